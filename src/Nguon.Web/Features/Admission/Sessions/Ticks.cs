using Nguon.Domain.Sessions;

namespace Nguon.Web.Features.Admission;

/// <summary>Words beside a box of the agenda.</summary>
internal static class Ticks
{
    public static string Of(SessionItemKind? kind) => kind switch
    {
        SessionItemKind.PutOnList => "Chi bộ đồng ý đưa vào danh sách",
        SessionItemKind.ProposeClass => "Chi bộ đề nghị cử đi học",
        SessionItemKind.OpenDossier => "Chi bộ thống nhất làm hồ sơ",
        SessionItemKind.RemoveFromList => "Chi bộ đồng ý đưa ra khỏi danh sách",
        _ => "Chi bộ đồng ý",
    };
}
