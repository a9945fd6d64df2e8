using DocumentFormat.OpenXml.Wordprocessing;

namespace Nguon.Web.Word;

/// <summary>The paragraph styles of a paper; sizes, indents and spacing of rules.md 10.4.</summary>
internal static class Looks
{
    public static readonly ParagraphLook PartyTitle = Centred("NguonTieuDe", "Tiêu đề Đảng") with { Size = 15, Bold = true, LineBeneath = true, Inset = 8.5 };
    public static readonly ParagraphLook PartyTitleWide = PartyTitle with { Id = "NguonTieuDeNgang", Name = "Tiêu đề Đảng khổ ngang", Inset = 36 };
    public static readonly ParagraphLook Superior = Centred("NguonCapTren", "Cơ quan cấp trên");
    public static readonly ParagraphLook Organ = Centred("NguonCoQuan", "Cơ quan ban hành") with { Bold = true };
    public static readonly ParagraphLook Star = Centred("NguonDauSao", "Dấu sao");
    public static readonly ParagraphLook Number = Centred("NguonSo", "Số và ký hiệu");
    public static readonly ParagraphLook About = Centred("NguonVeViec", "Về việc") with { Size = 12, Italic = true };
    public static readonly ParagraphLook DateLine = Centred("NguonDiaDanh", "Địa danh và ngày tháng") with { Italic = true, Before = 10 };
    public static readonly ParagraphLook TypeName = Centred("NguonTenLoai", "Tên loại văn bản") with { Size = 16, Bold = true, Before = 18, KeepNext = true };
    public static readonly ParagraphLook Subject = Centred("NguonTrichYeu", "Trích yếu") with { Bold = true, Before = 2, KeepNext = true };
    public static readonly ParagraphLook Dashes = Centred("NguonGach", "Gạch dưới trích yếu") with { KeepNext = true };
    public static readonly ParagraphLook AttachedTo = Centred("NguonKemTheo", "Kèm theo") with { Italic = true };
    public static readonly ParagraphLook Addressee = Centred("NguonKinhGui", "Kính gửi") with { Before = 12 };
    public static readonly ParagraphLook Heading = new("NguonDeMuc", "Đề mục") { Bold = true, FirstLine = 10, Before = 8, ExactLine = 18, KeepNext = true, Align = JustificationValues.Both };
    public static readonly ParagraphLook CentredHeading = Centred("NguonDeMucGiua", "Đề mục giữa") with { Bold = true, Before = 10, KeepNext = true };
    public static readonly ParagraphLook Text = new("NguonLoiVan", "Lời văn") { FirstLine = 10, Before = 6, ExactLine = 18, Align = JustificationValues.Both };
    public static readonly ParagraphLook LastText = Text with { Id = "NguonLoiVanCuoi", Name = "Lời văn cuối", KeepNext = true };
    public static readonly ParagraphLook Note = new("NguonGhiChu", "Ghi chú") { Size = 12, Italic = true, Before = 4, Align = JustificationValues.Both };
    public static readonly ParagraphLook Authority = Centred("NguonThayMat", "Thay mặt") with { Bold = true, KeepNext = true };
    public static readonly ParagraphLook Post = Centred("NguonChucVu", "Chức vụ người ký") with { KeepNext = true };
    public static readonly ParagraphLook Signer = Centred("NguonNguoiKy", "Họ tên người ký") with { Bold = true, Before = 58 };
    public static readonly ParagraphLook SignHint = Centred("NguonKyGhiRo", "Ký và ghi rõ họ tên") with { Size = 12, Italic = true, KeepNext = true };
    public static readonly ParagraphLook Recipients = new("NguonNoiNhan", "Nơi nhận") { Underlined = true };
    public static readonly ParagraphLook Recipient = new("NguonDongNoiNhan", "Dòng nơi nhận") { Size = 12 };
    public static readonly ParagraphLook CellHead = Centred("NguonDauCot", "Đầu cột") with { Size = 12, Bold = true };
    public static readonly ParagraphLook CellLeft = new("NguonOTrai", "Ô bảng trái") { Size = 12 };
    public static readonly ParagraphLook CellCentre = Centred("NguonOGiua", "Ô bảng giữa") with { Size = 12 };
    public static readonly ParagraphLook PageNumber = Centred("NguonSoTrang", "Số trang");
    public static readonly ParagraphLook FormCode = new("NguonKyHieuMau", "Ký hiệu mẫu") { Size = 11, Align = JustificationValues.Right };
    public static readonly ParagraphLook HandLine = new("NguonDongKe", "Dòng kẻ viết tay") { Before = 10 };
    public static readonly ParagraphLook Gap = new("NguonKhoangCach", "Khoảng cách") { Size = 10 };
    public static readonly ParagraphLook GapKept = Gap with { Id = "NguonKhoangCachKy", Name = "Khoảng cách trước chữ ký", KeepNext = true };
    public static readonly ParagraphLook PageTurn = new("NguonSangTrang", "Sang trang") { Size = 1, ExactLine = 1 };
    public static readonly ParagraphLook SlipTitle = Centred("NguonTenPhieu", "Tên phiếu A5") with { Size = 14, Bold = true, Before = 8, KeepNext = true };
    public static readonly ParagraphLook SlipText = new("NguonLoiPhieu", "Lời phiếu A5") { Size = 12, Before = 4, Align = JustificationValues.Both };
    public static readonly ParagraphLook SlipHead = Centred("NguonDauPhieu", "Đầu phiếu A5") with { Size = 11 };
    public static readonly ParagraphLook SlipHeadStrong = Centred("NguonDauPhieuDam", "Đầu phiếu A5 đậm") with { Size = 11, Bold = true };

    public static IReadOnlyList<ParagraphLook> All { get; } =
    [
        PartyTitle, PartyTitleWide, Superior, Organ, Star, Number, About, DateLine, TypeName, Subject, Dashes, AttachedTo, Addressee, Heading, CentredHeading,
        Text, LastText, Note, Authority, Post, Signer, SignHint, Recipients, Recipient, CellHead, CellLeft, CellCentre, PageNumber,
        FormCode, HandLine, Gap, GapKept, PageTurn, SlipTitle, SlipText, SlipHead, SlipHeadStrong,
    ];

    private static ParagraphLook Centred(string id, string name) => new(id, name) { Align = JustificationValues.Center };
}
