using static Nguon.Domain.Classes.ClassKind;

namespace Nguon.Domain.Classes;

/// <summary>One half-day of a programme.</summary>
/// <param name="Topic">What is taught.</param>
/// <param name="Periods">Periods (tiết).</param>
public sealed record ProgrammePart(string Topic, int Periods);

/// <summary>A version of what a class teaches, with its source and how sure we are of it (rules.md 8).</summary>
/// <param name="Code">Stable code kept with the class.</param>
/// <param name="Kind">Which class.</param>
/// <param name="From">First day it may be used.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Lessons">How many lessons.</param>
/// <param name="Parts">Half-days in order.</param>
public sealed record ClassProgramme(string Code, ClassKind Kind, DateOnly From, string Source, int Lessons, IReadOnlyList<ProgrammePart> Parts)
{
    /// <summary>True when nobody has compared it with the document itself.</summary>
    public bool IsUnchecked { get; init; }

    /// <summary>Periods of all parts.</summary>
    public int Periods => Parts.Sum(part => part.Periods);
}

/// <summary>Versions of programmes known to the program; a new version is a new line.</summary>
public static class ClassProgrammes
{
    /// <summary>All versions, oldest first.</summary>
    public static IReadOnlyList<ClassProgramme> All { get; } = [Awareness2022(), NewMember2025()];

    /// <summary>The version a class of the day uses; null when none is known.</summary>
    public static ClassProgramme? On(ClassKind kind, DateOnly day) => All.LastOrDefault(p => p.Kind == kind && day >= p.From) ?? All.FirstOrDefault(p => p.Kind == kind);

    /// <summary>The version with the code; null when unknown.</summary>
    public static ClassProgramme? Of(string? code) => All.FirstOrDefault(p => p.Code == code);

    private static ClassProgramme Awareness2022() => new("NT-2022", ClassKind.Awareness, new DateOnly(2022, 6, 16), "61-HD/BTGTW ngày 16/6/2022", 5,
    [
        new("Bài 1: Khái quát lịch sử Đảng Cộng sản Việt Nam", 5), new("Bài 2: Cương lĩnh xây dựng đất nước (phần đầu)", 5), new("Bài 2: Cương lĩnh xây dựng đất nước (phần sau)", 5),
        new("Bài 3: Điều lệ Đảng Cộng sản Việt Nam", 5), new("Bài 4: Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", 5), new("Bài 5: Phấn đấu trở thành đảng viên", 5),
        new("Thảo luận", 5), new("Tham quan thực tế hoặc chuyên đề", 5), new("Giải đáp", 5), new("Viết bài thu hoạch", 5),
    ]);

    private static ClassProgramme NewMember2025() => new("DVM-10", NewMember, new DateOnly(2022, 6, 16), "Chương trình 10 bài, theo thông tin báo chí năm 2025", 10,
    [
        new("Bài 1: Chủ nghĩa Mác - Lênin, tư tưởng Hồ Chí Minh", 5), new("Bài 2: Độc lập dân tộc gắn liền với chủ nghĩa xã hội", 5),
        new("Bài 3: Đại đoàn kết, dân chủ, Nhà nước pháp quyền", 5), new("Bài 4: Phát triển kinh tế", 5),
        new("Bài 5: Giáo dục, khoa học, văn hóa, môi trường", 5), new("Bài 6: Quốc phòng và an ninh", 5), new("Bài 7: Hội nhập quốc tế", 5),
        new("Bài 8: Nguyên tắc tổ chức và xây dựng Đảng ở cơ sở", 5), new("Bài 9: Xây dựng, chỉnh đốn Đảng", 5), new("Bài 10: Phấn đấu xứng đáng là đảng viên; viết bài thu hoạch", 5),
    ])
    { IsUnchecked = true };
}
