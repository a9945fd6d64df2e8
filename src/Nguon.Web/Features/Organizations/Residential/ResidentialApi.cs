using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>/api/v1/residential-units: the same use cases as the pages.</summary>
internal static class ResidentialApi
{
    public static void MapResidentialApi(this IEndpointRouteBuilder routes)
    {
        var units = routes.MapApi("residential-units");
        units.MapGet("", ListAsync).Needs(Power.SeeTree).WithSummary("Thôn, khu phố tại một ngày: chi bộ, đảng viên, chức danh, chưa có đảng viên, chưa có chi bộ");
        units.MapGet("{residentialId:guid}", FindAsync).Needs(Power.SeeTree).WithSummary("Một thôn, khu phố");
        units.MapPost("", SaveAsync).Needs(Power.ActForCommittee).WithSummary("Thêm thôn, khu phố; có id thì thay đổi từ một ngày");
        units.MapPost("{residentialId:guid}/end", EndAsync).Needs(Power.ActForCommittee).WithSummary("Kết thúc thôn, khu phố");
        units.MapPost("{residentialId:guid}/cells", LinkAsync).Needs(Power.ActForCommittee).WithSummary("Gắn chi bộ");
        units.MapPost("{residentialId:guid}/cells/end", UnlinkAsync).Needs(Power.ActForCommittee).WithSummary("Thôi gắn chi bộ");
        units.MapPost("{residentialId:guid}/posts", HoldAsync).Needs(Power.ActForCommittee).WithSummary("Ghi người giữ chức danh");
        units.MapPost("{residentialId:guid}/posts/end", LeaveAsync).Needs(Power.ActForCommittee).WithSummary("Thôi giữ chức danh");
    }

    private static async Task<IResult> ListAsync([AsParameters] ResidentialWish wish, ResidentialQuery query, Reach reach, CancellationToken ct)
    {
        if (ApiPage.Read(wish.Page, wish.PageSize, out var question) is not { } page)
        {
            return ApiResults.Malformed(question);
        }

        var all = await query.OnAsync(wish.OrganizationId, wish.OnDay ?? reach.Today, ct);
        return Results.Ok(new ApiList<object>([.. all.Skip(page.Skip).Take(page.Size).Select(OnWire)], all.Count, page.Number, page.Size));
    }

    private static async Task<IResult> FindAsync(Guid residentialId, DateOnly? onDay, ResidentialQuery query, Reach reach, CancellationToken ct) =>
        await query.FindAsync(residentialId, onDay ?? reach.Today, ct) is { } view ? Results.Ok(OnWire(view)) : ApiResults.NotFound();

    private static async Task<IResult> SaveAsync(ResidentialInput body, KeepResidentialUnits keep, CancellationToken ct) =>
        ApiResults.Of(await keep.SaveAsync(body, ct), version => new { Id = version.ResidentialUnitId, version.From });

    private static async Task<IResult> EndAsync(Guid residentialId, ResidentialEndInput body, KeepResidentialUnits keep, CancellationToken ct) =>
        ApiResults.Of(await keep.EndAsync(body with { Id = residentialId }, ct), version => new { Id = version.ResidentialUnitId, version.Until });

    private static async Task<IResult> LinkAsync(Guid residentialId, ResidentialCellInput body, ResidentialTies ties, CancellationToken ct) =>
        ApiResults.Of(await ties.LinkAsync(residentialId, body, ct), link => new { link.Id, link.From });

    private static async Task<IResult> UnlinkAsync(Guid residentialId, ResidentialEndInput body, ResidentialTies ties, CancellationToken ct) =>
        ApiResults.Of(await ties.UnlinkAsync(residentialId, body, ct), link => new { link.Id, link.Until });

    private static async Task<IResult> HoldAsync(Guid residentialId, ResidentialPostInput body, ResidentialTies ties, CancellationToken ct) =>
        ApiResults.Of(await ties.HoldAsync(residentialId, body, ct), post => new { post.Id, post.From });

    private static async Task<IResult> LeaveAsync(Guid residentialId, ResidentialEndInput body, ResidentialTies ties, CancellationToken ct) =>
        ApiResults.Of(await ties.LeaveAsync(residentialId, body, ct), post => new { post.Id, post.Until });

    private static object OnWire(ResidentialView view) => new
    {
        view.Id, Name = view.Version.FullName, view.Version.Kind, view.Version.OrganizationId, view.Area, view.Version.From, view.Version.Until, view.Cells, view.Posts, view.Coverage,
    };
}

/// <summary>Which settlements are wanted.</summary>
internal sealed record ResidentialWish
{
    public DateOnly? OnDay { get; init; }
    public Guid? OrganizationId { get; init; }
    public int? Page { get; init; }
    public int? PageSize { get; init; }
}
