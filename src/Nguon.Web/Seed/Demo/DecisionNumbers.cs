namespace Nguon.Web.Seed.Demo;

/// <summary>Numbers of decisions: none twice in a unit's term, later days have higher ones; other decisions of the committee take the numbers between.</summary>
internal sealed class DecisionNumbers
{
    private const int ADay = 2;

    private readonly HashSet<(Guid Unit, DateOnly Term, int Number)> given = [];

    public int Next(Guid unit, DateOnly day)
    {
        var term = TermOf(day);
        var number = ((day.DayNumber - term.DayNumber) * 5 / 7 * ADay) + 1;
        while (!given.Add((unit, term, number)))
        {
            number++;
        }

        return number;
    }

    // Committees of the level were elected in the middle of the years divisible by five.
    private static DateOnly TermOf(DateOnly day)
    {
        var term = new DateOnly(day.Year - (day.Year % 5), 7, 1);
        return term <= day ? term : term.AddYears(-5);
    }
}
