using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Settlements of the reader's units on a day with their cells, members, posts and the two white spots.</summary>
internal sealed class ResidentialQuery(AppDb db, Reach reach, PathsOnDay paths, ResidentialHomes homes, ResidentialLinks links)
{
    /// <summary>All in reach, or in the area of one unit and of what stands below it.</summary>
    public async Task<IReadOnlyList<ResidentialView>> OnAsync(Guid? unit, DateOnly day, CancellationToken ct)
    {
        if (unit is not { } top)
        {
            return await InAsync(null, day, null, ct);
        }

        var views = await InAsync(homes.AreasUnder(top, day, null), day, null, ct);
        var home = await homes.OfAsync(views, day, null, ct);
        var areas = home.Values.Distinct().ToList();
        var below = await db.OrganizationAncestry.InForceOn(day).Where(a => a.AncestorId == top && areas.Contains(a.DescendantId)).Select(a => a.DescendantId).ToHashSetAsync(ct);
        return [.. views.Where(v => home.TryGetValue(v.Id, out var area) && below.Contains(area))];
    }

    /// <summary>All in reach that lie in these areas, as it was known at a moment (when a tie or a post ended is kept without the moment it was told); null for everywhere, null for what is known now.</summary>
    public async Task<IReadOnlyList<ResidentialView>> InAsync(IQueryable<Guid>? areas, DateOnly day, DateTime? known, CancellationToken ct)
    {
        var versions = InReach().InForceOn(day);
        return await ViewsAsync(await (areas is null ? versions : versions.Where(v => areas.Contains(v.OrganizationId))).ToListAsync(ct), day, known, ct);
    }

    /// <summary>One settlement on the day, or as it was last; null when absent or out of reach.</summary>
    public async Task<ResidentialView?> FindAsync(Guid id, DateOnly day, CancellationToken ct)
    {
        var versions = await InReach().Where(v => v.ResidentialUnitId == id).OrderBy(v => v.From).ToListAsync(ct);
        var shown = versions.InForceOn(day).LastOrDefault() ?? versions.LastOrDefault();
        return shown is null ? null : (await ViewsAsync([shown], day, null, ct))[0];
    }

    public async Task<IReadOnlyList<ResidentialVersion>> HistoryAsync(Guid id, CancellationToken ct) =>
        await InReach().Where(v => v.ResidentialUnitId == id).OrderBy(v => v.From).ToListAsync(ct);

    private IQueryable<ResidentialVersion> InReach()
    {
        var versions = db.ResidentialVersions.AsNoTracking();
        if (reach.User.IsOperator)
        {
            return versions;
        }

        // A cell's secretary stands below the committee of the area: the settlements of the own cell.
        var mine = reach.UnitIds(Power.SeeTree);
        var ties = db.ResidentialCells.StandingOn(reach.Today);
        return versions.Where(v => mine.Contains(v.OrganizationId)
            || ties.Any(c => c.ResidentialUnitId == v.ResidentialUnitId && mine.Contains(c.CellId)));
    }

    private async Task<IReadOnlyList<ResidentialView>> ViewsAsync(IReadOnlyList<ResidentialVersion> versions, DateOnly day, DateTime? known, CancellationToken ct)
    {
        var ids = versions.Select(v => v.ResidentialUnitId).ToList();
        var tied = await links.OfAsync(ids, day, known, ct);
        var cellIds = tied.Select(link => link.CellId).Distinct().ToList();
        var members = await Members(known).Where(s => cellIds.Contains(s.OrganizationId)).InForceOn(day)
            .GroupBy(s => s.OrganizationId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var places = await paths.OfAsync(versions.Select(v => v.OrganizationId).Concat(cellIds), day, ct);
        var posts = (await PostsAsync(ids, day, known, ct)).ToLookup(p => p.Of);
        var cells = tied.ToLookup(link => link.Entered.ResidentialUnitId, link => new ResidentialCellView(
            link.Entered.Id, link.CellId, places.GetValueOrDefault(link.CellId, ""), link.Serves, members.GetValueOrDefault(link.CellId), link.MembersHere, link.Entered.From));
        return [.. versions.Select(v => ViewOf(v, places, [.. cells[v.ResidentialUnitId]], [.. posts[v.ResidentialUnitId]]))
            .OrderBy(v => v.Area, StringComparer.Ordinal).ThenBy(v => VietnameseText.SortUnit(v.Version.FullName), StringComparer.Ordinal)];
    }

    private IQueryable<PersonStanding> Members(DateTime? known) =>
        FigureUnits.Known(db.Standings, known).Where(s => s.Status == PersonStatus.OfficialMember || s.Status == PersonStatus.ProbationaryMember);

    private static ResidentialView ViewOf(
        ResidentialVersion version, IReadOnlyDictionary<Guid, string> places, IReadOnlyList<ResidentialCellView> cells, IReadOnlyList<ResidentialPostView> posts) =>
        new(version.ResidentialUnitId, version, places.GetValueOrDefault(version.OrganizationId, ""), cells, [.. posts.OrderBy(p => p.Post)])
        {
            Coverage = ResidentialCoverage.Of([.. cells.Select(c => new CoveringCell(c.Serves, c.Members, c.MembersHere))], posts.Any(p => p.IsMember)),
        };

    private async Task<List<ResidentialPostView>> PostsAsync(List<Guid> ids, DateOnly day, DateTime? known, CancellationToken ct)
    {
        var posts = await db.ResidentialPosts.AsNoTracking().InForceOn(day).Where(p => ids.Contains(p.ResidentialUnitId) && (known == null || p.RecordedAt <= known)).ToListAsync(ct);
        var people = posts.Select(p => p.PersonId).OfType<Guid>().Distinct().ToList();
        var members = await Members(known).Where(s => people.Contains(s.PersonId)).InForceOn(day).Select(s => s.PersonId).ToHashSetAsync(ct);
        return posts.ConvertAll(p => new ResidentialPostView(p.ResidentialUnitId, p.Id, p.Post, p.HolderName, p.PersonId is { } person ? members.Contains(person) : p.IsPartyMember, p.From));
    }
}

/// <summary>One settlement on a day.</summary>
internal sealed record ResidentialView(
    Guid Id, ResidentialVersion Version, string Area, IReadOnlyList<ResidentialCellView> Cells, IReadOnlyList<ResidentialPostView> Posts)
{
    public required ResidentialCoverage Coverage { get; init; }
}

/// <summary>A cell of a settlement; a joint cell serves more than one.</summary>
internal sealed record ResidentialCellView(Guid LinkId, Guid CellId, string Path, int Serves, int Members, int? MembersHere, DateOnly From);

/// <summary>Who holds a post.</summary>
internal sealed record ResidentialPostView(Guid Of, Guid Id, ResidentialPostKind Post, string HolderName, bool IsMember, DateOnly From);
