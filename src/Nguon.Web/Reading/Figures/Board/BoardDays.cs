using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>One year's board: which unit, which year, on which tree, known when.</summary>
internal sealed record BoardQuestion(string UnitCode, int Year)
{
    /// <summary>Today's tree instead of the tree of the last day counted.</summary>
    public bool OnToday { get; init; }

    /// <summary>Last day counted, a day of that year; null for the whole year, or until today.</summary>
    public DateOnly? To { get; init; }

    /// <summary>UTC; null for what is known now.</summary>
    public DateTime? KnownAt { get; init; }
}

/// <summary>The days a board looks at: the year so far, the same days of the year before, that whole year, and the years before both.</summary>
internal sealed record BoardDays(int Year, DateOnly From, DateOnly To)
{
    /// <summary>Years of a line, the board's own among them.</summary>
    private const int YearsOfLine = 8;

    private const int Earliest = 1930;

    public DateOnly LastFrom => From.AddYears(-1);

    public DateOnly LastTo => From.AddDays(-1);

    /// <summary>The same day a year before; of a month's last day the last, also after a leap year.</summary>
    public DateOnly SameTo => EndsMonth ? To.AddDays(1).AddYears(-1).AddDays(-1) : To.AddYears(-1);

    /// <summary>First day of the line.</summary>
    public DateOnly LineFrom => new(Math.Max(Earliest, Year - YearsOfLine + 1), 1, 1);

    public IReadOnlyList<int> Years => Enumerable.Range(LineFrom.Year, Year - LineFrom.Year + 1).ToList();

    /// <summary>Null for a year or a day that has not begun, a day of another year, or a time before the Party.</summary>
    public static BoardDays? Of(int year, DateOnly? to, DateOnly today)
    {
        if (year <= Earliest || year > today.Year || to > today || (to is { } asked && asked.Year != year))
        {
            return null;
        }

        return new BoardDays(year, new DateOnly(year, 1, 1), to ?? (year == today.Year ? today : new DateOnly(year, 12, 31)));
    }

    /// <summary>Twelve times the year and the month from 0.</summary>
    public static int MonthOf(DateOnly day) => DialectTallies.MonthOf(day);

    /// <summary>True when the board's last day ends its month.</summary>
    public bool EndsMonth => To.AddDays(1).Day == 1;

    /// <summary>First month of the year before that is not the same as a whole.</summary>
    public int FirstOther => MonthOf(SameTo) + (EndsMonth ? 1 : 0);

    public bool IsThis(DateOnly day) => day >= From && day <= To;

    public bool IsSame(DateOnly day) => day >= LastFrom && day <= SameTo;

    public bool IsLast(DateOnly day) => day >= LastFrom && day <= LastTo;
}
