using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>/api/v1/organizations: the tree level by level, search, and what changed between two days.</summary>
internal static class UnitHistoryApi
{
    public static void MapUnitHistoryApi(this RouteGroupBuilder units)
    {
        units.MapGet("{organizationId:guid}/children", ChildrenAsync).WithSummary("Đơn vị trực thuộc tại một ngày");
        units.MapGet("search", SearchAsync).WithSummary("Tìm đơn vị, có dấu hoặc không dấu; kể cả đơn vị cũ");
        units.MapGet("authorities", AuthoritiesAsync).WithSummary("Cấp nào quyết định việc gì cho một đơn vị và các đơn vị trực thuộc tại một ngày; chỗ chưa có cấp quyết định");
        units.MapGet("differences", DifferencesAsync).WithSummary("Thay đổi về tổ chức giữa hai ngày, kèm quyết định");
    }

    private static async Task<IResult> ChildrenAsync(Guid organizationId, DateOnly? onDay, TreeQuery query, Reach reach, CancellationToken ct) =>
        (await reach.OfTheseAsync(Power.SeeTree, [organizationId], ct)).Contains(organizationId)
            ? Results.Ok((await query.UnderAsync([organizationId], onDay ?? reach.Today, ct))[organizationId].Select(r => new { r.Id, Name = r.FullName, r.Kind, r.HasBranches }))
            : ApiResults.NotFound();

    private static async Task<IResult> AuthoritiesAsync(Guid? organizationId, DateOnly? onDay, AuthorityTableQuery query, Reach reach, CancellationToken ct) =>
        await query.OnAsync(organizationId, onDay ?? reach.Today, ct) is { } rows ? Results.Ok(rows) : ApiResults.NotFound();

    private static async Task<IResult> SearchAsync(string text, DateOnly? onDay, UnitSearch search, Reach reach, CancellationToken ct) =>
        Results.Ok(await search.FindAsync(text, onDay ?? reach.Today, ct));

    private static async Task<IResult> DifferencesAsync([AsParameters] DifferenceWish wish, UnitDifferenceQuery query, CancellationToken ct)
    {
        if (ApiPage.Read(wish.Page, wish.PageSize, out var question) is not { } page)
        {
            return ApiResults.Malformed(question);
        }

        var asked = DifferenceQuestion.Of(wish.From, wish.To) with { UnitId = wish.OrganizationId, Only = wish.Change, Skip = page.Skip, Take = page.Size };
        return await query.BetweenAsync(asked, ct) is { } difference
            ? Results.Ok(new ApiList<object>([.. difference.Rows.Select(OnWire)], difference.Total, page.Number, page.Size))
            : ApiResults.NotFound();
    }

    private static object OnWire(DifferenceRow row) => new { row.Id, row.Change, row.PathBefore, row.PathAfter, row.Into, row.OutOf, CodeBefore = row.Before?.Code, CodeAfter = row.After?.Code, row.Decisions };
}

/// <summary>Two days and what of the difference is wanted.</summary>
internal sealed record DifferenceWish
{
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
    public Guid? OrganizationId { get; init; }
    public OrganizationChange? Change { get; init; }
    public int? Page { get; init; }
    public int? PageSize { get; init; }
}
