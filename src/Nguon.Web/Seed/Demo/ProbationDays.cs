using Nguon.Domain.Time;

namespace Nguon.Web.Seed.Demo;

/// <summary>Ceremonies of today's 90 probationers and of the one whose name was deleted, around the day the program runs.</summary>
internal static class ProbationDays
{
    public const int EndingSoon = 12;
    public const int Late = 3;
    public const int JustEnded = 3;
    public const int CellVoted = 3;
    public const int Submitted = 2;
    public const int Running = 67;

    public static IEnumerable<(ProbationState State, DateOnly CeremonyOn)> On(DateOnly today, Dice dice)
    {
        var year = today.AddMonths(-12);
        return Spread(ProbationState.Late, Late, year.AddDays(-75), year.AddDays(-58))
            .Concat(Spread(ProbationState.Submitted, Submitted, year.AddDays(-42), year.AddDays(-38)))
            .Concat(Spread(ProbationState.CellVoted, CellVoted, year.AddDays(-32), year.AddDays(-26)))
            .Concat(Spread(ProbationState.JustEnded, JustEnded, year.AddDays(-14), year.AddDays(-11)))
            .Concat(Spread(ProbationState.EndingSoon, EndingSoon, year.AddDays(3), year.AddDays(50)))
            .Concat(Enumerable.Range(0, Running).Select(_ => (ProbationState.Running, Wave(dice, year.AddDays(66), today.AddDays(-6)))))
            .Append((ProbationState.DeletionDecided, DemoDays.OnOrBefore(year.AddDays(-95))));
    }

    private static IEnumerable<(ProbationState State, DateOnly CeremonyOn)> Spread(ProbationState state, int count, DateOnly first, DateOnly last) =>
        Enumerable.Range(0, count).Select(i => first.AddDays((last.DayNumber - first.DayNumber) * i / Math.Max(1, count - 1)))
            .Select(day => (state, state == ProbationState.EndingSoon ? DemoDays.OnOrAfter(day) : DemoDays.OnOrBefore(day)));

    private static DateOnly Wave(Dice dice, DateOnly first, DateOnly last)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            var day = dice.Day(first, last);
            if (!DemoDays.IsFree(day) && dice.Chance(day.Month is 2 or 5 or 8 or 9 or 11 or 12 ? 90 : 25))
            {
                return day;
            }
        }

        return DemoDays.OnOrBefore(Months.Add(last, -1));
    }
}
