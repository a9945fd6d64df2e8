namespace Nguon.Web.Ui;

/// <summary>The words of an error page.</summary>
internal sealed record ErrorView(string Title, string Text, string BackLabel)
{
    public static ErrorView Of(int code, string helpLine)
    {
        var whom = helpLine.Length > 0 ? helpLine : "cơ quan tham mưu công tác đảng viên của cấp ủy";
        return code switch
        {
            400 or 415 or 422 => new("Chưa đọc được nội dung gửi lên", "Đề nghị quay lại trang trước, xem lại các ô đã nhập rồi ghi nhận lần nữa.", ""),
            409 => new(
                "Hồ sơ vừa được người khác lưu",
                "Trong lúc đồng chí đang nhập, nội dung này đã được lưu từ nơi khác, nên lần ghi nhận này chưa thực hiện. Mở bản mới nhất, xem chỗ khác nhau rồi ghi nhận lại.",
                "Mở bản mới nhất, xem chỗ khác nhau"),
            413 => new("Tệp gửi lên quá lớn", "Đề nghị quét lại với độ nét thấp hơn hoặc chia thành nhiều tệp.", ""),
            429 => new("Đã thử nhiều lần liền nhau", "Đề nghị chờ ít phút rồi thử lại.", ""),
            >= 500 => new("Hệ thống gặp trục trặc", $"Việc vừa làm chưa được ghi nhận; những gì đã lưu trước đó vẫn còn. Đề nghị thử lại sau ít phút; nếu vẫn gặp, báo {whom}.", ""),
            _ => new("Không tìm thấy hồ sơ trong phạm vi của đơn vị", $"Nếu vừa chuyển tổ chức, liên hệ {whom}.", ""),
        };
    }
}
