using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Accounts;

/// <summary>Choices and timeline of one account's page; asked only after the account was found in reach.</summary>
internal sealed class AccountPageParts(AppDb db, AccountReach reach, UnitChoices choices, OrganizationTrees trees, Reach day)
{
    private const int MostLines = 100;

    public DateOnly Today => day.Today;

    public static IReadOnlyList<Choice> Held(AccountView view) =>
        view.Grants.Where(g => g.IsHeld).Select(g => new Choice(g.Id.ToString(), $"{AccountLabels.Of(g.Role)} – {g.UnitName}")).ToList();

    public async Task<IReadOnlyList<Choice>> UnitsAsync(CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, day.Today, ct);
        var own = reach.User.IsOperator ? tree.Roots.SelectMany(r => tree.Downward(r.OrganizationId)) : reach.User.UnitsWith(Power.ManageAccounts).SelectMany(tree.Downward);
        return own.DistinctBy(v => v.OrganizationId).Take(500).Select(v => new Choice(v.OrganizationId.ToString(), v.Name)).ToList();
    }

    public async Task<IReadOnlyList<Choice>> MembersAsync(AccountView view, CancellationToken ct) =>
        view.Grants.FirstOrDefault(g => g.IsHeld) is { } grant ? await choices.MembersAsync(grant.OrganizationId, ct) : [];

    public async Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid accountId, CancellationToken ct)
    {
        var rows = await db.Activities.AsNoTracking().Where(a => a.SubjectId == accountId).OrderByDescending(a => a.Id).Take(MostLines).ToListAsync(ct);
        return rows.Select(a => new TimelineItem(DateOnly.FromDateTime(a.At.InVietnam()), What(a)) { By = a.By, RecordedAt = a.At.InVietnam() }).ToList();
    }

    private static string What(Activity activity) => Labels.Of(activity.Kind);
}
