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

/// <summary>The other side of a transfer: received or returned; undone, or a temporary member back home. A place outside answers through the sender.</summary>
internal sealed class AnswerTransfer(AppDb db, Reach reach, OrganizationTrees trees, KeepStanding standings, MoveWithMember moving, TransferClocks clocks, TimeProvider clock)
{
    public async Task<Outcome<ActivityTransfer>> ReceiveAsync(Guid transferId, TransferReceipt receipt, CancellationToken ct)
    {
        var judged = await CheckAsync(transferId, receipt, ct);
        if (judged.Value is not { } transfer)
        {
            return judged;
        }

        var home = (await standings.KnownAsync(transfer.PersonId, ct)).InForceOn(receipt.On).First(); // judged to be a member on that day
        transfer.Receive(receipt);
        var remarks = transfer.Kind == TransferKind.Temporary ? [] : await moving.GoAsync(transfer, home, ct);
        await SaveAsync(transfer, ActivityKind.TransferReceived, new OnPaper(Reason: receipt.Explanation, Number: receipt.Number, On: receipt.On), ct);
        return Outcome.Done(transfer, [.. judged.Warnings, .. remarks]);
    }

    /// <summary>What receiving would say (Kiểm tra lại); nothing is written.</summary>
    public async Task<Outcome<ActivityTransfer>> CheckAsync(Guid transferId, TransferReceipt receipt, CancellationToken ct)
    {
        if (await MineToAnswerAsync(transferId, ct) is not { } transfer || !await IsCellOfMineAsync(transfer, receipt.CellId, ct))
        {
            return Outcome.NotFound;
        }

        var verdict = clocks.ToPresent(transfer, receipt.On);
        var known = await standings.KnownAsync(transfer.PersonId, ct);
        var refusals = TransferAnswers.ToReceive(transfer, receipt, verdict.Dates.PresentDueOn, reach.Today).ToList();
        if (refusals.Count == 0 && !StillMember(known, receipt.On))
        {
            refusals.Add(Refusal.Plain("TRF-018", "Transfer", "Ngày tiếp nhận, người này không còn là đảng viên, hoặc sau ngày ấy đã ghi thay đổi khác. Việc cần làm: xem lại quá trình của đảng viên.", "Người nhập"));
        }

        return refusals.Count > 0 ? Outcome.Refused<ActivityTransfer>(refusals) : Outcome.Done(transfer, verdict.Warnings);
    }

    public async Task<Outcome<ActivityTransfer>> ReturnAsync(Guid transferId, ClosingInput input, CancellationToken ct)
    {
        if (await MineToAnswerAsync(transferId, ct) is not { } transfer)
        {
            return Outcome.NotFound;
        }

        if (TransferAnswers.ToClose(transfer, input.On, input.Why, reach.Today).ToList() is { Count: > 0 } refusals)
        {
            return Outcome.Refused<ActivityTransfer>(refusals);
        }

        transfer.Return(input.On, input.Number, input.Why);
        db.RemoveRange(await db.MemberAbsences.Where(a => a.CauseId == transferId).ToListAsync(ct));
        await SaveAsync(transfer, ActivityKind.TransferReturned, new OnPaper(Reason: input.Why, Number: input.Number, On: input.On), ct);
        return transfer;
    }

    /// <summary>A receipt entered by mistake is taken out: the member is with the sender again, the slip on its way.</summary>
    public async Task<Outcome<ActivityTransfer>> UndoAsync(Guid transferId, string why, CancellationToken ct)
    {
        if (await MineToAnswerAsync(transferId, ct) is not { FromOrganizationId: not null } transfer)
        {
            return Outcome.NotFound;
        }

        var isFollowed = (await standings.KnownAsync(transfer.PersonId, ct)).Any(s => s.CauseStepId != transferId && s.From >= transfer.AnsweredOn);
        if (TransferAnswers.ToUndo(transfer, isFollowed, why).ToList() is { Count: > 0 } refusals)
        {
            return Outcome.Refused<ActivityTransfer>(refusals);
        }

        await moving.BackAsync(transfer, ct);
        transfer.Undo();
        await SaveAsync(transfer, ActivityKind.TransferUndone, new OnPaper(Reason: why), ct);
        return transfer;
    }

    /// <summary>A temporary member is back: either side may enter it.</summary>
    public async Task<Outcome<ActivityTransfer>> ComeBackAsync(Guid transferId, DateOnly on, CancellationToken ct)
    {
        var transfer = await db.Transfers.FirstOrDefaultAsync(t => t.Id == transferId, ct);
        if (transfer is null || !await IsMineAsync(transfer.FromOrganizationId, transfer.ToOrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        if (TransferAnswers.ToComeBack(transfer, on, reach.Today).ToList() is { Count: > 0 } refusals)
        {
            return Outcome.Refused<ActivityTransfer>(refusals);
        }

        transfer.ComeBack(on);
        foreach (var absence in await db.MemberAbsences.Where(a => a.CauseId == transferId).ToListAsync(ct))
        {
            absence.Until = on;
        }

        await SaveAsync(transfer, ActivityKind.TransferEnded, new OnPaper(On: on), ct);
        return transfer;
    }

    private async Task<ActivityTransfer?> MineToAnswerAsync(Guid id, CancellationToken ct) =>
        await db.Transfers.FirstOrDefaultAsync(t => t.Id == id, ct) is { } transfer && await IsMineAsync(null, transfer.ToOrganizationId ?? transfer.FromOrganizationId, ct) ? transfer : null;

    private async Task<bool> IsMineAsync(Guid? one, Guid? other, CancellationToken ct) =>
        (one is { } a && await reach.MayAsync(Power.ActForCell, a, ct)) || (other is { } b && await reach.MayAsync(Power.ActForCell, b, ct));

    /// <summary>The receiving cell is one of the receiver's; none is named when the receiver is outside.</summary>
    private async Task<bool> IsCellOfMineAsync(ActivityTransfer transfer, Guid? cell, CancellationToken ct) => (transfer.ToOrganizationId, cell) switch
    {
        (null, null) => true,
        (not null, { } named) => (await trees.OnAsync(db, reach.Today, ct)).Find(named)?.Kind.IsCell() == true && await reach.MayAsync(Power.ActForCell, named, ct),
        _ => false,
    };

    private static bool StillMember(IReadOnlyList<PersonStanding> known, DateOnly on) =>
        known.InForceOn(on).FirstOrDefault()?.Status is PersonStatus.OfficialMember or PersonStatus.ProbationaryMember && !known.Any(s => s.From > on);

    private async Task SaveAsync(ActivityTransfer transfer, ActivityKind kind, OnPaper paper, CancellationToken ct)
    {
        db.Log(reach.User.Act(clock, paper), kind, new LogSubject(transfer.Id, transfer.PersonId, transfer.FromOrganizationId ?? transfer.ToOrganizationId), null, // the side that waits for the answer
            new { transfer.State, transfer.AnsweredOn, transfer.AnswerNumber, transfer.ResumptionNumber, transfer.CellId, transfer.BackOn });
        await db.SaveChangesAsync(ct);
    }
}
