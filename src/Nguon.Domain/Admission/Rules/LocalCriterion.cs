using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>What a committee asks for beyond the rules (rules.md 3.8).</summary>
public enum LocalCriterionKind
{
    /// <summary>Months on the list of cảm tình Đảng before the cell considers admission.</summary>
    MonthsOnList = 1,

    /// <summary>Months with the mentor before the cell considers admission.</summary>
    MonthsWithMentor = 2,

    /// <summary>Something people look at themselves, for example study results; reminded of in words.</summary>
    Reminder = 3,

    /// <summary>No criterion: dossiers below may keep the relatives some place has to verify (restricted part).</summary>
    KeepRelatives = 4,
}

/// <summary>A committee's own criterion during a time: it only ever warns.</summary>
public sealed class LocalCriterion : IEffective
{
    /// <summary>Longest text.</summary>
    public const int TextLength = 300;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The committee's unit.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Kind.</summary>
    public required LocalCriterionKind Kind { get; init; }

    /// <summary>Months, for the kinds that count them; 0 otherwise.</summary>
    public int Months { get; init; }

    /// <summary>The criterion in the committee's words.</summary>
    public required string Text { get; init; }

    /// <summary>The committee's document, number and date.</summary>
    public required string Document { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; set; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }
}
