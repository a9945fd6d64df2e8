using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Access;

/// <summary>Which accounts a manager sees and may change: own units only, never beyond the own role.</summary>
internal sealed class AccountReach(AppDb db, Reach reach)
{
    public CurrentUser User => reach.User;

    /// <summary>Accounts with a grant, ended or not, on a unit where the user manages accounts.</summary>
    public IQueryable<Account> Visible
    {
        get
        {
            if (User.IsOperator)
            {
                return db.Users;
            }

            var units = reach.UnitIds(Power.ManageAccounts);
            return db.Users.Where(a => db.AccountGrants.Any(g => g.AccountId == a.Id && units.Contains(g.OrganizationId)));
        }
    }

    /// <summary>Grants of the visible accounts, those elsewhere included: a manager must see that an account holds more.</summary>
    public IQueryable<AccountGrant> GrantsOfVisible => db.AccountGrants.Where(g => Visible.Any(a => a.Id == g.AccountId));

    /// <summary>Names units have today, for finding accounts by them.</summary>
    public IQueryable<OrganizationVersion> NamesOfUnits => db.OrganizationVersions.InForceOn(reach.Today);

    /// <summary>Which unit stands under which today, a unit under itself too.</summary>
    public IQueryable<OrganizationAncestry> LinesOfUnits => db.OrganizationAncestry.InForceOn(reach.Today);

    public Task<Account?> FindAsync(Guid accountId, CancellationToken ct) => Visible.FirstOrDefaultAsync(a => a.Id == accountId, ct);

    public Task<bool> IsLoginTakenAsync(string login, CancellationToken ct)
    {
        var normalized = login.Trim().ToUpperInvariant();
        return db.Users.AnyAsync(a => a.NormalizedUserName == normalized, ct);
    }

    public Task<bool> MayManageUnitAsync(Guid unitId, CancellationToken ct) => reach.MayAsync(Power.ManageAccounts, unitId, ct);

    /// <summary>Official members of units where the user manages accounts: who may hold a post.</summary>
    public IQueryable<Person> Members
    {
        get
        {
            var members = db.People.Where(p => p.Status == PersonStatus.OfficialMember);
            if (User.IsOperator)
            {
                return members;
            }

            var units = reach.UnitIds(Power.ManageAccounts);
            return members.Where(p => units.Contains(p.OrganizationId));
        }
    }

    /// <summary>True when one of the user's own roles may give this role on this unit.</summary>
    public Task<bool> MayGiveAsync(AccountRole role, Guid unitId, CancellationToken ct) =>
        reach.StandsAboveAsync(User.Grants.Where(g => GrantTable.MayGive(g.Role, role)).Select(g => g.OrganizationId).ToList(), unitId, ct);

    /// <summary>True when the user could have given everything the account holds, and it is not the user's own.</summary>
    public async Task<bool> MayManageAsync(Account account, CancellationToken ct)
    {
        if (User.IsOperator)
        {
            return true;
        }

        if (account.Id == User.AccountId)
        {
            return false;
        }

        var grants = await db.AccountGrants.AsNoTracking().Where(g => g.AccountId == account.Id).ToListAsync(ct);
        var held = grants.Where(g => !(g.Until <= reach.Today)).ToList();
        foreach (var grant in held.Count > 0 ? held : grants)
        {
            if (!await MayGiveAsync(grant.Role, grant.OrganizationId, ct))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Who may give which role; a role that reaches further than the giver's own is never in the giver's row.</summary>
internal static class GrantTable
{
    public static bool MayGive(AccountRole giver, AccountRole given) => giver switch
    {
        AccountRole.Administrator => true,
        AccountRole.CommitteeOfficer => given is not (AccountRole.Administrator or AccountRole.ProvincialDepartment),
        _ => false,
    };

    /// <summary>Roles whose reach is wide enough to ask for a second step at every sign-in.</summary>
    public static bool NeedsSecondStep(AccountRole role) =>
        role is AccountRole.CommitteeOfficer or AccountRole.StandingMember or AccountRole.ProvincialDepartment or AccountRole.Administrator;

    public static bool NeedsSecondStep(IEnumerable<AccountGrant> grants, DateOnly today) => grants.InForceOn(today).Any(g => NeedsSecondStep(g.Role));
}
