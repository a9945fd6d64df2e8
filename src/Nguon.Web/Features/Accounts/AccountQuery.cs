using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>Accounts as pages and the API show them.</summary>
internal sealed class AccountQuery(AccountReach reach, AccountTrees trees, AccountRows rows, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Accounts within reach whose name, login or role's unit holds the words; ordered by login.</summary>
    public async Task<(IReadOnlyList<AccountLine> Lines, int Total)> ListAsync(string words, int page, CancellationToken ct)
    {
        var accounts = await reach.Visible.AsNoTracking()
            .Select(a => new { a.Id, a.UserName, a.DisplayName, a.LockoutEnd, a.MustSetPassword }).ToListAsync(ct);
        var grants = (await reach.GrantsOfVisible.AsNoTracking().ToListAsync(ct)).ToLookup(g => g.AccountId);
        var tree = await trees.TodayAsync(ct);
        var folded = VietnameseText.Fold(words);
        var lines = accounts
            .Select(a => new AccountLine(a.Id, a.UserName ?? "", a.DisplayName, IsLocked(a.LockoutEnd), a.MustSetPassword, tree.Views(grants[a.Id])))
            .Where(line => folded.Length == 0 || VietnameseText.Fold($"{line.Login} {line.DisplayName} {string.Join(' ', line.Grants.Select(g => g.UnitName))}").Contains(folded, StringComparison.Ordinal))
            .OrderBy(line => line.Login, StringComparer.Ordinal)
            .ToList();
        return (lines.Skip((page - 1) * PageSize).Take(PageSize).ToList(), lines.Count);
    }

    /// <summary>Null when absent or out of reach.</summary>
    public async Task<AccountView?> FindAsync(Guid accountId, CancellationToken ct)
    {
        if (await reach.FindAsync(accountId, ct) is not { } account)
        {
            return null;
        }

        var grants = await reach.GrantsOfVisible.AsNoTracking().Where(g => g.AccountId == accountId).OrderBy(g => g.From).ToListAsync(ct);
        var tree = await trees.TodayAsync(ct);
        var card = await rows.SecretAsync(accountId, AccountSecrets.Card, ct);
        return new AccountView(
            account.Id, account.UserName ?? "", account.DisplayName, IsLocked(account.LockoutEnd), account.TwoFactorEnabled,
            card is null ? null : Card.Parse(card), await reach.MayManageAsync(account, ct), tree.Views(grants))
        { PersonId = account.PersonId };
    }

    public async Task<MyAccountView> MineAsync(CancellationToken ct)
    {
        var account = await rows.ByIdAsync(reach.User.AccountId, ct);
        var tree = await trees.TodayAsync(ct);
        return account is null
            ? MyAccountView.Nobody
            : new MyAccountView(account.DisplayName, account.UserName ?? "", account.TwoFactorEnabled, tree.Views(await rows.GrantsOfAsync(account.Id, ct)));
    }

    private bool IsLocked(DateTimeOffset? until) => until > clock.GetUtcNow();
}

/// <summary>Names of units for grants: of today, or the last name of a unit that ended.</summary>
internal sealed class AccountTrees(AppDb db, OrganizationTrees trees, Reach reach)
{
    public async Task<AccountTree> TodayAsync(CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        var ended = await db.OrganizationVersions.AsNoTracking()
            .Where(v => v.Until != null && v.Until <= reach.Today && db.AccountGrants.Any(g => g.OrganizationId == v.OrganizationId))
            .Select(v => new { v.OrganizationId, v.Name, v.From }).ToListAsync(ct);
        return new AccountTree(tree, ended.GroupBy(v => v.OrganizationId).ToDictionary(g => g.Key, g => g.OrderBy(v => v.From).Last().Name), reach.Today);
    }
}

/// <summary>The tree of today for naming grants.</summary>
internal sealed record AccountTree(OrganizationTree Tree, IReadOnlyDictionary<Guid, string> Ended, DateOnly Today)
{
    public IReadOnlyList<GrantView> Views(IEnumerable<AccountGrant> grants) =>
        grants.OrderByDescending(g => Grants.IsHeld(g, Today)).ThenBy(g => g.From).Select(View).ToList();

    private GrantView View(AccountGrant grant) => new(grant.Id, grant.Role, grant.OrganizationId,
        Tree.Find(grant.OrganizationId) is null ? Ended.GetValueOrDefault(grant.OrganizationId, "Đơn vị đã kết thúc") : Tree.PathTo(grant.OrganizationId))
    {
        Body = grant.Body,
        From = grant.From,
        Until = grant.Until,
        IsHeld = Grants.IsHeld(grant, Today),
        Days = Grants.Days(grant),
    };
}
