using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Full paths of units each on its own day, for the lists behind figures: units of one name are told apart.</summary>
internal sealed class FigurePaths(AppDb db)
{
    /// <summary>The unit's name first, its superiors after it; a unit not known that day has no path.</summary>
    public async Task<ILookup<(Guid Id, DateOnly On), string>> OfAsync(IEnumerable<(Guid Id, DateOnly On)> units, DateTime? known, CancellationToken ct)
    {
        var asked = units.Distinct().ToList();
        var ids = asked.Select(unit => unit.Id).Distinct().ToList();
        var above = await FigureUnits.Known(db.OrganizationAncestry, known).Where(a => ids.Contains(a.DescendantId)).ToListAsync(ct);
        var over = above.Select(a => a.AncestorId).Distinct().ToList();
        var versions = (await FigureUnits.Known(db.OrganizationVersions, known).Where(v => over.Contains(v.OrganizationId) && v.Kind != OrganizationKind.Centre).ToListAsync(ct))
            .ToLookup(v => v.OrganizationId);
        var chains = above.ToLookup(a => a.DescendantId);
        return asked.SelectMany(unit => chains[unit.Id].InForceOn(unit.On).OrderBy(a => a.Distance)
                .SelectMany(a => versions[a.AncestorId].InForceOn(unit.On)).Select(version => (unit, version.FullName)))
            .ToLookup(step => step.unit, step => step.FullName);
    }
}
