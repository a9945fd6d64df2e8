using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>Phiếu rà soát in ra để ghi tay, in the order of the entry page, for cells without a computer.</summary>
[Needs(Power.SeePeople)]
internal sealed class SourceHandFormPage(SourceSheetQuery query, Reach reach) : PageModel
{
    /// <summary>Lines of one A4 sheet.</summary>
    public const int Lines = 13;

    /// <summary>Fewest empty lines for new names.</summary>
    private const int LeastBlank = 4;

    public SourceSheet Sheet { get; private set; } = null!; // set before the page is drawn

    /// <summary>The names already known and empty lines, A4 sheet by sheet; one sheet for most cells.</summary>
    public IReadOnlyList<IReadOnlyList<SourceSheetRow?>> Pages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid cellId, [FromQuery(Name = "nam")] int? year, CancellationToken ct)
    {
        if (await query.OfAsync(cellId, year ?? reach.Today.Year, ct) is not { } sheet)
        {
            return NotFound();
        }

        (Sheet, Pages) = (sheet, [.. Filled(sheet.Rows).Chunk(Lines)]);
        return Page();
    }

    private static IEnumerable<SourceSheetRow?> Filled(IReadOnlyList<SourceSheetRow> known)
    {
        var sheets = (known.Count + LeastBlank + Lines - 1) / Lines;
        return known.Concat(Enumerable.Repeat<SourceSheetRow?>(null, (sheets * Lines) - known.Count));
    }
}
