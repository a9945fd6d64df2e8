using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;

namespace Nguon.Web.Features.People;

/// <summary>Hồ sơ: every attempt in reach; those being considered first.</summary>
[Needs(Power.SeeDossiers | Power.SeeSubmitted | Power.Consent)]
internal sealed class DossierListPage(ListViews views) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PeopleListInput Input { get; set; } = new();

    public ListView View { get; private set; } = null!; // set by every handler before the page is drawn

    public async Task OnGetAsync(CancellationToken ct) => View = await views.DossiersAsync(Input, ct);
}
