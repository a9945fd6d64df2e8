using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>Phiếu rà soát in ra để ghi tay, in the order of the entry page, for cells without a computer.</summary>
[Needs(Power.SeePeople)]
internal sealed class SourceHandFormPage(SourceSheetQuery query, Reach reach) : PageModel
{
    /// <summary>Empty lines for new names: the sheet fills one A4 with the names already known.</summary>
    public const int BlankLines = 8;

    public SourceSheet Sheet { get; private set; } = null!; // set before the page is drawn

    public async Task<IActionResult> OnGetAsync(Guid cellId, [FromQuery(Name = "nam")] int? year, CancellationToken ct)
    {
        if (await query.OfAsync(cellId, year ?? reach.Today.Year, ct) is not { } sheet)
        {
            return NotFound();
        }

        Sheet = sheet;
        return Page();
    }
}
