using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Người: everybody in reach, from the first mention on.</summary>
[Needs(Power.SeePeople)]
internal sealed class PeopleListPage(ListViews views) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PeopleListInput Input { get; set; } = new();

    public ListView View { get; private set; } = null!; // set by every handler before the page is drawn

    public async Task OnGetAsync(CancellationToken ct) => View = await views.PeopleAsync(Input, ct);
}
