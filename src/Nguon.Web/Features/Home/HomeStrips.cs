using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Home;

/// <summary>The strips of figures of the start page, one for each role that has one.</summary>
internal static class HomeStrips
{
    public static IReadOnlyList<FigureView> Of(UnitFigures figures, string unit) =>
    [
        new("Kết nạp trong năm", Formats.Number(figures.AdmittedThisYear), figures.LastAdmissionOn is { } last ? $"quyết định gần nhất {Formats.Day(last)}" : "chưa có", $"{Links.Figures}/danh-sach?chi-tieu=ket-nap&don-vi={Uri.EscapeDataString(unit)}"),
        new("Hồ sơ đang xem xét", Formats.Number(figures.OpenDossiers), "", $"{Links.Dossiers}?han=Considered"),
        new("Cảm tình Đảng", Formats.Number(figures.Sympathizers), "", $"{Links.People}?tinh-trang=Sympathizer"),
        new("Đảng viên chính thức", Formats.Number(figures.Official), $"và {Formats.Number(figures.Probationary)} dự bị", $"{Links.People}?tinh-trang=OfficialMember"),
    ];

    public static IReadOnlyList<FigureView> Of(DecisionsStart figures) =>
    [
        new("Quyết định kết nạp", Formats.Number(figures.Admissions), ""),
        new("Quyết định công nhận chính thức", Formats.Number(figures.Recognitions), ""),
        new("Quyết định xóa tên", Formats.Number(figures.Deletions), ""),
    ];

    public static IReadOnlyList<FigureView> Of(NumberingStart figures) =>
    [
        new("Chờ cấp số", Formats.Number(figures.Waiting), "quyết định", Links.Numbering),
        new("Quá hạn ra quyết định", Formats.Number(figures.Late), "", Links.Numbering),
        new("Đến hạn trong 30 ngày", Formats.Number(figures.Soon), "", Links.Numbering),
        new("Đã cấp số trong năm", Formats.Number(figures.GivenThisYear), "quyết định", Links.Numbering),
    ];

    public static IReadOnlyList<FigureView> Of(ClassesStart figures) =>
    [
        new("Chờ mở lớp", Formats.Number(figures.Waiting), figures.Since is { } since ? $"lâu nhất từ {Formats.Day(since)}" : "", $"{Links.Classes}/de-nghi"),
        new("Học lớp nhận thức về Đảng trong năm", Formats.Number(figures.AwarenessThisYear), "người hoàn thành"),
        new("Học lớp đảng viên mới trong năm", Formats.Number(figures.NewMembersThisYear), "người hoàn thành"),
    ];

    public static IReadOnlyList<FigureView> Of(IntroducedStart figures) =>
    [
        new("Đã giới thiệu", Formats.Number(figures.All), "người", Links.Introduced),
        new("Cảm tình Đảng", Formats.Number(figures.Listed), "", Links.Introduced),
        new("Đang làm hồ sơ", Formats.Number(figures.InDossier), "", Links.Introduced),
        new("Kết nạp trong năm", Formats.Number(figures.AdmittedThisYear), "", Links.Introduced),
    ];

    public static IReadOnlyList<FigureView> Of(AccountsStart figures) =>
    [
        new("Tài khoản", Formats.Number(figures.All), "", Links.Accounts),
        new("Đang bị khóa", Formats.Number(figures.Locked), "", Links.Accounts),
        new("Chưa đặt mật khẩu", Formats.Number(figures.WithoutPassword), "đang dùng thẻ một lần", Links.Accounts),
        new("Hết quyền trong 30 ngày", Formats.Number(figures.EndingSoon), "", Links.Accounts),
    ];

    public static IReadOnlyList<FigureView> Of(MenteesStart figures) =>
    [
        new("Người tôi giúp đỡ", Formats.Number(figures.All), "", "/nguoi-giup-do"),
        new("Chưa nhận xét tháng này", Formats.Number(figures.WithoutRemark), "", "/nguoi-giup-do"),
        new("Có việc quá hạn", Formats.Number(figures.TasksLate), "", "/nguoi-giup-do"),
    ];
}
