namespace Nguon.Domain.Admission;

/// <summary>Closed list of everything that can happen to a dossier (rules.md 4.1, 4.5, 4.7); numbers are never reused.</summary>
public enum StepKind
{
    /// <summary>Đưa vào danh sách cảm tình Đảng, by the cell's resolution.</summary>
    PutOnList = 20,

    /// <summary>Phân công đảng viên giúp đỡ.</summary>
    MentorAssigned = 30,

    /// <summary>Chi bộ đề nghị cử học lớp nhận thức về Đảng.</summary>
    ClassProposed = 40,

    /// <summary>Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng.</summary>
    AwarenessCertificate = 41,

    /// <summary>Chi bộ thống nhất làm hồ sơ.</summary>
    AgreedToOpen = 50,

    /// <summary>Đơn xin vào Đảng (1-KNĐ).</summary>
    Application = 60,

    /// <summary>Lý lịch của người xin vào Đảng (2-KNĐ).</summary>
    Resume = 70,

    /// <summary>Đóng dấu giáp lai lý lịch.</summary>
    ResumeStamped = 80,

    /// <summary>Gửi đề nghị thẩm tra tới một nơi.</summary>
    VerificationSent = 90,

    /// <summary>Có kết quả thẩm tra của một nơi.</summary>
    VerificationAnswered = 91,

    /// <summary>Đối chiếu hồ sơ đảng viên của người thân thay cho thẩm tra.</summary>
    RecordMatch = 92,

    /// <summary>Thẩm tra bổ sung.</summary>
    SupplementaryVerification = 93,

    /// <summary>Kết luận về vấn đề chính trị: number and date only.</summary>
    PoliticalIssueConclusion = 94,

    /// <summary>Giấy giới thiệu của đảng viên (3-KNĐ, 3A-KNĐ).</summary>
    Introduction = 100,

    /// <summary>Nghị quyết giới thiệu của Đoàn (4-KNĐ).</summary>
    YouthUnionRecommendation = 101,

    /// <summary>Nghị quyết giới thiệu của công đoàn (4A-KNĐ).</summary>
    TradeUnionRecommendation = 102,

    /// <summary>Tổng hợp ý kiến nhận xét (5-KNĐ).</summary>
    OpinionSummary = 110,

    /// <summary>Chi ủy kiểm tra hồ sơ.</summary>
    CellCommitteeCheck = 120,

    /// <summary>Chi bộ xét, nghị quyết đề nghị kết nạp (6-KNĐ).</summary>
    CellResolution = 130,

    /// <summary>Nhận xét của chi ủy (bí thư) trong lý lịch.</summary>
    CellCommitteeComment = 140,

    /// <summary>Chứng nhận của cấp ủy cơ sở trong lý lịch.</summary>
    BaseCertification = 141,

    /// <summary>Báo cáo thẩm định của đảng ủy bộ phận (7-KNĐ).</summary>
    SubBaseAppraisal = 150,

    /// <summary>Nghị quyết của đảng ủy cơ sở đề nghị kết nạp (8-KNĐ).</summary>
    BaseResolution = 160,

    /// <summary>Gửi văn bản xin ý kiến Tỉnh ủy: a written consent, or the conclusion on a political question; number and date only.</summary>
    ConsentRequested = 169,

    /// <summary>Trình hồ sơ lên cấp có thẩm quyền.</summary>
    SubmittedToAuthority = 170,

    /// <summary>Tiếp nhận hồ sơ (phiếu giao nhận).</summary>
    ReceivedByAuthority = 171,

    /// <summary>Thẩm định hồ sơ.</summary>
    Appraised = 172,

    /// <summary>Trả hồ sơ để bổ sung, all faults at once.</summary>
    Returned = 173,

    /// <summary>Đồng ý bằng văn bản của Ban Thường vụ Tỉnh ủy (over 60, re-admission, elders).</summary>
    ProvincialConsent = 174,

    /// <summary>Gia hạn thời gian xem xét, quyết định.</summary>
    DecisionExtension = 175,

    /// <summary>Cấp có thẩm quyền thống nhất kết nạp (vote).</summary>
    AuthorityAgreed = 180,

    /// <summary>Quyết định kết nạp được ban hành (9-KNĐ): number, date.</summary>
    AdmissionDecision = 181,

    /// <summary>Chi bộ nhận quyết định.</summary>
    DecisionReceived = 182,

    /// <summary>Thông báo chưa đồng ý kết nạp.</summary>
    AuthorityDeclined = 183,

    /// <summary>Cấp ủy cấp trên đồng ý tổ chức lễ kết nạp quá hạn.</summary>
    SuperiorConsent = 184,

    /// <summary>Lễ kết nạp.</summary>
    Ceremony = 190,

    /// <summary>Một việc sau lễ kết nạp đã xong.</summary>
    AfterCeremonyTask = 200,

    /// <summary>Giấy chứng nhận lớp đảng viên mới.</summary>
    NewMemberCertificate = 210,

    /// <summary>Bản tự kiểm điểm của đảng viên dự bị (10-KNĐ).</summary>
    SelfReview = 220,

    /// <summary>Bản nhận xét của người giúp đỡ (11-KNĐ).</summary>
    MentorReview = 221,

    /// <summary>Tổng hợp ý kiến nhận xét đối với đảng viên dự bị (12-KNĐ).</summary>
    RecognitionOpinionSummary = 222,

    /// <summary>Chi bộ xét công nhận, nghị quyết (13-KNĐ).</summary>
    CellRecognitionResolution = 230,

    /// <summary>Thẩm định của đảng ủy bộ phận (14-KNĐ).</summary>
    SubBaseRecognitionAppraisal = 240,

    /// <summary>Nghị quyết của đảng ủy cơ sở đề nghị công nhận (15-KNĐ).</summary>
    BaseRecognitionResolution = 250,

    /// <summary>Trình đề nghị công nhận lên cấp có thẩm quyền.</summary>
    RecognitionSubmitted = 260,

    /// <summary>Tiếp nhận đề nghị công nhận.</summary>
    RecognitionReceivedByAuthority = 261,

    /// <summary>Cấp có thẩm quyền thống nhất công nhận (vote).</summary>
    RecognitionAgreed = 270,

    /// <summary>Quyết định công nhận đảng viên chính thức (16-KNĐ).</summary>
    RecognitionDecision = 271,

    /// <summary>Chi bộ nhận và công bố quyết định công nhận.</summary>
    RecognitionDecisionReceived = 272,

    /// <summary>Chi bộ đề nghị xóa tên đảng viên dự bị.</summary>
    CellDeletionResolution = 280,

    /// <summary>Đảng ủy cơ sở đề nghị xóa tên.</summary>
    BaseDeletionResolution = 281,

    /// <summary>Quyết định xóa tên đảng viên dự bị.</summary>
    DeletionDecision = 282,

    /// <summary>Cấp có thẩm quyền thống nhất xóa tên (vote).</summary>
    DeletionAgreed = 283,

    /// <summary>Chi bộ nhận quyết định xóa tên.</summary>
    DeletionDecisionReceived = 284,

    /// <summary>Đưa ra khỏi danh sách cảm tình Đảng.</summary>
    RemovedFromList = 300,

    /// <summary>Người xin vào Đảng xin rút.</summary>
    Withdrawn = 301,

    /// <summary>Chuyển đi, nơi mới tiếp tục xem xét.</summary>
    MovedOut = 302,

    /// <summary>Hủy quyết định kết nạp.</summary>
    DecisionAnnulled = 303,

    /// <summary>Từ trần.</summary>
    Deceased = 304,

    /// <summary>Đính chính: names the wrong step and takes it out of force.</summary>
    Correction = 310,

    /// <summary>Rút lại: taken back before the next level received it.</summary>
    Retraction = 311,
}
