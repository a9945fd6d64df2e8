using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Cây tổ chức đảng on any day, from the units of the reader downward, unfolded level by level; search without diacritics.</summary>
[Needs(Power.SeeTree)]
internal sealed class TreePage(TreeQuery query, UnitSearch search, PathsOnDay paths, ExportOrganizations export, Reach reach) : PageModel
{
    // The reform made one unit of up to this many: their day in the past is read unfolded too.
    private const int MostUnfolded = 4;

    [BindProperty(SupportsGet = true, Name = DayShown.Field)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    /// <summary>The unit to unfold, with everything above it.</summary>
    [BindProperty(SupportsGet = true, Name = "mo")]
    public Guid? Unfolded { get; set; }

    public DateOnly ShownDay { get; private set; }

    public DateOnly Today => reach.Today;

    public IReadOnlyList<TreeNodeView> Roots { get; private set; } = [];

    /// <summary>Null when nothing was looked for.</summary>
    public UnitHits? Hits { get; private set; }

    public bool MayExport => export.IsAllowed;

    public bool MayReorganize => reach.User.Has(Power.Reorganize);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Day = ShownDay = DayShown.Of(HttpContext, Day, reach.Today);
        ViewData["AsOf"] = ShownDay;
        var tops = await query.TopsAsync(ShownDay, ct);
        var open = Unfolded is { } unit ? (await paths.UpwardAsync(unit, ShownDay, ct)).Select(step => step.Id).ToList() : [];
        if (tops.Count <= MostUnfolded)
        {
            open.AddRange(tops.Select(top => top.Id));
        }

        var below = await query.UnderAsync(open, ShownDay, ct);
        Roots = [.. tops.Select(top => TreeNodes.Of(top, ShownDay, below, Unfolded))];
        Hits = string.IsNullOrWhiteSpace(Search) ? null : await search.FindAsync(Search, ShownDay, ct);
    }

    /// <summary>All units in reach on the day, as the file an import takes.</summary>
    public async Task<IActionResult> OnGetExportAsync([FromQuery(Name = "tep")] string? format, CancellationToken ct) =>
        await export.ToFileAsync(Day, format, ct) is { } file ? File(file.Bytes, file.ContentType, file.Name) : NotFound();
}
