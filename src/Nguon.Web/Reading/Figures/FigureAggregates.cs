using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>
/// Stated figures that fill what no person record covers. Of entries that cover the same unit and days, the wider unit, then the longer time, then the
/// first entered counts; a percentage never does, nor turns (lượt) among people (rules.md 9.5).
/// </summary>
internal sealed class FigureAggregates(AppDb db)
{
    public async Task<IReadOnlyList<(AxisKind? Axis, string Key, long Amount)>> OfAsync(FigureAsked asked, FigureScan scan, IReadOnlyList<AxisKind> axes, CancellationToken ct) =>
        (await BookAsync(asked, scan, ct)).Lines(axes);

    /// <summary>The entries counted in a figure, for the list behind it.</summary>
    public async Task<IReadOnlyList<PlacedEntry>> BehindAsync(FigureAsked asked, FigureScan scan, CancellationToken ct) =>
        (await BookAsync(asked, scan, ct)).Chosen().Where(c => asked.Row is not { } row || (c.Child ?? Guid.Empty) == row).ToList();

    /// <summary>All entries of the unit and days that no person covers; most have none, and the reading says so.</summary>
    public async Task<AggregateBook> BookAsync(FigureAsked asked, FigureScan scan, CancellationToken ct)
    {
        if (!scan.IsStated)
        {
            return AggregateBook.Empty;
        }

        var found = await db.ReadAsync(
            new DialectFigures(scan).Aggregates(asked.Measure.Code), reader => (Id: reader.GetGuid(0), Child: reader.GuidOrNull(1), IsFree: reader.Long(2) == 1), ct);
        var ids = found.Select(f => f.Id).ToList();
        var entries = await db.AggregateEntries.AsNoTracking().Where(e => ids.Contains(e.Id) && e.Unit == asked.Measure.Unit).ToListAsync(ct);
        var places = found.Where(f => f.IsFree).GroupBy(f => f.Id).ToDictionary(g => g.Key, g => g.First().Child);
        var units = await UnitsOfAsync(entries, asked.KnownAt, ct);
        return new AggregateBook(entries.Where(e => places.ContainsKey(e.Id)).Select(e => new PlacedEntry(e, places[e.Id], units(e))).ToList(), asked.Where);
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
}
