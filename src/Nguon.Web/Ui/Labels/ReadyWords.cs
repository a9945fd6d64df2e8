namespace Nguon.Web.Ui;

/// <summary>Ready words of a remark, to choose from and then complete.</summary>
internal static class ReadyWords
{
    public static IReadOnlyList<string> Remarks { get; } =
    [
        "Có tiến bộ, hoàn thành việc được giao; tiếp tục giúp đỡ.",
        "Tham gia đều, có uy tín với nhân dân; cần mạnh dạn phát biểu hơn.",
        "Chưa hoàn thành việc được giao do bận công việc; sẽ giao lại.",
        "Đủ điều kiện đề nghị cử học lớp nhận thức về Đảng.",
    ];

    public static IReadOnlyList<string> Results { get; } = ["Hoàn thành đúng hạn.", "Hoàn thành, còn chậm.", "Đang làm.", "Chưa làm được, lý do:"];

    public static IReadOnlyList<string> Advice { get; } = ["Đọc lại Điều lệ Đảng, nhiệm vụ đảng viên.", "Mạnh dạn phát biểu trong sinh hoạt đoàn thể.", "Giữ liên hệ hằng tháng, nhất là khi đi làm xa."];
}
