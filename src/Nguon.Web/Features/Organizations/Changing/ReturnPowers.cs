using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Posts, powers and accounts that ended or went on by an event which is corrected stand as they did before it.</summary>
internal sealed class ReturnPowers(AppDb db)
{
    public async Task RunAsync(Guid unit, OrganizationEvent replaced, DateTime recordedAt, CancellationToken ct)
    {
        var movedAt = replaced.CarriedOutAt ?? replaced.RecordedAt;
        await PostsAsync(unit, movedAt, recordedAt, ct);
        await PowersAsync(unit, movedAt, recordedAt, ct);
        await AccountsAsync(unit, replaced.EffectiveOn, ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task PostsAsync(Guid unit, DateTime movedAt, DateTime recordedAt, CancellationToken ct)
    {
        var were = await db.PostHoldings.IgnoreQueryFilters().AsNoTracking().Where(p => p.OrganizationId == unit && p.RetractedAt == movedAt).ToListAsync(ct);
        var ids = were.ConvertAll(p => (Guid?)p.Id);
        var followers = await db.PostHoldings.Where(p => ids.Contains(p.ReplacesId)).ToListAsync(ct);
        followers.ForEach(p => p.RetractedAt = recordedAt);
        db.AddRange(were.Where(was => followers.Exists(p => p.ReplacesId == was.Id && p.OrganizationId == unit))
            .Select(was => was with { Id = Guid.CreateVersion7(), RecordedAt = recordedAt, RetractedAt = null, ReplacesId = was.Id }));
    }

    private async Task PowersAsync(Guid unit, DateTime movedAt, DateTime recordedAt, CancellationToken ct)
    {
        var were = await db.AuthorityGrants.IgnoreQueryFilters().AsNoTracking().Where(g => g.OrganizationId == unit && g.RetractedAt == movedAt).ToListAsync(ct);
        var ids = were.ConvertAll(g => (Guid?)g.Id);
        var followers = await db.AuthorityGrants.Where(g => ids.Contains(g.ReplacesId)).ToListAsync(ct);
        followers.ForEach(g => g.RetractedAt = recordedAt);
        db.AddRange(were.Where(was => followers.Exists(g => g.ReplacesId == was.Id && g.OrganizationId == unit))
            .Select(was => was with { Id = Guid.CreateVersion7(), RecordedAt = recordedAt, RetractedAt = null, ReplacesId = was.Id }));
    }

    /// <summary>A role given in place of the old one ends on the day it began: it was never in force.</summary>
    private async Task AccountsAsync(Guid unit, DateOnly day, CancellationToken ct)
    {
        var rows = await db.AccountGrants.Where(g => g.OrganizationId == unit && g.Until == day).ToListAsync(ct);
        var ids = rows.ConvertAll(g => (Guid?)g.Id);
        foreach (var follower in await db.AccountGrants.Where(g => ids.Contains(g.FollowsId) && g.From == day).ToListAsync(ct))
        {
            follower.Until = day;
        }

        rows.ForEach(row => row.Until = null);
    }
}
