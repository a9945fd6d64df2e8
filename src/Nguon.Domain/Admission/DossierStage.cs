namespace Nguon.Domain.Admission;

/// <summary>Where a dossier stands (rules.md 4.7); derived from its steps in force.</summary>
public enum DossierStage
{
    /// <summary>Cảm tình Đảng.</summary>
    Listed = 10,

    /// <summary>Được đề nghị cử đi học lớp nhận thức.</summary>
    InClass = 20,

    /// <summary>Đã có giấy chứng nhận.</summary>
    Certified = 30,

    /// <summary>Đang làm hồ sơ.</summary>
    Preparing = 40,

    /// <summary>Đang thẩm tra lý lịch.</summary>
    Verifying = 50,

    /// <summary>Đủ hồ sơ, chờ chi bộ xét.</summary>
    ReadyForCell = 60,

    /// <summary>Chi bộ đã có nghị quyết đề nghị.</summary>
    CellApproved = 70,

    /// <summary>Đảng ủy bộ phận đã thẩm định.</summary>
    SubBaseAppraised = 75,

    /// <summary>Đảng ủy cơ sở đã có nghị quyết đề nghị.</summary>
    BaseApproved = 80,

    /// <summary>Đã trình cấp có thẩm quyền.</summary>
    Submitted = 90,

    /// <summary>Trả bổ sung, chờ chi bộ hoàn thiện.</summary>
    ReturnedForCorrection = 95,

    /// <summary>Cấp có thẩm quyền đã thống nhất, chờ ban hành quyết định.</summary>
    Agreed = 100,

    /// <summary>Đã có quyết định, chờ lễ kết nạp.</summary>
    Decided = 110,

    /// <summary>Đảng viên dự bị.</summary>
    Probation = 120,

    /// <summary>Hết 12 tháng dự bị hoặc đang làm thủ tục công nhận.</summary>
    RecognitionOpen = 130,

    /// <summary>Chi bộ đã đề nghị công nhận.</summary>
    RecognitionCellApproved = 140,

    /// <summary>Đảng ủy cơ sở đã đề nghị công nhận.</summary>
    RecognitionBaseApproved = 150,

    /// <summary>Đã trình đề nghị công nhận.</summary>
    RecognitionSubmitted = 160,

    /// <summary>Cấp có thẩm quyền đã thống nhất công nhận.</summary>
    RecognitionAgreed = 170,

    /// <summary>Chi bộ đề nghị xóa tên.</summary>
    DeletionProposed = 175,

    /// <summary>Cấp có thẩm quyền đã thống nhất xóa tên, chờ ban hành quyết định.</summary>
    DeletionAgreed = 177,

    /// <summary>Đảng viên chính thức.</summary>
    Recognised = 200,

    /// <summary>Đưa ra khỏi danh sách cảm tình Đảng.</summary>
    RemovedFromList = 210,

    /// <summary>Chi bộ chưa đề nghị kết nạp.</summary>
    CellRejected = 220,

    /// <summary>Chưa đồng ý kết nạp.</summary>
    AuthorityDeclined = 230,

    /// <summary>Người xin vào Đảng xin rút.</summary>
    Withdrawn = 240,

    /// <summary>Chuyển đi, nơi mới tiếp tục xem xét.</summary>
    MovedOut = 250,

    /// <summary>Hủy quyết định kết nạp.</summary>
    DecisionAnnulled = 260,

    /// <summary>Xóa tên đảng viên dự bị.</summary>
    NameDeleted = 270,

    /// <summary>Từ trần.</summary>
    Deceased = 280,
}

/// <summary>Clocks that can run on a dossier (rules.md 4.4, 4.8).</summary>
public enum ClockKind
{
    /// <summary>Giấy chứng nhận còn giá trị đến (60 months).</summary>
    CertificateValidity = 1,

    /// <summary>Kết quả thẩm tra còn giá trị đến (12 months).</summary>
    VerificationValidity = 2,

    /// <summary>Ý kiến nhận xét còn giá trị đến (12 months).</summary>
    OpinionValidity = 3,

    /// <summary>Hạn ra quyết định kết nạp (60 working days from the cell's resolution, +30).</summary>
    Decision = 4,

    /// <summary>Hạn tổ chức lễ kết nạp (30 working days).</summary>
    Ceremony = 5,

    /// <summary>Hết 12 tháng dự bị.</summary>
    Probation = 6,

    /// <summary>Hạn chi bộ xét công nhận (30 working days).</summary>
    RecognitionMeeting = 7,

    /// <summary>Hạn ra quyết định công nhận (30 working days).</summary>
    RecognitionDecision = 8,

    /// <summary>Hạn trả lời thẩm tra (30 working days).</summary>
    VerificationReply = 9,

    /// <summary>Việc sau lễ kết nạp (about 10 days).</summary>
    AfterCeremony = 10,

    /// <summary>Ý kiến đồng ý bằng văn bản của Tỉnh ủy, before the decision is due (rules.md 3.2, 3.3, 3.6).</summary>
    ProvincialConsent = 11,
}
