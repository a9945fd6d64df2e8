using Nguon.Domain.Statistics;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>One unit over one time in the figures a chief asks for, from five readings of the facts whatever the size.</summary>
internal sealed class PictureQuery(FigureCounter counter)
{
    private static readonly AxisKind[] OfAdmitted = [AxisKind.Sex, AxisKind.YouthUnion, AxisKind.Ethnicity, AxisKind.Religion, AxisKind.AgeGroup, AxisKind.Education, AxisKind.Professional];

    public async Task<UnitPicture> AskAsync(FigurePlace place, DateOnly from, DateOnly to, bool byUnit, CancellationToken ct)
    {
        Task<FigureTally> CountAsync(string measure, DateOnly first, DateOnly last, params AxisKind[] axes) =>
            counter.CountAsync(new FigureAsked(place, MeasureCatalogue.Find(measure) ?? throw new InvalidOperationException($"An unknown measure: {measure}."), first, last), axes, ct);
        var before = from.AddDays(-1);
        return new UnitPicture(from, to)
        {
            Admitted = await CountAsync("ket-nap", from, to, byUnit ? [AxisKind.Unit, .. OfAdmitted] : OfAdmitted),
            Attended = (await CountAsync("hoc-vien-nhan-thuc", from, to)).Whole,
            Members = (await CountAsync("dang-vien", from, to)).Whole,
            MembersBefore = (await CountAsync("dang-vien", before, before)).Whole,
            Without = (await CountAsync("to-chuc-khong-ket-nap", from, to)).Whole,
        };
    }
}

/// <summary>What was counted; each row is the measure of the catalogue with the same code.</summary>
internal sealed record UnitPicture(DateOnly From, DateOnly To)
{
    public required FigureTally Admitted { get; init; }
    public required FigureCount Attended { get; init; }
    public required FigureCount Members { get; init; }
    public required FigureCount MembersBefore { get; init; }
    public required FigureCount Without { get; init; }

    /// <summary>The figures in the order a report tells them.</summary>
    public IReadOnlyList<PictureRow> Rows =>
    [
        Plain("ket-nap", Admitted.Whole), Share("ty-trong-nu", AxisKind.Sex, "nu"), Share("ty-trong-doan-vien", AxisKind.YouthUnion, "co"),
        Share("ty-trong-dan-toc-thieu-so", [.. Admitted.Along(AxisKind.Ethnicity).Keys.Where(key => key is not (FigureKeys.Majority or Axis.Unknown))], AxisKind.Ethnicity),
        Share("ty-trong-ton-giao", [.. Admitted.Along(AxisKind.Religion).Keys.Where(key => key is not (Axis.Unknown or AxisValues.NoReligion))], AxisKind.Religion),
        Share("ty-trong-thpt", ["thpt", "tren-thpt"], AxisKind.Education),
        new("tuoi-binh-quan", MeasureUnit.Years, Admitted.Whole.Aged == 0 ? null : Math.Round((decimal)Admitted.Whole.Ages / Admitted.Whole.Aged, 1, MidpointRounding.AwayFromZero), null, Admitted.Whole.Aged),
        Plain("hoc-vien-nhan-thuc", Attended), Plain("dang-vien", Members),
        Ratio("ty-le-ket-nap", Admitted.Whole.Value, MembersBefore.Value), Plain("to-chuc-khong-ket-nap", Without),
    ];

    /// <summary>Rows of one axis, with how many.</summary>
    public long Of(AxisKind axis, string key) => Admitted.Along(axis).GetValueOrDefault(key, FigureCount.None).Value;

    private PictureRow Share(string measure, AxisKind axis, string key) => Share(measure, [key], axis);

    private PictureRow Share(string measure, IEnumerable<string> keys, AxisKind axis) => Ratio(measure, keys.Sum(key => Of(axis, key)), Admitted.Whole.Value);

    private static PictureRow Ratio(string measure, long part, long whole) => new(measure, MeasureUnit.Percent, Percentage.Of(part, whole)?.Value, part, whole);

    private static PictureRow Plain(string measure, FigureCount count) => new(measure, MeasureCatalogue.Find(measure)?.Unit ?? MeasureUnit.People, count.Value, null, null) { Aggregate = count.Aggregate };
}

/// <summary>One figure: a percentage with its parts, an average with how many it is of.</summary>
internal sealed record PictureRow(string Measure, MeasureUnit Unit, decimal? Value, long? Part, long? Whole)
{
    public long Aggregate { get; init; }

    public string Name => MeasureCatalogue.Find(Measure)?.Name ?? Measure;

    /// <summary>The name in a table of admissions, where what the share is of is said once above.</summary>
    public string Short => Measure switch
    {
        "ty-trong-nu" => "Nữ",
        "ty-trong-doan-vien" => "Đoàn viên",
        "ty-trong-dan-toc-thieu-so" => "Dân tộc thiểu số",
        "ty-trong-ton-giao" => "Có tôn giáo",
        "ty-trong-thpt" => "Tốt nghiệp THPT trở lên",
        "tuoi-binh-quan" => "Tuổi bình quân",
        "hoc-vien-nhan-thuc" => "Học viên lớp nhận thức về Đảng",
        "ty-le-ket-nap" => "Kết nạp trên tổng số đảng viên đầu kỳ",
        "to-chuc-khong-ket-nap" => "Tổ chức cơ sở đảng không có kết nạp",
        _ => Name,
    };
}
