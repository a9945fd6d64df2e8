using Nguon.Domain.Admission;

namespace Nguon.Web.Ui;

public static partial class Labels
{
    /// <summary>What happened to a dossier, as written in its procedure and its timeline.</summary>
    public static string Of(StepKind kind) => (int)kind switch
    {
        < 130 => OfPreparation(kind),
        < 200 => OfAdmission(kind),
        _ => OfProbation(kind),
    };

    private static string OfPreparation(StepKind kind) => kind switch
    {
        StepKind.PutOnList => "Đưa vào danh sách cảm tình Đảng",
        StepKind.MentorAssigned => "Phân công đảng viên giúp đỡ",
        StepKind.ClassProposed => "Đề nghị cử học lớp nhận thức về Đảng",
        StepKind.AwarenessCertificate => "Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng",
        StepKind.AgreedToOpen => "Chi bộ thống nhất làm hồ sơ",
        StepKind.Application => "Đơn xin vào Đảng (1-KNĐ)",
        StepKind.Resume => "Lý lịch của người xin vào Đảng (2-KNĐ)",
        StepKind.ResumeStamped => "Đóng dấu giáp lai lý lịch",
        StepKind.VerificationSent => "Gửi đề nghị thẩm tra lý lịch",
        StepKind.VerificationAnswered => "Có kết quả thẩm tra lý lịch",
        StepKind.RecordMatch => "Đối chiếu hồ sơ đảng viên của người thân",
        StepKind.SupplementaryVerification => "Thẩm tra bổ sung",
        StepKind.PoliticalIssueConclusion => "Kết luận về vấn đề chính trị (số, ngày)",
        StepKind.Introduction => "Giấy giới thiệu của đảng viên (3-KNĐ)",
        StepKind.YouthUnionRecommendation => "Nghị quyết giới thiệu của Đoàn (4-KNĐ)",
        StepKind.TradeUnionRecommendation => "Nghị quyết giới thiệu của công đoàn (4A-KNĐ)",
        StepKind.OpinionSummary => "Tổng hợp ý kiến nhận xét (5-KNĐ)",
        StepKind.CellCommitteeCheck => "Chi ủy kiểm tra hồ sơ",
        _ => throw Unnamed(kind),
    };

    private static string OfAdmission(StepKind kind) => kind switch
    {
        StepKind.CellResolution => "Chi bộ xét, ra nghị quyết đề nghị kết nạp (6-KNĐ)",
        StepKind.CellCommitteeComment => "Chi ủy nhận xét vào lý lịch",
        StepKind.BaseCertification => "Cấp ủy cơ sở chứng nhận lý lịch",
        StepKind.SubBaseAppraisal => "Đảng ủy bộ phận thẩm định (7-KNĐ)",
        StepKind.BaseResolution => "Nghị quyết của đảng ủy cơ sở (8-KNĐ)",
        StepKind.SubmittedToAuthority => "Trình hồ sơ lên cấp có thẩm quyền",
        StepKind.ReceivedByAuthority => "Tiếp nhận hồ sơ",
        StepKind.Appraised => "Thẩm định hồ sơ",
        StepKind.Returned => "Trả hồ sơ để bổ sung",
        StepKind.ProvincialConsent => "Đồng ý bằng văn bản của Ban Thường vụ Tỉnh ủy",
        StepKind.DecisionExtension => "Gia hạn thời gian xem xét, quyết định",
        StepKind.AuthorityAgreed => "Cấp có thẩm quyền thống nhất kết nạp",
        StepKind.AdmissionDecision => "Quyết định kết nạp đảng viên (9-KNĐ)",
        StepKind.DecisionReceived => "Chi bộ nhận quyết định",
        StepKind.AuthorityDeclined => "Thông báo chưa đồng ý kết nạp",
        StepKind.SuperiorConsent => "Cấp ủy cấp trên đồng ý tổ chức lễ kết nạp quá hạn",
        StepKind.Ceremony => "Lễ kết nạp đảng viên",
        _ => throw Unnamed(kind),
    };

    private static string OfProbation(StepKind kind) => kind switch
    {
        StepKind.AfterCeremonyTask => "Việc sau lễ kết nạp",
        StepKind.NewMemberCertificate => "Giấy chứng nhận lớp đảng viên mới",
        StepKind.SelfReview => "Bản tự kiểm điểm (10-KNĐ)",
        StepKind.MentorReview => "Nhận xét của đảng viên giúp đỡ (11-KNĐ)",
        StepKind.RecognitionOpinionSummary => "Tổng hợp ý kiến nhận xét đối với đảng viên dự bị (12-KNĐ)",
        StepKind.CellRecognitionResolution => "Chi bộ xét, ra nghị quyết đề nghị công nhận (13-KNĐ)",
        StepKind.SubBaseRecognitionAppraisal => "Đảng ủy bộ phận thẩm định (14-KNĐ)",
        StepKind.BaseRecognitionResolution => "Nghị quyết của đảng ủy cơ sở (15-KNĐ)",
        StepKind.RecognitionSubmitted => "Trình đề nghị công nhận",
        StepKind.RecognitionReceivedByAuthority => "Tiếp nhận đề nghị công nhận",
        StepKind.RecognitionAgreed => "Cấp có thẩm quyền thống nhất công nhận",
        StepKind.RecognitionDecision => "Quyết định công nhận đảng viên chính thức (16-KNĐ)",
        StepKind.RecognitionDecisionReceived => "Chi bộ nhận, công bố quyết định công nhận",
        StepKind.CellDeletionResolution => "Chi bộ đề nghị xóa tên đảng viên dự bị",
        StepKind.BaseDeletionResolution => "Đảng ủy cơ sở đề nghị xóa tên đảng viên dự bị",
        StepKind.DeletionDecision => "Quyết định xóa tên đảng viên dự bị",
        StepKind.RemovedFromList => "Đưa ra khỏi danh sách cảm tình Đảng",
        StepKind.Withdrawn => "Người xin vào Đảng xin rút",
        StepKind.MovedOut => "Chuyển đi, nơi mới tiếp tục xem xét",
        StepKind.DecisionAnnulled => "Hủy quyết định kết nạp",
        StepKind.Deceased => "Từ trần",
        StepKind.Correction => "Đính chính",
        StepKind.Retraction => "Rút lại",
        _ => throw Unnamed(kind),
    };
}
