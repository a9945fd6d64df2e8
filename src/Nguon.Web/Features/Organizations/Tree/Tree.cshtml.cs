using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Cây tổ chức đảng on any day, from the units of the reader downward; search without diacritics.</summary>
[Needs(Power.SeeTree)]
internal sealed class TreePage(AppDb db, Reach reach, OrganizationTrees trees) : PageModel
{
    /// <summary>Most hits of a search.</summary>
    public const int MostHits = 60;

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    public DateOnly ShownDay { get; private set; }

    public IReadOnlyList<TreeNodeView> Roots { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Path)> Hits { get; private set; } = [];

    public int Units { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        ShownDay = Day ?? reach.Today;
        ViewData["AsOf"] = ShownDay;
        var tree = await trees.OnAsync(db, ShownDay, ct);
        var shown = await InReachAsync(tree, ct);
        Units = shown.Count;
        Roots = shown.Values.Where(v => v.ParentId is not { } parent || !shown.ContainsKey(parent))
            .OrderBy(v => v.OfficialOrder).Select(top => Node(tree, top, shown, 0)).ToList();
        Hits = string.IsNullOrWhiteSpace(Search) ? [] : Find(tree, shown.Values, Search);
    }

    /// <summary>On a day of the past: the units of today and those that led to them, so that the old tree can be read.</summary>
    private async Task<IReadOnlyDictionary<Guid, OrganizationVersion>> InReachAsync(OrganizationTree tree, CancellationToken ct)
    {
        if (reach.User.IsOperator)
        {
            return tree.All.ToDictionary(v => v.OrganizationId);
        }

        var today = await trees.OnAsync(db, reach.Today, ct);
        var mine = reach.User.UnitsWith(Power.SeeTree).SelectMany(today.Downward).Select(v => v.OrganizationId).ToHashSet();
        mine.UnionWith(await reach.FormerUnitsAsync(Power.SeeTree, ct));
        return tree.All.Where(v => mine.Contains(v.OrganizationId)).ToDictionary(v => v.OrganizationId);
    }

    private static TreeNodeView Node(OrganizationTree tree, OrganizationVersion unit, IReadOnlyDictionary<Guid, OrganizationVersion> shown, int depth) =>
        new(unit.OrganizationId, unit.Name, Links.Unit(unit.OrganizationId))
        {
            Note = unit.Kind.IsCell() ? "" : Labels.Of(unit.Kind),
            IsOpen = depth < 1,
            Children = tree.ChildrenOf(unit.OrganizationId).Where(child => shown.ContainsKey(child.OrganizationId))
                .Select(child => Node(tree, child, shown, depth + 1)).ToList(),
        };

    private static List<(Guid Id, string Path)> Find(OrganizationTree tree, IEnumerable<OrganizationVersion> shown, string search)
    {
        var words = VietnameseText.Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return shown.Where(v => Array.TrueForAll(words, word => v.SearchName.Contains(word, StringComparison.Ordinal)))
            .OrderBy(v => v.OfficialOrder).Take(MostHits).Select(v => (v.OrganizationId, tree.PathTo(v.OrganizationId))).ToList();
    }
}
