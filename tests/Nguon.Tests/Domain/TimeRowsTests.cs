using Nguon.Domain.Time;

namespace Nguon.Tests.Domain;

/// <summary>What is in force, changes or was known on a day: the day before, the first, the last and the day after, in memory and as a query.</summary>
public sealed class TimeRowsTests
{
    private static readonly DateOnly First = new(2025, 7, 1);
    private static readonly DateOnly Over = new(2026, 7, 26);

    public static TheoryData<DateOnly, bool> Days => new()
    {
        { First.AddDays(-1), false }, { First, true }, { Over.AddDays(-1), true }, { Over, false }, { Over.AddDays(1), false },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void A_row_is_in_force_from_its_first_day_to_the_day_before_its_end(DateOnly day, bool isInForce)
    {
        var row = new Row(First, Over);

        Assert.Equal(isInForce, row.IsInForceOn(day));
        Assert.Equal(isInForce, new[] { row }.InForceOn(day).Any());
        Assert.Equal(isInForce, new[] { row }.AsQueryable().InForceOn(day).Any());
    }

    [Fact]
    public void A_row_without_an_end_is_in_force_for_ever_and_not_before_it_begins()
    {
        var rows = new[] { new Row(First, null) };

        Assert.Single(rows.AsQueryable().InForceOn(DateOnly.MaxValue));
        Assert.Single(rows.InForceOn(DateOnly.MaxValue));
        Assert.Empty(rows.AsQueryable().InForceOn(First.AddDays(-1)));
    }

    [Theory]
    [InlineData("2025-06-30", "2025-07-01", true)]
    [InlineData("2025-07-01", "2025-07-02", false)]
    [InlineData("2025-06-29", "2025-06-30", false)]
    [InlineData("2026-07-25", "2026-07-26", true)]
    [InlineData("2026-07-26", "2026-07-27", false)]
    [InlineData("2026-07-24", "2026-07-25", false)]
    [InlineData("2025-01-01", "2027-01-01", true)]
    [InlineData("2024-01-01", "2024-12-31", false)]
    [InlineData("2027-01-01", "2027-12-31", false)]
    public void A_row_changes_between_two_days_when_it_begins_or_ends_after_the_first_and_not_after_the_last(string first, string last, bool changes) =>
        Assert.Equal(changes, new[] { new Row(First, Over) }.AsQueryable().ChangingBetween(DateOnly.Parse(first), DateOnly.Parse(last)).Any());

    [Fact]
    public void A_row_without_an_end_changes_only_when_it_begins()
    {
        var rows = new[] { new Row(First, null) }.AsQueryable();

        Assert.Single(rows.ChangingBetween(First.AddDays(-1), First));
        Assert.Empty(rows.ChangingBetween(First, Over));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    [InlineData(61, false)]
    public void A_row_was_known_from_its_entry_until_the_moment_it_was_taken_back(int minutes, bool wasKnown)
    {
        var entered = new DateTime(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);
        var row = new Said(entered, entered.AddMinutes(60));

        Assert.Equal(wasKnown, new[] { row }.KnownAt(entered.AddMinutes(minutes)).Any());
        Assert.Equal(wasKnown, new[] { row }.AsQueryable().KnownAt(entered.AddMinutes(minutes)).Any());
    }

    [Fact]
    public void What_was_never_taken_back_is_believed_and_known_ever_after()
    {
        var entered = new DateTime(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);
        var (kept, gone) = (new Said(entered, null), new Said(entered, entered.AddMinutes(1)));

        Assert.Equal([kept], new[] { kept, gone }.Believed());
        Assert.Equal([kept], new[] { kept, gone }.KnownAt(entered.AddYears(1)));
        Assert.Equal([kept], new[] { kept, gone }.AsQueryable().KnownAt(entered.AddYears(1)));
        Assert.Empty(new[] { kept }.KnownAt(entered.AddMinutes(-1)));
        Assert.Empty(new[] { kept }.AsQueryable().KnownAt(entered.AddMinutes(-1)));
    }

    [Fact]
    public void The_last_entry_of_a_year_takes_the_place_of_all_that_was_held_for_it()
    {
        var (tet, other, swapped) = (new DateOnly(2027, 2, 8), new DateOnly(2026, 1, 2), new DateOnly(2027, 3, 1));
        var calendar = CalendarYear.Over(
            [new(tet, CalendarDayKind.Free), new(other, CalendarDayKind.Free)],
            [Year(new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc), swapped), Year(new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc), tet.AddDays(1))]);

        Assert.True(calendar.IsWorkingDay(tet));
        Assert.True(calendar.IsWorkingDay(tet.AddDays(1)));
        Assert.False(calendar.IsWorkingDay(swapped));
        Assert.False(calendar.IsWorkingDay(other));
        Assert.Equal([other, swapped], calendar.Days.Select(row => row.Day));
    }

    [Fact]
    public void Midnight_in_Vietnam_is_five_in_the_afternoon_of_the_day_before_in_UTC()
    {
        var midnight = new DateOnly(2026, 11, 20).MidnightInVietnam();

        Assert.Equal(new DateTime(2026, 11, 19, 17, 0, 0, DateTimeKind.Utc), midnight);
        Assert.Equal(new DateTime(2026, 11, 20), midnight.InVietnam());
    }

    [Fact]
    public void Days_cannot_be_counted_backwards() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingCalendar([]).AddWorkingDays(First, -1));

    private static CalendarYear Year(DateTime recordedAt, DateOnly free) => new()
    {
        Id = Guid.CreateVersion7(), Year = 2027, Days = [new(free, CalendarDayKind.Free)], Source = "Thông báo", By = "Ban Tổ chức Tỉnh ủy", RecordedAt = recordedAt,
    };

    private sealed record Row(DateOnly From, DateOnly? Until) : IEffective;

    private sealed record Said(DateTime RecordedAt, DateTime? RetractedAt) : IRecorded;
}
