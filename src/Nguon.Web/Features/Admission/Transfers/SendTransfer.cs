using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>The sending side of a transfer: the slip goes out, the member stays counted here; or it is taken back before it was received.</summary>
internal sealed class SendTransfer(AppDb db, Reach reach, OrganizationTrees trees, KeepStanding standings, JudgeTransfer judge, TransferClocks clocks, TimeProvider clock)
{
    public async Task<Outcome<ActivityTransfer>> RunAsync(Guid personId, TransferInput input, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct); // sent twice at once it is one
        var judged = await CheckAsync(personId, input, ct);
        if (judged.Value is not { } transfer)
        {
            return judged;
        }

        db.Add(transfer);
        if (transfer is { Kind: TransferKind.Temporary, BackBy: not null })
        {
            db.Add(new MemberAbsence { Id = Guid.CreateVersion7(), PersonId = personId, Kind = MemberAbsenceKind.TemporarilyAway, From = transfer.SlipOn, PaperNumber = transfer.SlipNumber, CauseId = transfer.Id });
        }

        Log(transfer, ActivityKind.TransferSent, new OnPaper(Number: transfer.SlipNumber, On: transfer.SlipOn), new { transfer.Kind, transfer.ToOrganizationId, transfer.OtherPlace, transfer.MovedOn, transfer.BackBy, transfer.Remark });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return judged;
    }

    /// <summary>What sending would say, with what the member leaves behind (Kiểm tra lại); nothing is written.</summary>
    public async Task<Outcome<ActivityTransfer>> CheckAsync(Guid personId, TransferInput input, CancellationToken ct)
    {
        var person = await reach.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId, ct);
        if (person is null || !await reach.MayAsync(Power.ActForCell, person.OrganizationId, ct) || !await IsUnitAsync(input.ToOrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        var standing = (await standings.KnownAsync(personId, ct)).InForceOn(input.SlipOn).FirstOrDefault();
        var request = await RequestAsync(input, standing, personId, ct);
        if (request.Refusals(reach.Today).ToList() is { Count: > 0 } refusals)
        {
            return Outcome.Refused<ActivityTransfer>(refusals);
        }

        var transfer = Make(person.Id, input, standing!.OrganizationId); // refused above when there is none
        return Outcome.Done(transfer, [.. request.Remarks(), .. clocks.ToSend(transfer).Warnings, .. await LeftBehindAsync(transfer, ct)]);
    }

    public async Task<Outcome<ActivityTransfer>> WithdrawAsync(Guid transferId, ClosingInput input, CancellationToken ct)
    {
        var judged = await judge.WithdrawalAsync(transferId, input, ct);
        if (judged.Value is { } transfer)
        {
            transfer.Withdraw(input.On, input.Why);
            db.RemoveRange(await db.MemberAbsences.Where(a => a.CauseId == transferId).ToListAsync(ct));
            Log(transfer, ActivityKind.TransferWithdrawn, new OnPaper(Reason: input.Why), new { transfer.State, transfer.AnsweredOn });
            await db.SaveChangesAsync(ct);
        }

        return judged;
    }

    private async Task<TransferRequest> RequestAsync(TransferInput input, PersonStanding? standing, Guid personId, CancellationToken ct) => new()
    {
        Kind = input.Kind, SlipNumber = input.SlipNumber.Trim(), SlipOn = input.SlipOn, MovedOn = input.MovedOn, BackBy = input.BackBy,
        ToOrganizationId = input.ToOrganizationId, OtherPlace = input.OtherPlace.Trim(), Remark = input.Remark.Trim(), Status = standing?.Status,
        IsOnTheWay = await db.Transfers.AnyAsync(t => t.PersonId == personId && t.State == TransferState.InTransit, ct),
        IsSameBase = standing is null || input.ToOrganizationId is not { } to ? null : IsSameBase(await trees.OnAsync(db, input.SlipOn, ct), standing.OrganizationId, to),
    };

    private ActivityTransfer Make(Guid person, TransferInput input, Guid from) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person, Kind = input.Kind, FromOrganizationId = from, ToOrganizationId = input.ToOrganizationId, OtherPlace = input.OtherPlace.Trim(),
        SlipNumber = input.SlipNumber.Trim(), SlipOn = input.SlipOn, MovedOn = input.MovedOn, BackBy = input.Kind == TransferKind.Temporary ? input.BackBy : null,
        Remark = input.Remark.Trim(), RecordedAt = clock.NowUtc(),
    };

    private async Task<bool> IsUnitAsync(Guid? unit, CancellationToken ct) =>
        unit is not { } id || (await trees.OnAsync(db, reach.Today, ct)).Find(id) is not null;

    private static bool IsSameBase(OrganizationTree tree, Guid one, Guid other) =>
        BaseOf(tree, one) is { } home && BaseOf(tree, other) == home;

    private static Guid? BaseOf(OrganizationTree tree, Guid unit) =>
        tree.Upward(unit).FirstOrDefault(v => v.Kind is OrganizationKind.BasePartyOrganization or OrganizationKind.BasePartyCell or OrganizationKind.SubordinateBaseOrganization)?.OrganizationId;

    /// <summary>What the member leaves behind in the old cell: posts and people he or she helps.</summary>
    private async Task<IEnumerable<Refusal>> LeftBehindAsync(ActivityTransfer transfer, CancellationToken ct) =>
        transfer.Kind == TransferKind.Temporary ? [] : await LeftBehind.OfAsync(db, transfer.PersonId, reach.Today, ct);

    private void Log(ActivityTransfer transfer, ActivityKind kind, OnPaper paper, object after) =>
        db.Log(reach.User.Act(clock, paper), kind, new LogSubject(transfer.Id, transfer.PersonId, transfer.ToOrganizationId ?? transfer.FromOrganizationId), null, after); // the side that is to answer
}

/// <summary>The slip as typed.</summary>
internal sealed record TransferInput
{
    public required TransferKind Kind { get; init; }
    public required DateOnly SlipOn { get; init; }
    public string SlipNumber { get; init; } = "";
    public DateOnly? MovedOn { get; init; }
    public DateOnly? BackBy { get; init; }
    public Guid? ToOrganizationId { get; init; }
    public string OtherPlace { get; init; } = "";
    public string Remark { get; init; } = "";
}

/// <summary>A return or a taking back: when, by which letter, why.</summary>
internal sealed record ClosingInput(DateOnly On, string Why, string Number = "");
