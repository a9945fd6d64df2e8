using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>/api/v1/organizations/{id}/posts and /authority: the same use cases as the pages.</summary>
internal static class PostsApi
{
    public static void MapPostsApi(this IEndpointRouteBuilder routes)
    {
        var posts = routes.MapApi("organizations/{organizationId:guid}/posts");
        posts.MapGet("", ListAsync).Needs(Power.SeeTree).WithSummary("Cấp ủy và chức vụ tại một ngày; số ủy viên của Ban Chấp hành, Ban Thường vụ");
        posts.MapPost("", TakeUpAsync).Needs(Power.Reorganize).WithSummary("Ghi người giữ chức vụ");
        posts.MapPost("end", LeaveAsync).Needs(Power.Reorganize).WithSummary("Thôi giữ chức vụ");
        posts.MapPost("correct", CorrectAsync).Needs(Power.Reorganize).WithSummary("Đính chính một dòng chức vụ");
        posts.MapPost("take-out", TakeOutAsync).Needs(Power.Reorganize).WithSummary("Bỏ dòng chức vụ ghi nhầm");
        routes.MapApi("organizations/{organizationId:guid}/details").MapPost("", DetailsAsync).Needs(Power.Reorganize).WithSummary("Thông tin của đơn vị từ một ngày: thể thức văn bản, con dấu, cấp ủy, khối");
        var powers = routes.MapApi("organizations/{organizationId:guid}/authority");
        powers.MapGet("", PowersAsync).Needs(Power.SeeTree).WithSummary("Thẩm quyền quyết định của đơn vị theo thời gian");
        powers.MapPost("", GrantAsync).Needs(Power.Reorganize).WithSummary("Ghi thẩm quyền quyết định");
        powers.MapPost("end", EndAsync).Needs(Power.Reorganize).WithSummary("Thôi thẩm quyền quyết định");
        powers.MapPost("take-out", TakeOutPowerAsync).Needs(Power.Reorganize).WithSummary("Bỏ dòng thẩm quyền ghi nhầm");
    }

    private static async Task<IResult> ListAsync(Guid organizationId, DateOnly? onDay, PostsQuery posts, Reach reach, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.SeeTree, organizationId, ct))
        {
            return ApiResults.NotFound();
        }

        var day = onDay ?? reach.Today;
        return Results.Ok(new
        {
            Day = day,
            Committee = await posts.BodyAsync(organizationId, false, day, ct),
            StandingCommittee = await posts.BodyAsync(organizationId, true, day, ct),
            Items = (await posts.OnAsync(organizationId, day, ct)).Select(OnWire),
        });
    }

    private static async Task<IResult> TakeUpAsync(Guid organizationId, PostInput body, KeepPosts keep, CancellationToken ct)
    {
        var outcome = await keep.TakeUpAsync(organizationId, body with { Id = null }, ct);
        return ApiResults.Of(outcome, done => OnWire(done, outcome.Warnings));
    }

    private static async Task<IResult> CorrectAsync(Guid organizationId, PostInput body, KeepPosts keep, CancellationToken ct)
    {
        var outcome = await keep.CorrectAsync(organizationId, body, ct);
        return ApiResults.Of(outcome, done => OnWire(done, outcome.Warnings));
    }

    private static async Task<IResult> LeaveAsync(Guid organizationId, PostEndInput body, KeepPosts keep, CancellationToken ct) =>
        ApiResults.Of(await keep.LeaveAsync(organizationId, body, ct), left => new { left.Id, left.Until });

    private static async Task<IResult> TakeOutAsync(Guid organizationId, PostEndInput body, KeepPosts keep, CancellationToken ct) =>
        ApiResults.Of(await keep.TakeOutAsync(organizationId, body, ct), wrong => new { wrong.Id });

    private static async Task<IResult> PowersAsync(Guid organizationId, DateOnly? onDay, PostsQuery posts, Reach reach, CancellationToken ct) =>
        await reach.MayAsync(Power.SeeTree, organizationId, ct)
            ? Results.Ok((await posts.PowersAsync(organizationId, ct)).Where(g => onDay is null || g.IsInForceOn(onDay.Value)).Select(OnWire))
            : ApiResults.NotFound();

    private static async Task<IResult> GrantAsync(Guid organizationId, AuthorityInput body, KeepAuthority keep, CancellationToken ct) =>
        ApiResults.Of(await keep.RecordAsync(organizationId, body, ct), rows => rows.Select(OnWire));

    private static async Task<IResult> EndAsync(Guid organizationId, AuthorityEndInput body, KeepAuthority keep, CancellationToken ct) =>
        ApiResults.Of(await keep.EndAsync(organizationId, body, ct), OnWire);

    private static async Task<IResult> TakeOutPowerAsync(Guid organizationId, AuthorityEndInput body, KeepAuthority keep, CancellationToken ct) =>
        ApiResults.Of(await keep.TakeOutAsync(organizationId, body, ct), wrong => new { wrong.Id });

    private static async Task<IResult> DetailsAsync(Guid organizationId, DetailsInput body, ChangeDetails change, CancellationToken ct) =>
        ApiResults.Of(await change.RunAsync(organizationId, body, ct), done => done);

    private static object OnWire(PostLine line) => new
    {
        line.Post.Id, line.Post.Post, line.Name, line.Post.PersonId, line.Post.Entry, line.Post.Term, line.Post.From, line.Post.Until, line.Post.DecisionNumber, line.Post.DecidedOn, line.Post.EndDecisionNumber,
    };

    private static object OnWire(PostTaken done, IReadOnlyList<Domain.Refusal> warnings) =>
        new { done.Post.Id, done.Post.Post, Name = done.HolderName, done.Post.PersonId, done.Post.From, done.Left, Warnings = warnings.Select(w => new { w.Code, w.Message }) };

    private static object OnWire(AuthorityGrant grant) => new { grant.Id, grant.Power, grant.Mode, grant.LegalBasis, grant.From, grant.Until };
}
