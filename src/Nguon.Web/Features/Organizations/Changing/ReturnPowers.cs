using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Posts, powers and accounts that ended or went on by an event which is corrected stand as they did before it; what somebody ended or took back meanwhile stays so.</summary>
internal sealed class ReturnPowers(AppDb db)
{
    public async Task RunAsync(Guid unit, OrganizationEvent replaced, DateTime recordedAt, CancellationToken ct)
    {
        var movedAt = replaced.CarriedOutAt ?? replaced.RecordedAt;
        await PostsAsync(unit, movedAt, recordedAt, ct);
        await PowersAsync(unit, movedAt, recordedAt, ct);
        await AccountsAsync(unit, replaced, ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task PostsAsync(Guid unit, DateTime movedAt, DateTime recordedAt, CancellationToken ct)
    {
        var were = await db.PostHoldings.IgnoreQueryFilters().AsNoTracking().Where(p => p.OrganizationId == unit && p.RetractedAt == movedAt).ToListAsync(ct);
        foreach (var was in were)
        {
            var after = await FollowersAsync(db.PostHoldings, was.Id, (rows, id) => rows.Where(p => p.ReplacesId == id), p => p.Id, ct);
            var back = Back([.. after.Select(p => new Stretch(p.OrganizationId, p.Until, p.RetractedAt is null))], unit, was.Until);
            if (back.IsThere)
            {
                after.ForEach(p => p.RetractedAt ??= recordedAt);
                db.Add(was with { Id = Guid.CreateVersion7(), Until = back.Until, RecordedAt = recordedAt, RetractedAt = null, ReplacesId = was.Id });
            }
        }
    }

    private async Task PowersAsync(Guid unit, DateTime movedAt, DateTime recordedAt, CancellationToken ct)
    {
        var were = await db.AuthorityGrants.IgnoreQueryFilters().AsNoTracking().Where(g => g.OrganizationId == unit && g.RetractedAt == movedAt).ToListAsync(ct);
        foreach (var was in were)
        {
            var after = await FollowersAsync(db.AuthorityGrants, was.Id, (rows, id) => rows.Where(g => g.ReplacesId == id), g => g.Id, ct);
            var back = Back([.. after.Select(g => new Stretch(g.OrganizationId, g.Until, g.RetractedAt is null))], unit, was.Until);
            if (back.IsThere)
            {
                after.ForEach(g => g.RetractedAt ??= recordedAt);
                db.Add(was with { Id = Guid.CreateVersion7(), Until = back.Until, RecordedAt = recordedAt, RetractedAt = null, ReplacesId = was.Id });
            }
        }
    }

    /// <summary>Rows that took the place of one, and of those in turn.</summary>
    private static async Task<List<T>> FollowersAsync<T>(IQueryable<T> rows, Guid first, Func<IQueryable<T>, Guid, IQueryable<T>> next, Func<T, Guid> idOf, CancellationToken ct)
        where T : class
    {
        var found = new List<T>();
        for (var (at, id) = (0, first); ; id = idOf(found[at++]))
        {
            found.AddRange(await next(rows.IgnoreQueryFilters(), id).ToListAsync(ct));
            if (at == found.Count)
            {
                return found;
            }
        }
    }

    /// <summary>Where it went on, the day it ended there is its end; what was taken back there since stays away.</summary>
    private static (bool IsThere, DateOnly? Until) Back(IReadOnlyList<Stretch> after, Guid unit, DateOnly? until)
    {
        var believed = after.Where(s => s.IsBelieved).ToList();
        var passed = believed.FindAll(s => s.UnitId != unit);
        return passed.Count > 0 ? (true, passed.Exists(s => s.Until is null) ? null : passed.Max(s => s.Until)) : (after.Count == 0 || (believed.Count > 0 && after.All(s => s.UnitId == unit)), until);
    }

    /// <summary>A role given in place of the old one ends on the day it began: it was never in force. One that somebody ended meanwhile stays ended.</summary>
    private async Task AccountsAsync(Guid unit, OrganizationEvent replaced, CancellationToken ct)
    {
        foreach (var was in replaced.Moved.Where(m => m.Kind == MovedKind.Role && m.FromId == unit))
        {
            var role = await db.AccountGrants.FirstAsync(g => g.Id == was.Id, ct);
            role.Until = was.Until;
            foreach (var follower in await db.AccountGrants.Where(g => g.FollowsId == was.Id).ToListAsync(ct))
            {
                (role.Until, follower.Until) = (follower.Until, follower.From);
            }
        }
    }

    private sealed record Stretch(Guid UnitId, DateOnly? Until, bool IsBelieved);
}
