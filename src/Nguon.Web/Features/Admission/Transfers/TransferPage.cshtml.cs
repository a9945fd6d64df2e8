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
internal sealed class TransferPage(TransferBook book, SendTransfer send, AnswerTransfer answer, UnitChoices units, Reach reach) : PageModel
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

    public async Task<IActionResult> OnGetAsync(Guid transferId, CancellationToken ct)
    {
        (Input.On, Input.ClosedOn) = (reach.Today, reach.Today);
        return await LoadAsync(transferId, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostReceiveAsync(Guid transferId, [FromForm(Name = TypedAgainTagHelper.Wanted)] string? wanted, CancellationToken ct) => wanted switch
    {
        "sua-lai" => await LoadAsync(transferId, ct) ? Page() : NotFound(),
        "ghi-nhan" => await DoneAsync(transferId, () => answer.ReceiveAsync(transferId, Input.ToReceipt(reach.Today), ct), "Đã ghi tiếp nhận.", ct),
        _ => await CheckAsync(transferId, ct),
    };

    public async Task<IActionResult> OnPostReturnAsync(Guid transferId, CancellationToken ct) =>
        await DoneAsync(transferId, () => answer.ReturnAsync(transferId, Input.ToClosing(reach.Today), ct), "Đã trả lại nơi chuyển.", ct);

    public async Task<IActionResult> OnPostWithdrawAsync(Guid transferId, CancellationToken ct) =>
        await DoneAsync(transferId, () => send.WithdrawAsync(transferId, Input.ToClosing(reach.Today), ct), "Đã rút lại lần chuyển.", ct);

    public async Task<IActionResult> OnPostUndoAsync(Guid transferId, CancellationToken ct) =>
        await DoneAsync(transferId, () => answer.UndoAsync(transferId, (Input.Why ?? "").Trim(), ct), "Đã bỏ lần tiếp nhận ghi nhầm.", ct);

    public async Task<IActionResult> OnPostComeBackAsync(Guid transferId, CancellationToken ct) =>
        await DoneAsync(transferId, () => answer.ComeBackAsync(transferId, Input.ClosedOn ?? reach.Today, ct), "Đã ghi trở về nơi chuyển.", ct);

    private async Task<IActionResult> CheckAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        var receipt = Input.ToReceipt(reach.Today);
        var judged = ModelState.IsValid ? await answer.CheckAsync(id, receipt, ct) : null;
        if (judged is not { Succeeded: true })
        {
            return judged is null ? this.Again() : this.Again(judged);
        }

        Checked = TransferCheck.OfReceipt(judged, receipt, Cells.FirstOrDefault(cell => cell.Value == receipt.CellId?.ToString())?.Label ?? Line.To, $"{Links.Transfers}/{id}");
        return Page();
    }

    private async Task<IActionResult> DoneAsync(Guid id, Func<Task<Outcome<ActivityTransfer>>> act, string notice, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await LoadAsync(id, ct) ? this.Again() : NotFound();
        }

        var outcome = await act();
        return outcome.Succeeded ? this.Done($"{Links.Transfers}/{id}", string.Join(' ', outcome.Warnings.Select(w => w.Message).Prepend(notice)))
            : await LoadAsync(id, ct) ? this.Again(outcome) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await book.FindAsync(id, ct) is not { } line)
        {
            return false;
        }

        Line = line;
        if (line is { IsReceiver: true, IsOnTheWay: true, Transfer.ToOrganizationId: { } to })
        {
            var cells = await units.CellsAsync(Power.ActForCell, ct);
            Cells = [.. cells.Select(v => new Choice(v.OrganizationId.ToString(), v.Name))];
            Input.CellId ??= cells.FirstOrDefault(v => v.OrganizationId == to)?.OrganizationId ?? (cells.Count == 1 ? cells[0].OrganizationId : null);
        }

        return true;
    }
}
