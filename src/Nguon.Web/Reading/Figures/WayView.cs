using Nguon.Domain.Statistics;

namespace Nguon.Web.Reading;

/// <summary>The way into the Party of one unit and time, as page and API give it.</summary>
public sealed record WayView
{
    public required FigureUnitView Organization { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required FigureTreeView Tree { get; init; }

    /// <summary>How many reached each step in the period: different people, so never divided by one another.</summary>
    public required IReadOnlyList<WayCount> Steps { get; init; }

    public required WayGroup Group { get; init; }
    public required long Stopped { get; init; }
    public required IReadOnlyList<WayRow> StoppedWhy { get; init; }
    public required IReadOnlyList<WayRow> StoppedWhere { get; init; }
    public required DateTime ComputedAt { get; init; }
}

/// <summary>One step in the period, by its measure.</summary>
public sealed record WayCount(string Measure, string Name, long Value, long Aggregate);

/// <summary>The people of the first step in the period, followed on.</summary>
public sealed record WayGroup(string Measure, string Name, long Persons, IReadOnlyList<WayReached> Later);

/// <summary>How many of the group reached a later step; the share is of the same people.</summary>
public sealed record WayReached(string Measure, string Name, string Reached, long Persons, long Of)
{
    public decimal? Share => Percentage.Of(Persons, Of)?.Value;

    /// <summary>Days since the first step.</summary>
    public WayDays? SinceFirst { get; init; }

    /// <summary>Days since the step before, of those who did both in this order.</summary>
    public WayDays? SinceBefore { get; init; }
}

/// <summary>Half of these persons took at most the median, nine tenths at most the ninetieth (days, nearest rank).</summary>
public sealed record WayDays(long Persons, long Median, long Ninetieth);

/// <summary>One reason, or one step, of those who stopped.</summary>
public sealed record WayRow(string Key, string Label, long Value);
