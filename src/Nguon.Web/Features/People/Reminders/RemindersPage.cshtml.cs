using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>Việc tạo nguồn cần nhớ: for whoever acts for cells.</summary>
[Needs(Power.ActForCell)]
internal sealed class RemindersPage(SourceRemindersQuery query) : PageModel
{
    public SourceReminders View { get; private set; } = null!; // set by OnGet before the page is drawn

    public async Task OnGetAsync(CancellationToken ct) => View = await query.OfAsync(ct);
}
