using Nguon.Domain.Sessions;

namespace Nguon.Domain.Admission;

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

    /// <summary>True when the place asked for verification is abroad.</summary>
    public bool IsAbroad { get; init; }

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
