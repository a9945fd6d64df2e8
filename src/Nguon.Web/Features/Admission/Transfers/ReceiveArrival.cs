using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>A member comes from outside this installation with the slip in hand: no admission is counted, the standing begins here.</summary>
internal sealed class ReceiveArrival(AppDb db, Reach reach, KeepStanding standings, TransferClocks clocks, TimeProvider clock)
{
    public async Task<Outcome<ActivityTransfer>> RunAsync(Guid personId, ArrivalInput input, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct); // sent twice at once it is one
        var person = await reach.People.FirstOrDefaultAsync(p => p.Id == personId, ct);
        var judged = await JudgeAsync(person, input, ct);
        if (person is null || judged.Value is not { } transfer)
        {
            return judged;
        }

        db.Add(transfer);
        await standings.ChangeAsync(person, new StandingChange(input.ReceivedOn, person.OrganizationId, input.Status, transfer.Id), ct);
        db.Log(reach.User.Act(clock, new OnPaper(Number: transfer.SlipNumber, On: transfer.SlipOn)), ActivityKind.TransferReceived, new LogSubject(transfer.Id, personId, person.OrganizationId), null,
            new { transfer.OtherPlace, input.Status, transfer.AnsweredOn, transfer.AnswerNumber, transfer.ResumptionNumber });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return judged;
    }

    /// <summary>What receiving would say (Kiểm tra lại); nothing is written.</summary>
    public async Task<Outcome<ActivityTransfer>> CheckAsync(Guid personId, ArrivalInput input, CancellationToken ct) =>
        await JudgeAsync(await reach.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId, ct), input, ct);

    private async Task<Outcome<ActivityTransfer>> JudgeAsync(Person? person, ArrivalInput input, CancellationToken ct)
    {
        if (person is null || !await reach.MayAsync(Power.ActForCell, person.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        var transfer = new ActivityTransfer
        {
            Id = Guid.CreateVersion7(), PersonId = person.Id, Kind = TransferKind.Official, ToOrganizationId = person.OrganizationId, OtherPlace = input.FromPlace.Trim(),
            SlipNumber = input.SlipNumber.Trim(), SlipOn = input.SlipOn, RecordedAt = clock.NowUtc(),
        };
        var receipt = new TransferReceipt(input.ReceivedOn, input.AnswerNumber.Trim(), input.Explanation.Trim(), input.ResumptionNumber.Trim(), person.OrganizationId);
        var verdict = clocks.ToPresent(transfer, input.ReceivedOn);
        var known = await standings.KnownAsync(person.Id, ct);
        var refusals = Objections(input, known, await db.Dossiers.Open().AnyAsync(d => d.PersonId == person.Id, ct)).Concat(TransferAnswers.ToReceive(transfer, receipt, verdict.Dates.PresentDueOn, reach.Today)).ToList();
        if (refusals.Count > 0)
        {
            return Outcome.Refused<ActivityTransfer>(refusals);
        }

        transfer.Receive(receipt);
        return Outcome.Done(transfer, verdict.Warnings);
    }

    private static IEnumerable<Refusal> Objections(ArrivalInput input, IReadOnlyList<PersonStanding> known, bool hasDossier)
    {
        if (hasDossier || known.Any(s => s.From >= input.ReceivedOn) || known.InForceOn(input.ReceivedOn).Any(s => s.Status is PersonStatus.OfficialMember or PersonStatus.ProbationaryMember))
        {
            yield return Refusal.Plain("TRF-041", "Transfer", "Người này đã là đảng viên ở đây, đang có hồ sơ xin vào Đảng, hoặc sau ngày ấy đã ghi thay đổi khác.", "Người nhập");
        }

        if (input.Status is not (PersonStatus.OfficialMember or PersonStatus.ProbationaryMember))
        {
            yield return Refusal.Plain("TRF-042", "Transfer", "Chọn đảng viên chính thức hoặc đảng viên dự bị.", "Người nhập");
        }

        if (input.FromPlace.Trim().Length is 0 or > ActivityTransfer.TextLength || input.SlipNumber.Trim().Length is 0 or > ActivityTransfer.NumberLength)
        {
            yield return Refusal.Plain("TRF-003", "Transfer", "Ghi nơi chuyển đến từ đâu và số giấy giới thiệu.", "Người nhập");
        }
    }
}

/// <summary>The slip a member from outside brings.</summary>
internal sealed record ArrivalInput
{
    public string FromPlace { get; init; } = "";
    public string SlipNumber { get; init; } = "";
    public required DateOnly SlipOn { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required PersonStatus Status { get; init; }
    public string AnswerNumber { get; init; } = "";
    public string Explanation { get; init; } = "";
    public string ResumptionNumber { get; init; } = "";
}
