using Nguon.Domain.People;

namespace Nguon.Web.Seed.Demo;

/// <summary>Which work people of a cell do; occupation and schooling of the newly admitted follow practice.md 5.3.</summary>
internal static class WorkStock
{
    /// <summary>Work of somebody admitted as a young person, at that time.</summary>
    public static Work OfApplicant(Dice dice, DemoCell cell, int age) => cell.Type switch
    {
        CellType.KhuPho => InKhuPho(dice, cell, age),
        CellType.School => Graduate(dice, "vien-chuc-cong-lap", $"Giáo viên, {cell.Workplace}", 84),
        CellType.WardOffice => Graduate(dice, "can-bo-cap-xa", "Công chức, người hoạt động không chuyên trách phường", 70),
        CellType.WardPolice or CellType.Police => Graduate(dice, "luc-luong-vu-trang", $"Chiến sĩ công an, {cell.Workplace}", 55),
        CellType.Army => Graduate(dice, "luc-luong-vu-trang", $"Quân nhân, {cell.Workplace}", 25),
        CellType.HealthStation => Graduate(dice, "vien-chuc-cong-lap", $"Nhân viên y tế, {cell.Workplace}", 45),
        CellType.Cooperative => Farmer(dice),
        CellType.Administrative => OfOffice(dice, cell),
        CellType.PublicService => InService(dice, cell, age),
        CellType.Enterprise => InEnterprise(dice, cell),
        CellType.CommuneOffice => Graduate(dice, cell.Workplace.StartsWith("Trường", StringComparison.Ordinal) ? "vien-chuc-cong-lap" : "can-bo-cap-xa", $"Công tác tại {cell.Workplace}", 60),
        CellType.Hamlet => InHamlet(dice),
        _ => Graduate(dice, "can-bo-dang-doan-the", $"Chuyên viên, {cell.Workplace}", 95),
    };

    /// <summary>Work of a member of long standing.</summary>
    public static Work OfMember(Dice dice, DemoCell cell, int age) =>
        age >= 61 && cell.Type is not CellType.Hamlet
            ? Retired(dice)
            : cell.Type == CellType.KhuPho && dice.Chance(25) ? Retired(dice) : OfApplicant(dice, cell, Math.Max(age, 30));

    private static Work Retired(Dice dice) => dice.Weighted(
    [
        (new Work("huu-tri", "Nghỉ hưu (nguyên giáo viên)", EducationLevel.Higher, "dai-hoc"), 22),
        (new Work("huu-tri", "Nghỉ hưu (nguyên cán bộ cơ quan nhà nước)", EducationLevel.Higher, "dai-hoc"), 28),
        (new Work("huu-tri", "Nghỉ hưu (nguyên sĩ quan quân đội)", EducationLevel.UpperSecondary, "trung-cap"), 20),
        (new Work("huu-tri", "Nghỉ hưu (nguyên công nhân)", EducationLevel.LowerSecondary, "cong-nhan-so-cap"), 18),
        (new Work("huu-tri", "Nghỉ hưu (nguyên nhân viên y tế)", EducationLevel.UpperSecondary, "cao-dang"), 12),
    ]);

    private static Work InKhuPho(Dice dice, DemoCell cell, int age)
    {
        if (age <= 18)
        {
            return new Work("hoc-sinh", "Học sinh trung học phổ thông", EducationLevel.UpperSecondary, "chua-qua-dao-tao");
        }

        if (cell.Ward >= 5 && dice.Chance(74))
        {
            return Farmer(dice);
        }

        return dice.Weighted(
        [
            (Plain(dice, "khong-chuyen-trach-thon", "Người hoạt động không chuyên trách khu phố"), 46),
            (Plain(dice, "khac", "Buôn bán nhỏ, lao động tự do"), 34),
            (new Work("sinh-vien", "Sinh viên", EducationLevel.UpperSecondary, "chua-qua-dao-tao"), age <= 23 ? 30 : 0),
            (Plain(dice, "doanh-nghiep-truc-tiep", "Công nhân, nhân viên doanh nghiệp"), 10),
        ]);
    }

    private static Work Farmer(Dice dice) => dice.Chance(58)
        ? new Work("nong-lam-ngu", "Nông dân, làm vườn và chăn nuôi", EducationLevel.LowerSecondary, "chua-qua-dao-tao")
        : new Work("nong-lam-ngu", "Nông dân, làm vườn và chăn nuôi", EducationLevel.UpperSecondary, "cong-nhan-so-cap");

    private static Work OfOffice(Dice dice, DemoCell cell) =>
        Graduate(dice, cell.Home == "Cơ quan Thành ủy" ? "can-bo-dang-doan-the" : "can-bo-nha-nuoc", $"Công chức, {cell.Workplace}", 95);

    private static Work InService(Dice dice, DemoCell cell, int age) =>
        cell.Workplace.StartsWith("Học sinh", StringComparison.Ordinal) && age < 26
            ? new Work("sinh-vien", "Sinh viên Trường Trung cấp nghề Hiếu Giang", EducationLevel.UpperSecondary, "chua-qua-dao-tao")
            : Graduate(dice, "vien-chuc-cong-lap", cell.Workplace.Contains("Trường", StringComparison.Ordinal) ? $"Giáo viên, {cell.Workplace}" : $"Viên chức, {cell.Workplace}", 69);

    private static Work InEnterprise(Dice dice, DemoCell cell) => dice.Weighted(
    [
        (Graduate(dice, "doanh-nghiep-quan-ly", $"Quản lý, {cell.Home}", 80), 15),
        (Graduate(dice, "doanh-nghiep-gian-tiep", $"Nhân viên nghiệp vụ, {cell.Home}", 60), 40),
        (Plain(dice, "doanh-nghiep-truc-tiep", $"Công nhân, {cell.Home}"), 45),
    ]);

    private static Work InHamlet(Dice dice)
    {
        var education = dice.Weighted([(EducationLevel.UpperSecondary, 71), (EducationLevel.LowerSecondary, 24), (EducationLevel.Primary, 5)]);
        return dice.Chance(57)
            ? new Work("nong-lam-ngu", "Nông dân", education, "chua-qua-dao-tao")
            : new Work("khong-chuyen-trach-thon", "Người hoạt động không chuyên trách thôn", education, "chua-qua-dao-tao");
    }

    private static Work Graduate(Dice dice, string code, string text, int universityPercent) =>
        dice.Chance(universityPercent) ? new Work(code, text, EducationLevel.Higher, dice.Chance(6) ? "thac-si" : "dai-hoc")
            : new Work(code, text, EducationLevel.UpperSecondary, dice.Chance(50) ? "cao-dang" : "trung-cap");

    private static Work Plain(Dice dice, string code, string text) => new(
        code, text, EducationLevel.UpperSecondary, dice.Weighted([("chua-qua-dao-tao", 35), ("cong-nhan-so-cap", 15), ("trung-cap", 20), ("cao-dang", 12), ("dai-hoc", 18)]));
}
