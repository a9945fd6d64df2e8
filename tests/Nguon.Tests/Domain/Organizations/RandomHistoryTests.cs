using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Tests.Domain.Organizations;

/// <summary>Random decisions, entered in any order of their days, taken out again, against the slow model.</summary>
public sealed class RandomHistoryTests
{
    private const int Steps = 25;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_day_is_what_the_slow_model_says_and_nothing_is_lost_or_doubled(int seed)
    {
        var history = new RandomHistory(seed);
        for (var step = 0; step < Steps; step++)
        {
            history.Step();
            var believed = history.Versions.Believed().ToList();

            Assert.Empty(HistoryCheck.Of(believed));
            foreach (var day in history.DaysToTry)
            {
                Assert.Equal(Told(history.Slow.On(day)), Told(believed, day));
            }
        }

        Assert.True(history.Accepted > 0 || history.Refused > 0);
    }

    [Fact]
    public void Most_seeds_take_and_refuse_something()
    {
        var histories = Enumerable.Range(1, 10).Select(seed => new RandomHistory(seed)).ToList();
        histories.ForEach(h => Enumerable.Range(0, Steps).ToList().ForEach(_ => h.Step()));

        Assert.True(histories.Sum(h => h.Accepted) > 150, $"{histories.Sum(h => h.Accepted)} accepted");
        Assert.True(histories.Sum(h => h.Refused) > 50, $"{histories.Sum(h => h.Refused)} refused");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(19)]
    public void What_was_known_at_a_moment_stays_as_it_was_whatever_is_entered_later(int seed)
    {
        var history = new RandomHistory(seed);
        var told = new List<(DateTime Moment, DateOnly Day, string Tree)>();
        for (var step = 0; step < Steps; step++)
        {
            var moment = history.Step();
            told.AddRange(history.DaysToTry.Select(day => (moment, day, Told(history.Versions.Believed(), day))).ToList());
        }

        Assert.All(told, t => Assert.Equal(t.Tree, Told(history.Versions.KnownAt(t.Moment), t.Day)));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(23)]
    public void Every_former_unit_has_an_heir_on_each_later_day(int seed)
    {
        var history = new RandomHistory(seed);
        Enumerable.Range(0, Steps).ToList().ForEach(_ => history.Step());

        var heirs = HeirBuilder.Build(history.Versions, history.Successions).ToLookup(h => h.FormerId);
        var lives = HeirBuilder.Lifetimes(history.Versions);
        var last = history.DaysToTry.Max();
        foreach (var (unit, life) in lives.Where(l => l.Value.Until is not null))
        {
            Assert.All(new[] { life.Until!.Value, last }, day => Assert.NotEmpty(heirs[unit].InForceOn(day))); // filtered above
            Assert.All(heirs[unit], h => Assert.True(lives[h.HeirId].From <= h.From && !(lives[h.HeirId].Until < h.Until)));
        }
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 40)];

    private static string Told(Dictionary<string, SlowUnit> tree) =>
        string.Join('\n', tree.OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => $"{u.Key} {u.Value.Name} {u.Value.Kind} {u.Value.Parent}"));

    private static string Told(IEnumerable<OrganizationVersion> versions, DateOnly day)
    {
        var tree = versions.InForceOn(day).ToList();
        var codes = tree.ToDictionary(v => v.OrganizationId, v => v.Code);
        return string.Join('\n', tree.OrderBy(v => v.Code, StringComparer.Ordinal).Select(v => $"{v.Code} {v.Name} {v.Kind} {(v.ParentId is { } parent ? codes.GetValueOrDefault(parent, "?") : "")}"));
    }
}
