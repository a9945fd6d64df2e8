using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Figures;

/// <summary>A figure as the page and the workbook show it: the same words and links.</summary>
public sealed record FigureTable(FigureAnswer Answer, Measure Measure, FigureInput Input, string Unit)
{
    public string Period => Measure is { Time: MeasureTime.EndOfPeriod, HasAdmission: null } ? $"đến hết ngày {Formats.Day(Answer.To)}" : $"từ {Formats.Day(Answer.From)} đến hết {Formats.Day(Answer.To)}";

    public string TreeWords => Answer.Tree.Mode == "today" ? $"Theo cây tổ chức hôm nay ({Formats.Day(Answer.Tree.On)})" : $"Theo cây tổ chức của ngày {Formats.Day(Answer.Tree.On)}";

    public string FilterWords => string.Join(' ', Answer.WhereLabels);

    public string UnitWords => Labels.Of(Measure.Unit);

    public string AxisHead => Axis.Find(Input.By ?? "")?.Name ?? "";

    public string AxisName => AxisHead.ToLowerInvariant();

    public string ValueHead => Answer.Overlaps == true ? "Lượt" : Measure.Unit == MeasureUnit.Percent ? UnitWords : $"Số {UnitWords}";

    public string ShareHead => Measure.Unit switch
    {
        MeasureUnit.Percent => "Tử số/mẫu số",
        MeasureUnit.Years => "Số người có ngày sinh",
        _ => "Tỷ lệ",
    };

    public DateTime MadeAt => Answer.ComputedAt.InVietnam();

    /// <summary>Changes of the organisation that stand at no row of a series.</summary>
    public IReadOnlyList<FigureBreakView> OtherBreaks => IsSeries ? Answer.Breaks.Where(b => b.On > Answer.To).ToList() : Answer.Breaks;

    /// <summary>Changes inside the year or month of this row.</summary>
    public IEnumerable<FigureBreakView> BreaksBefore(string key) =>
        IsSeries ? Answer.Breaks.Where(b => b.On <= Answer.To && $"{b.On:yyyy-MM}".StartsWith(key, StringComparison.Ordinal)) : [];

    public string Behind(string? row) => $"{Links.Figures}/danh-sach?{Input.Query(Unit, row)}";

    /// <summary>The same question for the unit of a row.</summary>
    public string? Down(string key) => Input.By == "don-vi" && key is not "noi-khac" && key != Answer.Organization.Code ? $"{Links.Figures}?{Input.Query(key)}" : null;

    public string Parts(long? part, long? whole) => Measure.Unit == MeasureUnit.Percent && part is { } top && whole is { } bottom
        ? $"({Formats.Number(top)}/{Formats.Number(bottom)})"
        : whole is { } of ? $"(của {Formats.Number(of)} người có ngày sinh)" : "";

    public string ShareOf(FigureRowView row) => row.ShareOf is { } whole ? Formats.Share((long)(row.Value ?? 0), whole) : Parts(row.Numerator, row.Denominator);

    private bool IsSeries => Input.By is "nam" or "thang";
}
