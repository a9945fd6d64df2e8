namespace Nguon.Domain.Statistics;

/// <summary>Chỉ tiêu thống kê: every measure the program knows, defined once (rules.md 9, contracts/figures.md).</summary>
public static class MeasureCatalogue
{
    private static readonly AxisKind[] OfPerson =
    [
        AxisKind.Sex, AxisKind.Ethnicity, AxisKind.Religion, AxisKind.AgeGroup, AxisKind.Education, AxisKind.Professional, AxisKind.Occupation,
        AxisKind.YouthUnion, AxisKind.Introducer,
    ];

    internal static readonly AxisKind[] OfUnit = [AxisKind.Unit, AxisKind.Block, AxisKind.UnitKind, AxisKind.BaseType];

    internal static readonly AxisKind[] ForEvents = [AxisKind.Unit, AxisKind.Year, AxisKind.Month, .. OfPerson, AxisKind.Block, AxisKind.UnitKind, AxisKind.BaseType];

    internal static readonly AxisKind[] ForStates = [AxisKind.Unit, .. OfPerson, AxisKind.Block, AxisKind.UnitKind, AxisKind.BaseType];

    /// <summary>All measures in the order of the help page.</summary>
    public static IReadOnlyList<Measure> All { get; } = [.. Counted(), .. Ratios.All(), .. Way.Measures()];

    /// <summary>The measure with this code; null when there is none.</summary>
    public static Measure? Find(string code) => All.FirstOrDefault(measure => measure.Code == code);

    private static IEnumerable<Measure> Counted() =>
    [
        Event("ket-nap", "Đảng viên mới kết nạp", CountedFactKind.Admitted, "ngày ghi trong quyết định kết nạp",
            "Số người có quyết định kết nạp Đảng trong kỳ, kể cả kết nạp lại; quyết định đã hủy không tính."),
        Event("ket-nap-theo-ngay-le", "Đảng viên mới kết nạp, tính theo ngày tổ chức lễ", CountedFactKind.Ceremony, "ngày tổ chức lễ kết nạp",
            "Số người được tổ chức lễ kết nạp trong kỳ; để đối chiếu với số tính theo ngày quyết định, không cộng với số ấy."),
        Event("cong-nhan-chinh-thuc", "Đảng viên được công nhận chính thức", CountedFactKind.Recognised, "ngày quyết định công nhận",
            "Số đảng viên dự bị có quyết định công nhận đảng viên chính thức trong kỳ."),
        Event("hoc-vien-nhan-thuc", "Học viên lớp bồi dưỡng nhận thức về Đảng", CountedFactKind.AttendedClass, "ngày cuối của lớp",
            "Số người được cử đi học và đã dự lớp bồi dưỡng nhận thức về Đảng kết thúc trong kỳ, tính theo đơn vị cử đi."),
        Event("xoa-ten", "Đảng viên bị xóa tên", CountedFactKind.NameDeleted, "ngày quyết định xóa tên",
            "Số đảng viên bị xóa tên trong danh sách đảng viên trong kỳ."),
        .. Moves(),
        Event("vao-danh-sach", "Quần chúng được đưa vào danh sách cảm tình Đảng", CountedFactKind.Listed, "ngày vào danh sách",
            "Số người được chi bộ đưa vào danh sách cảm tình Đảng trong kỳ."),
        Event("nop-don", "Người nộp đơn xin vào Đảng", CountedFactKind.Applied, "ngày của đơn",
            "Số người nộp đơn xin vào Đảng trong kỳ."),
        Event(Way.Stopped, "Người dừng trên đường vào Đảng", CountedFactKind.LeftWay, "ngày dừng",
            "Số người trong danh sách cảm tình Đảng, người xin vào Đảng hoặc đảng viên dự bị mà trong kỳ được đưa ra khỏi danh sách, xin rút, chuyển đi hoặc bị xóa tên.") with
        {
            Axes = [.. ForEvents, AxisKind.Leaving, AxisKind.WayStep],
        },
        State("dang-vien", "Đảng viên", CountedFactKind.Member, "cuối ngày cuối kỳ",
            "Số đảng viên dự bị và chính thức đến cuối ngày cuối kỳ; tính từ ngày quyết định kết nạp đến ngày ra khỏi danh sách; người sinh hoạt tạm thời tính ở nơi chuyển đi."),
        State("ho-so-dang-xet", "Hồ sơ đang xem xét", CountedFactKind.Applicant, "cuối ngày cuối kỳ",
            "Số người đã có đơn xin vào Đảng và chưa có quyết định kết nạp đến cuối ngày cuối kỳ."),
        State("ho-so-tren-giay", "Người xin vào Đảng chưa có hồ sơ trên máy", CountedFactKind.Applicant, "cuối ngày cuối kỳ",
            "Số người đang xem xét kết nạp đến cuối ngày cuối kỳ mà chưa mở hồ sơ trong phần mềm, giấy tờ chỉ có ở ngoài.") with { OnPaperOnly = true },
        Units("to-chuc", "Tổ chức cơ sở đảng",
            "Số tổ chức cơ sở đảng hoạt động cuối ngày của cây tổ chức; lọc theo loại tổ chức thì đếm loại đó."),
        Units("chi-bo", "Chi bộ", "Số chi bộ, kể cả chi bộ cơ sở, hoạt động cuối ngày của cây tổ chức."),
        Units("to-chuc-khong-ket-nap", "Tổ chức cơ sở đảng không kết nạp được đảng viên",
            "Số tổ chức cơ sở đảng hoạt động cuối ngày của cây tổ chức mà trong kỳ không có người nào được kết nạp; lọc theo loại tổ chức thì đếm loại đó.") with { HasAdmission = false },
        Units("to-chuc-co-ket-nap", "Tổ chức cơ sở đảng có kết nạp đảng viên",
            "Số tổ chức cơ sở đảng hoạt động cuối ngày của cây tổ chức mà trong kỳ có ít nhất một người được kết nạp.") with { HasAdmission = true },
        Hamlets("thon", "Thôn, khu phố", "Số thôn, bản, khóm, ấp, buôn, khu phố, tổ dân phố đến cuối ngày cuối kỳ."),
        Hamlets("thon-trang-dang-vien", "Thôn, khu phố chưa có đảng viên", "Số thôn, khu phố không có đảng viên nào ở chi bộ hoặc chức danh của nơi đó đến cuối ngày cuối kỳ; nơi sinh hoạt ghép chưa ghi số đảng viên cư trú thì chưa tính."),
        Hamlets("thon-chua-co-chi-bo", "Thôn, khu phố chưa có chi bộ", "Số thôn, khu phố chưa có chi bộ riêng đến cuối ngày cuối kỳ; sinh hoạt ghép vẫn tính là chưa có."),
        Hamlets("chuc-danh-thon", "Chức danh ở thôn, khu phố", "Số chức danh ở thôn, khu phố có người giữ đến cuối ngày cuối kỳ; một người giữ hai chức danh tính hai.") with { Unit = MeasureUnit.Posts },
        Hamlets("chuc-danh-thon-dang-vien", "Chức danh ở thôn, khu phố do đảng viên giữ", "Số chức danh ở thôn, khu phố do đảng viên dự bị hoặc chính thức giữ đến cuối ngày cuối kỳ.") with { Unit = MeasureUnit.Posts },
    ];

    /// <summary>Lines B2, C1, C2, C4 and C5 of Biểu 1 (rules.md 9.2); a move inside one base organisation and a temporary one are none.</summary>
    private static IEnumerable<Measure> Moves() =>
    [
        Event("chuyen-den-ngoai-tinh", "Đảng viên chuyển đến từ nơi khác ngoài tỉnh", CountedFactKind.CameFromOutside, "ngày tiếp nhận",
            "Số đảng viên chuyển sinh hoạt chính thức từ nơi ngoài phần mềm đến, tính ngày nộp giấy giới thiệu."),
        Event("chuyen-den-trong-tinh", "Đảng viên chuyển đến từ nơi khác trong tỉnh", CountedFactKind.TransferredIn, "ngày tiếp nhận",
            "Số đảng viên chuyển sinh hoạt chính thức từ đảng bộ, chi bộ cơ sở khác trong phần mềm đến; chuyển nội bộ và sinh hoạt tạm thời không tính."),
        Event("chuyen-di-trong-tinh", "Đảng viên chuyển đi nơi khác trong tỉnh", CountedFactKind.TransferredOut, "ngày nơi đến tiếp nhận",
            "Số đảng viên chuyển sinh hoạt chính thức đi đảng bộ, chi bộ cơ sở khác trong phần mềm; trước khi nơi đến tiếp nhận vẫn tính ở nơi chuyển."),
        Event("chuyen-di-ngoai-tinh", "Đảng viên chuyển đi nơi khác ngoài tỉnh", CountedFactKind.LeftForOutside, "ngày nơi đến tiếp nhận theo phiếu báo",
            "Số đảng viên chuyển sinh hoạt chính thức ra ngoài phần mềm hoặc ra nước ngoài."),
        Event("tu-tran", "Đảng viên từ trần", CountedFactKind.Died, "ngày mất", "Số đảng viên từ trần trong kỳ."),
        Event("khai-tru", "Đảng viên bị khai trừ", CountedFactKind.Expelled, "ngày quyết định khai trừ", "Số đảng viên bị khai trừ trong kỳ."),
        Event("cho-ra", "Đảng viên được cho ra khỏi Đảng", CountedFactKind.LeftOnRequest, "ngày quyết định cho ra", "Số đảng viên được cho ra khỏi Đảng theo nguyện vọng trong kỳ."),
    ];

    private static Measure Event(string code, string name, CountedFactKind fact, string date, string definition) => new()
    {
        Code = code, Name = name, Definition = definition, DateThatCounts = date, Unit = MeasureUnit.People, Time = MeasureTime.Period, Axes = ForEvents, Fact = fact,
    };

    private static Measure State(string code, string name, CountedFactKind fact, string date, string definition) =>
        Event(code, name, fact, date, definition) with { Time = MeasureTime.EndOfPeriod, Axes = ForStates };

    private static Measure Units(string code, string name, string definition) => new()
    {
        Code = code, Name = name, Definition = definition, DateThatCounts = "ngày của cây tổ chức", Unit = MeasureUnit.Units, Time = MeasureTime.EndOfPeriod, Axes = OfUnit,
    };

    private static Measure Hamlets(string code, string name, string definition) => new()
    {
        Code = code, Name = name, Definition = definition, DateThatCounts = "cuối ngày cuối kỳ", Unit = MeasureUnit.Hamlets, Time = MeasureTime.EndOfPeriod, Axes = [AxisKind.Unit],
    };
}
