using System.Globalization;
using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;
using Nguon.Web.Reading;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.Figures;

/// <summary>Columns of a file of aggregates (contracts/imports.md).</summary>
internal static class AggregateColumns
{
    public const string Unit = "ma_to_chuc", From = "tu_ngay", To = "den_ngay", Measure = "chi_tieu", Class = "phan_loai", Amount = "so_luong", CountedIn = "don_vi_tinh", Source = "nguon";

    public static readonly string[] All = [Unit, From, To, Measure, Class, Amount, CountedIn, Source];

    public static readonly string[] Required = [Unit, From, To, Measure, Amount, CountedIn, Source];
}

/// <summary>One stated figure as written, and what is wrong with it.</summary>
internal sealed record AggregateLine
{
    public string Code { get; private init; } = "";
    public DateOnly FirstDay { get; private init; }
    public DateOnly LastDay { get; private init; }
    public string Measure { get; private init; } = "";
    public AxisKind? Axis { get; private init; }
    public string? Value { get; private init; }
    public long Amount { get; private init; }
    public MeasureUnit Unit { get; private init; }
    public string Source { get; private init; } = "";

    public static AggregateLine Read(TableColumns columns, TableRow row, List<string> faults, UnitCodeBook codes)
    {
        string Of(string column) => columns.Of(row, column).Trim();
        var from = Day(Of(AggregateColumns.From), AggregateColumns.From, faults);
        var to = Day(Of(AggregateColumns.To), AggregateColumns.To, faults);
        Fault(faults, from > to, $"Ngày {AggregateColumns.From} sau ngày {AggregateColumns.To}.");
        var unit = UnitOf(Of(AggregateColumns.CountedIn), faults);
        var measure = MeasureCatalogue.Find(Of(AggregateColumns.Measure));
        Fault(faults, measure is null, $"Không có chỉ tiêu «{Of(AggregateColumns.Measure)}».");
        Fault(faults, measure is not null && unit is not null && measure.IsRatio != (unit == MeasureUnit.Percent), "Tỷ lệ ghi phan-tram; số người, số lượt ghi nguoi hoặc luot.");
        Fault(faults, measure is { IsRatio: false, Fact: null }, "Chỉ tiêu này đếm từ cây tổ chức, không nhận số tổng hợp.");
        var (axis, value) = ClassOf(Of(AggregateColumns.Class), measure, faults, codes);
        Fault(faults, Of(AggregateColumns.Source).Length is 0 or > AggregateEntry.TextLength, "Ghi văn bản nguồn (số, ngày, cơ quan ban hành).");
        return new AggregateLine
        {
            Code = Of(AggregateColumns.Unit),
            FirstDay = from ?? default,
            LastDay = to ?? default,
            Measure = measure?.Code ?? "",
            Axis = axis,
            Value = value,
            Amount = AmountOf(Of(AggregateColumns.Amount), unit, faults),
            Unit = unit ?? MeasureUnit.People,
            Source = Of(AggregateColumns.Source),
        };
    }

    private static DateOnly? Day(string text, string column, List<string> faults)
    {
        var isRead = TableDay.TryRead(text, out var day) && day is not null;
        Fault(faults, !isRead, $"Cột {column} cần một ngày; không hiểu «{text}».");
        return day;
    }

    private static MeasureUnit? UnitOf(string text, List<string> faults)
    {
        MeasureUnit? unit = text switch
        {
            "nguoi" => MeasureUnit.People,
            "luot" => MeasureUnit.Turns,
            "phan-tram" => MeasureUnit.Percent,
            _ => null,
        };
        Fault(faults, unit is null, $"Đơn vị tính là nguoi, luot hoặc phan-tram; không hiểu «{text}».");
        return unit;
    }

    private static (AxisKind? Axis, string? Value) ClassOf(string text, Measure? measure, List<string> faults, UnitCodeBook codes)
    {
        if (text.Length == 0 || measure is null)
        {
            return (null, null);
        }

        var parts = text.Split('=', 2);
        var axis = Domain.Statistics.Axis.Find(parts[0].Trim());
        var isKnown = axis is not null && parts.Length == 2 && measure.Axes.Contains(axis.Kind)
            && axis.Kind is not (AxisKind.Unit or AxisKind.Year or AxisKind.Month) && UnitCodes.Keys(axis.Kind, codes).Contains(parts[1].Trim());
        Fault(faults, !isKnown, $"Phân loại viết là tiêu-chí=giá-trị của chỉ tiêu; không hiểu «{text}».");
        return isKnown ? (axis!.Kind, parts[1].Trim()) : (null, null); // known only with an axis
    }

    /// <summary>A percentage is kept in tenths.</summary>
    private static long AmountOf(string text, MeasureUnit? unit, List<string> faults)
    {
        var isPercent = unit == MeasureUnit.Percent;
        var plain = isPercent ? text.TrimEnd('%').Replace(',', '.') : text.Replace(".", "", StringComparison.Ordinal);
        var isRead = decimal.TryParse(plain, isPercent ? NumberStyles.AllowDecimalPoint : NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue;
        Fault(faults, !isRead, $"Số lượng không đọc được: «{text}».");
        return isRead ? (long)Math.Round(isPercent ? number * 10 : number, MidpointRounding.AwayFromZero) : 0;
    }

    private static void Fault(List<string> faults, bool isWrong, string words)
    {
        if (isWrong)
        {
            faults.Add(words);
        }
    }
}
