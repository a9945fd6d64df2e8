namespace Nguon.Domain.Time;

/// <summary>Arithmetic of calendar months (rules.md 3.2, 3.9): never 30 days.</summary>
public static class Months
{
    /// <summary>The same day number so many months later, or the month's last day where there is none.</summary>
    public static DateOnly Add(DateOnly from, int months) => from.AddMonths(months);

    /// <summary>Months counted by month, the day of the month ignored: how age is counted.</summary>
    public static int ByMonth(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;

    /// <summary>True when a minimum of months is reached on the day.</summary>
    public static bool IsReached(DateOnly from, int months, DateOnly on) => Add(from, months) <= on;

    /// <summary>Full years by days, for messages.</summary>
    public static int FullYears(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return from.AddYears(years) > to ? years - 1 : years;
    }

    /// <summary>First day of the month in which so many months by month are reached.</summary>
    public static DateOnly FirstDayByMonth(DateOnly from, int months) =>
        new DateOnly(from.Year, from.Month, 1).AddMonths(months);
}
