using Nguon.Domain.Statistics;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Figures;

/// <summary>How a figure of a picture is written, and what is behind it.</summary>
internal sealed record PictureLinks(FigureInput Input, string Unit)
{
    public static string Value(PictureRow row) => row switch
    {
        { Unit: MeasureUnit.Percent, Part: { } part, Whole: { } whole } => Formats.Share(part, whole),
        { Unit: MeasureUnit.Years } => Formats.Decimal(row.Value),
        _ => Formats.Decimal(row.Value) + (row.Aggregate > 0 ? "*" : ""),
    };

    /// <summary>The first less the second, with its unit: two percentages give điểm phần trăm.</summary>
    public static string Difference(PictureRow first, PictureRow second) =>
        FigureDifference.Of(new(first.Measure, first.Unit, first.Value), new(second.Measure, second.Unit, second.Value)).Value is { Value: { } value } told
            ? $"{Signed(value)}{(told.Unit == Labels.Of(MeasureUnit.People) ? "" : $" {told.Unit}")}" : Formats.NotApplicable;

    public static string Signed(decimal value) => value > 0 ? $"+{Formats.Decimal(value)}" : value < 0 ? $"−{Formats.Decimal(-value)}" : "0";

    public string Behind(UnitPicture picture, string measure, string? by = null, string? row = null) =>
        $"{Links.Figures}/danh-sach?{(Input with { Measure = measure, From = picture.From, To = picture.To, By = by }).Query(Unit, row)}";
}
