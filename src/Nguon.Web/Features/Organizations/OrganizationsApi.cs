using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>Front door of the feature; the tree and its units on any day.</summary>
internal static class OrganizationsApi
{
    public static IServiceCollection AddOrganizations(this IServiceCollection services) => services.AddScoped<UnitQuery>().AddScoped<KeepResidentialUnits>().AddScoped<ResidentialTies>();

    public static void MapOrganizationsApi(this IEndpointRouteBuilder routes)
    {
        var units = routes.MapApi("organizations").Needs(Power.SeeTree);
        units.MapGet("", ListAsync).WithSummary("Đơn vị trong phạm vi, theo tổ chức tại một ngày");
        units.MapGet("{organizationId:guid}", FindAsync).WithSummary("Một đơn vị tại một ngày");
        units.MapUnitHistoryApi();
        routes.MapResidentialApi();
    }

    private static async Task<IResult> ListAsync(AppDb db, Reach reach, OrganizationTrees trees, [AsParameters] ListWish wish, CancellationToken ct)
    {
        if (ApiPage.Read(wish.Page, wish.PageSize, out var question) is not { } page)
        {
            return ApiResults.Malformed(question);
        }

        var day = wish.OnDay ?? reach.Today;
        var tree = await trees.OnAsync(db, day, ct);
        var ids = reach.User.IsOperator ? null : (await reach.UnitIds(Power.SeeTree).Distinct().ToListAsync(ct)).ToHashSet();
        var units = tree.All.Where(v => ids is null || ids.Contains(v.OrganizationId)).OrderBy(v => tree.PathTo(v.OrganizationId), StringComparer.Ordinal).ToList();
        return Results.Ok(new ApiList<UnitRow>(units.Skip(page.Skip).Take(page.Size).Select(v => UnitRow.Of(v, tree)).ToList(), units.Count, page.Number, page.Size));
    }

    private static async Task<IResult> FindAsync(UnitQuery query, Reach reach, Guid organizationId, DateOnly? onDay, CancellationToken ct) =>
        await query.OnAsync(organizationId, onDay ?? reach.Today, ct) is { } unit ? Results.Ok(unit) : ApiResults.NotFound();

    internal sealed record ListWish(DateOnly? OnDay, int? Page, int? PageSize);

    private sealed record UnitRow(Guid Id, string Code, string Name, string OrganName, OrganizationKind Kind, Guid? ParentId, string Path)
    {
        public static UnitRow Of(OrganizationVersion v, OrganizationTree tree) =>
            new(v.OrganizationId, v.Code, v.Name, v.OrganName, v.Kind, v.ParentId, tree.PathTo(v.OrganizationId));
    }
}
