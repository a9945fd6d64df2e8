using Nguon.Domain.People;

namespace Nguon.Web.Seed.Demo;

/// <summary>Invented names with the look of the place and the generation (practice.md 5.2, 5.5); none is on the block list.</summary>
internal static class NameStock
{
    private static readonly (string, int)[] Families =
    [
        ("Nguyễn", 33), ("Lê", 16), ("Trần", 12), ("Hoàng", 7), ("Phan", 4), ("Võ", 4), ("Hồ", 4), ("Trương", 3), ("Đoàn", 2), ("Bùi", 2), ("Ngô", 2),
        ("Dương", 2), ("Phạm", 3), ("Thái", 2), ("Văn", 1), ("Cáp", 1), ("Tạ", 1), ("Lâm", 1),
    ];

    private static readonly (string, int)[] MountainFamilies = [("Hồ", 90), ("Kôn", 2), ("Kray", 2), ("Lê", 3), ("Nguyễn", 3)];

    private static readonly string[] MenBefore1970 =
        ["Hùng", "Dũng", "Sơn", "Bình", "Minh", "Thanh", "Quang", "Hải", "Tiến", "Thắng", "Lộc", "Phước", "Chiến", "Đức", "Hòa", "Vinh", "Cảnh", "Khánh", "Lợi", "Tâm", "Ninh", "Thành"];

    private static readonly string[] MenBefore1990 =
        ["Tuấn", "Anh", "Cường", "Hiếu", "Long", "Nam", "Phong", "Thắng", "Trung", "Việt", "Hoàng", "Linh", "Tú", "Dũng", "Quân", "Sỹ", "Thành", "Đạt", "Kiên", "Toàn", "Vũ"];

    private static readonly string[] MenAfter =
        ["Huy", "Bảo", "Khánh", "Minh", "Nhật", "Phúc", "Quốc", "Thiện", "Vinh", "Hưng", "Khoa", "Đạt", "Duy", "Tiến", "Kiệt", "Long", "Thịnh", "Quân", "Hải", "Nguyên", "Trí"];

    private static readonly string[] WomenBefore1970 =
        ["Hiền", "Lan", "Hoa", "Hồng", "Hường", "Thu", "Tuyết", "Nga", "Cúc", "Bé", "Liên", "Loan", "Mai", "Sen", "Xuân", "Hạnh", "Thanh", "Tâm", "Bình", "Phương", "Lý"];

    private static readonly string[] WomenBefore1990 =
        ["Thủy", "Hương", "Hà", "Nhung", "Yến", "Dung", "Hằng", "Huyền", "Oanh", "Phượng", "Thúy", "Nga", "Trà", "Vân", "Bích", "Diệu", "Hạnh", "Quyên", "Thảo", "Trang"];

    private static readonly string[] WomenAfter =
        ["Thảo", "Trang", "Linh", "Vy", "Ngọc", "Nhi", "Anh", "Quỳnh", "Như", "My", "Hân", "Uyên", "Châu", "Giang", "Ly", "Ngân", "Phương", "Thư", "Trâm", "Hoài"];

    private static readonly string[] MenMiddle = ["Văn", "Hữu", "Đức", "Quang", "Xuân", "Minh", "Ngọc", "Thanh", "Công", "Bá", "Đình", "Anh", "Quốc", "Hoàng", "Viết"];
    private static readonly string[] WomenMiddle = ["Ngọc", "Thanh", "Thu", "Khánh", "Mỹ", "Phương", "Diệu", "Bảo", "Hoài", "Quỳnh", "Như", "Thùy", "Minh", "Kim"];
    private static readonly string[] OldMountain = ["Thoong", "Khăm", "Ngờm", "Nhơi", "Thơi", "Xuôi", "Pườn", "Lưn", "Xơi", "Cuôn", "Ta Hương", "Nhưng", "Lay", "Thuôn", "Hếch", "Mớ"];
    private static readonly string[] YoungMountainMen = ["Văn Tuấn", "Văn Lai", "Văn Thiết", "Minh Thành", "Văn Hiếu", "Văn Dương", "Quốc Khánh", "Văn Xuân", "A Nam", "Văn Thương"];
    private static readonly string[] YoungMountainWomen = ["Mỹ Nhung", "Thúy Kiều", "Thị Nhung", "Thị Hương", "Thị Lan", "Thị Thảo", "Thị Phương", "Thị Nga", "Thị Hà", "Thị Mai"];

    public static string Make(Dice dice, Sex sex, int bornIn)
    {
        string name;
        do
        {
            name = $"{dice.Weighted(Families)} {Middle(dice, sex, bornIn)} {dice.Pick(Given(sex, bornIn))}";
        }
        while (BlockedNames.Holds(name) || SaysAWordTwice(name));
        return name;
    }

    private static bool SaysAWordTwice(string name) => name.Split(' ') is var words && words.Distinct().Count() < words.Length;

    public static string MakeMountain(Dice dice, Sex sex, int bornIn)
    {
        string name;
        do
        {
            var given = bornIn < 1985
                ? (sex == Sex.Female && dice.Chance(70) ? "Thị " : "") + dice.Pick(OldMountain)
                : dice.Pick(sex == Sex.Female ? YoungMountainWomen : YoungMountainMen);
            name = $"{dice.Weighted(MountainFamilies)} {given}";
        }
        while (BlockedNames.Holds(name));
        return name;
    }

    private static string Middle(Dice dice, Sex sex, int bornIn)
    {
        var classic = bornIn < 1970 ? 95 : bornIn < 1996 ? 65 : 45;
        return sex == Sex.Male
            ? dice.Chance(bornIn < 1975 ? 60 : 35) ? "Văn" : dice.Pick(MenMiddle)
            : dice.Chance(classic) ? dice.Chance(35) ? $"Thị {dice.Pick(WomenMiddle)}" : "Thị" : dice.Pick(WomenMiddle);
    }

    private static string[] Given(Sex sex, int bornIn) => sex switch
    {
        Sex.Male => bornIn < 1970 ? MenBefore1970 : bornIn < 1992 ? MenBefore1990 : MenAfter,
        _ => bornIn < 1970 ? WomenBefore1970 : bornIn < 1992 ? WomenBefore1990 : WomenAfter,
    };
}
