using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Features.Accounts;
using Nguon.Web.Ui;

namespace Nguon.Web;

/// <summary>After the gate: tells the head bar who is signed in, for which unit, and which places this account may open.</summary>
internal sealed class HeadBarFiller(RequestDelegate next, EndpointDataSource endpoints, OrganizationTrees trees, TimeProvider clock)
{
    private Dictionary<string, EndpointMetadataCollection>? pages;
    private bool? isPractice;

    public async Task InvokeAsync(HttpContext context, HeadBar head, CurrentUserHolder holder, AppDb db)
    {
        // The page for faults must be drawn even when the database is the fault.
        if (!IsApi(context.Request.Path) && context.Request.Path != UiServices.FaultPage)
        {
            await FillAsync(head, holder.User, db, context.RequestAborted);
        }

        await next(context);
    }

    private static bool IsApi(PathString path) => path.StartsWithSegments("/api", StringComparison.Ordinal);

    private async Task FillAsync(HeadBar head, CurrentUser user, AppDb db, CancellationToken ct)
    {
        head.IsPractice = isPractice ??= await db.Settings.AnyAsync(s => s.Key == SignInLinks.DemoSetting && s.Value == "1", ct);
        if (!user.IsSignedIn)
        {
            return;
        }

        var tree = await trees.OnAsync(db, clock.TodayInVietnam(), ct);
        var unit = user.Grants.Select(grant => tree.Find(grant.OrganizationId)).FirstOrDefault(version => version is not null);
        head.SignedIn = new(user.By, unit is null ? "" : UnitWords(tree, unit));
        head.HelpLine = unit is null ? "" : tree.Upward(unit.OrganizationId).Select(v => v.DepartmentName).FirstOrDefault(name => name is { Length: > 0 }) ?? "";
        head.Places = NavItem.All.Where(item => MayOpen(item.Href, user)).Aggregate(NavPlaces.None, (all, item) => all | item.Place);
    }

    private static string UnitWords(OrganizationTree tree, OrganizationVersion unit) =>
        string.Join(", ", tree.Upward(unit.OrganizationId).Take(unit.Kind.IsCell() ? 2 : 1).Select(version => version.Name));

    private bool MayOpen(string href, CurrentUser user)
    {
        pages ??= endpoints.Endpoints.OfType<RouteEndpoint>()
            .GroupBy(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/'), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Metadata, StringComparer.Ordinal);
        return pages.GetValueOrDefault(href) is { } rule
            && (rule.GetMetadata<NeedsAttribute>() is { } needs ? user.HasAny(needs.AnyOf) : rule.GetMetadata<SignedInAttribute>() is not null);
    }
}
