using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Rules;

/// <summary>Front door of the feature: the rules in force on a day.</summary>
internal static class RulesFeature
{
    public static void MapRulesApi(this IEndpointRouteBuilder routes) =>
        routes.MapApi("rules").SignedIn()
            .MapGet("", (RulesOfTheDay rules, Reach reach, DateOnly? onDay) =>
            {
                var set = rules.On(onDay ?? reach.Today);
                return Results.Ok(new { Regulation = set.Regulation.Id, Guidance = set.Guidance.Id, Forms = set.Forms.Id, Values = set.Values });
            })
            .WithSummary("Quy định đang áp dụng tại một ngày");
}
