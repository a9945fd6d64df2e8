using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Which cells have reviewed their sources in a year and which have not, unit by unit; counts in người and chi bộ.</summary>
internal sealed class SourceCoverageQuery(AppDb db, Reach reach, OrganizationTrees trees)
{
    /// <summary>Null when the unit is absent or out of reach; without a unit the first of the user's own.</summary>
    public async Task<SourceCoverage?> OfAsync(Guid? unitId, int year, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        var roots = reach.User.IsOperator ? tree.Roots.Select(v => v.OrganizationId).ToList() : reach.User.UnitsWith(Power.SeePeople);
        if ((unitId ?? roots.FirstOrDefault(id => tree.Find(id) is not null)) is var id && (tree.Find(id) is not { } unit || !await reach.MayAsync(Power.SeePeople, id, ct)))
        {
            return null;
        }

        var done = await DoneAsync(id, year, ct);
        var children = unit.Kind.IsCell() ? [unit] : tree.ChildrenOf(id).ToList();
        return new SourceCoverage(unit, year)
        {
            Parent = unit.ParentId is { } parent && await reach.MayAsync(Power.SeePeople, parent, ct) ? tree.Find(parent) : null,
            Order = await db.SourceReviewOrders.AsNoTracking().FirstOrDefaultAsync(o => o.OrganizationId == id && o.Year == year, ct),
            Notice = await db.GeneralNotices.AsNoTracking().FirstOrDefaultAsync(n => n.OrganizationId == id, ct),
            Rows = [.. children.Select(child => RowOf(child, [.. tree.Downward(child.OrganizationId).Where(v => v.Kind.IsCell()).Select(v => v.OrganizationId)], done)).Where(row => row.Cells > 0)],
        };
    }

    private async Task<Dictionary<Guid, CellDone>> DoneAsync(Guid unit, int year, CancellationToken ct)
    {
        var units = reach.UnitIdsUnder([unit]);
        var reviews = await db.SourceReviews.AsNoTracking().Where(r => r.Year == year && units.Contains(r.OrganizationId))
            .Select(r => new { r.Id, r.OrganizationId, r.FinishedOn }).ToListAsync(ct);
        var counts = await db.SourceReviewLines.AsNoTracking()
            .Where(l => db.SourceReviews.Any(r => r.Id == l.ReviewId && r.Year == year && units.Contains(r.OrganizationId)))
            .GroupBy(l => new { l.ReviewId, l.Outcome }).Select(g => new { g.Key.ReviewId, g.Key.Outcome, Count = g.Count() }).ToListAsync(ct);
        var byReview = counts.ToLookup(c => c.ReviewId, c => (c.Outcome, c.Count));
        return reviews.ToDictionary(r => r.OrganizationId, r => new CellDone(r.FinishedOn, [.. byReview[r.Id]]));
    }

    private static SourceCoverageRow RowOf(OrganizationVersion unit, List<Guid> cells, Dictionary<Guid, CellDone> done)
    {
        var begun = cells.Where(done.ContainsKey).Select(cell => done[cell]).ToList();
        int Of(SourceOutcome outcome) => begun.Sum(b => b.Lines.Where(l => l.Outcome == outcome).Sum(l => l.Count));
        return new SourceCoverageRow(unit, cells.Count)
        {
            Finished = begun.Count(b => b.FinishedOn is not null),
            Begun = begun.Count,
            FinishedOn = unit.Kind.IsCell() && begun is [{ FinishedOn: { } on }] ? on : null,
            People = begun.Sum(b => b.Lines.Sum(l => l.Count)),
            KeepWatching = Of(SourceOutcome.KeepWatching),
            PutOnList = Of(SourceOutcome.PutOnList),
            NotNow = Of(SourceOutcome.NotNow),
            NoLonger = Of(SourceOutcome.NoLonger),
        };
    }

    private sealed record CellDone(DateOnly? FinishedOn, IReadOnlyList<(SourceOutcome? Outcome, int Count)> Lines);
}

/// <summary>The review of a year under one unit.</summary>
internal sealed record SourceCoverage(OrganizationVersion Unit, int Year)
{
    public OrganizationVersion? Parent { get; init; }
    public SourceReviewOrder? Order { get; init; }
    public GeneralNotice? Notice { get; init; }
    public required IReadOnlyList<SourceCoverageRow> Rows { get; init; }

    public int Cells => Rows.Sum(r => r.Cells);

    public int Finished => Rows.Sum(r => r.Finished);
}

/// <summary>One unit below; counts of chi bộ and of người.</summary>
internal sealed record SourceCoverageRow(OrganizationVersion Unit, int Cells)
{
    public required int Finished { get; init; }
    public required int Begun { get; init; }
    public DateOnly? FinishedOn { get; init; }
    public required int People { get; init; }
    public required int KeepWatching { get; init; }
    public required int PutOnList { get; init; }
    public required int NotNow { get; init; }
    public required int NoLonger { get; init; }
}
