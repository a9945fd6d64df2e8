using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Figures;

/// <summary>What is chosen on the page of figures; the same names in the address of the page and of the list behind it.</summary>
public sealed record FigureInput
{
    [FromQuery(Name = "don-vi")]
    public string? Unit { get; init; }

    [FromQuery(Name = "chi-tieu")]
    public string Measure { get; init; } = "ket-nap";

    [FromQuery(Name = "tu-ngay")]
    public DateOnly? From { get; init; }

    [FromQuery(Name = "den-ngay")]
    public DateOnly? To { get; init; }

    [FromQuery(Name = "cay")]
    public string Tree { get; init; } = "day";

    /// <summary>Day of the tree when it is not the last day counted.</summary>
    [FromQuery(Name = "ngay-cay")]
    public DateOnly? TreeOn { get; init; }

    [FromQuery(Name = "khoi")]
    public string? Block { get; init; }

    [FromQuery(Name = "phan-theo")]
    public string? By { get; init; }

    [FromQuery(Name = "muc")]
    public string? Row { get; init; }

    [FromQuery(Name = "trang")]
    public int? Page { get; init; }

    /// <summary>The year so far where no days are chosen.</summary>
    internal FigureInput On(DateOnly today) => this with { From = From ?? new DateOnly((To ?? today).Year, 1, 1), To = To ?? today };

    internal FigureWish Wish(string unit) => new()
    {
        Organization = unit,
        Measure = Measure,
        From = From ?? default,
        To = To ?? default,
        Tree = Tree,
        On = Tree == "today" ? null : TreeOn,
        By = MayBreakDown ? By : null,
        Where = string.IsNullOrEmpty(Block) ? [] : [$"khoi={Block}"],
        Row = Row,
    };

    /// <summary>Address of this question, with one row or another unit when told.</summary>
    internal string Query(string unit, string? row = null) => string.Join('&', new (string Name, string? Value)[]
    {
        ("don-vi", unit), ("chi-tieu", Measure), ("tu-ngay", Day(From)), ("den-ngay", Day(To)), ("cay", Tree), ("ngay-cay", Day(TreeOn)), ("khoi", Block), ("phan-theo", By), ("muc", row),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}")); // empty ones are left out

    /// <summary>An axis the measure does not have is dropped when the measure is changed.</summary>
    private bool MayBreakDown => MeasureCatalogue.Find(Measure) is { } measure && Axis.Find(By ?? "") is { } axis && measure.Axes.Contains(axis.Kind);

    private static string? Day(DateOnly? day) => day?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
