using Microsoft.EntityFrameworkCore;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Full paths of units as they are today; a unit that is gone keeps its last name and says until when it existed.</summary>
internal sealed class UnitPaths(AppDb db, OrganizationTrees trees, Reach reach)
{
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IEnumerable<Guid> units, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        var paths = new Dictionary<Guid, string>();
        var gone = new List<Guid>();
        foreach (var unit in units.Distinct())
        {
            if (tree.Find(unit) is null)
            {
                gone.Add(unit);
            }
            else
            {
                paths[unit] = tree.PathTo(unit);
            }
        }

        if (gone.Count > 0)
        {
            await AddGoneAsync(paths, gone, ct);
        }

        return paths;
    }

    public async Task<string> OfAsync(Guid unit, CancellationToken ct) => (await OfAsync([unit], ct)).GetValueOrDefault(unit, "");

    private async Task AddGoneAsync(Dictionary<Guid, string> paths, List<Guid> gone, CancellationToken ct)
    {
        var versions = await db.OrganizationVersions.AsNoTracking().Where(v => gone.Contains(v.OrganizationId))
            .Select(v => new { v.OrganizationId, v.Name, v.From, v.Until }).ToListAsync(ct);
        foreach (var last in versions.GroupBy(v => v.OrganizationId).Select(g => g.OrderBy(v => v.From).Last()))
        {
            paths[last.OrganizationId] = last.Until is { } until ? $"{last.Name} (đến hết ngày {until.AddDays(-1):dd/MM/yyyy})" : last.Name;
        }
    }
}
