using System.Text.Json.Serialization;

namespace Nguon.Web.Reading;

/// <summary>A figure with its rows, exactly as it goes out (contracts/figures.md).</summary>
public sealed record FigureAnswer
{
    public required FigureUnitView Organization { get; init; }
    public required string Measure { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required FigureTreeView Tree { get; init; }
    public required IReadOnlyDictionary<string, string> Where { get; init; }
    /// <summary>The filters in words, for pages and papers.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> WhereLabels { get; init; } = [];

    public required string Unit { get; init; }
    public required FigureCountView Total { get; init; }
    public required IReadOnlyList<FigureRowView> Rows { get; init; }

    /// <summary>True when one person may stand in several rows; such rows are not summed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Overlaps { get; init; }

    public required IReadOnlyList<FigureBreakView> Breaks { get; init; }
    public required DateTime KnownAt { get; init; }
    public required DateTime ComputedAt { get; init; }
}

public sealed record FigureUnitView(string Code, string Name);

public sealed record FigureTreeView(string Mode, DateOnly On);

/// <summary>A value with what it is made of; a ratio carries numerator and denominator and is blank when that is 0, an average how many it is of.</summary>
public sealed record FigureCountView(decimal? Value, long Persons, long Aggregate)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Numerator { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Denominator { get; init; }
}

/// <summary>One row; <see cref="Share"/> is of <see cref="ShareOf"/>, blank when that is 0.</summary>
public sealed record FigureRowView(string Key, string Label, decimal? Value, decimal? Share, long? ShareOf, long Persons, long Aggregate)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Numerator { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Denominator { get; init; }
}

/// <summary>Where the organisation changed inside a series, with the decision.</summary>
public sealed record FigureBreakView(DateOnly On, string Event, string Document);

/// <summary>Somebody, or a unit, behind a figure; a person whose data were erased has no name.</summary>
public sealed record FigurePersonView(Guid Id, string? Name, FigureUnitView Unit, DateOnly On)
{
    /// <summary>The unit and the day it is looked at.</summary>
    [JsonIgnore]
    public (Guid Id, DateOnly On) UnitAt { get; init; }
}
