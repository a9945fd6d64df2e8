using Nguon.Domain.Admission;
using Nguon.Domain.Time;

namespace Nguon.Web.Ui;

public static partial class Labels
{
    /// <summary>A layer of the rules.</summary>
    public static string Of(RuleLayerKind kind) => kind switch
    {
        RuleLayerKind.Regulation => "Quy định thi hành Điều lệ Đảng",
        RuleLayerKind.Guidance => "Hướng dẫn của Ban Bí thư",
        RuleLayerKind.Forms => "Hướng dẫn nghiệp vụ và mẫu của Ban Tổ chức Trung ương",
        RuleLayerKind.Statutes => "Điều lệ Đảng",
        RuleLayerKind.Special => "Quy định riêng về một việc",
        _ => throw Unnamed(kind),
    };

    /// <summary>How a version put forward stands.</summary>
    public static string Of(RuleVersionState state) => state switch
    {
        RuleVersionState.Proposed => "Chờ người thứ hai đồng ý",
        RuleVersionState.Adopted => "Đã đồng ý",
        RuleVersionState.Declined => "Không dùng",
        _ => throw Unnamed(state),
    };

    /// <summary>What a committee asks for beyond the rules.</summary>
    public static string Of(LocalCriterionKind kind) => kind switch
    {
        LocalCriterionKind.MonthsOnList => "Số tháng là cảm tình Đảng trước khi chi bộ xét",
        LocalCriterionKind.MonthsWithMentor => "Số tháng được đảng viên giúp đỡ trước khi chi bộ xét",
        LocalCriterionKind.KeepRelatives => "Cho ghi người thân phải thẩm tra (phần hạn chế)",
        LocalCriterionKind.Reminder => "Nội dung khác, nhắc bằng lời",
        _ => throw Unnamed(kind),
    };

    /// <summary>Where the clock of the ceremony starts.</summary>
    public static string Of(CeremonyStart start) => start switch
    {
        CeremonyStart.Receipt => "Từ ngày chi bộ nhận được quyết định",
        CeremonyStart.Issue => "Từ ngày ban hành quyết định",
        _ => throw Unnamed(start),
    };

    /// <summary>A day that is not what the week makes it.</summary>
    public static string Of(CalendarDayKind kind) => kind switch
    {
        CalendarDayKind.Free => "Nghỉ",
        CalendarDayKind.Worked => "Làm bù",
        _ => throw Unnamed(kind),
    };

    /// <summary>What a value of the rules fixes.</summary>
    public static string Of(RuleKey key) => (int)key switch
    {
        < 30 => OfPersonRule(key),
        < 60 => OfProcedureRule(key),
        _ => OfOtherRule(key),
    };

    private static string OfPersonRule(RuleKey key) => key switch
    {
        RuleKey.AgeFromMonths => "Tuổi thấp nhất khi xét kết nạp (tính theo tháng)",
        RuleKey.AgeToMonths => "Tuổi cao nhất theo quy định chung (tính theo tháng)",
        RuleKey.EducationAccepted => "Trình độ giáo dục phổ thông theo quy định chung",
        RuleKey.EducationInDifficultArea => "Trình độ thấp nhất ở vùng khó khăn và với ngư dân trên biển",
        RuleKey.EducationOfElder => "Trình độ thấp nhất của già làng, trưởng bản, người có uy tín",
        RuleKey.ElderConsent => "Già làng, trưởng bản: cần Ban Thường vụ Tỉnh ủy đồng ý bằng văn bản",
        RuleKey.OverSixtyConsent => "Trên 60 tuổi: cần Ban Thường vụ Tỉnh ủy đồng ý trước khi quyết định",
        RuleKey.Introducers => "Số đảng viên chính thức giới thiệu",
        RuleKey.IntroducersBesideUnion => "Số đảng viên chính thức cùng giới thiệu với Đoàn hoặc công đoàn",
        RuleKey.CoWorkingMonths => "Thời gian người giới thiệu cùng công tác, lao động, học tập (tháng)",
        RuleKey.YouthAgeTo => "Tuổi đoàn viên, tính cả năm cuối",
        RuleKey.CertificateMonths => "Giá trị của giấy chứng nhận lớp nhận thức về Đảng (tháng)",
        RuleKey.VerificationMonths => "Giá trị của kết quả thẩm tra (tháng)",
        RuleKey.OpinionMonths => "Giá trị của ý kiến nhận xét (tháng)",
        RuleKey.VerificationReplyDays => "Thời hạn trả lời thẩm tra (ngày làm việc)",
        RuleKey.VerificationReplyAbroadDays => "Thời hạn trả lời thẩm tra ở nước ngoài (ngày làm việc)",
        RuleKey.PaperOrder => "Thứ tự lập giấy tờ: đơn, lý lịch, giáp lai, thẩm tra, nhận xét, chứng nhận",
        RuleKey.OwnerVerification => "Chủ doanh nghiệp tư nhân được thẩm tra thêm tại cơ quan thuế, bảo hiểm, lao động",
        RuleKey.PoliticalIssueFirst => "Vấn đề chính trị phải có kết luận trước khi chi bộ xét",
        _ => throw Unnamed(key),
    };

    private static string OfProcedureRule(RuleKey key) => key switch
    {
        RuleKey.CellMinimum => "Số đảng viên chính thức ít nhất để chi bộ xét kết nạp",
        RuleKey.CellMajority => "Tỷ lệ tán thành tại chi bộ",
        RuleKey.BaseMajority => "Tỷ lệ tán thành của toàn thể cấp ủy viên",
        RuleKey.StandingMajority => "Tỷ lệ tán thành của Ban Thường vụ (phải trên mức này)",
        RuleKey.SuspendedLeave => "Đảng viên bị đình chỉ sinh hoạt không tính vào tổng số biểu quyết",
        RuleKey.DecisionDays => "Thời hạn từ nghị quyết chi bộ đến quyết định kết nạp (ngày làm việc)",
        RuleKey.DecisionExtensionDays => "Thời gian gia hạn nhiều nhất (ngày làm việc)",
        RuleKey.CeremonyDays => "Thời hạn tổ chức lễ kết nạp (ngày làm việc)",
        RuleKey.CeremonyStart => "Thời hạn tổ chức lễ kết nạp tính từ",
        RuleKey.AfterCeremonyDays => "Thời hạn làm việc sau lễ kết nạp (ngày)",
        RuleKey.ProbationMonths => "Thời kỳ dự bị (tháng)",
        RuleKey.RecognitionMeetingDays => "Thời hạn chi bộ họp xét công nhận sau thời kỳ dự bị (ngày làm việc)",
        RuleKey.RecognitionDecisionDays => "Thời hạn từ nghị quyết chi bộ đến quyết định công nhận (ngày làm việc)",
        RuleKey.RecognitionRounds => "Số lần biểu quyết công nhận trước khi báo cáo cấp trên",
        RuleKey.NewMemberClass => "Học xong lớp đảng viên mới trước khi xét công nhận",
        _ => throw Unnamed(key),
    };

    private static string OfOtherRule(RuleKey key) => key switch
    {
        RuleKey.ReadmissionMonths => "Thời gian chờ để xét kết nạp lại (tháng)",
        RuleKey.ReadmissionConvictionMonths => "Thời gian chờ sau khi xóa án tích về tội ít nghiêm trọng (tháng)",
        RuleKey.ReadmissionBars => "Trường hợp không xét kết nạp lại",
        RuleKey.ReadmissionConsent => "Kết nạp lại: cần Ban Thường vụ Tỉnh ủy đồng ý trước khi quyết định",
        RuleKey.ReadmissionTimes => "Số lần được kết nạp lại",
        RuleKey.PopulationThirdMonths => "Thời gian chờ sau khi ra khỏi Đảng do sinh con thứ ba (tháng)",
        RuleKey.PopulationFurtherMonths => "Thời gian chờ sau khi ra khỏi Đảng do sinh con thứ tư trở lên (tháng)",
        RuleKey.MentorOfficial => "Đảng viên giúp đỡ phải là đảng viên chính thức",
        RuleKey.TransferDays => "Thời hạn chuyển sinh hoạt chính thức (ngày làm việc)",
        RuleKey.PresentDays => "Thời hạn nộp giấy giới thiệu chuyển sinh hoạt (ngày làm việc)",
        RuleKey.StartDayCounts => "Ngày xảy ra sự việc tính là ngày làm việc thứ nhất",
        RuleKey.LastDayInside => "Ngày cuối của thời hạn tính theo tháng vẫn còn trong hạn",
        _ => throw Unnamed(key),
    };
}
