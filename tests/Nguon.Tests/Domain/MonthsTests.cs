using FsCheck;
using FsCheck.Fluent;
using Nguon.Domain.Time;

namespace Nguon.Tests.Domain;

public sealed class MonthsTests
{
    [Theory]
    [InlineData("2020-01-15", 60, "2025-01-15")]
    [InlineData("2024-08-31", 6, "2025-02-28")]
    [InlineData("2023-08-31", 6, "2024-02-29")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    public void A_period_ends_on_the_same_day_number_or_the_last_of_the_month(string from, int months, string end) =>
        Assert.Equal(DateOnly.Parse(end), Months.Add(DateOnly.Parse(from), months));

    [Theory]
    [InlineData("1962-10-03", "2022-10-28", 720)]
    [InlineData("1962-10-03", "2022-11-02", 721)]
    [InlineData("2005-05-28", "2023-04-28", 215)]
    [InlineData("2005-05-28", "2023-05-04", 216)]
    [InlineData("1966-02-20", "2022-10-28", 680)]
    public void Age_is_counted_by_month(string born, string on, int months) =>
        Assert.Equal(months, Months.ByMonth(DateOnly.Parse(born), DateOnly.Parse(on)));

    [Fact]
    public void Adding_months_agrees_with_stepping_one_day_at_a_time() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<ushort>(),
        ArbMap.Default.ArbFor<byte>(),
        (ushort offset, byte months) =>
        {
            var from = new DateOnly(1950, 1, 1).AddDays(offset);
            return Months.Add(from, months) == Slowly(from, months) && Months.IsReached(from, months, Months.Add(from, months))
                && !Months.IsReached(from, months, Months.Add(from, months).AddDays(-1));
        }));

    private static DateOnly Slowly(DateOnly from, int months)
    {
        var day = from;
        for (var left = months; left > 0; left--)
        {
            var next = day.AddDays(1 - day.Day).AddDays(DateTime.DaysInMonth(day.Year, day.Month));
            day = next;
        }

        while (months > 0 && day.Day < from.Day && day.AddDays(1).Month == day.Month)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
