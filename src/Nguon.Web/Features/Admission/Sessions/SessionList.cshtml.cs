using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>The meetings of the cells in reach, and where a new one begins.</summary>
[Needs(Power.ActForCell)]
internal sealed class SessionListPage(AppDb db, Reach reach, OrganizationTrees trees, SessionListQuery query) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid? CellId { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int? At { get; set; }

    public SessionListView List { get; private set; } = new([], 0, 1);

    public IReadOnlyList<Choice> Cells { get; private set; } = [];

    public int? UsualDay { get; private set; }

    public DateOnly NextOn { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        var cells = reach.User.UnitsWith(Power.ActForCell).SelectMany(tree.Downward).Where(v => v.Kind.IsCell()).DistinctBy(v => v.OrganizationId).ToList();
        Cells = [.. cells.Select(v => new Choice(v.OrganizationId.ToString(), tree.PathTo(v.OrganizationId)))];
        List = await query.OfAsync(SessionKind.Cell, CellId, At ?? 1, ct);
        NextOn = reach.Today;
        if (cells.Count == 1 && List.Rows.FirstOrDefault(r => r.IsHeld) is { } last)
        {
            UsualDay = last.HeldOn.Day;
            NextOn = NextAfter(last.HeldOn, reach.Today);
        }
    }

    public string PageHref(int page) => $"{Links.Sessions}?trang={page}{(CellId is { } id ? $"&donVi={id}" : "")}";

    /// <summary>The same day of the month, this month when the cell has not met in it, else the next.</summary>
    private static DateOnly NextAfter(DateOnly last, DateOnly today)
    {
        var next = last.AddMonths(((today.Year - last.Year) * 12) + today.Month - last.Month);
        return next > last ? next : last.AddMonths(1);
    }
}
