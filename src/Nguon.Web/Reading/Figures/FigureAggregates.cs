using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>
/// Stated figures that fill what no person record covers. Of entries that cover the same unit and days, the wider unit, then the longer time, then the
/// first entered counts; a percentage never does.
/// </summary>
internal sealed class FigureAggregates(AppDb db)
{
    public async Task<IReadOnlyList<(AxisKind? Axis, string Key, long Amount)>> OfAsync(FigureAsked asked, FigureScan scan, IReadOnlyList<AxisKind> axes, CancellationToken ct)
    {
        if (scan.Source.IsOfUnits)
        {
            return [];
        }

        var (chosen, parts) = await ChosenAsync(asked, scan, ct);
        return chosen.Select(c => ((AxisKind?)null, "", c.Entry.Amount))
            .Concat(axes.Where(axis => !Axis.Of(axis).Overlaps).SelectMany(axis => Along(axis, chosen, parts).Select(row => ((AxisKind?)axis, row.Key, row.Amount)))).ToList();
    }

    /// <summary>The entries counted in a figure, for the list behind it.</summary>
    public async Task<IReadOnlyList<AggregateEntry>> BehindAsync(FigureAsked asked, FigureScan scan, CancellationToken ct) =>
        scan.Source.IsOfUnits ? [] : (await ChosenAsync(asked, scan, ct)).Chosen
            .Where(c => asked.Row is not { } row || (c.Child ?? Guid.Empty) == row).Select(c => c.Entry).ToList();

    private async Task<(IReadOnlyList<PlacedEntry> Chosen, IReadOnlyList<PlacedEntry> Parts)> ChosenAsync(FigureAsked asked, FigureScan scan, CancellationToken ct)
    {
        var found = await db.ReadAsync(
            new DialectFigures(scan).Aggregates(asked.Measure.Code), reader => (Id: reader.GetGuid(0), Child: reader.GuidOrNull(1), IsFree: reader.Long(2) == 1), ct);
        if (found.Count == 0)
        {
            return ([], []);
        }

        var ids = found.Select(f => f.Id).ToList();
        var entries = await db.AggregateEntries.AsNoTracking().Where(e => ids.Contains(e.Id) && e.Unit != MeasureUnit.Percent).ToListAsync(ct);
        var places = found.Where(f => f.IsFree).GroupBy(f => f.Id).ToDictionary(g => g.Key, g => g.First().Child);
        var units = await UnitsOfAsync(entries, asked.KnownAt, ct);
        var placed = entries.Where(e => places.ContainsKey(e.Id)).Select(e => new PlacedEntry(e, places[e.Id], units(e))).ToList();
        return (Distinct(placed.Where(p => Matches(p, asked.Where)).ToList()), placed);
    }

    /// <summary>Kind, block, type and superiors of each entry's unit on the day it is stated for.</summary>
    private async Task<Func<AggregateEntry, EntryUnit>> UnitsOfAsync(List<AggregateEntry> entries, DateTime? known, CancellationToken ct)
    {
        var ids = entries.Select(e => e.OrganizationId).Distinct().ToList();
        var above = await FigureUnits.Known(db.OrganizationAncestry, known).Where(a => ids.Contains(a.DescendantId)).ToListAsync(ct);
        var over = above.Select(a => a.AncestorId).Distinct().ToList();
        var versions = (await FigureUnits.Known(db.OrganizationVersions, known).Where(v => over.Contains(v.OrganizationId)).ToListAsync(ct)).ToLookup(v => v.OrganizationId);
        var chains = above.ToLookup(a => a.DescendantId);
        return entry =>
        {
            var chain = chains[entry.OrganizationId].InForceOn(entry.LastDay).OrderBy(a => a.Distance).ToList();
            var path = chain.SelectMany(a => versions[a.AncestorId].InForceOn(entry.LastDay)).ToList();
            var classed = path.OrderBy(v => v.Kind.IsBase() ? 0 : 1).ToList();
            return new EntryUnit(chain.Select(a => a.AncestorId).ToHashSet(), path.FirstOrDefault()?.Kind, classed.Find(v => v.Block is not null)?.Block, classed.Find(v => v.BaseType is not null)?.BaseType);
        };
    }

    private static bool Matches(PlacedEntry placed, IReadOnlyList<FigureFilter> where)
    {
        var ofPerson = where.Where(filter => KeyOf(filter.Axis, placed) is null).ToList();
        return where.Except(ofPerson).All(filter => filter.Keys.Contains(KeyOf(filter.Axis, placed)))
            && (ofPerson.Count == 0 ? placed.Entry.Axis is null
                : ofPerson.Count == 1 && placed.Entry.Axis == ofPerson[0].Axis && ofPerson[0].Keys.Contains(placed.Entry.Value));
    }

    /// <summary>Never twice: what overlaps an entry already taken, at or above or below its unit, is left out.</summary>
    private static List<PlacedEntry> Distinct(List<PlacedEntry> candidates)
    {
        var taken = new List<PlacedEntry>();
        foreach (var candidate in candidates.OrderBy(p => p.Unit.Above.Count).ThenByDescending(p => p.Entry.LastDay.DayNumber - p.Entry.FirstDay.DayNumber)
            .ThenBy(p => p.Entry.RecordedAt).ThenBy(p => p.Entry.Id))
        {
            if (!taken.Exists(other => Overlap(other, candidate)))
            {
                taken.Add(candidate);
            }
        }

        return taken;
    }

    private static bool Overlap(PlacedEntry left, PlacedEntry right) =>
        left.Entry.FirstDay <= right.Entry.LastDay && right.Entry.FirstDay <= left.Entry.LastDay
        && left.Entry.Value == right.Entry.Value
        && (left.Unit.Above.Contains(right.Entry.OrganizationId) || right.Unit.Above.Contains(left.Entry.OrganizationId));

    /// <summary>Rows of one axis; what the documents do not break down stands as not known, so that rows sum to the whole.</summary>
    private static IEnumerable<(string Key, long Amount)> Along(AxisKind axis, IReadOnlyList<PlacedEntry> chosen, IReadOnlyList<PlacedEntry> parts)
    {
        foreach (var whole in chosen)
        {
            if (KeyOf(axis, whole) is { } key)
            {
                yield return (key, whole.Entry.Amount);
                continue;
            }

            var rows = parts.Where(p => p.Entry.Axis == axis && IsPartOf(p.Entry, whole.Entry)).DistinctBy(p => p.Entry.Value).ToList();
            var told = rows.Sum(p => p.Entry.Amount);
            foreach (var row in told <= whole.Entry.Amount ? rows : [])
            {
                yield return (row.Entry.Value ?? Axis.Unknown, row.Entry.Amount);
            }

            if (whole.Entry.Amount - (told <= whole.Entry.Amount ? told : 0) is > 0 and var rest)
            {
                yield return (Axis.Unknown, rest);
            }
        }
    }

    private static bool IsPartOf(AggregateEntry part, AggregateEntry whole) =>
        part.OrganizationId == whole.OrganizationId && part.FirstDay == whole.FirstDay && part.LastDay == whole.LastDay && whole.Axis is null;

    /// <summary>The value of an axis the entry has as a whole; null when only its persons had it.</summary>
    private static string? KeyOf(AxisKind axis, PlacedEntry placed)
    {
        var (entry, unit) = (placed.Entry, placed.Unit);
        return axis switch
        {
            AxisKind.Unit => placed.Child?.ToString() ?? Axis.Unknown,
            AxisKind.Year => entry.FirstDay.Year == entry.LastDay.Year ? $"{entry.LastDay:yyyy}" : Axis.Unknown,
            AxisKind.Month => entry.FirstDay.Year == entry.LastDay.Year && entry.FirstDay.Month == entry.LastDay.Month ? $"{entry.LastDay:yyyy-MM}" : Axis.Unknown,
            AxisKind.Block => unit.Block is { } block ? Fixed(axis, (int)block) : Axis.Unknown,
            AxisKind.UnitKind => unit.Kind is { } kind ? Fixed(axis, (int)kind) : Axis.Unknown,
            AxisKind.BaseType => unit.BaseType ?? Axis.Unknown,
            _ => null,
        };
    }

    private static string Fixed(AxisKind axis, int number) => FigureKeys.Fixed(axis).First(value => value.Number == number).Key;
}

/// <summary>An entry, the row it stands in, and what its unit was.</summary>
internal sealed record PlacedEntry(AggregateEntry Entry, Guid? Child, EntryUnit Unit);

/// <summary>A unit on the day an entry is stated for.</summary>
internal sealed record EntryUnit(IReadOnlySet<Guid> Above, OrganizationKind? Kind, SectorBlock? Block, string? BaseType);
