using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>One transfer: both sides see it; the receiver receives or returns it, the sender takes it back.</summary>
[Needs(Power.ActForCell)]
internal sealed class TransferPage(TransferBook book, JudgeTransfer judge, SendTransfer send, AnswerTransfer answer, UnitChoices units, Reach reach) : PageModel
{
    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    public TransferLine Line { get; private set; } = null!; // set before the page is drawn

    public IReadOnlyList<Choice> Cells { get; private set; } = [];

    /// <summary>What would be recorded, looked over; null while the form is being filled.</summary>
    public TransferCheck? Checked { get; private set; }

    public DateOnly Today => reach.Today;

    /// <summary>True for who enters the answer: the receiver, or the sender of what goes outside.</summary>
    public bool Answers => Line.IsReceiver || (Line.IsSender && Line.Transfer.ToOrganizationId is null);

    public async Task<IActionResult> OnGetAsync(Guid transferId, CancellationToken ct) => await LoadAsync(transferId, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostReceiveAsync(Guid transferId, [FromForm(Name = TypedAgainTagHelper.Wanted)] string? wanted, CancellationToken ct) =>
        AnswerAsync(transferId, wanted, new Acts("Đã ghi tiếp nhận.", () => judge.ReceiptAsync(transferId, Receipt, ct), () => answer.ReceiveAsync(transferId, Receipt, ct))
        {
            Look = judged => TransferCheck.OfReceipt(judged, Receipt, Cells.FirstOrDefault(cell => cell.Value == Receipt.CellId?.ToString())?.Label ?? Line.To, AddressOf(transferId)),
        }, ct);

    public Task<IActionResult> OnPostReturnAsync(Guid transferId, [FromForm(Name = TypedAgainTagHelper.Wanted)] string? wanted, CancellationToken ct) =>
        AnswerAsync(transferId, wanted, new Acts("Đã trả lại nơi chuyển.", () => judge.ReturnAsync(transferId, Closing, ct), () => answer.ReturnAsync(transferId, Closing, ct))
        {
            Look = _ => TransferCheck.OfReturn(Line, Closing, AddressOf(transferId)),
        }, ct);

    public Task<IActionResult> OnPostWithdrawAsync(Guid transferId, [FromForm(Name = TypedAgainTagHelper.Wanted)] string? wanted, CancellationToken ct) =>
        AnswerAsync(transferId, wanted, new Acts("Đã rút lại lần chuyển.", () => judge.WithdrawalAsync(transferId, Closing, ct), () => send.WithdrawAsync(transferId, Closing, ct))
        {
            Look = _ => TransferCheck.OfWithdrawal(Line, Closing, AddressOf(transferId)),
        }, ct);

    public Task<IActionResult> OnPostUndoAsync(Guid transferId, [FromForm(Name = TypedAgainTagHelper.Wanted)] string? wanted, CancellationToken ct) =>
        AnswerAsync(transferId, wanted, new Acts("Đã bỏ lần tiếp nhận ghi nhầm.", () => judge.UndoingAsync(transferId, Closing.Why, ct), () => answer.UndoAsync(transferId, Closing.Why, ct))
        {
            Look = _ => TransferCheck.OfUndoing(Line, Closing.Why, AddressOf(transferId)),
        }, ct);

    public Task<IActionResult> OnPostComeBackAsync(Guid transferId, [FromForm(Name = TypedAgainTagHelper.Wanted)] string? wanted, CancellationToken ct) =>
        AnswerAsync(transferId, wanted, new Acts("Đã ghi trở về nơi chuyển.", () => judge.HomecomingAsync(transferId, Closing.On, ct), () => answer.ComeBackAsync(transferId, Closing.On, ct))
        {
            Look = _ => TransferCheck.OfHomecoming(Line, Closing.On, AddressOf(transferId)),
        }, ct);

    private TransferReceipt Receipt => Input.ToReceipt(reach.Today);

    private ClosingInput Closing => Input.ToClosing(reach.Today);

    private static string AddressOf(Guid transferId) => $"{Links.Transfers}/{transferId}";

    private async Task<IActionResult> AnswerAsync(Guid id, string? wanted, Acts acts, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        if (wanted == "sua-lai" || !ModelState.IsValid)
        {
            return wanted == "sua-lai" ? Page() : this.Again();
        }

        return wanted == "ghi-nhan" ? await DoneAsync(id, acts, ct) : await CheckAsync(acts);
    }

    private async Task<IActionResult> CheckAsync(Acts acts)
    {
        var judged = await acts.Check();
        Checked = judged.Succeeded ? acts.Look(judged) : null;
        return judged.Succeeded ? Page() : this.Again(judged);
    }

    private async Task<IActionResult> DoneAsync(Guid id, Acts acts, CancellationToken ct)
    {
        var outcome = await acts.Run();
        if (outcome.Succeeded)
        {
            return this.Done(AddressOf(id), string.Join(' ', outcome.Warnings.Select(w => w.Message).Prepend(acts.Notice)));
        }

        return await LoadAsync(id, ct) ? this.Again(outcome) : NotFound(); // it was answered meanwhile
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await book.FindAsync(id, ct) is not { } line)
        {
            return false;
        }

        (Line, Input.On, Input.ClosedOn) = (line, Input.On ?? reach.Today, Input.ClosedOn ?? reach.Today);
        if (line is { IsReceiver: true, IsOnTheWay: true, Transfer.ToOrganizationId: { } to })
        {
            var cells = await units.CellsAsync(Power.ActForCell, ct);
            Cells = [.. cells.Select(v => new Choice(v.OrganizationId.ToString(), v.Name))];
            Input.CellId ??= cells.FirstOrDefault(v => v.OrganizationId == to)?.OrganizationId ?? (cells.Count == 1 ? cells[0].OrganizationId : null);
        }

        return true;
    }

    /// <summary>One of the forms: looked over, then done.</summary>
    private sealed record Acts(string Notice, Func<Task<Outcome<ActivityTransfer>>> Check, Func<Task<Outcome<ActivityTransfer>>> Run)
    {
        public required Func<Outcome<ActivityTransfer>, TransferCheck> Look { get; init; }
    }
}
