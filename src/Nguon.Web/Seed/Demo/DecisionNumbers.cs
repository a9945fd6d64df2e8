namespace Nguon.Web.Seed.Demo;

/// <summary>Numbers of decisions: none twice in a unit's term, later days have higher ones; other decisions of the committee take the numbers between.</summary>
internal sealed class DecisionNumbers
{
    private const int ADay = 3;

    private readonly Dictionary<(Guid Unit, DateOnly Term), Dictionary<int, DateOnly>> given = [];

    /// <summary>The number a decision of the day gets, in whatever order the decisions are told.</summary>
    public int Next(Guid unit, DateOnly day)
    {
        var term = TermOf(day);
        if (!given.TryGetValue((unit, term), out var numbers))
        {
            given[(unit, term)] = numbers = [];
        }

        var number = Free(numbers, day, ((day.DayNumber - term.DayNumber) * 5 / 7 * ADay) + 1);
        numbers.Add(number, day);
        return number;
    }

    // A crowded day takes the numbers after its own, and those before them when the days that follow already have theirs.
    private static int Free(Dictionary<int, DateOnly> numbers, DateOnly day, int first)
    {
        var above = numbers.Where(n => n.Value < day).Select(n => n.Key).DefaultIfEmpty(0).Max();
        var below = numbers.Where(n => n.Value > day).Select(n => n.Key).DefaultIfEmpty(int.MaxValue).Min();
        var start = Math.Max(first, above + 1);
        var free = Enumerable.Range(start, numbers.Count + 1).First(n => !numbers.ContainsKey(n));
        return free < below
            ? free
            : Enumerable.Range(above + 1, Math.Max(0, below - above - 1)).LastOrDefault(n => !numbers.ContainsKey(n), free);
    }

    // Committees of the level were elected in the middle of the years divisible by five.
    private static DateOnly TermOf(DateOnly day)
    {
        var term = new DateOnly(day.Year - (day.Year % 5), 7, 1);
        return term <= day ? term : term.AddYears(-5);
    }
}
