namespace Nguon.Domain.Statistics;

/// <summary>What a figure can be broken down or narrowed by.</summary>
public enum AxisKind
{
    /// <summary>Children of the unit on the tree used.</summary>
    Unit = 1,

    /// <summary>Calendar year of the day that counts.</summary>
    Year = 2,

    /// <summary>Calendar month of the day that counts.</summary>
    Month = 3,

    /// <summary>Giới tính.</summary>
    Sex = 4,

    /// <summary>Dân tộc.</summary>
    Ethnicity = 5,

    /// <summary>Tôn giáo.</summary>
    Religion = 6,

    /// <summary>Age bands of Biểu 2.</summary>
    AgeGroup = 7,

    /// <summary>General education.</summary>
    Education = 8,

    /// <summary>Professional level.</summary>
    Professional = 9,

    /// <summary>Occupation of Biểu 2.</summary>
    Occupation = 10,

    /// <summary>Youth Union member then.</summary>
    YouthUnion = 11,

    /// <summary>Khối of the base organisation then.</summary>
    Block = 12,

    /// <summary>Kind of the unit then.</summary>
    UnitKind = 13,

    /// <summary>Loại hình of the base organisation then.</summary>
    BaseType = 14,

    /// <summary>Introducing bodies: they overlap.</summary>
    Introducer = 15,

    /// <summary>Why somebody stopped on the way.</summary>
    Leaving = 16,

    /// <summary>The last step somebody had reached when the way ended.</summary>
    WayStep = 17,
}

/// <summary>An axis as the catalogue shows it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Code">Code of contracts/figures.md.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Overlaps">True when one person may stand in several rows: rows are not added.</param>
/// <param name="OfUnit">True when the value is the unit's and not the person's.</param>
public sealed record Axis(AxisKind Kind, string Code, string Name, bool Overlaps = false, bool OfUnit = false)
{
    /// <summary>Key of the row for what was not recorded.</summary>
    public const string Unknown = "khong-ro";

    /// <summary>All axes in the order of the help page.</summary>
    public static IReadOnlyList<Axis> All { get; } =
    [
        new(AxisKind.Unit, "don-vi", "Đơn vị trực thuộc", OfUnit: true),
        new(AxisKind.Year, "nam", "Năm"),
        new(AxisKind.Month, "thang", "Tháng"),
        new(AxisKind.Sex, "gioi-tinh", "Giới tính"),
        new(AxisKind.Ethnicity, "dan-toc", "Dân tộc"),
        new(AxisKind.Religion, "ton-giao", "Tôn giáo"),
        new(AxisKind.AgeGroup, "nhom-tuoi", "Nhóm tuổi"),
        new(AxisKind.Education, "trinh-do", "Trình độ giáo dục phổ thông"),
        new(AxisKind.Professional, "chuyen-mon", "Trình độ chuyên môn cao nhất"),
        new(AxisKind.Occupation, "nghe-nghiep", "Nghề nghiệp"),
        new(AxisKind.YouthUnion, "doan-vien", "Đoàn viên"),
        new(AxisKind.Block, "khoi", "Khối", OfUnit: true),
        new(AxisKind.UnitKind, "loai", "Loại tổ chức đảng", OfUnit: true),
        new(AxisKind.BaseType, "loai-hinh", "Loại hình tổ chức cơ sở đảng", OfUnit: true),
        new(AxisKind.Introducer, "nguon-gioi-thieu", "Nguồn giới thiệu", Overlaps: true),
        new(AxisKind.Leaving, "ly-do", "Lý do dừng"),
        new(AxisKind.WayStep, "buoc-cuoi", "Bước đã đến"),
    ];

    /// <summary>The axis of a kind.</summary>
    public static Axis Of(AxisKind kind) => All.First(axis => axis.Kind == kind);

    /// <summary>The axis with this code; null when there is none.</summary>
    public static Axis? Find(string code) => All.FirstOrDefault(axis => axis.Code == code);
}
