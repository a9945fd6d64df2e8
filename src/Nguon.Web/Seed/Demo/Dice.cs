using System.Numerics;

namespace Nguon.Web.Seed.Demo;

/// <summary>The demo city's own generator: the same words give the same throws on every machine and runtime (SplitMix64).</summary>
internal sealed class Dice(string seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong state = Hash(seed);

    /// <summary>A whole number from 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>A whole number between both ends, inclusive.</summary>
    public int Between(int low, int high) => high <= low ? low : low + Below(high - low + 1);

    /// <summary>True in this many of a hundred throws.</summary>
    public bool Chance(double percent) => Below(100_000) < percent * 1000;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of the items, each as likely as its weight says.</summary>
    public T Weighted<T>(IReadOnlyList<(T Item, int Weight)> items)
    {
        var at = Below(items.Sum(pair => pair.Weight));
        foreach (var (item, weight) in items)
        {
            if ((at -= weight) < 0)
            {
                return item;
            }
        }

        return items[^1].Item;
    }

    public DateOnly Day(DateOnly first, DateOnly last) => first.AddDays(Between(0, last.DayNumber - first.DayNumber));

    /// <summary>The same items in an order of its own.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    private ulong Next()
    {
        var z = state += Golden;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text)
        {
            hash = BitOperations.RotateLeft((hash ^ letter) * 1099511628211UL, 5);
        }

        return hash;
    }
}
