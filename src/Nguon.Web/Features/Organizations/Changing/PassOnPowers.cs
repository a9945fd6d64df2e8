using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>
/// Posts, powers and accounts end with their unit; what the decision passes on begins that day in the one that takes over. What began after that day,
/// because the decision is entered late, was never in the old unit: it passes on from its own day, or never was.
/// </summary>
internal sealed class PassOnPowers(AppDb db)
{
    public async Task<RehomeReport> RunAsync(UnitEnd end, OrganizationEvent happened, DateTime recordedAt, List<MovedRecord> moved, CancellationToken ct)
    {
        var (posts, held) = await PostsAsync(end, happened, recordedAt, ct);
        var (powers, kept) = await PowersAsync(end, happened, recordedAt, ct);
        var (accounts, given) = await AccountsAsync(end, happened, moved, ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return new RehomeReport { PostsEnded = posts, PostsPassed = held, PowersEnded = powers, PowersPassed = kept, AccountsEnded = accounts, AccountsPassed = given };
    }

    private async Task<(int Ended, int Passed)> PostsAsync(UnitEnd end, OrganizationEvent happened, DateTime recordedAt, CancellationToken ct)
    {
        var rows = await db.PostHoldings.Where(p => p.OrganizationId == end.OrganizationId && (p.Until == null || p.Until > end.Until)).ToListAsync(ct);
        rows.ForEach(row => row.RetractedAt = recordedAt);
        db.AddRange(rows.Where(row => row.From < end.Until)
            .Select(row => row with { Id = Guid.CreateVersion7(), Until = end.Until, EndDecisionNumber = happened.DecisionNumber, RecordedAt = recordedAt, RetractedAt = null, ReplacesId = row.Id }));

        if (!happened.Passes.HasFlag(PassedOn.Posts) || end.SuccessorId is not { } to || rows.Count == 0)
        {
            return (rows.Count, 0);
        }

        var there = await db.PostHoldings.AsNoTracking().Where(p => p.OrganizationId == to && (p.Until == null || p.Until > end.Until)).ToListAsync(ct);
        var passed = PassedPosts.Of(rows, there, await IsCellAsync(to, end.Until, ct))
            .Select(p => p.From < end.Until ? p with { Entry = PostEntry.Appointed, From = end.Until, DecisionNumber = happened.DecisionNumber, DecidedOn = happened.DecidedOn, ReplacesId = p.Id } : p with { ReplacesId = p.Id })
            .Select(p => p with { Id = Guid.CreateVersion7(), OrganizationId = to, RecordedAt = recordedAt, RetractedAt = null })
            .ToList();
        db.AddRange(passed);
        return (rows.Count, passed.Count);
    }

    private async Task<bool> IsCellAsync(Guid unit, DateOnly day, CancellationToken ct) =>
        await db.OrganizationVersions.InForceOn(day).Where(v => v.OrganizationId == unit).Select(v => v.Kind).FirstOrDefaultAsync(ct) is var kind && kind.IsCell();

    private async Task<(int Ended, int Passed)> PowersAsync(UnitEnd end, OrganizationEvent happened, DateTime recordedAt, CancellationToken ct)
    {
        var rows = await db.AuthorityGrants.Where(g => g.OrganizationId == end.OrganizationId && (g.Until == null || g.Until > end.Until)).ToListAsync(ct);
        var own = happened.Passes.HasFlag(PassedOn.Powers) && end.SuccessorId is not null
            ? await db.AuthorityGrants.Where(g => g.OrganizationId == end.SuccessorId && (g.Until == null || g.Until > end.Until)).Select(g => g.Power).ToListAsync(ct)
            : [.. Enum.GetValues<DecisionPower>()];
        rows.ForEach(row => row.RetractedAt = recordedAt);
        db.AddRange(rows.Where(row => row.From < end.Until)
            .Select(row => row with { Id = Guid.CreateVersion7(), Until = end.Until, RecordedAt = recordedAt, RetractedAt = null, ReplacesId = row.Id }));
        var passed = rows.Where(g => !own.Contains(g.Power))
            .Select(g => g with { Id = Guid.CreateVersion7(), OrganizationId = end.SuccessorId ?? g.OrganizationId, From = Later(g.From, end.Until), RecordedAt = recordedAt, RetractedAt = null, ReplacesId = g.Id }).ToList();
        db.AddRange(passed);
        return (rows.Count, passed.Count);
    }

    private async Task<(int Ended, int Passed)> AccountsAsync(UnitEnd end, OrganizationEvent happened, List<MovedRecord> moved, CancellationToken ct)
    {
        var rows = await db.AccountGrants.Where(g => g.OrganizationId == end.OrganizationId && (g.Until == null || (g.Until > end.Until && g.Until > g.From))).ToListAsync(ct);
        var passed = happened.Passes.HasFlag(PassedOn.Accounts) && end.SuccessorId is { } to ? await FollowedAsync(rows, to, end.Until, ct) : [];
        moved.AddRange(rows.Select(row => new MovedRecord(MovedKind.Role, row.Id, end.OrganizationId) { Until = row.Until }));
        rows.ForEach(row => row.Until = Later(row.From, end.Until));
        db.AddRange(passed);
        return (rows.Count, passed.Count);
    }

    /// <summary>The same role in the new unit, for whoever has not got it there.</summary>
    private async Task<List<AccountGrant>> FollowedAsync(List<AccountGrant> rows, Guid to, DateOnly from, CancellationToken ct)
    {
        var there = await db.AccountGrants.AsNoTracking().Where(g => g.OrganizationId == to && (g.Until == null || g.Until > from)).ToListAsync(ct);
        return [.. rows.Where(row => !there.Exists(g => g.AccountId == row.AccountId && g.Role == row.Role && g.Body == row.Body)).Select(row => new AccountGrant
        {
            Id = Guid.CreateVersion7(), AccountId = row.AccountId, OrganizationId = to, Role = row.Role, Body = row.Body, From = Later(row.From, from), Until = row.Until, FollowsId = row.Id,
        })];
    }

    private static DateOnly Later(DateOnly left, DateOnly right) => left < right ? right : left;
}

/// <summary>Which holders keep a post in the unit that takes over: nobody twice, and one head at most.</summary>
internal static class PassedPosts
{
    /// <summary>A secretary of a cell becomes the one in charge until an election; where somebody leads already, the secretary stays a member of the committee.</summary>
    public static IReadOnlyList<PostHolding> Of(IReadOnlyCollection<PostHolding> ended, IReadOnlyCollection<PostHolding> there, bool isCell)
    {
        var passed = new List<PostHolding>();
        foreach (var post in ended.OrderBy(p => p.Post).ThenBy(p => p.From))
        {
            var beside = there.Concat(passed).Where(p => Meet(p, post)).ToList();
            var hasHead = beside.Exists(p => IsHead(p.Post));
            var next = post with { Post = !IsHead(post.Post) ? post.Post : hasHead ? PartyPost.CommitteeMember : isCell ? PartyPost.ActingSecretary : PartyPost.Secretary };
            if (!beside.Exists(p => p.Post == next.Post && p.PersonId == next.PersonId && p.HolderName == next.HolderName))
            {
                passed.Add(next);
            }
        }

        return passed;
    }

    private static bool Meet(PostHolding left, PostHolding right) => (left.Until is null || right.From < left.Until) && (right.Until is null || left.From < right.Until);

    private static bool IsHead(PartyPost post) => post is PartyPost.Secretary or PartyPost.ActingSecretary;
}
