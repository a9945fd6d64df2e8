using Nguon.Domain.Sessions;

namespace Nguon.Web.Features.Admission;

/// <summary>Words beside a box of the agenda, and the ready words of a remark.</summary>
internal static class Ticks
{
    /// <summary>Ready words to choose from and then complete.</summary>
    public static IReadOnlyList<string> Remarks { get; } =
    [
        "Có tiến bộ, hoàn thành việc được giao; tiếp tục giúp đỡ.",
        "Tham gia đều, có uy tín với nhân dân; cần mạnh dạn phát biểu hơn.",
        "Chưa hoàn thành việc được giao do bận công việc; sẽ giao lại.",
        "Đủ điều kiện đề nghị cử học lớp nhận thức về Đảng.",
    ];

    public static string Of(SessionItemKind? kind) => kind switch
    {
        SessionItemKind.PutOnList => "Chi bộ đồng ý đưa vào danh sách",
        SessionItemKind.ProposeClass => "Chi bộ đề nghị cử đi học",
        SessionItemKind.OpenDossier => "Chi bộ thống nhất làm hồ sơ",
        SessionItemKind.RemoveFromList => "Chi bộ đồng ý đưa ra khỏi danh sách",
        _ => "Chi bộ đồng ý",
    };
}
