using Microsoft.AspNetCore.Mvc;
using Nguon.Domain;
using Nguon.Domain.Statistics;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Figures;

/// <summary>Front door of figures: the same question by line, address and page (contracts/figures.md).</summary>
internal static class FiguresFeature
{
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddScoped<ImportAggregates>()
        .AddScoped<FigureChoices>()
        .AddScoped<FigureBook>()
        .AddScoped<TableBook>()
        .AddScoped<AskedUnits>()
        .AddScoped<OnePageQuery>()
        .AddScoped<ExportBehind>()
        .AddScoped<Files.BroughtFiles>()
        .AddScoped<BringAggregates>()
        .AddScoped<ReconcileBalance>()
        .AddScoped<IssueFigures>()
        .AddScoped<IssuedShelf>()
        .AddScoped<IssuedQuery>().AddScoped<IssuedStatedLines>();

    public static void MapFiguresApi(this IEndpointRouteBuilder routes)
    {
        var figures = routes.MapApi("figures").Needs(Power.SeeTree);
        figures.MapGet("", AskAsync).WithSummary("Số liệu của một đơn vị; persons=true cho danh sách phía sau");
        figures.MapGet("steps", StepsAsync).WithSummary("Tình hình theo từng bước của một đơn vị; measure là bước đầu của nhóm người theo dõi");
        figures.MapGet("board", BoardAsync).WithSummary("Kết nạp của một đơn vị trong một năm, so với năm trước, với mọi cách phân và các đơn vị trực thuộc");
        figures.MapGet("issued", ([AsParameters] ApiPart part, IssuedQuery query, CancellationToken ct) =>
            part.AnswerAsync(page => query.ListAsync(page.Skip, page.Size, ct), row => row)).WithSummary("Các bộ số liệu đã chốt trong phạm vi, mới nhất trước, theo trang");
        figures.MapPost("issued", IssueAsync).WithSummary("Chốt số liệu cho một báo cáo");
        figures.MapGet("issued/{issuedId:guid}", IssuedAsync).WithSummary("Số liệu đã chốt, bên cạnh câu hỏi ấy bây giờ, với các thay đổi và lý do");
        routes.MapFigureListsApi();
        routes.MapStatedFiguresApi();
    }

    private static async Task<IResult> BoardAsync(BoardQuery query, [AsParameters] BoardWire wire, CancellationToken ct) =>
        ApiResults.Of(await query.AskAsync(wire.Question(), ct), board => board);

    private static async Task<IResult> IssueAsync([FromBody] IssueOnWire body, IssueFigures issue, CancellationToken ct) =>
        ApiResults.Created(await issue.RunAsync(body.Wish(), body.Title, ct), issued => ($"{ApiServices.Root}/figures/issued/{issued.Id}", new { issued.Id, issued.IssuedAt, issued.Hash }));

    private static async Task<IResult> IssuedAsync(Guid issuedId, IssuedQuery query, CancellationToken ct) =>
        ApiResults.Of(await query.FindAsync(issuedId, ct), issued => new
        {
            issued.Id,
            issued.Title,
            issued.IssuedAt,
            issued.By,
            issued.IsIntact,
            issued.Was,
            issued.Now,
            Changes = issued.Changes.Select(change => new { change.PersonId, change.Name, change.IsGone, change.Kind, change.On, change.At, Why = IssuedWords.Of(change) }),
            Stated = new { Count = issued.StatedCount, First = issued.Stated },
        });

    private static async Task<IResult> StepsAsync(WayQuery query, [AsParameters] FigureWire wire, CancellationToken ct)
    {
        var first = Way.Find(wire.Measure);
        return FigureReader.Read(wire.Wish() with { By = null }) is { Succeeded: true, Value: { } question } && first is not null && first != Way.Steps[^1]
            ? ApiResults.Of(await query.AskAsync(question, first, ct), view => view)
            : ApiResults.Refused(first is null || first == Way.Steps[^1] ? NotAStep : FigureReader.Read(wire.Wish()));
    }

    private static Outcome<FigureQuestion> NotAStep =>
        Refusal.Plain("FIG-030", "NotAStep", $"Theo dõi từ một trong các bước: {string.Join(", ", Way.Steps.SkipLast(1).Select(step => step.Measure))}.");

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
            ? ApiResults.Refused([FigureQuery.ListRefused], StatusCodes.Status403Forbidden)
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

    [FromQuery(Name = "known-at")]
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

/// <summary>A board asked for in an address.</summary>
internal sealed record BoardWire
{
    public required string Organization { get; init; }
    public required int Year { get; init; }

    /// <summary>Last day counted, of that year; the whole year, or until today, when left out.</summary>
    public DateOnly? To { get; init; }

    public string? Tree { get; init; }

    [FromQuery(Name = "known-at")]
    public DateTimeOffset? KnownAt { get; init; }

    public BoardQuestion Question() => new(Organization.Trim(), Year) { To = To, OnToday = Tree == "today", KnownAt = KnownAt?.UtcDateTime };
}

/// <summary>A figure to be kept.</summary>
internal sealed record IssueOnWire
{
    public required string Title { get; init; }
    public required string Organization { get; init; }
    public required string Measure { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public DateOnly? On { get; init; }
    public string? Tree { get; init; }
    public IReadOnlyList<string> Where { get; init; } = [];
    public string? By { get; init; }

    public FigureWish Wish() => new() { Organization = Organization, Measure = Measure, From = From, To = To, On = On, Tree = Tree, Where = Where, By = By };
}
