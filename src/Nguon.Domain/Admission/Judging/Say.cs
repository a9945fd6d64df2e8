using System.Globalization;

namespace Nguon.Domain.Admission;

/// <summary>Words shared by the messages of the rules: the fact, the rule, what to do (practice.md 1.7).</summary>
internal static class Say
{
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string ToDo(string what) => $" Việc cần làm: {what}.";

    public static string NameOf(PaperKind kind) => kind switch
    {
        PaperKind.ListResolution => "Nghị quyết đưa vào danh sách cảm tình Đảng",
        PaperKind.AwarenessCertificate => "Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng",
        PaperKind.Application => "Đơn xin vào Đảng (1-KNĐ)",
        PaperKind.Resume => "Lý lịch của người xin vào Đảng (2-KNĐ)",
        PaperKind.ResumeStamped => "Dấu giáp lai lý lịch",
        PaperKind.VerificationRequest => "Công văn đề nghị thẩm tra lý lịch",
        PaperKind.Verification => "Kết quả thẩm tra lý lịch",
        PaperKind.RecordMatch => "Kết quả đối chiếu hồ sơ đảng viên",
        PaperKind.SupplementaryVerification => "Kết quả thẩm tra bổ sung",
        PaperKind.PoliticalIssueConclusion => "Kết luận về vấn đề chính trị",
        PaperKind.Introduction => "Giấy giới thiệu người vào Đảng (3-KNĐ)",
        PaperKind.YouthUnionRecommendation => "Nghị quyết giới thiệu của Đoàn thanh niên (4-KNĐ)",
        PaperKind.TradeUnionRecommendation => "Nghị quyết giới thiệu của công đoàn (4A-KNĐ)",
        PaperKind.OpinionSummary => "Tổng hợp ý kiến nhận xét",
        PaperKind.CellResolution => "Nghị quyết của chi bộ đề nghị kết nạp (6-KNĐ)",
        PaperKind.CellCommitteeComment => "Nhận xét của chi ủy trong lý lịch",
        PaperKind.BaseCertification => "Chứng nhận của cấp ủy cơ sở",
        PaperKind.SubBaseAppraisal => "Báo cáo thẩm định của đảng ủy bộ phận (7-KNĐ)",
        PaperKind.BaseResolution => "Nghị quyết của đảng ủy cơ sở (8-KNĐ)",
        PaperKind.DecisionExtension => "Văn bản gia hạn",
        PaperKind.AdmissionDecision => "Quyết định kết nạp (9-KNĐ)",
        PaperKind.DecisionReceived => "Ngày chi bộ nhận quyết định",
        PaperKind.SuperiorConsent => "Văn bản đồng ý của cấp ủy cấp trên trực tiếp",
        PaperKind.Ceremony => "Biên bản lễ kết nạp",
        _ => NameOfRecognition(kind),
    };

    public static string MadeBy(PaperKind kind) => kind switch
    {
        PaperKind.ListResolution or PaperKind.CellResolution or PaperKind.DecisionReceived or PaperKind.Ceremony or PaperKind.CellRecognitionResolution => "chi bộ",
        PaperKind.AwarenessCertificate or PaperKind.NewMemberCertificate => "chi bộ đề nghị cử đi học",
        PaperKind.Application or PaperKind.Resume or PaperKind.WithdrawalRequest => "người xin vào Đảng",
        PaperKind.ResumeStamped or PaperKind.Verification or PaperKind.RecordMatch or PaperKind.VerificationRequest or PaperKind.SupplementaryVerification or PaperKind.BaseCertification => "cấp ủy cơ sở",
        PaperKind.Introduction => "đảng viên giới thiệu",
        PaperKind.YouthUnionRecommendation => "Ban Chấp hành Đoàn cơ sở",
        PaperKind.TradeUnionRecommendation => "Ban Chấp hành công đoàn cơ sở",
        PaperKind.OpinionSummary or PaperKind.CellCommitteeComment => "chi ủy (bí thư chi bộ)",
        PaperKind.SubBaseAppraisal or PaperKind.SubBaseRecognitionAppraisal => "đảng ủy bộ phận",
        PaperKind.BaseResolution or PaperKind.BaseRecognitionResolution => "đảng ủy cơ sở",
        PaperKind.SelfReview => "đảng viên dự bị",
        PaperKind.MentorReview => "đảng viên được phân công giúp đỡ",
        PaperKind.SuperiorConsent => "chi bộ báo cáo cấp ủy cấp trên trực tiếp",
        _ => "cấp ủy có thẩm quyền",
    };

    private static string NameOfRecognition(PaperKind kind) => kind switch
    {
        PaperKind.NewMemberCertificate => "Giấy chứng nhận lớp bồi dưỡng lý luận chính trị cho đảng viên mới",
        PaperKind.SelfReview => "Bản tự kiểm điểm của đảng viên dự bị (10-KNĐ)",
        PaperKind.MentorReview => "Bản nhận xét của đảng viên được phân công giúp đỡ (11-KNĐ)",
        PaperKind.CellRecognitionResolution => "Nghị quyết của chi bộ đề nghị công nhận (13-KNĐ)",
        PaperKind.SubBaseRecognitionAppraisal => "Báo cáo thẩm định của đảng ủy bộ phận về công nhận (14-KNĐ)",
        PaperKind.BaseRecognitionResolution => "Nghị quyết của đảng ủy cơ sở đề nghị công nhận (15-KNĐ)",
        PaperKind.RecognitionDecision => "Quyết định công nhận đảng viên chính thức (16-KNĐ)",
        PaperKind.MoveDecision => "Quyết định điều động hoặc xác nhận thay đổi nơi cư trú",
        PaperKind.TransferSlip => "Giấy giới thiệu sinh hoạt đảng",
        _ => "Đơn xin rút",
    };
}
