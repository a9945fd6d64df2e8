namespace Nguon.Domain.Statistics;

/// <summary>What a measure counts in.</summary>
public enum MeasureUnit
{
    /// <summary>Người.</summary>
    People = 1,

    /// <summary>Lượt.</summary>
    Turns = 2,

    /// <summary>Tổ chức đảng.</summary>
    Units = 3,

    /// <summary>Thôn, khu phố.</summary>
    Hamlets = 4,

    /// <summary>Phần trăm.</summary>
    Percent = 5,

    /// <summary>Tuổi.</summary>
    Years = 6,

    /// <summary>Chức danh ở thôn, khu phố có người giữ; who holds two counts twice.</summary>
    Posts = 7,
}

/// <summary>Which days of the question a measure looks at.</summary>
public enum MeasureTime
{
    /// <summary>Everything from the first to the last day.</summary>
    Period = 1,

    /// <summary>The state at the end of the last day; the first day is ignored.</summary>
    EndOfPeriod = 2,

    /// <summary>The state at the end of the day before the first: the base of a rate.</summary>
    DayBefore = 3,
}

/// <summary>One side of a ratio.</summary>
/// <param name="Measure">Code of the measure counted.</param>
/// <param name="Time">Which days.</param>
/// <param name="Axis">Axis it is narrowed by; null when it is not.</param>
/// <param name="Values">Values of that axis that count.</param>
public sealed record RatioSide(string Measure, MeasureTime Time = MeasureTime.Period, AxisKind? Axis = null, IReadOnlyList<string>? Values = null);

/// <summary>A measure as every page, report, export and answer uses it.</summary>
public sealed record Measure
{
    /// <summary>Code of contracts/figures.md.</summary>
    public required string Code { get; init; }

    /// <summary>Vietnamese name.</summary>
    public required string Name { get; init; }

    /// <summary>Definition in one sentence.</summary>
    public required string Definition { get; init; }

    /// <summary>Which date counts, in words.</summary>
    public required string DateThatCounts { get; init; }

    /// <summary>Người, lượt, đơn vị …</summary>
    public required MeasureUnit Unit { get; init; }

    /// <summary>Which days it looks at.</summary>
    public required MeasureTime Time { get; init; }

    /// <summary>Axes it can be broken down by.</summary>
    public required IReadOnlyList<AxisKind> Axes { get; init; }

    /// <summary>The fact counted; null for units, hamlets and ratios.</summary>
    public CountedFactKind? Fact { get; init; }

    /// <summary>The later step those counted must have reached since; null when none is asked.</summary>
    public CountedFactKind? Later { get; init; }

    /// <summary>True when only people without a dossier in the program count: their papers are still in a folder somewhere.</summary>
    public bool OnPaperOnly { get; init; }

    /// <summary>For units: with an admission in the period, or without one; null when admissions do not matter.</summary>
    public bool? HasAdmission { get; init; }

    /// <summary>Numerator of a ratio.</summary>
    public RatioSide? Numerator { get; init; }

    /// <summary>Denominator of a ratio.</summary>
    public RatioSide? Denominator { get; init; }

    /// <summary>What must be entered before it can be counted; null when nothing is missing.</summary>
    public string? Needs { get; init; }

    /// <summary>True when settlements or posts in them are counted: no person records stand behind such a figure.</summary>
    public bool IsOfPlaces => Unit is MeasureUnit.Hamlets or MeasureUnit.Posts;

    /// <summary>True for a percentage of two counted figures.</summary>
    public bool IsRatio => Numerator is not null;

    /// <summary>True when it follows a group of people along the way (Tình hình theo từng bước).</summary>
    public bool IsOfGroup => Later is not null || (Numerator is { } side && MeasureCatalogue.Find(side.Measure)?.Later is not null);
}
