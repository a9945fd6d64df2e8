namespace Nguon.Domain.Statistics;

/// <summary>Ratios of the reference documents, each with numerator, denominator and their days (rules.md 9.5).</summary>
internal static class Ratios
{
    private static readonly RatioSide Admitted = new("ket-nap");

    public static IEnumerable<Measure> All() =>
    [
        Share("ty-trong-khu-dan-cu", "Tỷ trọng kết nạp ở địa bàn khu dân cư", AxisKind.Block, ["phuong"], "số kết nạp ở các tổ chức đảng khối phường"),
        Share("ty-trong-xa-phuong", "Tỷ trọng kết nạp ở xã, phường", AxisKind.Block, ["phuong", "xa"], "số kết nạp ở các tổ chức đảng khối xã và khối phường"),
        Share("ty-trong-doan-vien", "Tỷ trọng đoàn viên trong số kết nạp", AxisKind.YouthUnion, ["co"], "số kết nạp là đoàn viên vào ngày quyết định"),
        Share("ty-trong-nu", "Tỷ trọng nữ trong số kết nạp", AxisKind.Sex, ["nu"], "số kết nạp là nữ"),
        Share("ty-trong-dan-toc-thieu-so", "Tỷ trọng dân tộc thiểu số trong số kết nạp", AxisKind.Ethnicity, ["thieu-so"], "số kết nạp có dân tộc khác Kinh"),
        Share("ty-trong-ton-giao", "Tỷ trọng người có tôn giáo trong số kết nạp", AxisKind.Religion, ["co-ton-giao"], "số kết nạp có tôn giáo"),
        Share("ty-trong-nong-dan", "Tỷ trọng lao động nông, lâm, ngư nghiệp trong số kết nạp", AxisKind.Occupation, ["nong-lam-ngu"], "số kết nạp là lao động nông, lâm nghiệp, thủy sản"),
        Share("ty-trong-thpt", "Tỷ trọng tốt nghiệp THPT trở lên trong số kết nạp", AxisKind.Education, ["thpt", "tren-thpt"], "số kết nạp tốt nghiệp THPT trở lên"),
        Ratio("ty-le-chuyen-hoa", "Tỷ lệ kết nạp trên số học viên lớp nhận thức", Admitted, new("hoc-vien-nhan-thuc"),
            "Số kết nạp trong kỳ chia cho số học viên các lớp nhận thức về Đảng kết thúc trong cùng kỳ."),
        Ratio("ty-le-ket-nap", "Tỷ lệ kết nạp trên tổng số đảng viên", Admitted, new("dang-vien", MeasureTime.DayBefore),
            "Số kết nạp trong kỳ chia cho số đảng viên cuối ngày trước ngày đầu kỳ."),
        Ratio("ty-le-to-chuc-co-ket-nap", "Tỷ lệ tổ chức cơ sở đảng có kết nạp", new("to-chuc-co-ket-nap"), new("to-chuc"),
            "Số tổ chức cơ sở đảng có kết nạp trong kỳ chia cho tổng số tổ chức cơ sở đảng cuối ngày của cây tổ chức."),
        Needing("hoan-thanh-chi-tieu", "Tỷ lệ hoàn thành chỉ tiêu kết nạp", Admitted, "chỉ tiêu được giao bằng văn bản",
            "Số kết nạp trong kỳ chia cho chỉ tiêu được giao của kỳ, theo số gốc đã chốt khi giao."),
        Needing("vuot-chi-tieu", "Mức vượt chỉ tiêu kết nạp", Admitted, "chỉ tiêu được giao bằng văn bản",
            "Số kết nạp trong kỳ chia cho chỉ tiêu được giao của kỳ, trừ đi 100%."),
        Ratio("ty-trong-chuc-danh", "Tỷ trọng đảng viên trong các chức danh ở thôn, khu phố", new("chuc-danh-thon-dang-vien", MeasureTime.EndOfPeriod), new("chuc-danh-thon", MeasureTime.EndOfPeriod),
            "Số chức danh ở thôn, khu phố do đảng viên giữ chia cho tổng số chức danh có người giữ, cuối ngày cuối kỳ.") with { Axes = [AxisKind.Unit], Time = MeasureTime.EndOfPeriod },
        Ratio("ty-le-thon-trang", "Tỷ lệ thôn, khu phố chưa có đảng viên", new("thon-trang-dang-vien", MeasureTime.EndOfPeriod), new("thon", MeasureTime.EndOfPeriod),
            "Số thôn, khu phố chưa có đảng viên chia cho tổng số thôn, khu phố, cuối ngày cuối kỳ.") with { Axes = [AxisKind.Unit], Time = MeasureTime.EndOfPeriod },
        new()
        {
            Code = "tuoi-binh-quan", Name = "Tuổi bình quân khi kết nạp", Definition = "Trung bình cộng tuổi tròn vào ngày quyết định của những người kết nạp trong kỳ có ngày sinh.",
            DateThatCounts = "ngày ghi trong quyết định kết nạp", Unit = MeasureUnit.Years, Time = MeasureTime.Period, Axes = MeasureCatalogue.ForEvents, Fact = CountedFactKind.Admitted,
        },
    ];

    private static Measure Share(string code, string name, AxisKind axis, IReadOnlyList<string> values, string numerator) =>
        Ratio(code, name, Admitted with { Axis = axis, Values = values }, Admitted, $"{char.ToUpperInvariant(numerator[0])}{numerator[1..]} trong kỳ chia cho tổng số kết nạp trong kỳ.");

    private static Measure Ratio(string code, string name, RatioSide numerator, RatioSide denominator, string definition) => new()
    {
        Code = code, Name = name, Definition = definition, DateThatCounts = "như của tử số và mẫu số", Unit = MeasureUnit.Percent, Time = MeasureTime.Period,
        Axes = numerator.Measure.StartsWith("to-chuc", StringComparison.Ordinal) ? MeasureCatalogue.OfUnit
            : denominator.Time == MeasureTime.Period ? MeasureCatalogue.ForEvents : MeasureCatalogue.ForStates,
        Numerator = numerator, Denominator = denominator,
    };

    private static Measure Needing(string code, string name, RatioSide numerator, string needs, string definition) =>
        Ratio(code, name, numerator, numerator, definition) with { Needs = needs };
}
