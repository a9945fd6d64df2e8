using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Figures;

/// <summary>A page that says what is missing below a unit the reader chose.</summary>
internal abstract class GapsPage(AskedUnits units) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public FigureInput Input { get; set; } = new();

    public AskedUnit Asked { get; private set; } = new("", [], null, []);

    protected async Task<FigurePlace?> FindAsync(FigureInput input, CancellationToken ct)
    {
        (Input, Asked) = (input, await units.FindAsync(input, ct));
        return Asked.Place;
    }
}
