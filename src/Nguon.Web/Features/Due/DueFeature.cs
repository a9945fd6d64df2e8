using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Due;

/// <summary>Front door of the feature: clocks that run.</summary>
internal static class DueFeature
{
    public static IServiceCollection AddDue(this IServiceCollection services) => services.AddScoped<DueQuery>();

    public static void MapDueApi(this IEndpointRouteBuilder routes) =>
        routes.MapApi("due").Needs(Power.SeeDossiers | Power.Consent | Power.SeeSubmitted)
            .MapGet("", async (DueQuery query, int? days, int? workingDays, CancellationToken ct) =>
                days is < 0 or > 400 ? ApiResults.Malformed("days từ 0 đến 400.")
                : workingDays is < 0 or > 250 ? ApiResults.Malformed("workingDays từ 0 đến 250.")
                : Results.Ok(workingDays is { } working ? await query.WithinWorkingDaysAsync(working, ct) : await query.WithinAsync(days ?? 60, ct)))
            .WithSummary("Đến hạn và quá hạn");
}
