using Nguon.Domain.Organizations;

namespace Nguon.Web.Seed.Demo;

/// <summary>One of the nine wards: structure of the report, admissions and class participants of its annex; schools are invented.</summary>
/// <param name="Name">Name until 30/6/2025.</param>
/// <param name="KhuPho">How many khu phố.</param>
/// <param name="Admitted">Admitted 2012 … 20/5/2022.</param>
/// <param name="Participants">Sent to awareness classes in the same time.</param>
/// <param name="IsNorth">True for those that became phường Đông Hà.</param>
/// <param name="Others">Cells that are not the first one of a khu phố.</param>
internal sealed record WardPlan(string Name, int KhuPho, int Admitted, int Participants, bool IsNorth, string[] Others);

/// <summary>One body of the city outside the wards: a đảng bộ with cells, or a base cell alone.</summary>
internal sealed record BodyPlan(string Name, string Block, string BaseType, CellType Type, string[] Cells)
{
    public bool IsCellAlone => Cells.Length == 0;
}

/// <summary>The city of the ten-year report: 48 base organisations (17 đảng bộ, 31 base cells), 188 cells below them, 62 khu phố.</summary>
internal static class CityPlan
{
    /// <summary>Day of the report's figures.</summary>
    public static readonly DateOnly ReportDay = new(2022, 5, 20);

    public const int MembersOnReportDay = 6913;

    /// <summary>Admissions of the city 2012 … 2022 (2022: until 20/5), footnote of the report.</summary>
    public static readonly int[] AdmissionsByYear = [200, 163, 175, 170, 152, 214, 190, 117, 85, 93, 28];

    /// <summary>Of the wards' 585: from the Youth Union only, from associations only, from both.</summary>
    public static readonly (int YouthOnly, int AssociationOnly, int Both) WardSources = (467, 95, 23);

    public static readonly WardPlan[] Wards =
    [
        new("Phường 1", 9, 93, 300, true, [.. Usual("Hoa Sen", "Bình Minh", "Ánh Dương"), "Trường Mầm non Tuổi Thơ", "Trường Tiểu học Hòa Bình", "Khu phố 4B"]),
        new("Phường 2", 6, 64, 200, false, [.. Usual("Hướng Dương", "Sao Mai", "Thống Nhất"), "Trường Mầm non Sơn Ca", "Khu phố 2B"]),
        new("Phường 3", 6, 85, 150, true, [.. Usual("Hoa Phượng", "Hừng Đông", "Quyết Thắng"), "Trường Tiểu học Ban Mai"]),
        new("Phường 4", 5, 34, 65, true, Usual("Vành Khuyên", "Tân Lập", "Đồi Thông")),
        new("Phường 5", 11, 74, 304, false,
        [
            .. Usual("Họa Mi", "Thành Công", "Tiến Bộ"), "Trường Mầm non Búp Sen Hồng", "Trường Tiểu học Phương Nam",
            "Trường Trung học cơ sở Phương Nam", "Khu phố 3B", "Khu phố 7B", "Khu phố 9B",
        ]),
        new("Phường Đông Giang", 6, 60, 170, true, [.. Usual("Hoa Mai", "Sông Xanh", "Bến Đò"), "Trường Mầm non Cỏ Non", "Hợp tác xã Nông nghiệp An Lạc Mới"]),
        new("Phường Đông Thanh", 5, 59, 160, true, [.. Usual("Hoa Cúc", "Đồng Xanh", "Bờ Tre"), "Hợp tác xã Nông nghiệp Đồng Xanh"]),
        new("Phường Đông Lương", 8, 57, 184, false,
            [.. Usual("Hoa Lan", "Lúa Vàng", "Vườn Đồi"), "Trường Mầm non Măng Non", "Hợp tác xã Nông nghiệp Lúa Vàng", "Khu phố 5B"]),
        new("Phường Đông Lễ", 6, 59, 170, false, [.. Usual("Hoa Hồng", "Mùa Xuân", "Hạnh Phúc"), "Trường Mầm non Bình An", "Hợp tác xã Nông nghiệp Mùa Vàng"]),
    ];

    public static readonly BodyPlan[] Bodies =
    [
        new("Cơ quan Ủy ban nhân dân thành phố", SectorBlocks.Administrative, "co-quan-hanh-chinh", CellType.Administrative,
        [
            "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Phòng Nội vụ", "Phòng Tài chính - Kế hoạch", "Phòng Quản lý đô thị", "Phòng Kinh tế",
            "Phòng Tài nguyên và Môi trường", "Phòng Giáo dục và Đào tạo", "Phòng Văn hóa và Thông tin", "Phòng Lao động", "Phòng Tư pháp", "Thanh tra", "Phòng Y tế",
        ]),
        new("Cơ quan Thành ủy", SectorBlocks.Administrative, "co-quan-hanh-chinh", CellType.Administrative,
            ["Văn phòng Thành ủy", "Tổ chức - Kiểm tra", "Tuyên giáo - Dân vận", "Mặt trận và các đoàn thể", "Trung tâm Chính trị"]),
        Alone("Tòa án nhân dân thành phố", SectorBlocks.Administrative, "co-quan-hanh-chinh", CellType.Administrative),
        Alone("Viện kiểm sát nhân dân thành phố", SectorBlocks.Administrative, "co-quan-hanh-chinh", CellType.Administrative),
        Alone("Chi cục Thi hành án dân sự thành phố", SectorBlocks.Administrative, "co-quan-hanh-chinh", CellType.Administrative),
        Alone("Chi cục Thuế thành phố", SectorBlocks.Administrative, "co-quan-hanh-chinh", CellType.Administrative),
        new("Trung tâm Y tế thành phố", SectorBlocks.PublicService, "su-nghiep-cong-lap", CellType.PublicService,
            ["Khoa Khám bệnh", "Khoa Nội", "Khoa Ngoại", "Khoa Sản", "Khoa Nhi", "Khoa Cấp cứu", "Khoa Dược", "Khoa Xét nghiệm", "Phòng Tổ chức - Hành chính"]),
        new("Trường Trung cấp nghề Hiếu Giang", SectorBlocks.PublicService, "su-nghiep-cong-lap", CellType.PublicService,
            ["Phòng Đào tạo", "Khoa Cơ khí", "Khoa Điện", "Khoa Kinh tế", "Học sinh - Sinh viên"]),
        Alone("Trung tâm Văn hóa - Thể thao", SectorBlocks.PublicService, "su-nghiep-cong-lap", CellType.PublicService),
        Alone("Ban Quản lý dự án đầu tư xây dựng", SectorBlocks.PublicService, "su-nghiep-cong-lap", CellType.PublicService),
        Alone("Trung tâm Phát triển quỹ đất", SectorBlocks.PublicService, "su-nghiep-cong-lap", CellType.PublicService),
        Alone("Trung tâm Môi trường đô thị", SectorBlocks.PublicService, "su-nghiep-cong-lap", CellType.PublicService),
        Alone("Trường Trung học phổ thông Ánh Sao", SectorBlocks.PublicService, "su-nghiep-cong-lap", CellType.PublicService),
        Alone("Trung tâm Giáo dục thường xuyên", SectorBlocks.PublicService, "su-nghiep-cong-lap", CellType.PublicService),
        new("Công an thành phố", SectorBlocks.ArmedForces, "cong-an", CellType.Police,
        [
            "Đội Tổng hợp", "Đội Cảnh sát hình sự", "Đội Cảnh sát giao thông", "Đội Cảnh sát kinh tế", "Đội Quản lý hành chính", "Đội An ninh",
            "Đội Cảnh sát ma túy", "Đội Hậu cần",
        ]),
        new("Quân sự thành phố", SectorBlocks.ArmedForces, "quan-doi", CellType.Army,
            ["Ban Tham mưu", "Ban Chính trị", "Ban Hậu cần - Kỹ thuật", "Trung đội Bộ binh", "Trung đội Thông tin", "Tiểu đội Công binh", "Tiểu đội Trinh sát"]),
        new("Công ty Cổ phần Xây dựng Hiếu Giang", SectorBlocks.Enterprise, "co-phan-von-nha-nuoc", CellType.Enterprise, ["Văn phòng công ty", "Đội thi công số 1", "Đội thi công số 2"]),
        new("Công ty Cổ phần May Gió Lành", SectorBlocks.Enterprise, "co-phan-von-nha-nuoc", CellType.Enterprise, ["Khối văn phòng", "Phân xưởng May 1", "Phân xưởng May 2"]),
        .. Companies(),
    ];

    private static string[] Usual(string kindergarten, string primary, string secondary) =>
    [
        $"Trường Mầm non {kindergarten}", $"Trường Tiểu học {primary}", $"Trường Trung học cơ sở {secondary}", "Cơ quan phường", "Công an phường", "Trạm Y tế phường",
    ];

    private static BodyPlan Alone(string name, string block, string baseType, CellType type) => new(name, block, baseType, type, []);

    private static IEnumerable<BodyPlan> Companies() => new (string Name, string BaseType)[]
    {
        ("Công ty Cổ phần Cấp nước Nguồn Trong", "co-phan-von-nha-nuoc"), ("Công ty Cổ phần In Trang Sáng", "co-phan-von-nha-nuoc"),
        ("Công ty Cổ phần Vật tư Đồng Tâm", "co-phan-von-nha-nuoc"), ("Công ty Cổ phần Lương thực Lúa Mới", "co-phan-von-nha-nuoc"),
        ("Xí nghiệp Bến xe Đường Chín", "doanh-nghiep-nha-nuoc"), ("Xí nghiệp Chiếu sáng đô thị", "doanh-nghiep-nha-nuoc"),
        ("Công ty Cổ phần Dược Hiếu Giang", "co-phan-von-nha-nuoc"), ("Công ty Cổ phần Sách và Thiết bị Hoa Nắng", "co-phan-von-nha-nuoc"),
        ("Công ty Cổ phần Thủy sản Cửa Biển", "doanh-nghiep-tu-nhan"), ("Công ty Trách nhiệm hữu hạn Gỗ Rừng Xanh", "doanh-nghiep-tu-nhan"),
        ("Công ty Trách nhiệm hữu hạn Vận tải Đường Xa", "doanh-nghiep-tu-nhan"), ("Công ty Trách nhiệm hữu hạn Cơ khí Thép Mới", "doanh-nghiep-tu-nhan"),
        ("Công ty Trách nhiệm hữu hạn Điện lạnh Gió Mát", "doanh-nghiep-tu-nhan"), ("Công ty Trách nhiệm hữu hạn Xây lắp Nền Vững", "doanh-nghiep-tu-nhan"),
        ("Công ty Trách nhiệm hữu hạn Du lịch Cầu Vồng", "doanh-nghiep-tu-nhan"), ("Khách sạn Sông Trăng", "doanh-nghiep-tu-nhan"),
        ("Siêu thị Chợ Mới", "doanh-nghiep-tu-nhan"), ("Công ty Trách nhiệm hữu hạn Phần mềm Ô Cửa", "doanh-nghiep-tu-nhan"),
        ("Phòng khám Đa khoa An Tâm", "doanh-nghiep-tu-nhan"), ("Hợp tác xã Dịch vụ Bốc xếp", "hop-tac-xa"), ("Hợp tác xã Mây tre Bàn Tay Vàng", "hop-tac-xa"),
    }.Select(company => Alone(company.Name, SectorBlocks.Enterprise, company.BaseType, CellType.Enterprise));
}
