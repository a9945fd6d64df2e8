using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Xóa thông tin của một người không được kết nạp: first what would go and what stays, then the act.</summary>
[Needs(Power.ActForCommittee)]
internal sealed class ErasePersonPage(ErasePerson erase) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool IsSeen { get; set; }

    public ErasurePreview Preview { get; private set; } = null!; // set before the page is drawn

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken ct) => await LoadAsync(personId, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid personId, CancellationToken ct)
    {
        if (!await LoadAsync(personId, ct))
        {
            return NotFound();
        }

        if (!IsSeen)
        {
            ModelState.AddModelError(nameof(IsSeen), "Đánh dấu đã xem những gì sẽ xóa. Việc xóa không rút lại được.");
            return this.Again();
        }

        var outcome = await erase.RunAsync(personId, Reason, ct);
        return outcome.Succeeded ? this.Done("/ra-soat/xoa", "Đã xóa thông tin của một người. Số liệu các kỳ không thay đổi.") : this.Again(outcome);
    }

    private async Task<bool> LoadAsync(Guid personId, CancellationToken ct)
    {
        if (await erase.PreviewAsync(personId, ct) is not { } preview)
        {
            return false;
        }

        Preview = preview;
        return true;
    }
}
