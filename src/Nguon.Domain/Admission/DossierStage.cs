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
}

/// <summary>How somebody is introduced (rules.md 3.4).</summary>
public enum IntroductionRoute
{
    /// <summary>Two official members.</summary>
    TwoMembers = 1,

    /// <summary>Youth Union and one official member.</summary>
    YouthUnion = 2,

    /// <summary>Trade union and one official member.</summary>
    TradeUnion = 3,
}

/// <summary>Route and special circumstances of one attempt, each on evidence.</summary>
public sealed record Circumstances
{
    /// <summary>Who introduces.</summary>
    public IntroductionRoute Route { get; init; } = IntroductionRoute.TwoMembers;

    /// <summary>True when the unit has a Youth Union organisation.</summary>
    public bool UnitHasYouthUnion { get; init; } = true;

    /// <summary>True when a Youth Union member on the day.</summary>
    public bool IsYouthUnionMember { get; init; }

    /// <summary>True when a trade union member on the day.</summary>
    public bool IsTradeUnionMember { get; init; }

    /// <summary>Chosen path over 60.</summary>
    public bool IsOverSixtyPath { get; init; }

    /// <summary>Lives in a mountain, border, island, ethnic-minority or specially difficult area (on evidence).</summary>
    public bool IsDifficultArea { get; init; }

    /// <summary>Evidence of the exception, as written.</summary>
    public string ExceptionEvidence { get; init; } = "";

    /// <summary>Già làng, trưởng bản, người có uy tín.</summary>
    public bool IsVillageElder { get; init; }

    /// <summary>Ngư dân thường xuyên trên biển.</summary>
    public bool IsFishermanAtSea { get; init; }

    /// <summary>Chủ doanh nghiệp tư nhân.</summary>
    public bool IsPrivateEnterpriseOwner { get; init; }

    /// <summary>Third child; judged by the period's rule only.</summary>
    public bool HasThirdChild { get; init; }

    /// <summary>A political question that needs a conclusion first; no content is kept.</summary>
    public bool HasPoliticalIssue { get; init; }

    /// <summary>How many places must verify; 0 when not yet known.</summary>
    public int PlacesToVerify { get; init; }

    /// <summary>True when the booklet travels from place to place, false when copies go in parallel.</summary>
    public bool BookletTravels { get; init; }

    /// <summary>Former membership, for a re-admission.</summary>
    public FormerMembership? Former { get; init; }
}

/// <summary>How a former membership ended (rules.md 3.6).</summary>
public sealed record FormerMembership
{
    /// <summary>Day it ended.</summary>
    public required DateOnly EndedOn { get; init; }

    /// <summary>How.</summary>
    public required FormerEnd Reason { get; init; }

    /// <summary>Why.</summary>
    public FormerCause Cause { get; init; }

    /// <summary>Day the conviction was cleared (xóa án tích).</summary>
    public DateOnly? ConvictionClearedOn { get; init; }

    /// <summary>How often already re-admitted.</summary>
    public int Times { get; init; }
}

/// <summary>Ways a membership ended.</summary>
public enum FormerEnd
{
    /// <summary>Xóa tên.</summary>
    NameDeleted = 1,

    /// <summary>Xin ra khỏi Đảng.</summary>
    Withdrew = 2,

    /// <summary>Tự bỏ sinh hoạt.</summary>
    QuitOnOwn = 3,

    /// <summary>Khai trừ.</summary>
    Expelled = 4,
}

/// <summary>Causes that matter to re-admission.</summary>
public enum FormerCause
{
    /// <summary>None of the listed.</summary>
    None = 0,

    /// <summary>Vi phạm chính sách dân số.</summary>
    PopulationPolicy = 1,

    /// <summary>Gây mất đoàn kết nội bộ nghiêm trọng.</summary>
    SeriousDisunity = 2,

    /// <summary>Tham nhũng.</summary>
    Corruption = 3,

    /// <summary>Tội nghiêm trọng trở lên.</summary>
    SeriousCrime = 4,

    /// <summary>Tội ít nghiêm trọng.</summary>
    LesserCrime = 5,

    /// <summary>Gia đình đặc biệt khó khăn.</summary>
    FamilyHardship = 6,
}
