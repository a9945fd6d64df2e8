using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Home;

/// <summary>Front door of the feature: what waits for this account, and lists for bodies outside the Party's organs.</summary>
internal static class HomeFeature
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services
        .AddScoped<MyWorkQuery>()
        .AddScoped<StartFiguresQuery>()
        .AddScoped<NoticeQuery>()
        .AddScoped<MarkNoticesSeen>()
        .AddScoped<SendDigests>()
        .AddHostedService<DigestDaily>()
        .AddScoped<IntroducedQuery>();

    public static void MapHomeApi(this IEndpointRouteBuilder routes)
    {
        routes.MapApi("my-work").SignedIn().MapGet("", async (MyWorkQuery query, CancellationToken ct) => Results.Ok(await query.TodayAsync(ct)))
            .WithSummary("Việc của tôi");
        var notices = routes.MapApi("notices").SignedIn();
        notices.MapGet("", async (NoticeQuery query, CurrentUserHolder holder, CancellationToken ct) => Results.Ok(await query.SinceAsync(holder.User.NoticesSeenAt, ct))).WithSummary("Điều mới từ lần xem trước");
        notices.MapPost("/seen", async (MarkNoticesSeen mark, CancellationToken ct) => Results.Ok(new { seenAt = await mark.RunAsync(ct) })).WithSummary("Ghi là đã xem");
        routes.MapApi("introduced").Needs(Power.SeeIntroduced)
            .MapGet("", async (IntroducedQuery query, int? page, CancellationToken ct) => Results.Ok(await query.PeopleAsync(Math.Max(1, page ?? 1), ct)))
            .WithSummary("Người do tổ chức mình giới thiệu");
    }
}
