using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Outside;

/// <summary>For a mass organisation: what became of the people it introduced, without reasons.</summary>
[Needs(Power.SeeIntroduced)]
internal sealed class IntroducedListPage(IntroducedQuery query) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public IntroducedPage List { get; private set; } = new([], 0, 1);

    public async Task OnGetAsync(CancellationToken ct) => List = await query.PeopleAsync(Math.Max(1, Number), ct);
}
