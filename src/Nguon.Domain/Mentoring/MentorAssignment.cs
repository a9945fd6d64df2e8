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

    /// <summary>Why it ended, when the member could not go on.</summary>
    public MentorEndReason? EndReason { get; set; }
}

/// <summary>Why a member stops helping somebody.</summary>
public enum MentorEndReason
{
    /// <summary>Chuyển sinh hoạt.</summary>
    Moved = 1,

    /// <summary>Được miễn công tác, sinh hoạt.</summary>
    Exempted = 2,

    /// <summary>Bị kỷ luật.</summary>
    Disciplined = 3,

    /// <summary>Từ trần.</summary>
    Died = 4,

    /// <summary>Chi bộ phân công lại.</summary>
    Reassigned = 5,
}

/// <summary>How often the members of a cell tell about the people they help; every quarter unless the cell decides otherwise.</summary>
public sealed class MentoringRhythm
{
    /// <summary>Months between two remarks when the cell set nothing.</summary>
    public const int DefaultMonths = 3;

    /// <summary>The cell.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Months between two remarks.</summary>
    public required int Months { get; set; }
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

    /// <summary>What was talked about.</summary>
    public required string Text { get; init; }

    /// <summary>Work given; empty when none.</summary>
    public string WorkGiven { get; init; } = "";

    /// <summary>What came of it; empty when not told.</summary>
    public string Result { get; init; } = "";

    /// <summary>Advice for the time ahead; empty when none.</summary>
    public string Advice { get; init; } = "";

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
