namespace Nguon.Tests.Rooms;

internal static class Guard
{
    /// <summary>Holds for each and there is at least one: nothing to look at is no proof.</summary>
    public static void Every<T>(IEnumerable<T> things, Action<T> holds)
    {
        var all = things.ToList();
        Assert.NotEmpty(all);
        Assert.All(all, holds);
    }

    /// <summary>Fails with every objection on a line of its own, not only the first few.</summary>
    public static void Holds(IEnumerable<string> objections)
    {
        var all = objections.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all.Prepend($"{all.Count} objections:")));
    }
}
