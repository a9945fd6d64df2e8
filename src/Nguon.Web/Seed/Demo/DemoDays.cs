using System.Collections.Concurrent;
using System.Globalization;

namespace Nguon.Web.Seed.Demo;

/// <summary>Days on which the demo city does things: never in Tết week or on a public holiday; waves of the year (practice.md 1.4, 5.5).</summary>
internal static class DemoDays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();
    private static readonly ConcurrentDictionary<int, (DateOnly Tet, DateOnly Ancestors)> LunarDays = new();

    private static readonly (int Month, int Weight)[] Waves =
    [
        (1, 38), (2, 140), (3, 38), (4, 38), (5, 110), (6, 38), (7, 39), (8, 85), (9, 85), (10, 39), (11, 175), (12, 175),
    ];

    private static readonly (int Month, int Weight)[] WavesOf2025 =
    [
        (1, 40), (2, 120), (3, 60), (4, 60), (5, 130), (6, 300), (7, 0), (8, 0), (9, 40), (10, 60), (11, 95), (12, 95),
    ];

    /// <summary>First day of the lunar year; the Chinese reckoning agrees with the Vietnamese one in the years shown but for 2030, within the margin kept free.</summary>
    public static DateOnly Tet(int year) => LunarOf(year).Tet;

    /// <summary>True in Tết week (from two days before to six days after) and on the public holidays with a fixed date.</summary>
    public static bool IsFree(DateOnly day)
    {
        var distance = day.DayNumber - Tet(day.Year).DayNumber;
        return distance is >= -3 and <= 6
            || (day.Month, day.Day) is (1, 1) or (4, 30) or (5, 1) or (9, 1) or (9, 2)
            || day == LunarOf(day.Year).Ancestors;
    }

    /// <summary>The day itself, or the next one that is not free.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (IsFree(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself, or the last one before it that is not free.</summary>
    public static DateOnly OnOrBefore(DateOnly day)
    {
        while (IsFree(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The day moved to an office day: not free, not Saturday or Sunday.</summary>
    public static DateOnly Office(DateOnly day)
    {
        while (IsFree(day) || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>An office day not after the one given.</summary>
    public static DateOnly OfficeOnOrBefore(DateOnly day)
    {
        while (IsFree(day) || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>An office day of the year by the waves of the year, inside both ends.</summary>
    public static DateOnly InWaves(Dice dice, DateOnly first, DateOnly last)
    {
        var months = (first.Year == 2025 ? WavesOf2025 : Waves).Where(w => w.Month >= first.Month && w.Month <= last.Month).ToList();
        var month = dice.Weighted(months);
        var start = Later(new DateOnly(first.Year, month, 1), first);
        var end = Earlier(new DateOnly(first.Year, month, DateTime.DaysInMonth(first.Year, month)), last);
        return OfficeOnOrBefore(Later(dice.Day(start, end), start.AddDays(Math.Min(4, end.DayNumber - start.DayNumber))));
    }

    /// <summary>True in the two months after 01/7/2025 in which the new committees decided nothing.</summary>
    public static bool IsReformHole(DateOnly day) => day is { Year: 2025, Month: 7 or 8 };

    /// <summary>Share of a year's admissions that falls into its first months up to the day, in thousandths.</summary>
    public static int ShareUntil(DateOnly day) =>
        Waves.Where(w => w.Month < day.Month).Sum(w => w.Weight) + (Waves[day.Month - 1].Weight * day.Day / 31);

    /// <summary>When an act of the day was entered: some days later at half past nine in Vietnam, never after yesterday.</summary>
    public static DateTime Entered(DateOnly day, DateOnly today, int daysLater = 3) =>
        Earlier(day.AddDays(daysLater), today.AddDays(-1)).ToDateTime(new TimeOnly(2, 30), DateTimeKind.Utc);

    public static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;

    public static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;

    private static (DateOnly Tet, DateOnly Ancestors) LunarOf(int year) => LunarDays.GetOrAdd(year, y =>
    {
        var leap = Lunar.GetLeapMonth(y);
        return (DateOnly.FromDateTime(Lunar.ToDateTime(y, 1, 1, 0, 0, 0, 0)), DateOnly.FromDateTime(Lunar.ToDateTime(y, leap is > 0 and <= 3 ? 4 : 3, 10, 0, 0, 0, 0)));
    });
}
