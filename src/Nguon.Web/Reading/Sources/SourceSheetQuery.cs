using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>The review sheet of one cell and year: everybody to look at, with what is said so far.</summary>
internal sealed class SourceSheetQuery(AppDb db, Reach reach, OrganizationTrees trees, UnitPaths paths)
{
    /// <summary>Null when the cell is absent or out of reach.</summary>
    public async Task<SourceSheet?> OfAsync(Guid cellId, int year, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        if (tree.Find(cellId) is not { } cell || !cell.Kind.IsCell() || !await reach.MayAsync(Power.SeePeople, cellId, ct))
        {
            return null;
        }

        var review = await db.SourceReviews.AsNoTracking().FirstOrDefaultAsync(r => r.OrganizationId == cellId && r.Year == year, ct);
        var above = tree.Upward(cellId).Select(v => v.OrganizationId).ToList();
        var orders = await db.SourceReviewOrders.AsNoTracking().Where(o => above.Contains(o.OrganizationId) && o.Year == year).ToListAsync(ct);
        var notices = await db.GeneralNotices.AsNoTracking().Where(n => above.Contains(n.OrganizationId)).ToListAsync(ct);
        return new SourceSheet(cellId, cell.Name, await paths.OfAsync(cellId, ct), year)
        {
            Review = review,
            Rows = await RowsAsync(cellId, review, ct),
            Listed = await reach.People.CountAsync(p => p.OrganizationId == cellId && (p.Status == PersonStatus.Sympathizer || p.Status == PersonStatus.Applicant), ct),
            Order = orders.MinBy(o => above.IndexOf(o.OrganizationId)),
            Notice = notices.MinBy(n => above.IndexOf(n.OrganizationId)),
        };
    }

    private async Task<IReadOnlyList<SourceSheetRow>> RowsAsync(Guid cellId, SourceReview? review, CancellationToken ct)
    {
        var lines = review is null ? [] : await db.SourceReviewLines.AsNoTracking().Where(l => l.ReviewId == review.Id).ToDictionaryAsync(l => l.PersonId, ct);
        var seen = lines.Keys.ToList();
        var people = await db.People.AsNoTracking().Where(p => (p.OrganizationId == cellId && p.Status == PersonStatus.NonMember) || seen.Contains(p.Id))
            .OrderBy(p => p.SortName).ThenBy(p => p.Id).Take(SourceReview.MostLines).ToListAsync(ct);
        var ids = people.ConvertAll(p => p.Id);
        var obstacles = (await db.Obstacles.AsNoTracking().Where(o => ids.Contains(o.PersonId)).ToListAsync(ct)).Where(o => o.Until is null || o.Until > reach.Today).ToLookup(o => o.PersonId);
        var told = await db.PersonNotices.AsNoTracking().Where(n => ids.Contains(n.PersonId)).ToDictionaryAsync(n => n.PersonId, n => n.ToldOn, ct);
        var nominations = (await db.Nominations.AsNoTracking().Where(n => ids.Contains(n.PersonId)).ToListAsync(ct)).ToLookup(n => n.PersonId);
        var classes = await LastClassesAsync(ids, ct);
        return [.. people.Select(p => new SourceSheetRow(p)
        {
            Line = lines.GetValueOrDefault(p.Id),
            Obstacle = obstacles[p.Id].MaxBy(o => o.From),
            ToldOn = told.TryGetValue(p.Id, out var on) ? on : null,
            Nomination = nominations[p.Id].MaxBy(n => n.On),
            SchoolClass = classes.GetValueOrDefault(p.Id, ""),
        })];
    }

    private async Task<Dictionary<Guid, string>> LastClassesAsync(List<Guid> ids, CancellationToken ct) =>
        (await db.SourceReviewLines.AsNoTracking().Where(l => ids.Contains(l.PersonId) && l.SchoolClass != "").OrderBy(l => l.Id).Select(l => new { l.PersonId, l.SchoolClass }).ToListAsync(ct))
        .GroupBy(l => l.PersonId).ToDictionary(g => g.Key, g => g.Last().SchoolClass);
}

/// <summary>One cell's review as it stands.</summary>
internal sealed record SourceSheet(Guid CellId, string CellName, string Path, int Year)
{
    public SourceReview? Review { get; init; }
    public required IReadOnlyList<SourceSheetRow> Rows { get; init; }

    /// <summary>People on the list of cảm tình Đảng or further (người); followed by their dossiers.</summary>
    public required int Listed { get; init; }

    /// <summary>The order of the nearest committee above; null when none.</summary>
    public SourceReviewOrder? Order { get; init; }

    /// <summary>The general notice of the nearest committee above; null when none is recorded.</summary>
    public GeneralNotice? Notice { get; init; }
}

/// <summary>One person of the sheet.</summary>
internal sealed record SourceSheetRow(Person Person)
{
    public SourceReviewLine? Line { get; init; }
    public Obstacle? Obstacle { get; init; }
    public DateOnly? ToldOn { get; init; }
    public Nomination? Nomination { get; init; }
    public string SchoolClass { get; init; } = "";
}
