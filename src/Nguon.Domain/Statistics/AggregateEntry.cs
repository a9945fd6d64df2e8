using Nguon.Domain.Time;

namespace Nguon.Domain.Statistics;

/// <summary>A figure a document states for a time or unit without person records; counts only where no person does.</summary>
public sealed class AggregateEntry : IRecorded
{
    /// <summary>Longest measure code, axis value or source taken.</summary>
    public const int TextLength = 400;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The unit it is stated for.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>First day it covers.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Last day it covers; for a state the day it is stated for.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Code of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>Axis it is a row of; null for the whole.</summary>
    public AxisKind? Axis { get; init; }

    /// <summary>Value of that axis.</summary>
    public string? Value { get; init; }

    /// <summary>The figure: whole for người and lượt, tenths of a percent for phần trăm.</summary>
    public required long Amount { get; init; }

    /// <summary>Người, lượt or percent; a percentage is a stated baseline and never added.</summary>
    public required MeasureUnit Unit { get; init; }

    /// <summary>The document it comes from.</summary>
    public required string Source { get; init; }

    /// <inheritdoc />
    public required DateTime RecordedAt { get; init; }

    /// <inheritdoc />
    public DateTime? RetractedAt { get; set; }
}
