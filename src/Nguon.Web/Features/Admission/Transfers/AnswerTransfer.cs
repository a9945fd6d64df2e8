using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>The other side of a transfer: received or returned; undone, or a temporary member back home. A place outside answers through the sender.</summary>
internal sealed class AnswerTransfer(AppDb db, Reach reach, JudgeTransfer judge, KeepStanding standings, MoveWithMember moving, TimeProvider clock)
{
    public async Task<Outcome<ActivityTransfer>> ReceiveAsync(Guid transferId, TransferReceipt receipt, CancellationToken ct)
    {
        var judged = await judge.ReceiptAsync(transferId, receipt, ct);
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

    public async Task<Outcome<ActivityTransfer>> ReturnAsync(Guid transferId, ClosingInput input, CancellationToken ct)
    {
        var judged = await judge.ReturnAsync(transferId, input, ct);
        if (judged.Value is { } transfer)
        {
            transfer.Return(input.On, input.Number, input.Why);
            db.RemoveRange(await db.MemberAbsences.Where(a => a.CauseId == transferId).ToListAsync(ct));
            await SaveAsync(transfer, ActivityKind.TransferReturned, new OnPaper(Reason: input.Why, Number: input.Number, On: input.On), ct);
        }

        return judged;
    }

    /// <summary>A receipt entered by mistake is taken out: the member is with the sender again, the slip on its way.</summary>
    public async Task<Outcome<ActivityTransfer>> UndoAsync(Guid transferId, string why, CancellationToken ct)
    {
        var judged = await judge.UndoingAsync(transferId, why, ct);
        if (judged.Value is { } transfer)
        {
            await moving.BackAsync(transfer, ct);
            transfer.Undo();
            await SaveAsync(transfer, ActivityKind.TransferUndone, new OnPaper(Reason: why), ct);
        }

        return judged;
    }

    /// <summary>A temporary member is back.</summary>
    public async Task<Outcome<ActivityTransfer>> ComeBackAsync(Guid transferId, DateOnly on, CancellationToken ct)
    {
        var judged = await judge.HomecomingAsync(transferId, on, ct);
        if (judged.Value is { } transfer)
        {
            transfer.ComeBack(on);
            foreach (var absence in await db.MemberAbsences.Where(a => a.CauseId == transferId).ToListAsync(ct))
            {
                absence.Until = on;
            }

            await SaveAsync(transfer, ActivityKind.TransferEnded, new OnPaper(On: on), ct);
        }

        return judged;
    }

    private async Task SaveAsync(ActivityTransfer transfer, ActivityKind kind, OnPaper paper, CancellationToken ct)
    {
        db.Log(reach.User.Act(clock, paper), kind, new LogSubject(transfer.Id, transfer.PersonId, transfer.FromOrganizationId ?? transfer.ToOrganizationId), null, // the side that waits for the answer
            new { transfer.State, transfer.AnsweredOn, transfer.AnswerNumber, transfer.ResumptionNumber, transfer.CellId, transfer.BackOn });
        await db.SaveChangesAsync(ct);
    }
}
