using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>/api/v1/civic-bodies: the same use cases as the pages.</summary>
internal static class CivicBodiesApi
{
    public static void MapCivicBodiesApi(this IEndpointRouteBuilder routes)
    {
        var bodies = routes.MapApi("civic-bodies");
        bodies.MapGet("", ListAsync).Needs(Power.SeeTree).WithSummary("Đoàn thể, Mặt trận, trường, doanh nghiệp, trung tâm chính trị tại một ngày");
        bodies.MapGet("{civicBodyId:guid}", FindAsync).Needs(Power.SeeTree).WithSummary("Một đoàn thể, trường, doanh nghiệp, trung tâm");
        bodies.MapPost("", EnterAsync).Needs(Power.ActForCommittee).WithSummary("Thêm, kèm quan hệ đầu tiên với tổ chức đảng");
        bodies.MapPost("{civicBodyId:guid}/changes", ChangeAsync).Needs(Power.ActForCommittee).WithSummary("Thay đổi tên, chủ sở hữu, loại hình từ một ngày");
        bodies.MapPost("{civicBodyId:guid}/end", EndAsync).Needs(Power.ActForCommittee).WithSummary("Kết thúc");
        bodies.MapPost("{civicBodyId:guid}/ties", LinkAsync).Needs(Power.ActForCommittee).WithSummary("Gắn với tổ chức đảng");
        bodies.MapPost("{civicBodyId:guid}/ties/end", UnlinkAsync).Needs(Power.ActForCommittee).WithSummary("Thôi gắn");
    }

    private static async Task<IResult> ListAsync([AsParameters] CivicWish wish, CivicBodyQuery query, Reach reach, CancellationToken ct)
    {
        if (ApiPage.Read(wish.Page, wish.PageSize, out var question) is not { } page)
        {
            return ApiResults.Malformed(question);
        }

        var all = await query.OnAsync(wish.OrganizationId, wish.OnDay ?? reach.Today, ct);
        return Results.Ok(new ApiList<object>([.. all.Skip(page.Skip).Take(page.Size).Select(OnWire)], all.Count, page.Number, page.Size));
    }

    private static async Task<IResult> FindAsync(Guid civicBodyId, DateOnly? onDay, CivicBodyQuery query, Reach reach, CancellationToken ct) =>
        await query.FindAsync(civicBodyId, onDay ?? reach.Today, ct) is { } view ? Results.Ok(OnWire(view)) : ApiResults.NotFound();

    private static async Task<IResult> EnterAsync(CivicEnterInput body, KeepCivicBodies keep, CancellationToken ct) =>
        ApiResults.Of(await keep.EnterAsync(body.Body ?? new CivicBodyInput(), body.Tie ?? new CivicTieInput(), ct), version => new { Id = version.BodyId, version.From });

    private static async Task<IResult> ChangeAsync(Guid civicBodyId, CivicBodyInput body, KeepCivicBodies keep, CancellationToken ct) =>
        ApiResults.Of(await keep.ChangeAsync(civicBodyId, body, ct), version => new { Id = version.BodyId, version.From });

    private static async Task<IResult> EndAsync(Guid civicBodyId, CivicEndInput body, KeepCivicBodies keep, CancellationToken ct) =>
        ApiResults.Of(await keep.EndAsync(civicBodyId, body.On, ct), version => new { Id = version.BodyId, version.Until });

    private static async Task<IResult> LinkAsync(Guid civicBodyId, CivicTieInput body, CivicTies ties, CancellationToken ct) =>
        ApiResults.Of(await ties.LinkAsync(civicBodyId, body, ct), tie => new { tie.Id, tie.From });

    private static async Task<IResult> UnlinkAsync(Guid civicBodyId, CivicEndInput body, CivicTies ties, CancellationToken ct) =>
        ApiResults.Of(await ties.UnlinkAsync(civicBodyId, body, ct), tie => new { tie.Id, tie.Until });

    private static object OnWire(CivicBodyView view) => new
    {
        view.Id, view.Kind, view.Version.Name, view.Version.BaseType, view.Version.Owner, view.Version.Address, view.Version.From, view.Version.Until, view.Ties,
    };
}

/// <summary>A body and its first tie.</summary>
internal sealed record CivicEnterInput(CivicBodyInput? Body, CivicTieInput? Tie);

/// <summary>Which bodies are wanted.</summary>
internal sealed record CivicWish
{
    public DateOnly? OnDay { get; init; }
    public Guid? OrganizationId { get; init; }
    public int? Page { get; init; }
    public int? PageSize { get; init; }
}
