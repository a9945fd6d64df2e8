using Nguon.Domain.Organizations;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Figures;

/// <summary>Figures of the highest units come from what is kept by line; asked as of a moment after the last entry they are counted from the facts, and must be the same.</summary>
public sealed class ByLineTests
{
    private static readonly DateTime Entered = new(2026, 1, 5, 3, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime AfterAll = Entered.AddDays(9);

    [Theory]
    [InlineData(71, OrganizationKind.Centre)]
    [InlineData(72, OrganizationKind.Centre)]
    [InlineData(73, OrganizationKind.ProvincialCommittee)]
    public async Task The_highest_units_say_by_line_what_the_facts_say(int seed, OrganizationKind top)
    {
        var city = new RandomCity(seed, top);
        await using var database = await TestDatabase.NewAsync(db => RandomCityRows.WriteAsync(city, db, Entered));
        await FigureRandomTests.RecordLaterAsync(database, city, Entered.AddDays(2));
        await using var asked = Asking.On(database);

        var different = 0;
        foreach (var wish in Wishes(city, seed))
        {
            var (kept, counted) = (await asked.AskAsync(wish), await asked.AskAsync(wish with { KnownAt = AfterAll }));
            Assert.Equal((counted.Total, string.Join("; ", counted.Rows)), (kept.Total, string.Join("; ", kept.Rows)));
            different += counted.Total.Value > 0 ? 1 : 0;
        }

        Assert.True(different > 20, $"only {different} figures had anybody behind them");
    }

    [Theory]
    [InlineData(74, OrganizationKind.Centre)]
    [InlineData(75, OrganizationKind.ProvincialCommittee)]
    public async Task Pages_of_a_list_one_after_the_other_are_the_whole_list(int seed, OrganizationKind top)
    {
        var city = new RandomCity(seed, top);
        await using var database = await TestDatabase.NewAsync(db => RandomCityRows.WriteAsync(city, db, Entered));
        await using var asked = Asking.On(database);
        foreach (var unit in Highest(city))
        {
            var wish = Wish(unit.Code, "ket-nap", RandomCity.Start, RandomCity.End, null);
            var whole = await asked.BehindAsync(wish with { KnownAt = AfterAll });
            var pages = new List<FigurePersonView>();
            for (var skip = 0; skip < whole.Count + 7; skip += 7)
            {
                pages.AddRange(await asked.BehindAsync(wish, (skip, 7)));
            }

            Assert.NotEmpty(whole);
            Assert.Equal(whole, pages);
        }
    }

    [Fact]
    public async Task Cells_without_an_admission_are_the_same_gathered_once_or_looked_up_one_by_one()
    {
        var city = new RandomCity(76, OrganizationKind.Centre);
        await using var database = await TestDatabase.NewAsync(db => RandomCityRows.WriteAsync(city, db, Entered));
        await using var db = database.Open();
        foreach (var (unit, years) in Highest(city).SelectMany(unit => new[] { 1, 3, 8 }.Select(years => (unit, years))))
        {
            Task<List<string>> AskAsync(bool isWide) => db.ReadAsync(
                DialectNoAdmission.Of((unit.Id, RandomCity.End, RandomCity.End.AddYears(-years)), isWide, (0, 50)),
                reader => string.Join('|', Enumerable.Range(0, 10).Select(at => reader.IsDBNull(at) ? "" : reader.GetValue(at).ToString())), default);

            var gathered = await AskAsync(true);

            Assert.NotEmpty(gathered);
            Assert.Equal(await AskAsync(false), gathered);
        }
    }

    private static IEnumerable<UnitLife> Highest(RandomCity city) =>
        city.Units.Where(unit => unit.Id == city.Root || (city.Unit(city.Root).Kind == OrganizationKind.Centre && unit.Until is null && unit.Pieces[^1].Parent == city.Root));

    private static IEnumerable<FigureWish> Wishes(RandomCity city, int seed)
    {
        var dice = new Random(seed);
        string?[] axes = [null, "don-vi", "gioi-tinh", "nhom-tuoi", "dan-toc", "loai"];
        foreach (var unit in Highest(city))
        {
            foreach (var by in axes)
            {
                foreach (var measure in new[] { "ket-nap", "dang-vien", "tuoi-binh-quan", "to-chuc-khong-ket-nap" }.Where(measure => measure != "to-chuc-khong-ket-nap" || by is null or "don-vi"))
                {
                    var to = RandomCity.Start.AddDays(dice.Next(RandomCity.End.DayNumber - RandomCity.Start.DayNumber));
                    var from = dice.Next(4) == 0 ? to : RandomCity.Start.AddDays(dice.Next(to.DayNumber - RandomCity.Start.DayNumber + 1));
                    yield return Wish(unit.Code, measure, from, to, by) with { Tree = "today" };
                    yield return Wish(unit.Code, measure, new DateOnly(to.Year, 1, 1), new DateOnly(to.Year, 12, 31), by) with { Tree = "today" };
                }
            }
        }
    }

    private static FigureWish Wish(string unit, string measure, DateOnly from, DateOnly to, string? by) => new() { Organization = unit, Measure = measure, From = from, To = to, By = by };
}
