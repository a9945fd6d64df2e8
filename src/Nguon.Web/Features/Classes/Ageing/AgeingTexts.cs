using Nguon.Web.Reading;

namespace Nguon.Web.Features.Classes;

/// <summary>Words of the ageing list: why, what each needs next, for how long.</summary>
internal static class AgeingTexts
{
    public static string Why(AgeingCause cause) => cause switch
    {
        AgeingCause.OffList => "Không còn trong danh sách cảm tình Đảng",
        AgeingCause.NotOpened => "Chi bộ chưa thống nhất làm hồ sơ",
        AgeingCause.Hindered => "Đang vướng khó khăn đã ghi khi rà soát",
        AgeingCause.Preparing => "Đang làm hồ sơ",
        AgeingCause.Verifying => "Đang thẩm tra lý lịch",
        AgeingCause.WaitsForCell => "Đủ hồ sơ, chờ chi bộ xét",
        AgeingCause.WithCommittee => "Chi bộ đã đề nghị, cấp ủy đang xem xét",
        AgeingCause.Returned => "Trả bổ sung, chờ chi bộ hoàn thiện",
        AgeingCause.Decided => "Đã thống nhất hoặc đã có quyết định, chờ lễ kết nạp",
        _ => throw new InvalidOperationException($"A cause without words: {cause}."),
    };

    public static string Next(AgeingCause cause, bool isOver) => cause switch
    {
        AgeingCause.OffList => "Chi bộ xem lại trong kỳ rà soát nguồn",
        _ when isOver => "Cử đi học lại trước khi chi bộ xét",
        AgeingCause.NotOpened => "Chi bộ thống nhất làm hồ sơ trong kỳ sinh hoạt tới",
        AgeingCause.Hindered => "Xem ngày hết khó khăn, hẹn lại với người được giúp đỡ",
        AgeingCause.Preparing => "Nộp đơn, lý lịch, giấy giới thiệu còn thiếu",
        AgeingCause.Verifying => "Nhắc nơi chưa trả lời thẩm tra",
        AgeingCause.WaitsForCell => "Đưa ra chi bộ xét trong kỳ sinh hoạt tới",
        AgeingCause.WithCommittee => "Theo dõi thời hạn ra quyết định",
        AgeingCause.Returned => "Hoàn thiện theo phiếu trả hồ sơ",
        AgeingCause.Decided => "Tổ chức lễ kết nạp đúng hạn",
        _ => throw new InvalidOperationException($"A cause without words: {cause}."),
    };

    public static string Step(int months) => months switch
    {
        0 => "Dưới 6 tháng",
        6 => "6–12 tháng",
        12 => "12–24 tháng",
        24 => "24–48 tháng",
        48 => "48–57 tháng",
        57 => "Từ 57 tháng, sắp hết giá trị",
        _ => "Đã hết giá trị",
    };
}
