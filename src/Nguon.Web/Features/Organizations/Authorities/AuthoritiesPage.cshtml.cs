using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Bảng thẩm quyền: for a unit and each one under it who decides what on a day, and where nobody does.</summary>
[Needs(Power.SeeTree)]
internal sealed class AuthoritiesPage(AuthorityTableQuery query, PathsOnDay paths, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = DayShown.Field)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    public DateOnly ShownDay { get; private set; }

    /// <summary>The unit asked for, with its path; empty for the reader's highest units.</summary>
    public string UnitPath { get; private set; } = "";

    public IReadOnlyList<AuthorityRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Day = ShownDay = DayShown.Of(HttpContext, Day, reach.Today);
        if (await query.OnAsync(UnitId, ShownDay, ct) is not { } rows)
        {
            return NotFound();
        }

        Rows = rows;
        UnitPath = UnitId is { } unit ? (await paths.OfAsync([unit], ShownDay, ct)).GetValueOrDefault(unit, "") : "";
        ViewData["AsOf"] = ShownDay;
        return Page();
    }

    /// <summary>Units one after another, but cells for which the same organs decide in the same way in one row.</summary>
    public IEnumerable<IReadOnlyList<AuthorityRow>> Groups =>
        Rows.GroupBy(row => row.Kind.IsCell() && !row.IsTop ? string.Join('|', row.Cells.Select(cell => $"{cell.Organ} {cell.OpenCells}")) : row.Id.ToString()).Select(group => group.ToList());

    public string Href(Guid unit) => $"{Links.Authorities}?don-vi={unit}&ngay={Formats.Day(ShownDay)}";
}
