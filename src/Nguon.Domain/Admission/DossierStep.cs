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
