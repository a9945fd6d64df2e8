using Nguon.Domain.Organizations;
using Nguon.Domain.People;

namespace Nguon.Domain.Admission;

/// <summary>A step somebody wants to take.</summary>
public sealed record StepDraft
{
    /// <summary>Key of the new step, made by the caller.</summary>
    public required Guid Id { get; init; }

    /// <summary>What happened or shall happen.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>When.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>Record or perform.</summary>
    public required StepMode Mode { get; init; }

    /// <summary>The unit whose act it is.</summary>
    public required Guid ByOrganizationId { get; init; }

    /// <summary>Number of the paper.</summary>
    public string? PaperNumber { get; init; }

    /// <summary>The session it came from.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>The step a correction or retraction names.</summary>
    public Guid? CorrectsStepId { get; init; }

    /// <summary>What the kind carries.</summary>
    public StepDetails Details { get; init; } = new();
}

/// <summary>What the dossier cannot know by itself when it judges a step.</summary>
public sealed record TakeContext
{
    /// <summary>The applicant as known on the day.</summary>
    public required Applicant Applicant { get; init; }

    /// <summary>All dated rules; each step is judged by those in force on its own day.</summary>
    public required RuleBook Rules { get; init; }

    /// <summary>Working days.</summary>
    public required Time.WorkingCalendar Calendar { get; init; }

    /// <summary>The chain of organs of the step's day.</summary>
    public required ProcedureChain Chain { get; init; }

    /// <summary>The chain of organs of today, when it differs from that of the step's day; whose turn it is follows from it.</summary>
    public ProcedureChain? ChainNow { get; init; }

    /// <summary>Today in Vietnam; a step of the future is refused.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Moment of recording, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>What the issuer's book says the step's number stands for already, as words after the number; null when it is free.</summary>
    public string? NumberUse { get; init; }

    /// <summary>A number of the same book and term that runs against the days, as words; null when numbers and days go together.</summary>
    public string? NumberOrder { get; init; }

    /// <summary>True when the place the person moved to goes on with him or her: the move itself is then no longer taken back.</summary>
    public bool IsTakenOver { get; init; }

    /// <summary>The mentor named by the step, when it names one.</summary>
    public MentorFacts? Mentor { get; init; }

    /// <summary>Criteria of the committees of this chain; they only warn.</summary>
    public IReadOnlyList<LocalCriterion> Local { get; init; } = [];
}

/// <summary>The applicant's facts the rules ask for.</summary>
public sealed record Applicant
{
    /// <summary>Name for messages.</summary>
    public required string Name { get; init; }

    /// <summary>Birth date; null when unknown.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Education; null when unknown.</summary>
    public EducationLevel? Education { get; init; }

    /// <summary>True when the data asked for before the decision (statistics fields) are complete.</summary>
    public bool HasStatisticsFields { get; init; }
}

/// <summary>Which organs stand between the cell and the decision on a day; steps exist or not because of it.</summary>
public sealed record ProcedureChain
{
    /// <summary>The cell.</summary>
    public required Guid CellId { get; init; }

    /// <summary>The cell's name.</summary>
    public required string CellName { get; init; }

    /// <summary>True when the cell has a chi ủy.</summary>
    public bool HasCellCommittee { get; init; }

    /// <summary>Đảng ủy bộ phận between cell and base; null when there is none (then no 7-, 14-KNĐ).</summary>
    public Guid? SubBaseId { get; init; }

    /// <summary>Base committee that resolves without deciding; null when the cell stands directly under the deciding body (then no 8-, 15-KNĐ).</summary>
    public Guid? BaseId { get; init; }

    /// <summary>Members of that committee, when known.</summary>
    public int? BaseMembers { get; init; }

    /// <summary>The deciding unit; null when no grant was found (warned, never guessed).</summary>
    public Guid? AuthorityId { get; init; }

    /// <summary>Name of the deciding organ.</summary>
    public string AuthorityName { get; init; } = "";

    /// <summary>How it decides.</summary>
    public DecisionMode? Mode { get; init; }

    /// <summary>Members who vote in that mode, when known.</summary>
    public int? AuthorityMembers { get; init; }

    /// <summary>Who stamps the résumé.</summary>
    public Guid? SealId { get; init; }

    /// <summary>First day this chain looked like this, for the words Bước này không còn phải thực hiện từ ngày …; null when not known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>True when until <see cref="Since"/> a đảng ủy bộ phận stood between.</summary>
    public bool HadSubBase { get; init; }

    /// <summary>True when until <see cref="Since"/> a đảng ủy cơ sở stood between.</summary>
    public bool HadBase { get; init; }

    /// <summary>Legal basis of the grant.</summary>
    public string? LegalBasis { get; init; }
}

/// <summary>A mentor's eligibility on the day.</summary>
public sealed record MentorFacts
{
    /// <summary>Official member on the day; null when nobody said.</summary>
    public required bool? IsOfficial { get; init; }

    /// <summary>Exempt on the day.</summary>
    public bool IsExempt { get; init; }

    /// <summary>Suspended on the day.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>How many people (người) the member helps already.</summary>
    public int Mentees { get; init; }
}
