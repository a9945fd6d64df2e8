namespace Nguon.Domain.Statistics;

/// <summary>One fact behind figures that were issued.</summary>
/// <param name="FactId">The fact as it was believed then.</param>
/// <param name="PersonId">Its person; stays when the person's data are erased.</param>
public sealed record IssuedFact(Guid FactId, Guid PersonId);

/// <summary>Figures as they left the house: question, answer and what stood behind them, never changed (số liệu đã chốt).</summary>
public sealed class IssuedFigures
{
    /// <summary>Longest title taken.</summary>
    public const int TitleLength = 300;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The unit they are about.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>What they were issued for: report, annex, number.</summary>
    public required string Title { get; init; }

    /// <summary>The question, JSON.</summary>
    public required string Question { get; init; }

    /// <summary>The answer as issued, JSON.</summary>
    public required string Answer { get; init; }

    /// <summary>What stood behind it.</summary>
    public required IReadOnlyList<IssuedFact> Facts { get; init; }

    /// <summary>SHA-256 of question, answer and facts, hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Moment of issue, UTC: what was known then.</summary>
    public required DateTime IssuedAt { get; init; }

    /// <summary>Who issued them.</summary>
    public required string By { get; init; }
}

/// <summary>Why a figure asked again differs.</summary>
public enum IssuedChangeKind
{
    /// <summary>Entered after the issue.</summary>
    EnteredLater = 1,

    /// <summary>Corrected: a row that replaced the one issued counts elsewhere or otherwise.</summary>
    Corrected = 2,

    /// <summary>Taken back: nothing took its place.</summary>
    TakenBack = 3,

    /// <summary>The organisation was changed: the same fact stands at another place.</summary>
    Moved = 4,
}
