using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Full paths of a few units as they stood on any day, read from their ancestry; the cost follows these units, not the size of the country.</summary>
internal sealed class PathsOnDay(AppDb db)
{
    /// <summary>Lowest unit first, as in lists and prints; a unit that did not exist on the day is missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IEnumerable<Guid> units, DateOnly day, CancellationToken ct)
    {
        var steps = await StepsAsync([.. units.Distinct()], day, ct);
        return steps.GroupBy(step => step.Of).ToDictionary(path => path.Key, path => string.Join(", ", path.Where(s => s.Kind != OrganizationKind.Centre).Select(s => s.Name)));
    }

    /// <summary>The unit itself and everything above it on the day, the unit first.</summary>
    public async Task<IReadOnlyList<PathStep>> UpwardAsync(Guid unit, DateOnly day, CancellationToken ct) => await StepsAsync([unit], day, ct);

    private async Task<IReadOnlyList<PathStep>> StepsAsync(List<Guid> ids, DateOnly day, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await db.OrganizationAncestry.AsNoTracking().InForceOn(day).Where(a => ids.Contains(a.DescendantId))
            .Join(db.OrganizationVersions.InForceOn(day), a => a.AncestorId, v => v.OrganizationId,
                (a, v) => new { a.DescendantId, a.Distance, v.OrganizationId, v.Name, v.FormerPlace, v.Kind }).ToListAsync(ct);
        return [.. rows.OrderBy(r => r.Distance).Select(r => new PathStep(r.DescendantId, r.OrganizationId, r.FormerPlace is null ? r.Name : $"{r.Name} ({r.FormerPlace})", r.Kind))];
    }
}

/// <summary>One unit on the path of another.</summary>
internal sealed record PathStep(Guid Of, Guid Id, string Name, OrganizationKind Kind);
