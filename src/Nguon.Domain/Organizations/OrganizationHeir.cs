using Nguon.Domain.Time;

namespace Nguon.Domain.Organizations;

/// <summary>Which living unit holds what a former unit left, on which days, through any number of reorganisations; derived like the ancestry.</summary>
public sealed class OrganizationHeir : IEffective, IRecorded
{
    /// <summary>Key.</summary>
    public required long Id { get; init; }

    /// <summary>The unit that is gone.</summary>
    public required Guid FormerId { get; init; }

    /// <summary>The unit in force on these days that followed it, directly or through others.</summary>
    public required Guid HeirId { get; init; }

    /// <summary>True when on the way only a part went to this heir.</summary>
    public bool IsPart { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; init; }

    /// <inheritdoc />
    public required DateTime RecordedAt { get; init; }

    /// <inheritdoc />
    public DateTime? RetractedAt { get; set; }
}
