using Nguon.Domain.Time;

namespace Nguon.Domain.Organizations;

/// <summary>One predecessor and one successor of an event; the old unit keeps existing in the past.</summary>
public sealed class OrganizationSuccession : IRecorded
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The unit that ended or gave a part.</summary>
    public required Guid PredecessorId { get; init; }

    /// <summary>The unit that goes on.</summary>
    public required Guid SuccessorId { get; init; }

    /// <summary>First day of the successor's responsibility.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>True when only a part of the predecessor went into this successor.</summary>
    public bool IsPart { get; init; }

    /// <summary>Which part, as the decision says: words or codes of units; null for the whole.</summary>
    public string? Part { get; init; }

    /// <summary>Place among the successors of one predecessor as the decision names them; the first takes what nobody else does.</summary>
    public int Order { get; init; }

    /// <inheritdoc />
    public required DateTime RecordedAt { get; init; }

    /// <inheritdoc />
    public DateTime? RetractedAt { get; set; }
}
