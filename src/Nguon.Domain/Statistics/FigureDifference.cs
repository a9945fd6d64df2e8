namespace Nguon.Domain.Statistics;

/// <summary>One figure to be held against another.</summary>
/// <param name="Measure">Code of the measure.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="Value">As printed; null when it cannot be said.</param>
public sealed record ComparedFigure(string Measure, MeasureUnit Unit, decimal? Value);

/// <summary>The difference of two figures of one measure, in the only unit it may be told in.</summary>
/// <param name="Value">The later less the earlier; null when one of them cannot be said.</param>
/// <param name="Unit">Người, đơn vị …; of two percentages it is điểm phần trăm, never phần trăm.</param>
public sealed record FigureDifference(decimal? Value, string Unit)
{
    /// <summary>The first less the second; refuses two measures, and two units of counting.</summary>
    public static Outcome<FigureDifference> Of(ComparedFigure first, ComparedFigure second)
    {
        var refusals = new List<Refusal>();
        if (first.Measure != second.Measure)
        {
            refusals.Add(Refusal.Plain("FIG-040", "FiguresDoNotCompare", "Hai số thuộc hai chỉ tiêu khác nhau không trừ cho nhau."));
        }

        if (first.Unit != second.Unit)
        {
            refusals.Add(Refusal.Plain("FIG-040", "FiguresDoNotCompare", "Không trừ số người với số lượt, tỷ lệ hoặc đơn vị tính khác."));
        }

        return refusals.Count > 0 ? Outcome.Refused<FigureDifference>(refusals) : new FigureDifference(first.Value - second.Value, Words(first.Unit));
    }

    private static string Words(MeasureUnit unit) => unit switch
    {
        MeasureUnit.People => "người",
        MeasureUnit.Turns => "lượt",
        MeasureUnit.Units => "tổ chức đảng",
        MeasureUnit.Hamlets => "thôn, khu phố",
        MeasureUnit.Posts => "chức danh",
        MeasureUnit.Percent => "điểm phần trăm",
        MeasureUnit.Years => "tuổi",
        _ => throw new InvalidOperationException($"A unit of measure without a difference: {unit}."),
    };
}
