using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>People not taken on whose time to be kept is over.</summary>
[Needs(Power.ActForCommittee)]
internal sealed class DueErasuresPage(DueErasureQuery query, EraseDue erase) : PageModel
{
    [BindProperty(Name = "nguoi")]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public bool IsSeen { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public DueErasures Due { get; private set; } = null!; // set by OnGet before the page is drawn

    public async Task OnGetAsync(CancellationToken ct) => Due = await query.PageAsync(Math.Max(Number, 1), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!IsSeen)
        {
            ModelState.AddModelError(nameof(IsSeen), "Đánh dấu đã xem danh sách. Việc xóa không rút lại được.");
            await OnGetAsync(ct);
            return this.Again();
        }

        var outcome = await erase.RunAsync(Chosen, ct);
        if (outcome.Value is { } batch)
        {
            return this.Done("/ra-soat/xoa", $"Đã xóa thông tin của {batch.Erased} người{(batch.Refused.Count > 0 ? $"; {batch.Refused.Count} người chưa xóa được, mở từng người để xem lý do" : "")}. Số liệu các kỳ không thay đổi.");
        }

        await OnGetAsync(ct);
        return outcome.IsAbsent ? NotFound() : this.Again(outcome);
    }
}
