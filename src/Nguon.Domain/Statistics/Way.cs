namespace Nguon.Domain.Statistics;

/// <summary>One step of the way into the Party as figures see it.</summary>
/// <param name="Fact">The fact that marks it.</param>
/// <param name="Measure">Code of the measure that counts it in a period.</param>
/// <param name="Name">Vietnamese name of the step.</param>
/// <param name="Reached">The step as something somebody has reached: "Đã học lớp nhận thức về Đảng".</param>
public sealed record WayStep(CountedFactKind Fact, string Measure, string Name, string Reached);

/// <summary>
/// Tình hình theo từng bước: from the list to recognition. A group of people is followed from one step on, whatever year or unit they reach the next in;
/// steps of different people are never divided by one another.
/// </summary>
public static class Way
{
    /// <summary>The steps in their order.</summary>
    public static IReadOnlyList<WayStep> Steps { get; } =
    [
        new(CountedFactKind.Listed, "vao-danh-sach", "Vào danh sách cảm tình Đảng", "Đã vào danh sách cảm tình Đảng"),
        new(CountedFactKind.AttendedClass, "hoc-vien-nhan-thuc", "Học lớp nhận thức về Đảng", "Đã học lớp nhận thức về Đảng"),
        new(CountedFactKind.Applied, "nop-don", "Nộp đơn, làm hồ sơ", "Đã nộp đơn xin vào Đảng"),
        new(CountedFactKind.Admitted, "ket-nap", "Có quyết định kết nạp", "Đã có quyết định kết nạp"),
        new(CountedFactKind.Recognised, "cong-nhan-chinh-thuc", "Được công nhận chính thức", "Đã được công nhận chính thức"),
    ];

    /// <summary>Code of the measure of people who stopped on the way.</summary>
    public const string Stopped = "dung-lai";

    /// <summary>The step a measure counts; null when it counts none.</summary>
    public static WayStep? Find(string? measure) => Steps.FirstOrDefault(step => step.Measure == measure);

    /// <summary>Code of the measure: how many of those at the first step reached the later one.</summary>
    public static string Reached(WayStep first, WayStep later) => $"{first.Measure}-den-{later.Measure}";

    /// <summary>Measures of groups of people: how many reached a later step, and the share.</summary>
    internal static IEnumerable<Measure> Measures() =>
        Steps.SelectMany((first, at) => Steps.Skip(at + 1).SelectMany(later => new[] { Group(first, later), Share(first, later) }));

    private static Measure Group(WayStep first, WayStep later) => new()
    {
        Code = Reached(first, later),
        Name = $"{first.Name} trong kỳ: {Lower(later.Reached)}",
        Definition = $"Trong những người {Lower(first.Name)} trong kỳ, số người sau đó {Lower(later.Reached)}, tính đến lúc hỏi; theo đúng những người ấy dù ở năm nào, nơi nào.",
        DateThatCounts = $"ngày của bước «{Lower(first.Name)}»",
        Unit = MeasureUnit.People,
        Time = MeasureTime.Period,
        Axes = MeasureCatalogue.ForEvents,
        Fact = first.Fact,
        Later = later.Fact,
    };

    private static Measure Share(WayStep first, WayStep later) => Group(first, later) with
    {
        Code = $"ty-le-{Reached(first, later)}",
        Name = $"Tỷ lệ {Lower(first.Name)} trong kỳ: {Lower(later.Reached)}",
        Definition = $"Số người {Lower(first.Name)} trong kỳ mà sau đó {Lower(later.Reached)}, chia cho số người {Lower(first.Name)} trong kỳ; cùng những người ấy ở tử số và mẫu số.",
        Unit = MeasureUnit.Percent,
        Fact = null,
        Later = null,
        Numerator = new RatioSide(Reached(first, later)),
        Denominator = new RatioSide(first.Measure),
    };

    private static string Lower(string words) => $"{char.ToLowerInvariant(words[0])}{words[1..]}";
}
