using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>
/// Units that were divided between places the question tells apart: there the person's own later unit decides the share, else the first successor.
/// Only such units are looked at person by person.
/// </summary>
internal sealed class FigureSplits(AppDb db)
{
    /// <summary>Each reading with its divided units taken out and their facts put in one by one; what is asked beside goes in the same round trip.</summary>
    public async Task<IReadOnlyList<FigureScan>> ResolveAsync(IReadOnlyList<FigureScan> scans, IReadOnlyList<(FigureStatement Statement, Action<DbDataReader> Take)> beside, CancellationToken ct)
    {
        var candidates = scans.Select(_ => new List<Guid>()).ToList();
        var asked = scans.Zip(candidates).Where(one => MayDivide(one.First)).Select(one => (DialectGround.Divided(one.First), (Action<DbDataReader>)(reader => one.Second.Add(reader.GetGuid(0)))));
        await db.EachAsync([.. asked, .. beside], ct);
        var resolved = new List<FigureScan>();
        foreach (var (scan, units) in scans.Zip(candidates))
        {
            var divided = units.Count == 0 ? [] : await DividedAsync(scan, units, ct);
            resolved.Add(divided.Count == 0 ? scan : await SharedAsync(scan, divided, ct));
        }

        return resolved;
    }

    private static bool MayDivide(FigureScan scan) => scan.Source.Fact is not null && (scan.Former is null || scan.ByUnit);

    private async Task<FigureScan> SharedAsync(FigureScan scan, IReadOnlyList<DividedUnit> divided, CancellationToken ct)
    {
        var kind = scan.Source.Fact;

        var ids = divided.Select(d => d.Unit).ToList();
        var isState = scan.Source.Time == MeasureTime.EndOfPeriod;
        var facts = await FigureUnits.Known(db.CountedFacts, scan.Known).Where(f => f.Kind == kind && ids.Contains(f.OrganizationId) && f.From <= scan.To)
            .Where(f => isState ? f.Until == null || f.Until > scan.To : f.From >= scan.From).ToListAsync(ct);
        var shares = await SharesAsync(scan, divided, await OwnAsync(scan, facts, ids, ct), ct);
        return scan with { Straddlers = ids, Shares = shares };
    }

    /// <summary>Of a former unit only what happened in units under it on that day.</summary>
    private async Task<List<CountedFact>> OwnAsync(FigureScan scan, List<CountedFact> facts, List<Guid> ids, CancellationToken ct)
    {
        if (scan.Former is not { } former)
        {
            return facts;
        }

        var under = (await FigureUnits.Known(db.OrganizationAncestry, scan.Known).Where(a => a.AncestorId == former && ids.Contains(a.DescendantId)).ToListAsync(ct)).ToLookup(a => a.DescendantId);
        return facts.Where(f => under[f.OrganizationId].InForceOn(scan.Source.Time == MeasureTime.Period ? f.From : scan.To).Any()).ToList();
    }

    private async Task<IReadOnlyList<DividedUnit>> DividedAsync(FigureScan scan, List<Guid> candidates, CancellationToken ct)
    {
        var alive = FigureUnits.Known(db.OrganizationAncestry, scan.Known).InForceOn(scan.Day);
        var former = await FigureUnits.Known(db.OrganizationHeirs, scan.Known).InForceOn(scan.Day).Where(h => h.IsPart && candidates.Contains(h.FormerId))
            .Select(h => new { Unit = h.FormerId, Leaf = h.HeirId }).ToListAsync(ct);
        var living = await FigureUnits.Known(db.OrganizationSuccessions, scan.Known).Where(s => s.IsPart && s.EffectiveOn <= scan.Day && candidates.Contains(s.PredecessorId))
            .Where(s => alive.Any(a => a.DescendantId == s.PredecessorId))
            .Select(s => new { Unit = s.PredecessorId, Leaf = s.SuccessorId, s.EffectiveOn }).ToListAsync(ct);
        var leaves = former.Select(f => (f.Unit, f.Leaf)).Concat(living.SelectMany(l => new[] { (l.Unit, l.Leaf), (l.Unit, Leaf: l.Unit) })).Distinct().ToList();
        if (leaves.Count == 0)
        {
            return [];
        }

        var places = await PlacesAsync(scan, leaves.Select(l => l.Leaf).Distinct().ToList(), ct);
        var order = await OrderAsync(scan, leaves.Select(l => l.Unit).Distinct().ToList(), leaves.Select(l => l.Leaf).ToHashSet(), ct);
        var until = living.ToLookup(l => l.Unit, l => l.EffectiveOn);
        return leaves.GroupBy(l => l.Unit)
            .Select(g => new DividedUnit(g.Key, until.Contains(g.Key) ? until[g.Key].Max() : null,
                g.OrderBy(l => order[g.Key].IndexOf(l.Leaf)).Select(l => (l.Leaf, places.TryGetValue(l.Leaf, out var child) ? child : (Guid?)null)).ToList()))
            .Where(d => d.Leaves.Any(l => l.Child is not null) && d.Leaves.Select(l => l.Child).Distinct().Count() > 1)
            .ToList();
    }

    /// <summary>Where units stand under the unit asked for: the child they are under, or the unit itself.</summary>
    private async Task<Dictionary<Guid, Guid>> PlacesAsync(FigureScan scan, List<Guid> units, CancellationToken ct)
    {
        var above = await FigureUnits.Known(db.OrganizationAncestry, scan.Known).InForceOn(scan.Day).Where(a => units.Contains(a.DescendantId))
            .Select(a => new { a.AncestorId, a.DescendantId, a.Distance }).ToListAsync(ct);
        var places = new Dictionary<Guid, Guid>();
        foreach (var chain in above.GroupBy(a => a.DescendantId))
        {
            if (chain.FirstOrDefault(a => a.AncestorId == scan.Unit) is { } under)
            {
                places[chain.Key] = under.Distance == 0 || !scan.ByUnit ? scan.Unit : chain.First(a => a.Distance == under.Distance - 1).AncestorId;
            }
        }

        return places;
    }

    /// <summary>The order in which the decisions, one after the other, name who holds a part.</summary>
    private async Task<Dictionary<Guid, List<Guid>>> OrderAsync(FigureScan scan, List<Guid> units, HashSet<Guid> leaves, CancellationToken ct)
    {
        var next = new Dictionary<Guid, List<Guid>>();
        for (var open = units; open.Count > 0;)
        {
            var found = await FigureUnits.Known(db.OrganizationSuccessions, scan.Known).Where(s => open.Contains(s.PredecessorId) && s.EffectiveOn <= scan.Day)
                .OrderBy(s => s.EffectiveOn).ThenBy(s => s.Order).ThenBy(s => s.Id).ToListAsync(ct);
            open.ForEach(unit => next.TryAdd(unit, found.Where(s => s.PredecessorId == unit).Select(s => s.SuccessorId).ToList()));
            open = found.Select(s => s.SuccessorId).Where(s => !next.ContainsKey(s)).Distinct().ToList();
        }

        return units.ToDictionary(unit => unit, unit => Follow(unit, []).ToList());

        IEnumerable<Guid> Follow(Guid unit, HashSet<Guid> seen) => !seen.Add(unit) ? []
            : (leaves.Contains(unit) ? [unit] : Array.Empty<Guid>()).Concat(next.GetValueOrDefault(unit, []).SelectMany(s => Follow(s, seen)));
    }

    private async Task<IReadOnlyList<(Guid Fact, Guid Child)>> SharesAsync(FigureScan scan, IReadOnlyList<DividedUnit> divided, List<CountedFact> facts, CancellationToken ct)
    {
        var people = facts.Select(f => f.PersonId).Distinct().ToList();
        var standings = await db.Standings.AsNoTracking().Where(s => people.Contains(s.PersonId))
            .Where(s => scan.Known == null ? s.RetractedAt == null : s.RecordedAt <= scan.Known && (s.RetractedAt == null || s.RetractedAt > scan.Known)).ToListAsync(ct);
        var units = standings.Select(s => s.OrganizationId).Distinct().ToList();
        var above = (await FigureUnits.Known(db.OrganizationAncestry, scan.Known).InForceOn(scan.Day).Where(a => units.Contains(a.DescendantId)).ToListAsync(ct)).ToLookup(a => a.DescendantId, a => a.AncestorId);
        var heirs = await FigureUnits.Known(db.OrganizationHeirs, scan.Known).InForceOn(scan.Day).Where(h => units.Contains(h.FormerId) && !h.IsPart).ToListAsync(ct);
        var beyond = (await FigureUnits.Known(db.OrganizationAncestry, scan.Known).InForceOn(scan.Day).Where(a => heirs.Select(h => h.HeirId).Contains(a.DescendantId)).ToListAsync(ct))
            .ToLookup(a => a.DescendantId, a => a.AncestorId);
        var reached = units.ToDictionary(u => u, u => above[u].Concat(heirs.Where(h => h.FormerId == u).SelectMany(h => beyond[h.HeirId])).ToHashSet());
        var later = standings.OrderBy(s => s.From).ToLookup(s => s.PersonId);
        var byUnit = divided.ToDictionary(d => d.Unit);
        var isFormer = scan.Former is not null;
        return facts.Select(f => (f.Id, Child: byUnit[f.OrganizationId].ShareOf(f, later[f.PersonId].Where(s => s.Until is null || s.Until > f.From).Select(s => reached[s.OrganizationId]))))
            .Where(share => isFormer || share.Child is not null).Select(share => (share.Id, share.Child ?? Guid.Empty)).ToList();
    }
}

/// <summary>A divided unit and the units of the day that hold its parts, in the order the decision names them.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="GoesOnSince">The day it gave a part and went on; null when it ended.</param>
/// <param name="Leaves">Units that hold a part, and the row they stand in; null when it is none of the rows.</param>
internal sealed record DividedUnit(Guid Unit, DateOnly? GoesOnSince, IReadOnlyList<(Guid Unit, Guid? Child)> Leaves)
{
    /// <summary>The row a fact belongs to: where the person's units of the later time lead, else the first successor.</summary>
    public Guid? ShareOf(CountedFact fact, IEnumerable<HashSet<Guid>> unitsOfPerson)
    {
        if (GoesOnSince is { } since && fact.From >= since)
        {
            return Leaves.FirstOrDefault(leaf => leaf.Unit == Unit).Child;
        }

        foreach (var reached in unitsOfPerson)
        {
            foreach (var (unit, child) in Leaves)
            {
                if (unit != Unit && reached.Contains(unit))
                {
                    return child;
                }
            }
        }

        return GoesOnSince is null ? Leaves[0].Child : Leaves.FirstOrDefault(leaf => leaf.Unit == Unit).Child;
    }
}
