using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Time;

namespace Nguon.Domain.Statistics;

/// <summary>A member came or went, beside admission and deletion: a line of Biểu 1.</summary>
internal sealed record MemberMove(CountedFactKind Kind, Guid OrganizationId, DateOnly On, DateTime RecordedAt);

/// <summary>
/// Increases and decreases of Biểu 1 (rules.md 9.2). A transfer counts on the day of its receipt, until then the sender has the member; transfers inside one
/// base organisation and temporary ones appear nowhere.
/// </summary>
internal static class MemberMoves
{
    public static IEnumerable<MemberMove> Of(IReadOnlyList<PersonStanding> standings, IEnumerable<ActivityTransfer> transfers) =>
        transfers.Where(t => t is { State: TransferState.Received, Kind: TransferKind.Official }).SelectMany(t => Transferred(standings, t))
            .Concat(standings.Where(s => s.Status == PersonStatus.Left && MemberBefore(standings, s.From) is not null).SelectMany(Gone));

    private static IEnumerable<MemberMove> Transferred(IReadOnlyList<PersonStanding> standings, ActivityTransfer transfer)
    {
        var on = transfer.AnsweredOn.GetValueOrDefault(); // set by the receipt
        if (transfer is { FromOrganizationId: { } from, CellId: not null })
        {
            yield return new MemberMove(CountedFactKind.TransferredOut, MemberBefore(standings, on)?.OrganizationId ?? from, on, transfer.RecordedAt);
        }

        if (transfer.CellId is { } to)
        {
            var received = standings.FirstOrDefault(s => IsMember(s) && s.IsInForceOn(on))?.OrganizationId ?? to; // a cell that ended before that day by a decision entered later
            yield return new MemberMove(transfer.FromOrganizationId is null ? CountedFactKind.CameFromOutside : CountedFactKind.TransferredIn, received, on, transfer.RecordedAt);
        }
    }

    private static IEnumerable<MemberMove> Gone(PersonStanding standing)
    {
        CountedFactKind? kind = standing.LeavingReason switch
        {
            LeavingReason.MovedOut => CountedFactKind.LeftForOutside,
            LeavingReason.Died => CountedFactKind.Died,
            LeavingReason.Expelled => CountedFactKind.Expelled,
            LeavingReason.WithdrewFromParty => CountedFactKind.LeftOnRequest,
            _ => null,
        };
        return kind is { } known ? [new MemberMove(known, standing.OrganizationId, standing.From, standing.RecordedAt)] : [];
    }

    private static PersonStanding? MemberBefore(IReadOnlyList<PersonStanding> standings, DateOnly on) =>
        standings.FirstOrDefault(s => IsMember(s) && s.IsInForceOn(on.AddDays(-1)));

    private static bool IsMember(PersonStanding standing) => standing.Status is PersonStatus.ProbationaryMember or PersonStatus.OfficialMember;
}
