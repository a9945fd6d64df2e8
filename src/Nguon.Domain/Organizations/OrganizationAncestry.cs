using Nguon.Domain.Time;

namespace Nguon.Domain.Organizations;

/// <summary>Who stood under whom on which days; derived from the versions in the same transaction.</summary>
public sealed class OrganizationAncestry : IEffective, IRecorded
{
    /// <summary>Key.</summary>
    public required long Id { get; init; }

    /// <summary>The unit above (or itself at distance 0).</summary>
    public required Guid AncestorId { get; init; }

    /// <summary>The unit below.</summary>
    public required Guid DescendantId { get; init; }

    /// <summary>Levels between, 0 for itself.</summary>
    public required int Distance { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; init; }

    /// <inheritdoc />
    public required DateTime RecordedAt { get; init; }

    /// <inheritdoc />
    public DateTime? RetractedAt { get; set; }
}
