using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>What becomes of posts, powers and accounts of the units that end: each is named before it is carried out.</summary>
internal sealed class PassingEffects(AppDb db, Reach reach, PostsQuery holders)
{
    public async Task<IReadOnlyList<EffectGroup>> OfAsync(Planned planned, TreesBeforeAndAfter trees, CancellationToken ct)
    {
        var passes = planned.Plan.Events.Aggregate(PassedOn.None, (all, e) => all | e.Passes);
        var ended = trees.Ended.Keys.ToList();
        return [await PostsAsync(ended, passes, trees, ct), await AccountsAsync(ended, passes, trees, ct), await PowersAsync(ended, passes, trees, ct)];
    }

    private async Task<EffectGroup> PostsAsync(List<Guid> ended, PassedOn passes, TreesBeforeAndAfter trees, CancellationToken ct)
    {
        var units = await db.PostHoldings.Where(p => ended.Contains(p.OrganizationId) && (p.Until == null || p.Until > trees.Day)).Select(p => p.OrganizationId).Distinct().ToListAsync(ct);
        var lines = new List<string>();
        foreach (var unit in units)
        {
            var posts = (await holders.EverAsync(unit, ct)).Where(p => p.Post.RetractedAt is null && (p.Post.Until is null || p.Post.Until > trees.Day)).ToList();
            var to = trees.Ended[unit];
            var there = passes.HasFlag(PassedOn.Posts) && to is { } next ? await db.PostHoldings.AsNoTracking().Where(p => p.OrganizationId == next && (p.Until == null || p.Until > trees.Day)).ToListAsync(ct) : null;
            var kept = there is null ? [] : PassedPosts.Of([.. posts.Select(p => p.Post)], there, trees.IsCellAfter(to)).ToDictionary(p => p.Id);
            lines.AddRange(posts.Select(p => $"{trees.Name(unit)}: {Labels.Of(p.Post.Post).ToLowerInvariant()} {p.Name}; {Kept(kept.GetValueOrDefault(p.Post.Id), unit, trees)}"));
        }

        return EffectGroup.Of("Chức vụ ở đơn vị kết thúc", lines);
    }

    private static string Kept(PostHolding? post, Guid unit, TreesBeforeAndAfter trees) => post is null
        ? "kết thúc cùng đơn vị"
        : $"tiếp tục ở {trees.Successor(unit)}: {Labels.Of(post.Post).ToLowerInvariant()} ({(post.From < trees.Day ? "chỉ định" : $"từ {Formats.Day(post.From)}")})";

    private async Task<EffectGroup> AccountsAsync(List<Guid> ended, PassedOn passes, TreesBeforeAndAfter trees, CancellationToken ct)
    {
        var rows = await db.AccountGrants.Where(g => ended.Contains(g.OrganizationId)).InForceOn(reach.Today).Join(db.Users, g => g.AccountId, a => a.Id, (g, a) => new { a.DisplayName, g.OrganizationId })
            .OrderBy(a => a.DisplayName).ToListAsync(ct);
        return EffectGroup.Of("Tài khoản của đơn vị kết thúc", [.. rows.Select(r => $"{r.DisplayName} ({trees.Name(r.OrganizationId)}); "
            + (passes.HasFlag(PassedOn.Accounts) && trees.Ended[r.OrganizationId] is not null ? $"làm tiếp ở {trees.Successor(r.OrganizationId)}" : "kết thúc cùng đơn vị"))]);
    }

    private async Task<EffectGroup> PowersAsync(List<Guid> ended, PassedOn passes, TreesBeforeAndAfter trees, CancellationToken ct)
    {
        var rows = await db.AuthorityGrants.AsNoTracking().Where(g => ended.Contains(g.OrganizationId) && (g.Until == null || g.Until > trees.Day)).OrderBy(g => g.Power).ToListAsync(ct);
        var successors = trees.Ended.Values.OfType<Guid>().ToList();
        var own = (await db.AuthorityGrants.AsNoTracking().Where(g => successors.Contains(g.OrganizationId) && (g.Until == null || g.Until > trees.Day)).ToListAsync(ct)).Select(g => (g.OrganizationId, g.Power)).ToHashSet();
        return EffectGroup.Of("Thẩm quyền của đơn vị kết thúc", [.. rows.Select(g => $"{trees.Name(g.OrganizationId)}: {Labels.Of(g.Power).ToLowerInvariant()} ({g.LegalBasis}); "
            + (passes.HasFlag(PassedOn.Powers) && trees.Ended[g.OrganizationId] is { } to && !own.Contains((to, g.Power)) ? $"tiếp tục ở {trees.Successor(g.OrganizationId)}" : "kết thúc cùng đơn vị"))]);
    }
}
