using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>In whose area a settlement lies on the tree of a day: the unit it was entered under, or who followed that unit.</summary>
internal sealed class ResidentialHomes(AppDb db)
{
    /// <summary>Units standing under this one on the day, and former units any heir of which stands there.</summary>
    public IQueryable<Guid> AreasUnder(Guid unit, DateOnly day, DateTime? known)
    {
        var below = FigureUnits.Known(db.OrganizationAncestry, known).InForceOn(day).Where(a => a.AncestorId == unit).Select(a => a.DescendantId);
        return below.Concat(FigureUnits.Known(db.OrganizationHeirs, known).InForceOn(day).Where(h => below.Contains(h.HeirId)).Select(h => h.FormerId));
    }

    /// <summary>The living unit of each settlement; of a divided one the part its cell went to, else the first successor. Missing when the unit stands nowhere that day.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> OfAsync(IReadOnlyList<ResidentialView> views, DateOnly day, DateTime? known, CancellationToken ct)
    {
        var areas = views.Select(v => v.Version.OrganizationId).Distinct().ToList();
        var standing = await FigureUnits.Known(db.OrganizationVersions, known).InForceOn(day).Where(v => areas.Contains(v.OrganizationId)).Select(v => v.OrganizationId).ToHashSetAsync(ct);
        var gone = areas.Where(a => !standing.Contains(a)).ToList();
        var heirs = gone.Count == 0 ? [] : await HeirsAsync(gone, day, known, ct);
        var divided = heirs.Where(h => h.Value.Count > 1).Select(h => h.Key).ToHashSet();
        var cells = views.Where(v => divided.Contains(v.Version.OrganizationId)).SelectMany(v => v.Cells).Select(c => c.CellId).Distinct().ToList();
        var above = (cells.Count == 0 ? [] : await FigureUnits.Known(db.OrganizationAncestry, known).InForceOn(day).Where(a => cells.Contains(a.DescendantId)).ToListAsync(ct))
            .ToLookup(a => a.DescendantId, a => a.AncestorId);
        var found = new Dictionary<Guid, Guid>();
        foreach (var view in views)
        {
            if (standing.Contains(view.Version.OrganizationId))
            {
                found[view.Id] = view.Version.OrganizationId;
            }
            else if (heirs.TryGetValue(view.Version.OrganizationId, out var parts))
            {
                var led = parts.Where(part => view.Cells.Any(c => above[c.CellId].Contains(part))).ToList();
                found[view.Id] = led.Count > 0 ? led[0] : parts[0];
            }
        }

        return found;
    }

    /// <summary>Heirs of each former unit, the first successor of its decision first.</summary>
    private async Task<Dictionary<Guid, List<Guid>>> HeirsAsync(List<Guid> gone, DateOnly day, DateTime? known, CancellationToken ct)
    {
        var heirs = await FigureUnits.Known(db.OrganizationHeirs, known).InForceOn(day).Where(h => gone.Contains(h.FormerId)).ToListAsync(ct);
        var named = await FigureUnits.Known(db.OrganizationSuccessions, known).Where(s => gone.Contains(s.PredecessorId) && s.EffectiveOn <= day)
            .OrderBy(s => s.EffectiveOn).ThenBy(s => s.Order).ThenBy(s => s.Id).ToListAsync(ct);
        var order = named.Select((s, i) => (s.PredecessorId, s.SuccessorId, Place: i)).ToLookup(s => (s.PredecessorId, s.SuccessorId), s => s.Place);
        return heirs.GroupBy(h => h.FormerId).ToDictionary(
            g => g.Key, g => g.OrderBy(h => order[(h.FormerId, h.HeirId)].DefaultIfEmpty(int.MaxValue).Min()).ThenBy(h => h.Id).Select(h => h.HeirId).Distinct().ToList());
    }
}
