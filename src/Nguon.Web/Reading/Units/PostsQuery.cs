using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Who holds which post in a unit, and how many sit in its committee, by day; the caller has asked reach for the unit.</summary>
internal sealed class PostsQuery(AppDb db, OrganizationTrees trees)
{
    /// <summary>Holders of the day: secretary first, then by name.</summary>
    public async Task<IReadOnlyList<PostLine>> OnAsync(Guid unit, DateOnly day, CancellationToken ct) =>
        await NamedAsync(db.PostHoldings.AsNoTracking().InForceOn(day).Where(p => p.OrganizationId == unit), ct);

    /// <summary>Everything entered about the unit; what was taken back since is marked by its second clock.</summary>
    public async Task<IReadOnlyList<PostLine>> EverAsync(Guid unit, CancellationToken ct) =>
        await NamedAsync(db.PostHoldings.IgnoreQueryFilters().AsNoTracking().Where(p => p.OrganizationId == unit), ct);

    /// <summary>How many the committee, or its standing committee, has on the day; null when the unit is not there.</summary>
    public async Task<BodyCount?> BodyAsync(Guid unit, bool standing, DateOnly day, CancellationToken ct) =>
        (await trees.AroundAsync(db, unit, day, ct)).Tree.Find(unit) is { } version
            ? BodyCount.Of(await db.PostHoldings.AsNoTracking().Where(p => p.OrganizationId == unit).ToListAsync(ct), version, standing, day)
            : null;

    /// <summary>Powers of the unit's organ: all that were entered and stand, by power and time.</summary>
    public async Task<IReadOnlyList<AuthorityGrant>> PowersAsync(Guid unit, CancellationToken ct) =>
        await db.AuthorityGrants.AsNoTracking().Where(g => g.OrganizationId == unit).OrderByDescending(g => g.From).ThenBy(g => g.Power).ToListAsync(ct);

    private async Task<IReadOnlyList<PostLine>> NamedAsync(IQueryable<PostHolding> posts, CancellationToken ct) =>
        [.. (await posts.Select(p => new { Post = p, Person = db.People.Where(one => one.Id == p.PersonId).Select(one => new { one.FullName, one.SortName, one.BornOn }).FirstOrDefault() })
                .ToListAsync(ct))
            .Select(p => new PostLine(p.Post, p.Person?.FullName ?? p.Post.HolderName ?? "", p.Person?.SortName ?? p.Post.HolderName ?? "", p.Person?.BornOn?.Year))
            .OrderBy(p => p.Rank).ThenBy(p => p.SortName, StringComparer.Ordinal).ThenBy(p => p.Post.From)];
}

/// <summary>One holding with the name of its holder.</summary>
internal sealed record PostLine(PostHolding Post, string Name, string SortName, int? BornYear)
{
    /// <summary>The standing committee stands before the other members of the committee.</summary>
    public int Rank => Post.Post switch
    {
        PartyPost.Secretary or PartyPost.ActingSecretary => 0,
        PartyPost.DeputySecretary => 1,
        PartyPost.StandingMember => 2,
        _ => 3,
    };

    public RollPost ToRoll() => new(Post.PersonId, Name, Post.Post);
}
