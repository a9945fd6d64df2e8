using Nguon.Domain.Text;
using C = Nguon.Web.Features.People.PeopleColumns;

namespace Nguon.Web.Features.People;

/// <summary>What a column of a cell's own list may be, and the headings offices write for it.</summary>
internal sealed record NotebookField(string Column, string Label, params string[] Headings);

/// <summary>Guesses what a column is by its heading.</summary>
internal static class NotebookFields
{
    /// <summary>Parts of a name in two columns, and the two columns nam, nữ that hold a birth year or a mark.</summary>
    public const string FamilyPart = "ho_dem", GivenPart = "ten", Male = "nam", Female = "nu";

    public static IReadOnlyList<NotebookField> All { get; } =
    [
        new(C.FullName, "Họ và tên", "ho va ten", "ho ten", "ho va ten khai sinh", "ho ten khai sinh", "ten quan chung", "ten cam tinh dang"),
        new(FamilyPart, "Họ và tên đệm", "ho dem", "ho va ten dem", "ho va dem", "ho lot", "ho"),
        new(GivenPart, "Tên", "ten"),
        new(C.BornOn, "Ngày sinh hoặc năm sinh", "ngay sinh", "nam sinh", "ngay thang nam sinh", "ngay, thang, nam sinh", "sinh ngay", "sinh nam", "ns"),
        new(Male, "Nam: năm sinh hoặc dấu x", "nam"),
        new(Female, "Nữ: năm sinh hoặc dấu x", "nu"),
        new(C.Sex, "Giới tính", "gioi tinh", "gioi", "nam/nu", "nam, nu", "phai"),
        new(C.Identity, "Số định danh, căn cước", "so dinh danh", "cccd", "so cccd", "can cuoc", "so can cuoc", "can cuoc cong dan", "cmnd", "so cmnd", "cmnd/cccd"),
        new(C.Ethnic, "Dân tộc", "dan toc"),
        new(C.Religion, "Tôn giáo", "ton giao"),
        new(C.Occupation, "Nghề nghiệp", "nghe nghiep", "nghe nghiep, noi lam viec", "cong viec", "noi cong tac", "don vi cong tac", "noi lam viec"),
        new(C.Education, "Học vấn", "hoc van", "trinh do hoc van", "trinh do van hoa", "van hoa"),
        new(C.Professional, "Chuyên môn", "chuyen mon", "trinh do chuyen mon"),
        new(C.YouthUnion, "Đoàn viên", "doan vien", "la doan vien"),
        new(C.YouthUnionOn, "Ngày vào Đoàn", "ngay vao doan"),
        new(C.Home, "Quê quán", "que quan"),
        new(C.Permanent, "Thường trú", "thuong tru", "dia chi", "cho o", "noi o", "ho khau", "dia chi thuong tru", "noi thuong tru"),
        new(C.Phone, "Điện thoại", "dien thoai", "so dien thoai", "sdt", "dt"),
        new(C.Organization, "Chi bộ (tên hoặc mã)", "chi bo", "don vi", "ten chi bo", "to chuc", "ma chi bo", "chi bo sinh hoat"),
        new(C.Status, "Là quần chúng, cảm tình Đảng", "trang thai", "doi tuong", "tinh trang", "dien"),
        new(C.ListedOn, "Ngày vào danh sách cảm tình Đảng", "ngay vao danh sach", "ngay cong nhan cam tinh", "ngay cam tinh dang"),
        new(C.Mentor, "Đảng viên giúp đỡ", "nguoi giup do", "dang vien giup do", "dang vien phu trach", "phan cong giup do"),
        new(C.CertificateNumber, "Số giấy chứng nhận", "so gcn", "so giay chung nhan", "gcn"),
        new(C.CertificateOn, "Ngày cấp giấy chứng nhận", "ngay gcn", "ngay cap gcn", "ngay cap giay chung nhan"),
    ];

    /// <summary>The column the heading means; empty when it is to be left out.</summary>
    public static string Guess(string heading)
    {
        var words = Plain(heading);
        return words.Length == 0 ? "" : All.FirstOrDefault(field => field.Headings.Contains(words) || field.Column.Replace('_', ' ') == words)?.Column ?? "";
    }

    /// <summary>Each column once: of two that look alike the first is taken.</summary>
    public static IReadOnlyList<string> Guess(IReadOnlyList<string> headings)
    {
        var given = new HashSet<string>();
        return [.. headings.Select(Guess).Select(column => column.Length > 0 && given.Add(column) ? column : "")];
    }

    /// <summary>True when a list of people can be read by these columns.</summary>
    public static bool HasName(IReadOnlyList<string> columns) => columns.Contains(C.FullName) || columns.Contains(GivenPart);

    private static string Plain(string heading)
    {
        var folded = VietnameseText.Fold(heading).Replace('_', ' ');
        var bracket = folded.IndexOf('(', StringComparison.Ordinal);
        return (bracket > 0 ? folded[..bracket] : folded).Trim(' ', '.', ':', '*');
    }
}
