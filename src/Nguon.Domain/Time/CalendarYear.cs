namespace Nguon.Domain.Time;

/// <summary>The free and worked days of one year as the office confirmed them; a later entry of the year takes its place.</summary>
public sealed class CalendarYear
{
    /// <summary>Longest name of the paper.</summary>
    public const int SourceLength = 200;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Its rows.</summary>
    public required IReadOnlyList<CalendarDay> Days { get; init; }

    /// <summary>The paper they were read from.</summary>
    public required string Source { get; init; }

    /// <summary>Name of the post that entered them.</summary>
    public required string By { get; init; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>The calendar with these years in the place of what was held for them before; the last entry of a year counts.</summary>
    public static WorkingCalendar Over(IEnumerable<CalendarDay> shipped, IEnumerable<CalendarYear> entered)
    {
        var years = entered.GroupBy(year => year.Year).Select(same => same.MaxBy(year => (year.RecordedAt, year.Id))).OfType<CalendarYear>().ToDictionary(year => year.Year);
        return new(shipped.Where(row => !years.ContainsKey(row.Day.Year)).Concat(years.Values.SelectMany(year => year.Days)));
    }
}
