using System.Globalization;
using Nguon.Domain;
using Nguon.Domain.Statistics;
using Nguon.Web.Data;
using Nguon.Web.Seed.Codes;

namespace Nguon.Web.Reading;

/// <summary>Understands a question, or says everything that is wrong with it.</summary>
internal static class FigureReader
{
    public static Outcome<FigureQuestion> Read(FigureWish wish)
    {
        var refusals = new List<Refusal>();
        var measure = MeasureCatalogue.Find(wish.Measure);
        var by = string.IsNullOrEmpty(wish.By) ? null : Axis.Find(wish.By);
        CheckMeasure(refusals, wish, measure, by);
        CheckDays(refusals, wish);
        var filters = wish.Where.Select(text => Filter(text, measure, refusals)).OfType<FigureFilter>().ToList();
        return refusals.Count > 0 || measure is null
            ? Outcome.Refused<FigureQuestion>(refusals)
            : new FigureQuestion
            {
                UnitCode = wish.Organization.Trim(),
                Measure = measure,
                From = wish.From,
                To = wish.To,
                On = wish.On,
                OnToday = wish.Tree == "today",
                Where = filters,
                By = by?.Kind,
                KnownAt = wish.KnownAt,
                Row = by is null || string.IsNullOrEmpty(wish.Row) ? null : wish.Row,
            };
    }

    private static void CheckMeasure(List<Refusal> refusals, FigureWish wish, Measure? measure, Axis? by)
    {
        Refuse(refusals, measure is null, "FIG-002", $"Không có chỉ tiêu «{wish.Measure}». Các chỉ tiêu: {string.Join(", ", MeasureCatalogue.All.Select(m => m.Code))}.");
        Refuse(refusals, !string.IsNullOrEmpty(wish.By) && by is null, "FIG-003", $"Không có tiêu chí «{wish.By}». Các tiêu chí: {string.Join(", ", Axis.All.Select(a => a.Code))}.");
        Refuse(refusals, measure is not null && by is not null && !measure.Axes.Contains(by.Kind), "FIG-004", $"Chỉ tiêu «{measure?.Name}» không phân theo {by?.Name.ToLowerInvariant()}.");
        Refuse(refusals, measure?.Needs is not null, "FIG-005", $"Chưa tính được «{measure?.Name}»: cần nhập {measure?.Needs} trước.");
    }

    private static void CheckDays(List<Refusal> refusals, FigureWish wish)
    {
        Refuse(refusals, wish.From > wish.To, "FIG-006", $"Ngày đầu kỳ {wish.From:dd/MM/yyyy} sau ngày cuối kỳ {wish.To:dd/MM/yyyy}.");
        Refuse(refusals, wish.Tree is not (null or "" or "day" or "today"), "FIG-007", $"Cây tổ chức là day (cây của ngày đó) hoặc today (cây hôm nay); không hiểu «{wish.Tree}».");
        Refuse(refusals, wish.Tree == "today" && wish.On is not null, "FIG-008", "Đã chọn cây hôm nay thì không chọn ngày khác cho cây tổ chức.");
    }

    private static FigureFilter? Filter(string text, Measure? measure, List<Refusal> refusals)
    {
        var parts = text.Split('=', 2);
        if (parts.Length < 2 || Axis.Find(parts[0].Trim()) is not { } axis)
        {
            Refuse(refusals, true, "FIG-003", $"Điều kiện lọc viết là TIÊU_CHÍ=GIÁ_TRỊ; không hiểu «{text}».");
            return null;
        }

        var keys = parts[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var wrong = keys.Where(key => !IsKnown(axis.Kind, key)).ToList();
        Refuse(refusals, axis.Kind == AxisKind.Unit, "FIG-004", "Muốn xem một đơn vị trực thuộc, hãy hỏi thẳng đơn vị đó.");
        Refuse(refusals, measure is not null && axis.Kind != AxisKind.Unit && !measure.Axes.Contains(axis.Kind), "FIG-004", $"Chỉ tiêu «{measure?.Name}» không lọc theo {axis.Name.ToLowerInvariant()}.");
        Refuse(refusals, axis.Kind != AxisKind.Unit && (keys.Length == 0 || wrong.Count > 0), "FIG-009", $"{axis.Name} không có giá trị «{string.Join(", ", wrong)}».");
        return new FigureFilter(axis.Kind, keys);
    }

    /// <summary>Codes of units are known only with the database: they are held against their list when the question is asked.</summary>
    private static bool IsKnown(AxisKind axis, string key) => key == Axis.Unknown || axis switch
    {
        AxisKind.Unit => true,
        AxisKind.Year => key.Length == 4 && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 9999,
        AxisKind.Month => DateOnly.TryParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        AxisKind.Ethnicity when key == FigureKeys.Minority => true,
        AxisKind.Religion when key == FigureKeys.Religious => true,
        AxisKind.Block or AxisKind.BaseType => true,
        _ => FigureWords.Values(axis).Any(value => value.Key == key),
    };

    private static void Refuse(List<Refusal> refusals, bool isWrong, string code, string message)
    {
        if (isWrong)
        {
            refusals.Add(Refusal.Plain(code, "FigureQuestion", message));
        }
    }
}

/// <summary>Values and labels of axes, those of code lists included.</summary>
internal static class FigureWords
{
    /// <summary>All values in the axis's own order; empty for days and units.</summary>
    public static IReadOnlyList<AxisValue> Values(AxisKind axis) => ListOf(axis) is { } list
        ? CodeLists.All(list).Select(entry => new AxisValue(entry.Code, entry.Label)).ToList()
        : FigureKeys.Fixed(axis);

    public static string Label(AxisKind axis, string key) => key == Axis.Unknown ? "Chưa rõ" : axis switch
    {
        AxisKind.Year => $"Năm {key}",
        AxisKind.Month => $"Tháng {key[5..].TrimStart('0')}/{key[..4]}",
        AxisKind.Ethnicity when key == FigureKeys.Minority => "Dân tộc thiểu số",
        AxisKind.Religion when key == FigureKeys.Religious => "Có tôn giáo",
        _ => Values(axis).FirstOrDefault(value => value.Key == key)?.Label ?? key,
    };

    public static string Of(MeasureUnit unit) => unit switch
    {
        MeasureUnit.People => "nguoi",
        MeasureUnit.Turns => "luot",
        MeasureUnit.Units => "to-chuc",
        MeasureUnit.Hamlets => "thon",
        MeasureUnit.Posts => "chuc-danh",
        MeasureUnit.Percent => "phan-tram",
        MeasureUnit.Years => "tuoi",
        _ => throw new InvalidOperationException($"A unit of measure without a name: {unit}."),
    };

    private static CodeList? ListOf(AxisKind axis) => axis switch
    {
        AxisKind.Ethnicity => CodeList.Ethnicity,
        AxisKind.Religion => CodeList.Religion,
        AxisKind.Professional => CodeList.ProfessionalLevel,
        AxisKind.Occupation => CodeList.Occupation,
        AxisKind.BaseType => CodeList.BaseType,
        AxisKind.Block => CodeList.Block,
        _ => null,
    };
}
