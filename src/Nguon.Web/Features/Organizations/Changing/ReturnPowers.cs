using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Posts, powers and accounts that ended or went on by an event which is corrected stand as they did before it; what somebody ended, corrected or took back meanwhile stays so.</summary>
internal sealed class ReturnPowers(AppDb db)
{
    public async Task RunAsync(Guid unit, OrganizationEvent replaced, DateTime recordedAt, CancellationToken ct)
    {
        await PostsAsync(unit, replaced, recordedAt, ct);
        await PowersAsync(unit, replaced, recordedAt, ct);
        await AccountsAsync(unit, replaced, ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task PostsAsync(Guid unit, OrganizationEvent replaced, DateTime recordedAt, CancellationToken ct)
    {
        var movedAt = replaced.MovedAt;
        var all = db.PostHoldings.IgnoreQueryFilters();
        var were = await all.AsNoTracking().Where(p => p.OrganizationId == unit && p.RetractedAt == movedAt).ToListAsync(ct);
        var instead = await all.Where(p => p.OrganizationId == unit && p.RecordedAt == movedAt && p.ReplacesId != null).Select(p => p.ReplacesId).ToHashSetAsync(ct);
        var rows = await FollowersAsync(were.ConvertAll(p => p.Id), ids => all.Where(p => p.ReplacesId != null && ids.Contains(p.ReplacesId.Value)), p => p.Id, ct);
        foreach (var was in were)
        {
            var after = Chain(was.Id, rows, p => p.ReplacesId, p => p.Id);
            var own = after.FindLast(p => p.OrganizationId == unit && p.RetractedAt is null);
            var back = Back([.. after.Select(p => new Stretch(p.OrganizationId, p.Until, p.RetractedAt is null))], unit, was.Until, replaced.EffectiveOn);
            if (back.IsThere && !(after.Count == 0 && instead.Contains(was.ReplacesId)))
            {
                after.ForEach(p => p.RetractedAt ??= recordedAt);
                db.Add(Restored(was, own, back.Until, recordedAt));
            }
        }
    }

    /// <summary>The post as it stands now, corrections among it, with the end it has.</summary>
    private static PostHolding Restored(PostHolding was, PostHolding? own, DateOnly? until, DateTime recordedAt) => (own ?? was) with
    {
        Id = Guid.CreateVersion7(),
        Until = until,
        EndDecisionNumber = own?.Until == until && own is not null ? own.EndDecisionNumber : was.EndDecisionNumber,
        RecordedAt = recordedAt,
        RetractedAt = null,
        ReplacesId = was.Id,
    };

    private async Task PowersAsync(Guid unit, OrganizationEvent replaced, DateTime recordedAt, CancellationToken ct)
    {
        var movedAt = replaced.MovedAt;
        var all = db.AuthorityGrants.IgnoreQueryFilters();
        var were = await all.AsNoTracking().Where(g => g.OrganizationId == unit && g.RetractedAt == movedAt).ToListAsync(ct);
        var instead = await all.Where(g => g.OrganizationId == unit && g.RecordedAt == movedAt && g.ReplacesId != null).Select(g => g.ReplacesId).ToHashSetAsync(ct);
        var rows = await FollowersAsync(were.ConvertAll(g => g.Id), ids => all.Where(g => g.ReplacesId != null && ids.Contains(g.ReplacesId.Value)), g => g.Id, ct);
        foreach (var was in were)
        {
            var after = Chain(was.Id, rows, g => g.ReplacesId, g => g.Id);
            var own = after.FindLast(g => g.OrganizationId == unit && g.RetractedAt is null);
            var back = Back([.. after.Select(g => new Stretch(g.OrganizationId, g.Until, g.RetractedAt is null))], unit, was.Until, replaced.EffectiveOn);
            if (back.IsThere && !(after.Count == 0 && instead.Contains(was.ReplacesId)))
            {
                after.ForEach(g => g.RetractedAt ??= recordedAt);
                db.Add((own ?? was) with { Id = Guid.CreateVersion7(), Until = back.Until, RecordedAt = recordedAt, RetractedAt = null, ReplacesId = was.Id });
            }
        }
    }

    /// <summary>Rows that took the place of these, and of those in turn; one reading for each step of the way.</summary>
    private static async Task<List<T>> FollowersAsync<T>(List<Guid> first, Func<List<Guid>, IQueryable<T>> next, Func<T, Guid> idOf, CancellationToken ct)
    {
        var found = new List<T>();
        for (var ids = first; ids.Count > 0;)
        {
            var step = await next(ids).ToListAsync(ct);
            found.AddRange(step);
            ids = step.ConvertAll(row => idOf(row));
        }

        return found;
    }

    private static List<T> Chain<T>(Guid first, List<T> rows, Func<T, Guid?> before, Func<T, Guid> idOf)
    {
        var chain = rows.FindAll(row => before(row) == first);
        for (var at = 0; at < chain.Count; at++)
        {
            chain.AddRange(rows.FindAll(row => before(row) == idOf(chain[at])));
        }

        return chain;
    }

    /// <summary>An end that somebody corrected is its end; else, where it went on, the day it ended there; what was taken back there since stays away.</summary>
    private static (bool IsThere, DateOnly? Until) Back(IReadOnlyList<Stretch> after, Guid unit, DateOnly? until, DateOnly day)
    {
        var believed = after.Where(s => s.IsBelieved).ToList();
        if (believed.FindLast(s => s.UnitId == unit) is { } own && own.Until != day)
        {
            return (true, own.Until);
        }

        var passed = believed.FindAll(s => s.UnitId != unit);
        return passed.Count > 0 ? (true, passed.Exists(s => s.Until is null) ? null : passed.Max(s => s.Until)) : (after.Count == 0 || (believed.Count > 0 && after.All(s => s.UnitId == unit)), until);
    }

    /// <summary>
    /// Roles given in place of the old one, and of those in turn, end on the day they began: they were never in force. What somebody ended meanwhile stays ended;
    /// a follower an earlier correction made void says nothing.
    /// </summary>
    private async Task AccountsAsync(Guid unit, OrganizationEvent replaced, CancellationToken ct)
    {
        var moved = replaced.Moved.Where(m => m.Kind == MovedKind.Role && m.FromId == unit).ToList();
        var ids = moved.ConvertAll(m => m.Id);
        var roles = await db.AccountGrants.Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, ct);
        var rows = await FollowersAsync(ids, some => db.AccountGrants.Where(g => g.FollowsId != null && some.Contains(g.FollowsId.Value)), g => g.Id, ct);
        foreach (var was in moved)
        {
            var after = Chain(was.Id, rows, g => g.FollowsId, g => g.Id).FindAll(g => g.Until is null || g.Until > g.From);
            var role = roles[was.Id];
            role.Until = role.Until != Later(role.From, replaced.EffectiveOn) ? role.Until : after.Count == 0 ? was.Until : after.Exists(g => g.Until is null) ? null : after.Max(g => g.Until);
            after.ForEach(g => g.Until = g.From);
        }
    }

    private static DateOnly Later(DateOnly left, DateOnly right) => left < right ? right : left;

    private sealed record Stretch(Guid UnitId, DateOnly? Until, bool IsBelieved);
}
