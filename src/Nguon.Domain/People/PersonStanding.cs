using Nguon.Domain.Time;

namespace Nguon.Domain.People;

/// <summary>What a person was and to which unit he or she belonged during a time; the source of every head-count.</summary>
public sealed class PersonStanding : IEffective, IRecorded
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The unit then; never repointed by a reorganisation.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The status then.</summary>
    public required PersonStatus Status { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; init; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Moment this row was replaced by a later entry, UTC; null while it is what is known.</summary>
    public DateTime? RetractedAt { get; set; }

    /// <summary>The dossier step, transfer or leaving that caused it; null for imports and reorganisations.</summary>
    public Guid? CauseStepId { get; init; }

    /// <summary>Why the person left, or is no applicant any more.</summary>
    public LeavingReason? LeavingReason { get; init; }
}

/// <summary>Why an official member may be outside the denominator of a vote (rules.md 4.2).</summary>
public enum MemberAbsenceKind
{
    /// <summary>Miễn công tác và sinh hoạt đảng: outside unless present.</summary>
    Exempt = 1,

    /// <summary>Sinh hoạt tạm thời nơi khác: outside.</summary>
    TemporarilyAway = 2,

    /// <summary>Đình chỉ sinh hoạt: outside by rule-set switch only.</summary>
    Suspended = 3,
}

/// <summary>A time during which a member is exempt, away or suspended.</summary>
public sealed class MemberAbsence : IEffective
{
    /// <summary>Longest number of a resolution or decision taken.</summary>
    public const int NumberLength = 60;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The member.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Kind.</summary>
    public required MemberAbsenceKind Kind { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; set; }

    /// <summary>Number of the resolution or decision it rests on; empty when not entered.</summary>
    public string PaperNumber { get; init; } = "";

    /// <summary>The transfer that caused it; null otherwise.</summary>
    public Guid? CauseId { get; init; }
}

/// <summary>Membership in a mass organisation during a time.</summary>
public sealed class Affiliation : IEffective
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>One body.</summary>
    public required IntroducingBodies Body { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; set; }
}
