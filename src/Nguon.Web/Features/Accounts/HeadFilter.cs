using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Accounts;

/// <summary>Fills the bar around every page: who is signed in, for which unit of today, which places the account may open.</summary>
internal sealed class HeadFilter(HeadBar head, CurrentUserHolder holder, AppDb db, OrganizationTrees trees, TimeProvider clock) : IAsyncPageFilter
{
    public const string HelpSetting = "help-line";

    private static readonly (NavPlaces Place, Power AnyOf)[] Doors =
    [
        (NavPlaces.Tree, Power.SeeTree),
        (NavPlaces.People, Power.SeePeople),
        (NavPlaces.Sessions, Power.ActForCell),
        (NavPlaces.Appraisal, Power.ActForCommittee),
        (NavPlaces.Pack, Power.SeeSubmitted),
        (NavPlaces.Numbering, Power.NumberPapers),
        (NavPlaces.Clocks, Power.SeeDossiers),
        (NavPlaces.Rules, Power.SeeRules),
        (NavPlaces.Accounts, Power.ManageAccounts),
    ];

    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        var user = holder.User;
        var ct = context.HttpContext.RequestAborted;
        var settings = await db.Settings.AsNoTracking().Where(s => s.Key == SignInLinks.DemoSetting || s.Key == HelpSetting).ToListAsync(ct);
        head.IsPractice = settings.Exists(s => s is { Key: SignInLinks.DemoSetting, Value: "1" });
        head.HelpLine = settings.Find(s => s.Key == HelpSetting)?.Value ?? "";
        if (user.IsSignedIn)
        {
            var tree = await trees.OnAsync(db, clock.TodayInVietnam(), ct);
            head.SignedIn = new SignedInView(user.By, UnitName(user, tree));
            head.Places = Doors.Where(door => user.HasAny(door.AnyOf)).Aggregate(NavPlaces.MyWork, (all, door) => all | door.Place);
        }
    }

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => next();

    private static string UnitName(CurrentUser user, OrganizationTree tree) =>
        user.Grants.Select(g => tree.Find(g.OrganizationId)?.Name).FirstOrDefault(name => name is not null) ?? "";
}
