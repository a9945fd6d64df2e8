using Nguon.Domain;
using Nguon.Domain.Statistics;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Figures;

/// <summary>/api/v1/figures: the lists and pictures of a unit, by the same queries as the pages.</summary>
internal static class FigureListsApi
{
    private const int MostYears = 10, UsualYears = 2, MostDays = 365, UsualDays = 30;

    public static void MapFigureListsApi(this IEndpointRouteBuilder routes)
    {
        var figures = routes.MapApi("figures");
        figures.MapGet("measures", () => Results.Ok(MeasureCatalogue.All.Select(Wire))).SignedIn().WithSummary("Các chỉ tiêu thống kê: định nghĩa, ngày được tính, cách phân");
        figures.MapGet("no-admission", NoAdmissionAsync).Needs(Power.SeeTree).WithSummary("Chi bộ, thôn, khu phố chưa có kết nạp trong một số năm, theo trang");
        figures.MapGet("not-entered", NotEnteredAsync).Needs(Power.SeeTree).WithSummary("Đơn vị chưa nhập gì trong một số ngày; lần nhập gần nhất");
        figures.MapGet("one-page", OnePageAsync).Needs(Power.SeeTree).WithSummary("Số liệu từ đầu năm bên cạnh cùng kỳ năm trước, theo nhóm và theo đơn vị trực thuộc");
        figures.MapGet("comparison", CompareAsync).Needs(Power.SeeTree).WithSummary("Hai đơn vị, hoặc một đơn vị ở hai thời gian, cạnh nhau");
    }

    /// <summary>The unit by its code on the last day; out of reach is as absent.</summary>
    internal static async Task<Outcome<FigurePlace>> PlaceAsync(this FigureQuery figures, string organization, (DateOnly From, DateOnly To) days, CancellationToken ct)
    {
        var read = FigureReader.Read(new FigureWish { Organization = organization, Measure = MeasureCatalogue.All[0].Code, From = days.From, To = days.To });
        return read.Value is { } question ? await figures.PlaceAsync(question, ct) : Outcome.Refused<FigurePlace>(read.Refusals);
    }

    internal static (DateOnly From, DateOnly To) YearTo(DateOnly to) => (new DateOnly(to.Year, 1, 1), to);

    private static async Task<IResult> NoAdmissionAsync([AsParameters] NoAdmissionWire wire, FigureQuery figures, NoAdmissionQuery query, Reach reach, CancellationToken ct)
    {
        if (ApiPage.Read(wire.Page, NoAdmissionQuery.PageSize, out var question) is not { } page || wire.Years is < 1 or > MostYears)
        {
            return ApiResults.Malformed(question.Length > 0 ? question : $"years từ 1 đến {MostYears}.");
        }

        var place = await figures.PlaceAsync(wire.Organization, YearTo(wire.To ?? reach.Today), ct);
        return place.Value is { } found ? Results.Ok(await query.AskAsync(found, wire.Years ?? UsualYears, page.Number, ct)) : ApiResults.Refused(place);
    }

    private static async Task<IResult> NotEnteredAsync(string organization, int? days, FigureQuery figures, FreshnessQuery query, Reach reach, CancellationToken ct)
    {
        if (days is < 1 or > MostDays)
        {
            return ApiResults.Malformed($"days từ 1 đến {MostDays}.");
        }

        var place = await figures.PlaceAsync(organization, YearTo(reach.Today), ct);
        return place.Value is { } found ? Results.Ok(await query.AskAsync(found, days ?? UsualDays, ct)) : ApiResults.Refused(place);
    }

    private static async Task<IResult> OnePageAsync(string organization, DateOnly? to, FigureQuery figures, OnePageQuery query, Reach reach, CancellationToken ct)
    {
        var last = to ?? reach.Today;
        var place = await figures.PlaceAsync(organization, YearTo(last), ct);
        if (place.Value is not { } found)
        {
            return ApiResults.Refused(place);
        }

        var view = await query.AskAsync(found, last, ct);
        return Results.Ok(new { Now = Wire(found, view.Now), Before = Wire(found, view.Before), Groups = view.Groups.Select(group => new { Axis = group.Code, group.Rows }), Units = view.Children });
    }

    private static async Task<IResult> CompareAsync([AsParameters] ComparisonWire wire, FigureQuery figures, PictureQuery pictures, CancellationToken ct)
    {
        var (days, otherDays) = ((wire.From, wire.To), (wire.OtherFrom ?? wire.From, wire.OtherTo ?? wire.To));
        var first = await figures.PlaceAsync(wire.Organization, days, ct);
        var other = await figures.PlaceAsync(wire.OtherOrganization ?? wire.Organization, otherDays, ct);
        if (first.Value is not { } one || other.Value is not { } two)
        {
            return ApiResults.Refused(first.Succeeded ? other : first);
        }

        return Results.Ok(new
        {
            First = Wire(one, await pictures.AskAsync(one, wire.From, wire.To, false, ct)),
            Second = Wire(two, await pictures.AskAsync(two, otherDays.Item1, otherDays.Item2, false, ct)),
        });
    }

    private static object Wire(FigurePlace place, UnitPicture picture) => new
    {
        Organization = new FigureUnitView(place.Code, place.Name),
        picture.From,
        picture.To,
        Rows = picture.Rows.Select(row => new { row.Measure, row.Name, Unit = FigureWords.Of(row.Unit), row.Value, row.Part, row.Whole, row.Aggregate }),
    };

    private static object Wire(Measure measure) => new
    {
        measure.Code,
        measure.Name,
        measure.Definition,
        measure.DateThatCounts,
        Unit = FigureWords.Of(measure.Unit),
        Axes = measure.Axes.Select(kind => Axis.Of(kind).Code),
        Numerator = measure.Numerator?.Measure,
        Denominator = measure.Denominator?.Measure,
        measure.Needs,
    };
}

/// <summary>Where nobody was admitted, asked for in an address.</summary>
internal sealed record NoAdmissionWire
{
    public required string Organization { get; init; }
    public DateOnly? To { get; init; }
    public int? Years { get; init; }
    public int? Page { get; init; }
}

/// <summary>Two sides asked for in an address; what is left out of the second is that of the first.</summary>
internal sealed record ComparisonWire
{
    public required string Organization { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public string? OtherOrganization { get; init; }
    public DateOnly? OtherFrom { get; init; }
    public DateOnly? OtherTo { get; init; }
}
