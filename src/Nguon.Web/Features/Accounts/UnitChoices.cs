using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Accounts;

/// <summary>Units, roles and people a manager may choose from.</summary>
internal sealed class UnitChoices(AppDb db, AccountReach reach, OrganizationTrees trees, Reach today)
{
    private const int MostUnits = 20;
    private const int MostMembers = 300;

    public async Task<IReadOnlyList<UnitChoice>> FindAsync(string words, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, today.Today, ct);
        var roots = reach.User.UnitsWith(Power.ManageAccounts);
        var own = reach.User.IsOperator ? tree.All : roots.SelectMany(tree.Downward).DistinctBy(v => v.OrganizationId);
        var folded = VietnameseText.Fold(words);
        return own.Where(v => v.SearchName.Contains(folded, StringComparison.Ordinal))
            .Take(MostUnits).Select(v => new UnitChoice(v.OrganizationId, tree.PathTo(v.OrganizationId))).ToList();
    }

    /// <summary>Null when it does not exist today or is out of reach.</summary>
    public async Task<UnitChoice?> UnitAsync(Guid unitId, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, today.Today, ct);
        return tree.Find(unitId) is not null && await reach.MayManageUnitAsync(unitId, ct) ? new UnitChoice(unitId, tree.PathTo(unitId)) : null;
    }

    /// <summary>Roles that fit the unit and that the user may give.</summary>
    public async Task<IReadOnlyList<Choice>> RolesAsync(Guid unitId, CancellationToken ct)
    {
        var kind = (await trees.OnAsync(db, today.Today, ct)).Find(unitId)?.Kind ?? OrganizationKind.PartyGroup;
        var roles = new List<Choice>();
        foreach (var role in Enum.GetValues<AccountRole>().Where(role => AccountLabels.Fits(role, kind)))
        {
            if (await reach.MayGiveAsync(role, unitId, ct))
            {
                roles.Add(new Choice(role.ToString(), AccountLabels.Of(role), AccountLabels.HintOf(role)));
            }
        }

        return roles;
    }

    public async Task<IReadOnlyList<Choice>> MembersAsync(Guid unitId, CancellationToken ct)
    {
        var members = await reach.Members.AsNoTracking().Where(p => p.OrganizationId == unitId)
            .OrderBy(p => p.SortName).Take(MostMembers).Select(p => new { p.Id, p.FullName, p.BornOn }).ToListAsync(ct);
        return members.Select(p => new Choice(p.Id.ToString(), p.BornOn is { } born ? $"{p.FullName} ({born.Year})" : p.FullName)).ToList();
    }
}

/// <summary>A unit with its full path.</summary>
internal sealed record UnitChoice(Guid Id, string Path);
