using Nguon.Domain.Sessions;

namespace Nguon.Domain.Admission;

/// <summary>Record what already happened on paper, or perform now.</summary>
public enum StepMode
{
    /// <summary>Ghi nhận theo giấy tờ: only the impossible is refused, the rest is marked.</summary>
    Record = 1,

    /// <summary>Thực hiện: everything that breaks a rule is refused.</summary>
    Perform = 2,
}

/// <summary>One thing that happened to a dossier: appended, never changed.</summary>
public sealed class DossierStep
{
    /// <summary>Longest number of a paper.</summary>
    public const int NumberLength = 60;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>Order of recording, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>What happened.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>When it happened.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>When it was entered, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>How it was entered.</summary>
    public required StepMode Mode { get; init; }

    /// <summary>The unit whose act it is.</summary>
    public required Guid ByOrganizationId { get; init; }

    /// <summary>Number of the paper; null or blank while the văn thư has not given one.</summary>
    public string? PaperNumber { get; init; }

    /// <summary>The session it came from.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>The implementing regulation in force on the day, for example 208-QĐ/TW.</summary>
    public required string RegulationId { get; init; }

    /// <summary>The Secretariat guidance in force on the day.</summary>
    public required string GuidanceId { get; init; }

    /// <summary>The professional guidance (forms) in force on the day.</summary>
    public required string FormsId { get; init; }

    /// <summary>For a correction or retraction: the step it takes out of force.</summary>
    public Guid? CorrectsStepId { get; init; }

    /// <summary>Votes, introducers, places, reasons: what this kind of step carries.</summary>
    public StepDetails Details { get; init; } = new();

    /// <summary>Marks Cần khắc phục and warnings given when it was taken; never judged again.</summary>
    public IReadOnlyList<StepMark> Marks { get; init; } = [];
}

/// <summary>A rule a recorded step broke, or a warning it carries.</summary>
/// <param name="Refusal">What, on which clause, who can mend it.</param>
/// <param name="IsToMend">True for Cần khắc phục, false for a warning only.</param>
public sealed record StepMark(Refusal Refusal, bool IsToMend);

/// <summary>Counted votes (phiếu).</summary>
public sealed record Vote
{
    /// <summary>Tán thành.</summary>
    public required int For { get; init; }

    /// <summary>Không tán thành.</summary>
    public int Against { get; init; }

    /// <summary>Không hợp lệ or abstaining.</summary>
    public int Invalid { get; init; }

    /// <summary>Reasons of those against, as written.</summary>
    public string Reasons { get; init; } = "";
}

/// <summary>One member who introduces: answerable for it (ĐL art. 4).</summary>
public sealed record IntroducerDetail
{
    /// <summary>The member's record, when known here.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Name as written.</summary>
    public string Name { get; init; } = "";

    /// <summary>True when an official member on the day; null when nobody said.</summary>
    public bool? IsOfficial { get; init; }

    /// <summary>Official since.</summary>
    public DateOnly? OfficialSince { get; init; }

    /// <summary>Works, studies or lives together with the applicant since.</summary>
    public DateOnly? WorkedTogetherSince { get; init; }
}

/// <summary>Everything a step can carry besides date and number; each kind uses a few fields.</summary>
public sealed record StepDetails
{
    /// <summary>Attendance of the body that voted.</summary>
    public Attendance? Body { get; init; }

    /// <summary>How the authority decided.</summary>
    public Organizations.DecisionMode? DecisionMode { get; init; }

    /// <summary>The vote.</summary>
    public Vote? Vote { get; init; }

    /// <summary>Round of a recognition vote, from 1.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Those who introduce.</summary>
    public IReadOnlyList<IntroducerDetail> Introducers { get; init; } = [];

    /// <summary>Place asked for verification, issuer of a certificate, place of a ceremony.</summary>
    public string Place { get; init; } = "";

    /// <summary>Result, conclusion or reason in the words of the paper.</summary>
    public string Text { get; init; } = "";

    /// <summary>Coded reasons of a return.</summary>
    public IReadOnlyList<ReturnReason> ReturnReasons { get; init; } = [];

    /// <summary>Working days of an extension.</summary>
    public int? ExtensionDays { get; init; }

    /// <summary>Date written on the paper when it differs from the day of the act (issue date of a decision).</summary>
    public DateOnly? PaperOn { get; init; }

    /// <summary>The member assigned as mentor.</summary>
    public Guid? MentorId { get; init; }

    /// <summary>The unit the person moves to.</summary>
    public Guid? ToOrganizationId { get; init; }

    /// <summary>Which task after the ceremony.</summary>
    public AfterCeremonyTaskKind? Task { get; init; }

    /// <summary>The verification request this answer belongs to.</summary>
    public Guid? RequestStepId { get; init; }
}

/// <summary>Why a dossier is returned (practice.md 5.5); all at once.</summary>
public enum ReturnReason
{
    /// <summary>Các mốc ngày mâu thuẫn nhau.</summary>
    DatesContradict = 1,

    /// <summary>Thiếu ý kiến nhận xét nơi cư trú.</summary>
    MissingResidenceOpinion = 2,

    /// <summary>Họ tên, ngày sinh không thống nhất giữa các giấy tờ.</summary>
    NameOrBirthDiffers = 3,

    /// <summary>Chứng nhận trước khi có kết quả thẩm tra.</summary>
    CertifiedBeforeVerification = 4,

    /// <summary>Nghị quyết thiếu lý do vắng mặt.</summary>
    MissingAbsenceReasons = 5,

    /// <summary>Thiếu chữ ký hoặc dấu giáp lai.</summary>
    UnsignedOrUnstamped = 6,

    /// <summary>Thiếu giấy tờ.</summary>
    PaperMissing = 7,

    /// <summary>Khác.</summary>
    Other = 99,
}

/// <summary>The checklist Việc sau lễ kết nạp (practice.md 1.2 #22).</summary>
public enum AfterCeremonyTaskKind
{
    /// <summary>Lý lịch đảng viên (1-HSĐV).</summary>
    MemberResume = 1,

    /// <summary>Phiếu đảng viên (2-HSĐV).</summary>
    MemberCard = 2,

    /// <summary>Số lý lịch đảng viên.</summary>
    ResumeNumber = 3,

    /// <summary>Vào sổ danh sách đảng viên (7-HSĐV).</summary>
    MemberList = 4,

    /// <summary>Báo tăng đảng viên.</summary>
    IncreaseReported = 5,

    /// <summary>Thu đảng phí lần đầu.</summary>
    FirstDues = 6,

    /// <summary>Nhập cơ sở dữ liệu đảng viên.</summary>
    NationalDatabase = 7,
}
