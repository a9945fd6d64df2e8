using Nguon.Domain.Organizations;
using Nguon.Domain.People;

namespace Nguon.Domain.Admission;

/// <summary>Acts the rules judge (contracts/rules-evaluate.md; wire names).</summary>
public enum ActKind
{
    /// <summary>Phân công người giúp đỡ.</summary>
    AdoptMentor = 1,

    /// <summary>Cử học lớp nhận thức về Đảng.</summary>
    SendToAwarenessClass = 2,

    /// <summary>Chi bộ xét kết nạp.</summary>
    CellConsidersAdmission = 3,

    /// <summary>Chứng nhận lý lịch.</summary>
    CertifyResume = 4,

    /// <summary>Đảng ủy cơ sở xét.</summary>
    BaseCommitteeConsiders = 5,

    /// <summary>Cấp ủy có thẩm quyền quyết định.</summary>
    AuthorityDecides = 6,

    /// <summary>Tổ chức lễ kết nạp.</summary>
    HoldCeremony = 7,

    /// <summary>Chi bộ xét công nhận.</summary>
    CellConsidersRecognition = 8,

    /// <summary>Đảng ủy cơ sở xét công nhận.</summary>
    BaseCommitteeConsidersRecognition = 9,

    /// <summary>Cấp ủy có thẩm quyền công nhận.</summary>
    AuthorityRecognises = 10,

    /// <summary>Xóa tên đảng viên dự bị.</summary>
    DeleteProbationer = 11,

    /// <summary>Làm thủ tục chuyển sinh hoạt.</summary>
    StartTransfer = 12,

    /// <summary>Nộp giấy giới thiệu nơi mới.</summary>
    PresentTransfer = 13,
}

/// <summary>Kinds of transfer (rules.md 6.1).</summary>
public enum TransferKind
{
    /// <summary>Chính thức.</summary>
    Official = 1,

    /// <summary>Tạm thời.</summary>
    Temporary = 2,

    /// <summary>Nội bộ.</summary>
    Internal = 3,

    /// <summary>Ra nước ngoài.</summary>
    Abroad = 4,
}

/// <summary>Facts in, verdict out: everything the rules may ask about one act.</summary>
public sealed record DossierFacts
{
    /// <summary>The act.</summary>
    public required ActKind Act { get; init; }

    /// <summary>Its day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The applicant.</summary>
    public ApplicantFacts? Applicant { get; init; }

    /// <summary>Papers, in any order; a kind may occur more than once.</summary>
    public IReadOnlyList<PaperFact> Papers { get; init; } = [];

    /// <summary>Those who introduce; null when nobody said.</summary>
    public IReadOnlyList<IntroducerDetail>? Introducers { get; init; }

    /// <summary>The body that votes.</summary>
    public BodyFacts? Body { get; init; }

    /// <summary>The vote.</summary>
    public Vote? Vote { get; init; }

    /// <summary>The mentor to be.</summary>
    public MentorFacts? Mentor { get; init; }

    /// <summary>Round of a recognition vote, from 1.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Kind of transfer.</summary>
    public TransferKind Transfer { get; init; } = TransferKind.Official;
}

/// <summary>One paper.</summary>
/// <param name="Kind">Which.</param>
/// <param name="On">Its date.</param>
public sealed record PaperFact(PaperKind Kind, DateOnly On)
{
    /// <summary>The vote a resolution carries.</summary>
    public Vote? Vote { get; init; }

    /// <summary>The body that voted it.</summary>
    public BodyFacts? Body { get; init; }
}

/// <summary>Counts of a body on the day (người).</summary>
public sealed record BodyFacts
{
    /// <summary>All official members of the cell, or all members of the committee.</summary>
    public int? Members { get; init; }

    /// <summary>In temporary activity elsewhere.</summary>
    public int TemporarilyAway { get; init; }

    /// <summary>Exempt and absent.</summary>
    public int ExemptAbsent { get; init; }

    /// <summary>Exempt and present.</summary>
    public int ExemptPresent { get; init; }

    /// <summary>Suspended.</summary>
    public int Suspended { get; init; }

    /// <summary>Present with a vote.</summary>
    public int? Present { get; init; }

    /// <summary>Probationary members; they never count.</summary>
    public int ProbationaryMembers { get; init; }

    /// <summary>Probationary members present; they never count.</summary>
    public int ProbationaryPresent { get; init; }

    /// <summary>How the authority decides.</summary>
    public DecisionMode? Mode { get; init; }
}

/// <summary>The applicant as the rules ask.</summary>
public sealed record ApplicantFacts
{
    /// <summary>Name for messages; empty when not known.</summary>
    public string Name { get; init; } = "";

    /// <summary>Birth date.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Education.</summary>
    public EducationLevel? Education { get; init; }

    /// <summary>Lives in a difficult area.</summary>
    public bool IsDifficultArea { get; init; }

    /// <summary>Già làng, trưởng bản, người có uy tín.</summary>
    public bool IsVillageElder { get; init; }

    /// <summary>Ngư dân thường xuyên trên biển.</summary>
    public bool IsFishermanAtSea { get; init; }

    /// <summary>Chủ doanh nghiệp tư nhân.</summary>
    public bool IsPrivateEnterpriseOwner { get; init; }

    /// <summary>Third child.</summary>
    public bool HasThirdChild { get; init; }

    /// <summary>A political question is open.</summary>
    public bool HasPoliticalIssue { get; init; }

    /// <summary>The unit has a Youth Union.</summary>
    public bool UnitHasYouthUnion { get; init; }

    /// <summary>Youth Union member on the day.</summary>
    public bool IsYouthUnionMember { get; init; }

    /// <summary>Trade union member on the day.</summary>
    public bool IsTradeUnionMember { get; init; }

    /// <summary>The route chosen; null when it follows from the memberships.</summary>
    public IntroductionRoute? Route { get; init; }

    /// <summary>The path over 60 was chosen; null when nobody is asked to choose.</summary>
    public bool? IsOverSixtyPath { get; init; }

    /// <summary>Former membership.</summary>
    public FormerMembership? Former { get; init; }

    /// <summary>Day of the province's written consent.</summary>
    public DateOnly? ProvincialConsentOn { get; init; }
}
