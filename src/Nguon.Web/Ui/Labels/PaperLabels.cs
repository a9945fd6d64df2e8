using Nguon.Domain.Admission;

namespace Nguon.Web.Ui;

public static partial class Labels
{
    /// <summary>A paper the rules ask about.</summary>
    public static string Of(PaperKind paper) => paper <= PaperKind.OpinionSummary ? OfFirstPapers(paper) : OfLaterPapers(paper);

    private static string OfFirstPapers(PaperKind paper) => paper switch
    {
        PaperKind.ListResolution => "Nghị quyết đưa vào danh sách cảm tình Đảng",
        PaperKind.AwarenessCertificate => "Giấy chứng nhận lớp nhận thức về Đảng",
        PaperKind.Application => "Đơn xin vào Đảng",
        PaperKind.Resume => "Lý lịch của người xin vào Đảng",
        PaperKind.ResumeStamped => "Lý lịch đã đóng dấu giáp lai",
        PaperKind.VerificationRequest => "Công văn đề nghị thẩm tra",
        PaperKind.Verification => "Kết quả thẩm tra",
        PaperKind.RecordMatch => "Đối chiếu hồ sơ đảng viên của người thân",
        PaperKind.SupplementaryVerification => "Kết quả thẩm tra bổ sung",
        PaperKind.PoliticalIssueConclusion => "Kết luận về vấn đề chính trị",
        PaperKind.Introduction => "Giấy giới thiệu của đảng viên",
        PaperKind.YouthUnionRecommendation => "Nghị quyết giới thiệu của Đoàn",
        PaperKind.TradeUnionRecommendation => "Nghị quyết giới thiệu của công đoàn",
        PaperKind.OpinionSummary => "Tổng hợp ý kiến nhận xét",
        _ => throw Unnamed(paper),
    };

    private static string OfLaterPapers(PaperKind paper) => paper switch
    {
        PaperKind.CellResolution => "Nghị quyết chi bộ đề nghị kết nạp",
        PaperKind.CellCommitteeComment => "Nhận xét của chi ủy",
        PaperKind.BaseCertification => "Chứng nhận của cấp ủy cơ sở",
        PaperKind.SubBaseAppraisal => "Báo cáo thẩm định của đảng ủy bộ phận",
        PaperKind.BaseResolution => "Nghị quyết của đảng ủy cơ sở đề nghị kết nạp",
        PaperKind.DecisionExtension => "Văn bản gia hạn",
        PaperKind.AdmissionDecision => "Quyết định kết nạp đảng viên",
        PaperKind.DecisionReceived => "Chi bộ nhận quyết định",
        PaperKind.SuperiorConsent => "Văn bản đồng ý tổ chức lễ kết nạp quá hạn",
        PaperKind.Ceremony => "Lễ kết nạp đảng viên",
        PaperKind.NewMemberCertificate => "Giấy chứng nhận lớp đảng viên mới",
        PaperKind.SelfReview => "Bản tự kiểm điểm",
        PaperKind.MentorReview => "Nhận xét của đảng viên giúp đỡ",
        PaperKind.CellRecognitionResolution => "Nghị quyết chi bộ đề nghị công nhận",
        PaperKind.BaseRecognitionResolution => "Nghị quyết của đảng ủy cơ sở đề nghị công nhận",
        PaperKind.RecognitionDecision => "Quyết định công nhận đảng viên chính thức",
        PaperKind.MoveDecision => "Quyết định điều động, thay đổi nơi công tác, cư trú",
        PaperKind.TransferSlip => "Giấy giới thiệu sinh hoạt đảng",
        PaperKind.WithdrawalRequest => "Đơn xin rút",
        PaperKind.SubBaseRecognitionAppraisal => "Báo cáo thẩm định của đảng ủy bộ phận về công nhận",
        _ => throw Unnamed(paper),
    };
}
