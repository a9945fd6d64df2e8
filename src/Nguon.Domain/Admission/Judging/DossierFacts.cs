using Nguon.Domain.Organizations;

namespace Nguon.Domain.Admission;

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

    /// <summary>Papers that are there without a date: they are asked for by name.</summary>
    public IReadOnlyList<PaperKind> UndatedPapers { get; init; } = [];

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

    /// <summary>Working days an extension grants; null when it names none.</summary>
    public int? ExtensionDays { get; init; }
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
