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
    private const int MostWords = 8;

    /// <summary>Accounts within reach whose name, login or role's unit holds the words; ordered by login.</summary>
    public async Task<(IReadOnlyList<AccountLine> Lines, int Total)> ListAsync(string words, int page, CancellationToken ct)
    {
        var found = Matching(words);
        var total = await found.CountAsync(ct);
        var accounts = await found.OrderBy(a => a.NormalizedUserName).ThenBy(a => a.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(a => new { a.Id, a.UserName, a.DisplayName, a.LockoutEnd, a.MustSetPassword }).ToListAsync(ct);
        var ids = accounts.Select(a => a.Id).ToList();
        var grants = (await reach.GrantsOfVisible.AsNoTracking().Where(g => ids.Contains(g.AccountId)).ToListAsync(ct)).ToLookup(g => g.AccountId);
        var tree = await trees.TodayAsync(ct);
        return ([.. accounts.Select(a => new AccountLine(a.Id, a.UserName ?? "", a.DisplayName, IsLocked(a.LockoutEnd), a.MustSetPassword, tree.Views(grants[a.Id])))], total);
    }

    /// <summary>Every word is in the login, the name and post, or the name of a unit of a role or of one above it.</summary>
    private IQueryable<Account> Matching(string words)
    {
        var accounts = reach.Visible.AsNoTracking();
        foreach (var word in VietnameseText.Fold(words).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            var units = reach.NamesOfUnits.Where(v => v.SearchName.Contains(word));
            var login = word.ToUpperInvariant();
            accounts = accounts.Where(a => a.SearchName.Contains(word) || a.NormalizedUserName!.Contains(login) // every account has a login
                || reach.GrantsOfVisible.Any(g => g.AccountId == a.Id && reach.LinesOfUnits.Any(l => l.DescendantId == g.OrganizationId && units.Any(v => v.OrganizationId == l.AncestorId))));
        }

        return accounts;
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
            : new MyAccountView(account.DisplayName, account.UserName ?? "", account.TwoFactorEnabled, tree.Views(await rows.GrantsOfAsync(account.Id, ct))) { Mail = account.Email };
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
