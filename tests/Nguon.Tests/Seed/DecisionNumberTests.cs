using Nguon.Web.Seed.Demo;

namespace Nguon.Tests.Seed;

/// <summary>A book of decisions reads in the order of its days, whoever's story is told first.</summary>
public sealed class DecisionNumberTests
{
    private static readonly Guid Ward = Guid.CreateVersion7();

    [Fact]
    public void A_later_day_has_the_higher_number_in_whatever_order_the_decisions_are_told()
    {
        DateOnly[] told = [new(2026, 11, 11), new(2026, 11, 10), new(2026, 11, 13), new(2026, 11, 9), new(2026, 11, 14), new(2026, 11, 12)];

        var book = Numbered(told);

        Assert.Equal(told.Order(), book.OrderBy(line => line.Number).Select(line => line.Day));
    }

    [Fact]
    public void A_crowded_day_keeps_its_place_between_the_days_beside_it()
    {
        DateOnly crowded = new(2026, 1, 12);
        DateOnly[] told = [.. Enumerable.Repeat(crowded, 4), new(2026, 1, 14), new(2026, 1, 8), .. Enumerable.Repeat(crowded, 4)];

        var book = Numbered(told);

        Assert.Equal(told.Order(), book.OrderBy(line => line.Number).Select(line => line.Day));
        Assert.Equal(told.Length, book.Select(line => line.Number).Distinct().Count());
    }

    private static List<(int Number, DateOnly Day)> Numbered(IEnumerable<DateOnly> days)
    {
        var numbers = new DecisionNumbers();
        return [.. days.Select(day => (numbers.Next(Ward, day), day))];
    }
}
