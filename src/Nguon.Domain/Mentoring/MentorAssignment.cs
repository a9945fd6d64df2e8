using Nguon.Domain.Time;

namespace Nguon.Domain.Mentoring;

/// <summary>Đảng viên được phân công giúp đỡ: dated, by resolution; history is kept.</summary>
public sealed class MentorAssignment : IEffective
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person helped.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The official member who helps.</summary>
    public required Guid MentorId { get; init; }

    /// <summary>The cell that assigned.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>True when assigned for the probation (at the ceremony).</summary>
    public bool IsForProbation { get; init; }

    /// <summary>The session it came from, when recorded.</summary>
    public Guid? SessionId { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; set; }

    /// <summary>Hand-over note when it ended.</summary>
    public string? HandOverNote { get; set; }
}

/// <summary>One remark of a mentor, by default one line in the monthly meeting.</summary>
public sealed class MentorRemark
{
    /// <summary>Longest text taken.</summary>
    public const int TextLength = 2000;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person helped.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The mentor.</summary>
    public required Guid MentorId { get; init; }

    /// <summary>Day of the remark.</summary>
    public required DateOnly RemarkedOn { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The session it was said in.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }
}

/// <summary>Work given to the person as a trial.</summary>
public sealed class TrialTask
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>What was given.</summary>
    public required string Text { get; init; }

    /// <summary>Day it was given.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>Day it is due; null when open.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>How it ended; null while open.</summary>
    public string? Result { get; set; }

    /// <summary>Day the result was told.</summary>
    public DateOnly? ResultOn { get; set; }
}
