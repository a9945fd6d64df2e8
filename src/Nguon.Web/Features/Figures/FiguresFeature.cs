using Nguon.Domain;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Figures;

/// <summary>Front door of figures: the same question by line, address and page (contracts/figures.md).</summary>
internal static class FiguresFeature
{
    public static void MapFiguresApi(this IEndpointRouteBuilder routes) =>
        routes.MapApi("figures").Needs(Power.SeeTree).MapGet("", AskAsync).WithSummary("Số liệu của một đơn vị; persons=true cho danh sách phía sau");

    private static async Task<IResult> AskAsync(FigureQuery query, [AsParameters] FigureWire wire, CancellationToken ct)
    {
        if (FigureReader.Read(wire.Wish()) is not { Succeeded: true, Value: { } question })
        {
            return ApiResults.Refused(FigureReader.Read(wire.Wish()));
        }

        if (wire.Persons != true)
        {
            return ApiResults.Of(await query.AskAsync(question, ct), answer => answer);
        }

        var behind = await query.BehindAsync(question, null, ct);
        return behind.Refusals.Contains(FigureQuery.ListRefused)
            ? Results.Problem(ApiResults.Plain(StatusCodes.Status403Forbidden, FigureQuery.ListRefused.Message))
            : ApiResults.Of(behind, people => people);
    }
}

/// <summary>The names of contracts/figures.md in an address.</summary>
internal sealed record FigureWire
{
    public required string Organization { get; init; }
    public required string Measure { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public DateOnly? On { get; init; }
    public string? Tree { get; init; }
    public string[]? Where { get; init; }
    public string? By { get; init; }

    [Microsoft.AspNetCore.Mvc.FromQuery(Name = "known-at")]
    public DateTimeOffset? KnownAt { get; init; }

    public bool? Persons { get; init; }

    public FigureWish Wish() => new()
    {
        Organization = Organization,
        Measure = Measure,
        From = From,
        To = To,
        On = On,
        Tree = Tree,
        Where = Where ?? [],
        By = By,
        KnownAt = KnownAt?.UtcDateTime,
    };
}
