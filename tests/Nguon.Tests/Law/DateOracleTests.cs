using FsCheck;
using FsCheck.Fluent;
using Nguon.Domain.Time;

namespace Nguon.Tests.Law;

/// <summary>The domain's months and working days against a second, slow, plainly written reckoning over 1900–2100 that knows no date type.</summary>
public sealed class DateOracleTests
{
    private static readonly int[] Spans = [0, 1, 2, 11, 12, 13, 24, 36, 60, 216, 720];

    [Fact]
    public void Every_day_of_two_centuries_plus_any_span_of_months_is_what_the_slow_reckoning_says()
    {
        var slow = new SlowDay(1900, 1, 1);
        for (var day = new DateOnly(1900, 1, 1); day.Year <= 2100; day = day.AddDays(1), slow = slow.Next())
        {
            Assert.Equal(slow, SlowDay.Of(day));
            foreach (var months in Spans)
            {
                var (fast, said) = (Months.Add(day, months), slow.PlusMonths(months));
                Assert.True(said == SlowDay.Of(fast), $"{day} + {months}: {fast}, {said}");
                Assert.True(Months.IsReached(day, months, fast) && (months == 0 || !Months.IsReached(day, months, fast.AddDays(-1))));
            }
        }
    }

    [Fact]
    public void Age_by_month_and_full_years_are_those_of_the_slow_reckoning() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Pairs.ToArbitrary(), (Pair pair) =>
    {
        var (born, on) = (SlowDay.Of(pair.First), SlowDay.Of(pair.Second));
        var months = 0;
        for (var at = new SlowDay(born.Year, born.Month, 1); (at.Year, at.Month) != (on.Year, on.Month); at = at.PlusMonths(1))
        {
            months++;
        }

        var years = on.Year - born.Year - (Later(born.Month, born.Month == 2 && born.Day == 29 && !SlowDay.IsLeap(on.Year) ? 28 : born.Day, on.Month, on.Day) ? 1 : 0);
        return Months.ByMonth(pair.First, pair.Second) == months && Months.FullYears(pair.First, pair.Second) == years;
    }));

    [Fact]
    public void The_last_of_so_many_working_days_is_found_by_walking_day_after_day() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(600), Prop.ForAll(Calendars.ToArbitrary(), (CalendarCase given) =>
    {
        var calendar = new WorkingCalendar(given.Days, isComplete: true);
        var (slow, left) = (SlowDay.Of(given.From), given.Count);
        while (left > 0)
        {
            slow = slow.Next();
            left -= IsWorked(slow, given.Days) ? 1 : 0;
        }

        var fast = calendar.AddWorkingDays(given.From, given.Count);
        return SlowDay.Of(fast) == slow && calendar.WorkingDaysBetween(given.From, fast) == given.Count
            && (given.Count == 0 || calendar.WorkingDaysBetween(given.From, fast.AddDays(-1)) == given.Count - 1);
    }));

    [Fact]
    public void A_later_start_never_makes_the_last_working_day_earlier() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(600), Prop.ForAll(Calendars.ToArbitrary(), (CalendarCase given) =>
    {
        var calendar = new WorkingCalendar(given.Days);
        return calendar.AddWorkingDays(given.From.AddDays(1), given.Count) >= calendar.AddWorkingDays(given.From, given.Count)
            && Months.Add(given.From.AddDays(1), given.Count) >= Months.Add(given.From, given.Count);
    }));

    private static bool Later(int month, int day, int otherMonth, int otherDay) => month > otherMonth || (month == otherMonth && day > otherDay);

    private static bool IsWorked(SlowDay day, IReadOnlyList<CalendarDay> days)
    {
        var row = days.FirstOrDefault(one => SlowDay.Of(one.Day) == day);
        return row is null ? day.Weekday is not (0 or 6) : row.Kind == CalendarDayKind.Worked;
    }

    private static Gen<DateOnly> Days => Gen.Choose(0, 73413).Select(days => new DateOnly(1900, 1, 1).AddDays(days));

    private static Gen<Pair> Pairs => from first in Days from more in Gen.Choose(0, 30000) select new Pair(first, first.AddDays(more));

    private static Gen<CalendarCase> Calendars =>
        from start in Days
        from count in Gen.Choose(0, 120)
        from rows in (from offset in Gen.Choose(0, 200) from isFree in Gen.Elements(true, true, false) select (offset, isFree)).ArrayOf(25)
        select new CalendarCase(start, count, [.. rows.DistinctBy(row => row.offset).Select(row => new CalendarDay(start.AddDays(row.offset), row.isFree ? CalendarDayKind.Free : CalendarDayKind.Worked))]);

    private sealed record Pair(DateOnly First, DateOnly Second);

    private sealed record CalendarCase(DateOnly From, int Count, IReadOnlyList<CalendarDay> Days);

    /// <summary>Year, month and day as three numbers, and the school rule of leap years.</summary>
    private sealed record SlowDay(int Year, int Month, int Day)
    {
        private static readonly int[] Offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

        public static SlowDay Of(DateOnly day) => new(day.Year, day.Month, day.Day);

        /// <summary>0 is Sunday.</summary>
        public int Weekday
        {
            get
            {
                var year = Month < 3 ? Year - 1 : Year;
                return (year + (year / 4) - (year / 100) + (year / 400) + Offsets[Month - 1] + Day) % 7;
            }
        }

        public static bool IsLeap(int year) => year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);

        public SlowDay Next() => Day < Length(Year, Month) ? new(Year, Month, Day + 1) : Month < 12 ? new(Year, Month + 1, 1) : new(Year + 1, 1, 1);

        public SlowDay PlusMonths(int months)
        {
            var (year, month) = (Year, Month);
            for (var left = months; left > 0; left--)
            {
                (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
            }

            return new(year, month, Math.Min(Day, Length(year, month)));
        }

        private static int Length(int year, int month) => month switch
        {
            2 => IsLeap(year) ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };
    }
}
