using Microsoft.AspNetCore.WebUtilities;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Rules;

/// <summary>Front door of the feature: the rules in force on a day, and cases judged by them.</summary>
internal static class RulesFeature
{
    public static void MapRulesApi(this IEndpointRouteBuilder routes)
    {
        var rules = routes.MapApi("rules").SignedIn();
        rules.MapGet("", (RulesOfTheDay rules, Reach reach, DateOnly? onDay) =>
            {
                var set = rules.On(onDay ?? reach.Today);
                return Results.Ok(new { Regulation = set.Regulation.Id, Guidance = set.Guidance.Id, Forms = set.Forms.Id, Values = set.Values });
            })
            .WithSummary("Quy định đang áp dụng tại một ngày");
        rules.MapPost("evaluate", EvaluateAsync)
            .WithSummary("Xét một hoặc nhiều hồ sơ theo quy định; không ghi gì")
            .Accepts<IReadOnlyList<Dictionary<string, object>>>("application/json");
        RulesServices.MapAdding(routes);
    }

    // The body is read piece by piece, so that a long list of cases needs no more memory than one.
    private static async Task<IResult> EvaluateAsync(HttpContext context, RulesOfTheDay rules, CancellationToken ct)
    {
        var answer = new FileBufferingWriteStream();
        context.Response.RegisterForDisposeAsync(answer);
        try
        {
            await new Evaluation(rules.Book, rules.Calendar).RunAsync(context.Request.Body, answer, ct);
        }
        catch (FormatException problem)
        {
            return ApiResults.Malformed(problem.Message);
        }

        return Results.Stream(stream => answer.DrainBufferAsync(stream, ct), "application/json; charset=utf-8");
    }
}
