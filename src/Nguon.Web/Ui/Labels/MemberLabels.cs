using Nguon.Domain.Activities;
using Nguon.Domain.Admission;

namespace Nguon.Web.Ui;

public static partial class Labels
{
    /// <summary>Where a transfer stands.</summary>
    public static string Of(TransferState state) => state switch
    {
        TransferState.InTransit => "Đang chuyển",
        TransferState.Received => "Đã tiếp nhận",
        TransferState.Returned => "Nơi đến trả lại",
        TransferState.Withdrawn => "Nơi chuyển rút lại",
        TransferState.Ended => "Đã hết sinh hoạt tạm thời",
        _ => throw Unnamed(state),
    };

    /// <summary>Ground of a deletion of the name.</summary>
    public static string Of(DeletionGround ground) => ground switch
    {
        DeletionGround.SkipsActivity => "Bỏ sinh hoạt hoặc không đóng đảng phí ba tháng trong năm, không có lý do chính đáng",
        DeletionGround.GaveBackCard => "Tự ý trả lại hoặc hủy thẻ đảng viên",
        DeletionGround.LostWill => "Giảm sút ý chí phấn đấu, đã được giáo dục, sau 12 tháng không tiến bộ",
        DeletionGround.FailedTwoYears => "Hai năm liền không hoàn thành nhiệm vụ",
        DeletionGround.PoliticalStandard => "Không còn đủ tiêu chuẩn chính trị",
        DeletionGround.ProbationerUnfit => "Đảng viên dự bị không đủ tư cách",
        _ => throw Unnamed(ground),
    };

    private static string OfMemberActivity(ActivityKind kind) => kind switch
    {
        ActivityKind.TransferSent => "Chuyển sinh hoạt đảng: đã gửi giấy giới thiệu",
        ActivityKind.TransferReceived => "Chuyển sinh hoạt đảng: đã tiếp nhận",
        ActivityKind.TransferReturned => "Chuyển sinh hoạt đảng: nơi đến trả lại",
        ActivityKind.TransferWithdrawn => "Chuyển sinh hoạt đảng: nơi chuyển rút lại",
        ActivityKind.TransferUndone => "Bỏ lần tiếp nhận sinh hoạt ghi nhầm",
        ActivityKind.TransferEnded => "Hết sinh hoạt tạm thời, trở về nơi chuyển",
        ActivityKind.MemberAbsenceSaved => "Miễn, đình chỉ sinh hoạt đảng",
        ActivityKind.MembershipEnded => "Ra khỏi danh sách đảng viên",
        ActivityKind.MembershipEndUndone => "Bỏ lần ghi ra khỏi danh sách đảng viên ghi nhầm",
        _ => throw Unnamed(kind),
    };
}
