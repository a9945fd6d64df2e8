namespace Nguon.Domain.Time;

/// <summary>What a row of the calendar says about its day.</summary>
public enum CalendarDayKind
{
    /// <summary>Nghỉ: a free day on what is otherwise a working day.</summary>
    Free = 1,

    /// <summary>Làm bù: a weekend day that is worked.</summary>
    Worked = 2,
}

/// <summary>One row of the calendar.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">Free or worked.</param>
/// <param name="Note">Occasion, for example Tết Nguyên đán.</param>
/// <param name="IsConfirmed">False while the row rests on recollection only; then its whole year counts as not confirmed.</param>
public sealed record CalendarDay(DateOnly Day, CalendarDayKind Kind, string Note = "", bool IsConfirmed = true);

/// <summary>Working days: Monday to Friday minus free days plus swapped Saturdays; data, never an algorithm (rules.md 3.9, 4.8).</summary>
public sealed class WorkingCalendar
{
    private readonly HashSet<DateOnly> free;
    private readonly HashSet<DateOnly> worked;
    private readonly HashSet<int> known;
    private readonly HashSet<int> confirmed;
    private readonly bool isComplete;

    /// <summary>Takes the rows as they stand; a year without any row has weekends and fixed-date holidays only and is not confirmed.</summary>
    /// <param name="days">Free and worked days.</param>
    /// <param name="isComplete">True when the rows are all there is for every year (a test's or a case's own calendar).</param>
    public WorkingCalendar(IEnumerable<CalendarDay> days, bool isComplete = false)
    {
        Days = [.. days.OrderBy(row => row.Day)];
        free = [.. Days.Where(row => row.Kind == CalendarDayKind.Free).Select(row => row.Day)];
        worked = [.. Days.Where(row => row.Kind == CalendarDayKind.Worked).Select(row => row.Day)];
        known = [.. Days.Select(row => row.Day.Year)];
        confirmed = [.. Days.GroupBy(row => row.Day.Year).Where(year => year.All(row => row.IsConfirmed)).Select(year => year.Key)];
        this.isComplete = isComplete;
    }

    /// <summary>The rows, by day.</summary>
    public IReadOnlyList<CalendarDay> Days { get; }

    /// <summary>True when offices work on the day.</summary>
    public bool IsWorkingDay(DateOnly day)
    {
        if (worked.Contains(day))
        {
            return true;
        }

        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !free.Contains(day) && !IsFixedHoliday(day);
    }

    /// <summary>The n-th working day after <paramref name="from"/>; the day of the event is not counted, the last day counts whole.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var day = from;
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How many working days lie after <paramref name="from"/> up to and including <paramref name="to"/>; negative when <paramref name="to"/> is earlier.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -WorkingDaysBetween(to, from);
        }

        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>True when a year touched by the span has no rows or rows not confirmed; a date counted through it is a warning.</summary>
    public bool HasUnconfirmedYear(DateOnly from, DateOnly to) =>
        !isComplete && Enumerable.Range(from.Year, Math.Max(0, to.Year - from.Year) + 1).Any(year => !confirmed.Contains(year));

    // Holidays whose date never moves; all others (Tết, swaps, days in lieu) are known only from the yearly decision.
    private bool IsFixedHoliday(DateOnly day) =>
        !isComplete && !known.Contains(day.Year) && ((day.Month, day.Day) is (1, 1) or (4, 30) or (5, 1) or (9, 2));
}
