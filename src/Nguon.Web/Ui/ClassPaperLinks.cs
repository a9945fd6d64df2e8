namespace Nguon.Web.Ui;

/// <summary>Papers of a class in the order of the work; whether a committee that only sends people prints it too.</summary>
internal static class ClassPaperLinks
{
    public static readonly (string Slug, string Title, bool IsForCommittees)[] All =
    [
        ("danh-sach-de-nghi", "Danh sách đề nghị", true), ("thong-bao-chieu-sinh", "Thông báo chiêu sinh", true), ("quyet-dinh-mo-lop", "Quyết định mở lớp", false), ("giay-trieu-tap", "Triệu tập học viên", true),
        ("lich-hoc", "Lịch học", true), ("danh-sach-diem-danh", "Danh sách điểm danh", false), ("bang-diem", "Bảng điểm", false), ("quyet-dinh-cong-nhan", "Quyết định công nhận kết quả", false),
        ("giay-chung-nhan", "Giấy chứng nhận", false), ("so-cap", "Sổ cấp giấy chứng nhận", false), ("bao-cao-ket-thuc", "Báo cáo kết thúc lớp", false),
    ];
}
