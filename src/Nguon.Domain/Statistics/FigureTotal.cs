namespace Nguon.Domain.Statistics;

/// <summary>A counted figure that knows what it is, so that it cannot be added to something else.</summary>
/// <param name="Measure">Code of the measure.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="Axis">The axis it is a row of; null for a total.</param>
/// <param name="Scope">What it is a part of: unit, days, tree and filters, in words that are equal only for the same whole.</param>
/// <param name="Value">The count.</param>
public sealed record CountedFigure(string Measure, MeasureUnit Unit, AxisKind? Axis, string Scope, long Value);

/// <summary>The one place that adds figures; refuses every mixture (rules.md 14.17).</summary>
public static class FigureTotal
{
    /// <summary>The sum of rows of one measure and one partitioning axis of one whole.</summary>
    public static Outcome<long> Of(IReadOnlyCollection<CountedFigure> figures)
    {
        var refusals = Objections(figures).Select(message => Refusal.Plain("FIG-001", "FiguresDoNotAdd", message)).ToList();
        return refusals.Count > 0 ? Outcome.Refused<long>(refusals) : figures.Sum(figure => figure.Value);
    }

    private static IEnumerable<string> Objections(IReadOnlyCollection<CountedFigure> figures)
    {
        if (figures.Select(f => f.Unit).Distinct().Count() > 1)
        {
            yield return "Không cộng số người với số lượt hoặc với đơn vị tính khác.";
        }

        if (figures.Any(f => f.Unit is MeasureUnit.Percent or MeasureUnit.Years))
        {
            yield return "Tỷ lệ phần trăm và số bình quân không cộng được; so sánh bằng điểm phần trăm.";
        }

        if (figures.Select(f => f.Measure).Distinct().Count() > 1)
        {
            yield return "Các số thuộc chỉ tiêu khác nhau không cộng với nhau.";
        }

        if (figures.Select(f => f.Scope).Distinct().Count() > 1)
        {
            yield return "Các số có mẫu số khác nhau (đơn vị, kỳ, cây tổ chức hoặc điều kiện lọc khác nhau) không cộng với nhau.";
        }

        if (figures.Select(f => f.Axis).Distinct().Count() > 1)
        {
            yield return "Các số phân theo tiêu chí khác nhau trùng người với nhau, không cộng với nhau.";
        }

        if (figures.Any(f => f.Axis is { } axis && Axis.Of(axis).Overlaps))
        {
            yield return "Các nhóm trùng người với nhau (một người có thể ở nhiều nhóm), không cộng với nhau.";
        }
    }
}
