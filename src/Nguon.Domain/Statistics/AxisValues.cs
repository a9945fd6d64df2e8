using Nguon.Domain.Organizations;
using Nguon.Domain.People;

namespace Nguon.Domain.Statistics;

/// <summary>One value of an axis.</summary>
/// <param name="Key">Key on the wire.</param>
/// <param name="Label">Vietnamese label.</param>
/// <param name="Number">How it is stored, for coded values; 0 where the key itself is stored.</param>
public sealed record AxisValue(string Key, string Label, int Number = 0);

/// <summary>One age band of Biểu 2, both ages inside.</summary>
/// <param name="Key">Key on the wire.</param>
/// <param name="Label">Vietnamese label.</param>
/// <param name="Youngest">Lowest full years.</param>
/// <param name="Oldest">Highest full years; null for the last band.</param>
public sealed record AgeBand(string Key, string Label, int Youngest, int? Oldest);

/// <summary>Values that are fixed by the forms, in their own order (rules.md 9.3); those of code lists come from the lists.</summary>
public static class AxisValues
{
    /// <summary>Nam, nữ.</summary>
    public static IReadOnlyList<AxisValue> Sexes { get; } = [new("nam", "Nam", (int)Sex.Male), new("nu", "Nữ", (int)Sex.Female)];

    /// <summary>Đoàn viên or not.</summary>
    public static IReadOnlyList<AxisValue> YouthUnion { get; } = [new("co", "Là đoàn viên", 1), new("khong", "Không là đoàn viên")];

    /// <summary>General education, lowest first.</summary>
    public static IReadOnlyList<AxisValue> Educations { get; } =
    [
        new("chua-biet-chu", "Chưa biết chữ", (int)EducationLevel.None),
        new("biet-doc-viet", "Biết đọc, biết viết", (int)EducationLevel.ReadsAndWrites),
        new("tieu-hoc", "Tiểu học", (int)EducationLevel.Primary),
        new("thcs-hoan-thanh", "Hoàn thành chương trình THCS, chưa có bằng", (int)EducationLevel.LowerSecondaryCompleted),
        new("thcs-tuong-duong", "Tương đương THCS", (int)EducationLevel.LowerSecondaryEquivalent),
        new("thcs", "Tốt nghiệp THCS", (int)EducationLevel.LowerSecondary),
        new("thpt", "Tốt nghiệp THPT", (int)EducationLevel.UpperSecondary),
        new("tren-thpt", "Trên THPT", (int)EducationLevel.Higher),
    ];

    /// <summary>Kinds of party organisations by the codes of contracts/imports.md.</summary>
    public static IReadOnlyList<AxisValue> UnitKinds { get; } =
    [
        new("trung-uong", "Trung ương", (int)OrganizationKind.Centre),
        new("tinh-uy", "Tỉnh ủy, thành ủy trực thuộc Trung ương", (int)OrganizationKind.ProvincialCommittee),
        new("huyen-uy", "Huyện ủy, thành ủy thuộc tỉnh (đến 30/6/2025)", (int)OrganizationKind.DistrictCommittee),
        new("dang-bo-cap-tren-co-so", "Đảng bộ cấp trên trực tiếp cơ sở", (int)OrganizationKind.AboveBaseOrganization),
        new("dang-bo-co-so", "Đảng bộ cơ sở", (int)OrganizationKind.BasePartyOrganization),
        new("chi-bo-co-so", "Chi bộ cơ sở", (int)OrganizationKind.BasePartyCell),
        new("dang-bo-bo-phan", "Đảng bộ bộ phận", (int)OrganizationKind.SubBasePartyOrganization),
        new("dang-bo-truc-thuoc-co-so", "Đảng bộ trực thuộc đảng bộ cơ sở", (int)OrganizationKind.SubordinateBaseOrganization),
        new("chi-bo", "Chi bộ", (int)OrganizationKind.PartyCell),
        new("to-dang", "Tổ đảng", (int)OrganizationKind.PartyGroup),
    ];

    /// <summary>Where people come from, as the report groups it; the number is the mask of the bodies.</summary>
    public static IReadOnlyList<AxisValue> Introducers { get; } =
    [
        new("doan-thanh-nien", "Đoàn TNCS Hồ Chí Minh", (int)IntroducingBodies.YouthUnion),
        new("to-chuc-chinh-tri-xa-hoi", "Mặt trận và các tổ chức chính trị - xã hội khác", (int)(IntroducingBodies.TradeUnion | IntroducingBodies.WomensUnion
            | IntroducingBodies.FarmersUnion | IntroducingBodies.VeteransAssociation | IntroducingBodies.FatherlandFront)),
        new("chi-bo", "Chi bộ", (int)IntroducingBodies.PartyCell),
    ];

    /// <summary>Code of the religion list for none.</summary>
    public const string NoReligion = "khong";

    /// <summary>Why somebody stopped on the way into the Party.</summary>
    public static IReadOnlyList<AxisValue> Leavings { get; } =
    [
        new("dua-ra-khoi-danh-sach", "Đưa ra khỏi danh sách cảm tình Đảng", (int)LeavingReason.RemovedFromList),
        new("xin-rut", "Người xin vào Đảng xin rút", (int)LeavingReason.WithdrewApplication),
        new("chuyen-di", "Chuyển đi, nơi mới tiếp tục xem xét", (int)LeavingReason.MovedOut),
        new("huy-quyet-dinh", "Hủy quyết định kết nạp", (int)LeavingReason.DecisionAnnulled),
        new("xoa-ten", "Xóa tên đảng viên dự bị", (int)LeavingReason.NameDeleted),
        new("xin-ra", "Cho ra khỏi Đảng theo đơn", (int)LeavingReason.WithdrewFromParty),
        new("khai-tru", "Khai trừ", (int)LeavingReason.Expelled),
        new("tu-tran", "Từ trần", (int)LeavingReason.Died),
    ];

    /// <summary>The last step reached, in the order of the way; the number is its place on it.</summary>
    public static IReadOnlyList<AxisValue> WaySteps { get; } = [.. Way.Steps.SkipLast(1).Select((step, i) => new AxisValue(step.Measure, step.Reached, i + 1))];

    /// <summary>Age bands of Biểu 2.</summary>
    public static IReadOnlyList<AgeBand> AgeBands { get; } =
    [
        new("duoi-18", "Dưới 18 tuổi", 0, 17),
        new("18-30", "18–30 tuổi", 18, 30),
        new("31-35", "31–35 tuổi", 31, 35),
        new("36-40", "36–40 tuổi", 36, 40),
        new("41-45", "41–45 tuổi", 41, 45),
        new("46-50", "46–50 tuổi", 46, 50),
        new("51-55", "51–55 tuổi", 51, 55),
        new("56-60", "56–60 tuổi", 56, 60),
        new("tren-60", "Trên 60 tuổi", 61, null),
    ];
}
