namespace Nguon.Domain.Admission;

/// <summary>Papers the rules ask about (contracts/rules-evaluate.md; wire names).</summary>
public enum PaperKind
{
    /// <summary>Nghị quyết đưa vào danh sách cảm tình Đảng.</summary>
    ListResolution = 1,

    /// <summary>Giấy chứng nhận lớp nhận thức về Đảng.</summary>
    AwarenessCertificate = 2,

    /// <summary>Đơn xin vào Đảng.</summary>
    Application = 3,

    /// <summary>Lý lịch.</summary>
    Resume = 4,

    /// <summary>Lý lịch đã đóng dấu giáp lai.</summary>
    ResumeStamped = 5,

    /// <summary>Công văn đề nghị thẩm tra.</summary>
    VerificationRequest = 6,

    /// <summary>Kết quả thẩm tra.</summary>
    Verification = 7,

    /// <summary>Đối chiếu hồ sơ đảng viên.</summary>
    RecordMatch = 8,

    /// <summary>Thẩm tra bổ sung.</summary>
    SupplementaryVerification = 9,

    /// <summary>Kết luận về vấn đề chính trị.</summary>
    PoliticalIssueConclusion = 10,

    /// <summary>Giấy giới thiệu của đảng viên.</summary>
    Introduction = 11,

    /// <summary>Nghị quyết giới thiệu của Đoàn.</summary>
    YouthUnionRecommendation = 12,

    /// <summary>Nghị quyết giới thiệu của công đoàn.</summary>
    TradeUnionRecommendation = 13,

    /// <summary>Tổng hợp ý kiến nhận xét.</summary>
    OpinionSummary = 14,

    /// <summary>Nghị quyết chi bộ đề nghị kết nạp.</summary>
    CellResolution = 15,

    /// <summary>Nhận xét của chi ủy.</summary>
    CellCommitteeComment = 16,

    /// <summary>Chứng nhận của cấp ủy cơ sở.</summary>
    BaseCertification = 17,

    /// <summary>Báo cáo thẩm định của đảng ủy bộ phận.</summary>
    SubBaseAppraisal = 18,

    /// <summary>Nghị quyết đảng ủy cơ sở.</summary>
    BaseResolution = 19,

    /// <summary>Văn bản gia hạn.</summary>
    DecisionExtension = 20,

    /// <summary>Quyết định kết nạp.</summary>
    AdmissionDecision = 21,

    /// <summary>Chi bộ nhận quyết định.</summary>
    DecisionReceived = 22,

    /// <summary>Cấp trên đồng ý tổ chức lễ quá hạn.</summary>
    SuperiorConsent = 23,

    /// <summary>Lễ kết nạp.</summary>
    Ceremony = 24,

    /// <summary>Giấy chứng nhận lớp đảng viên mới.</summary>
    NewMemberCertificate = 25,

    /// <summary>Bản tự kiểm điểm.</summary>
    SelfReview = 26,

    /// <summary>Nhận xét của người giúp đỡ.</summary>
    MentorReview = 27,

    /// <summary>Nghị quyết chi bộ đề nghị công nhận.</summary>
    CellRecognitionResolution = 28,

    /// <summary>Nghị quyết đảng ủy cơ sở đề nghị công nhận.</summary>
    BaseRecognitionResolution = 29,

    /// <summary>Quyết định công nhận.</summary>
    RecognitionDecision = 30,

    /// <summary>Quyết định điều động, thay đổi nơi công tác, cư trú.</summary>
    MoveDecision = 31,

    /// <summary>Giấy giới thiệu sinh hoạt đảng.</summary>
    TransferSlip = 32,

    /// <summary>Đơn xin rút.</summary>
    WithdrawalRequest = 33,

    /// <summary>Báo cáo thẩm định của đảng ủy bộ phận về công nhận.</summary>
    SubBaseRecognitionAppraisal = 34,
}
