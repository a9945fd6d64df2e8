namespace Nguon.Domain.People;

/// <summary>A committee orders the review of a year from every cell under it.</summary>
public sealed class SourceReviewOrder
{
    /// <summary>Longest number of a paper.</summary>
    public const int NumberLength = 60;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The committee.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The year to review.</summary>
    public required int Year { get; init; }

    /// <summary>Last day to finish.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>Number of the letter; empty when said in a meeting.</summary>
    public string PaperNumber { get; set; } = "";

    /// <summary>Date of the letter.</summary>
    public DateOnly? PaperOn { get; set; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }
}

/// <summary>Thông báo chung of a committee on what is kept about people and why; recorded once (practice.md 1.3 #42, Luật 91/2025/QH15).</summary>
public sealed class GeneralNotice
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The committee.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Number of the paper.</summary>
    public required string PaperNumber { get; set; }

    /// <summary>Its date.</summary>
    public required DateOnly IssuedOn { get; set; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }
}

/// <summary>The day a person was told what is kept and why; required when going on the list of cảm tình Đảng.</summary>
public sealed class PersonNotice
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Day told.</summary>
    public required DateOnly ToldOn { get; set; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }
}
