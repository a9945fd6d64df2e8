using FsCheck;
using FsCheck.Fluent;
using Nguon.Domain.Time;
using Nguon.Web.Seed;

namespace Nguon.Tests.Domain;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Shipped = CalendarSource.Load();

    [Theory]
    [InlineData("2024-05-04", true)]
    [InlineData("2024-04-29", false)]
    [InlineData("2025-05-02", false)]
    [InlineData("2025-04-26", true)]
    [InlineData("2025-04-27", false)]
    [InlineData("2025-04-28", true)]
    public void Free_and_swapped_days_follow_the_rows(string day, bool isWorking) =>
        Assert.Equal(isWorking, Shipped.IsWorkingDay(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2031-01-01", false)]
    [InlineData("2031-04-30", false)]
    [InlineData("2031-05-01", false)]
    [InlineData("2031-09-02", false)]
    [InlineData("2031-09-03", true)]
    public void A_year_without_rows_has_weekends_and_fixed_holidays(string day, bool isWorking) =>
        Assert.Equal(isWorking, Shipped.IsWorkingDay(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2024-03-01", "2025-03-01", false)]
    [InlineData("2025-03-01", "2026-03-01", true)]
    [InlineData("2031-03-01", "2031-04-01", true)]
    public void A_span_through_a_year_not_confirmed_is_known_as_such(string from, string to, bool unconfirmed) =>
        Assert.Equal(unconfirmed, Shipped.HasUnconfirmedYear(DateOnly.Parse(from), DateOnly.Parse(to)));

    [Fact]
    public void The_day_of_the_event_is_not_counted_and_the_last_day_counts_whole()
    {
        var calendar = new WorkingCalendar([], isComplete: true);

        Assert.Equal(new DateOnly(2024, 3, 8), calendar.AddWorkingDays(new(2024, 3, 1), 5));
        Assert.Equal(5, calendar.WorkingDaysBetween(new(2024, 3, 1), new(2024, 3, 8)));
        Assert.Equal(-5, calendar.WorkingDaysBetween(new(2024, 3, 8), new(2024, 3, 1)));
    }

    [Fact]
    public void Working_days_agree_with_counting_one_by_one() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<ushort>(),
        ArbMap.Default.ArbFor<byte>(),
        (ushort offset, byte count) =>
        {
            var from = new DateOnly(2016, 1, 1).AddDays(offset % 4000);
            var due = Shipped.AddWorkingDays(from, count);
            var slow = Enumerable.Range(1, due.DayNumber - from.DayNumber).Count(n => Shipped.IsWorkingDay(from.AddDays(n)));
            return slow == count && Shipped.WorkingDaysBetween(from, due) == count && (count == 0 || Shipped.IsWorkingDay(due));
        }));
}
