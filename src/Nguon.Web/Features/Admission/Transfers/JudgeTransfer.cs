using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>What an answer to a transfer, its taking back, undoing or end would say (Kiểm tra lại); nothing is written.</summary>
internal sealed class JudgeTransfer(AppDb db, Reach reach, OrganizationTrees trees, KeepStanding standings, TransferClocks clocks)
{
    public async Task<Outcome<ActivityTransfer>> ReceiptAsync(Guid transferId, TransferReceipt receipt, CancellationToken ct)
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

        return Said(transfer, refusals, verdict.Warnings);
    }

    public async Task<Outcome<ActivityTransfer>> ReturnAsync(Guid transferId, ClosingInput input, CancellationToken ct) =>
        await MineToAnswerAsync(transferId, ct) is { } transfer ? Said(transfer, TransferAnswers.ToClose(transfer, input.On, input.Why, reach.Today)) : Outcome.NotFound;

    public async Task<Outcome<ActivityTransfer>> WithdrawalAsync(Guid transferId, ClosingInput input, CancellationToken ct) =>
        await FindAsync(transferId, ct) is { FromOrganizationId: { } sender } transfer && await reach.MayAsync(Power.ActForCell, sender, ct)
            ? Said(transfer, TransferAnswers.ToClose(transfer, input.On, input.Why, reach.Today))
            : Outcome.NotFound;

    public async Task<Outcome<ActivityTransfer>> UndoingAsync(Guid transferId, string why, CancellationToken ct)
    {
        if (await MineToAnswerAsync(transferId, ct) is not { FromOrganizationId: not null } transfer)
        {
            return Outcome.NotFound;
        }

        var isFollowed = (await standings.KnownAsync(transfer.PersonId, ct)).Any(s => s.CauseStepId != transferId && s.From >= transfer.AnsweredOn);
        return Said(transfer, TransferAnswers.ToUndo(transfer, isFollowed, why));
    }

    /// <summary>Either side may enter that a temporary member is back.</summary>
    public async Task<Outcome<ActivityTransfer>> HomecomingAsync(Guid transferId, DateOnly on, CancellationToken ct) =>
        await FindAsync(transferId, ct) is { } transfer && await IsMineAsync(transfer.FromOrganizationId, transfer.ToOrganizationId, ct)
            ? Said(transfer, TransferAnswers.ToComeBack(transfer, on, reach.Today))
            : Outcome.NotFound;

    private static Outcome<ActivityTransfer> Said(ActivityTransfer transfer, IEnumerable<Refusal> refusals, IReadOnlyList<Refusal>? warnings = null) =>
        refusals.ToList() is { Count: > 0 } found ? Outcome.Refused<ActivityTransfer>(found) : Outcome.Done(transfer, warnings ?? []);

    private Task<ActivityTransfer?> FindAsync(Guid id, CancellationToken ct) => db.Transfers.FirstOrDefaultAsync(t => t.Id == id, ct);

    private async Task<ActivityTransfer?> MineToAnswerAsync(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } transfer && await IsMineAsync(null, transfer.ToOrganizationId ?? transfer.FromOrganizationId, ct) ? transfer : null;

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
}
