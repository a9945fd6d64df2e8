using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>People not taken on whose time to be kept is over.</summary>
[Needs(Power.ActForCommittee)]
internal sealed class DueErasuresPage(DueErasureQuery query) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public DueErasures Due { get; private set; } = null!; // set by OnGet before the page is drawn

    public async Task OnGetAsync(CancellationToken ct) => Due = await query.PageAsync(Math.Max(Number, 1), ct);
}
