using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Web.Seed.Demo;

/// <summary>What every dossier of the story stands on: rules, calendar, organs by day, sessions, the day it is told on.</summary>
internal sealed class Scene(DemoTree tree, DateOnly today)
{
    private readonly Dictionary<DateOnly, (OrganizationTree Tree, List<AuthorityGrant> Grants)> byChange = [];
    private readonly List<DateOnly> changes = tree.Rows.Select(v => v.From).Concat(tree.Grants.Select(g => g.From)).Distinct().OrderDescending().ToList();

    public DateOnly Today => today;

    public DecisionNumbers Numbers { get; } = new();

    public RuleBook Rules { get; } = RuleBookSource.Load();

    public WorkingCalendar Calendar { get; } = CalendarSource.Load();

    public OrganizationTree TreeOn(DateOnly day) => At(day).Tree;

    /// <summary>The organs above a cell; of somebody over the age up to the committee directly under the Centre.</summary>
    public ProcedureChain ChainOn(Guid cell, DateOnly day, DecisionPower power, bool isOverSixty) => isOverSixty
        ? ChainOfOrgans.UnderCentre(At(day).Tree, At(day).Grants, cell, power)
        : ChainOfOrgans.Of(At(day).Tree, At(day).Grants, cell, power);

    /// <summary>Day of the cell's monthly meeting: its own day of the month, moved off Tết and holidays.</summary>
    public static DateOnly MeetingOf(DemoCell cell, int year, int month)
    {
        var dice = new Dice($"meets/{cell.Key}");
        var day = dice.Chance(60) ? dice.Between(1, 5) : dice.Between(25, 28);
        return DemoDays.OnOrAfter(new DateOnly(year, month, day));
    }

    /// <summary>The cell's last meeting on or before the day.</summary>
    public static DateOnly MeetingBefore(DemoCell cell, DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1).AddMonths(1);
        DateOnly met;
        do
        {
            month = month.AddMonths(-1);
            met = MeetingOf(cell, month.Year, month.Month);
        }
        while (met > day);
        return met;
    }

    /// <summary>The cell's first meeting after the day.</summary>
    public static DateOnly MeetingAfter(DemoCell cell, DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1).AddMonths(-1);
        DateOnly met;
        do
        {
            met = MeetingOf(cell, month.Year, month.Month);
            month = month.AddMonths(1);
        }
        while (met <= day);
        return met;
    }

    /// <summary>The standing committee's last session on or before the day: on the 9th and the 22nd of each month.</summary>
    public static DateOnly StandingBefore(DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return new[] { month.AddMonths(-1).AddDays(21), month.AddDays(8), month.AddDays(21) }.Select(DemoDays.Office).Last(met => met <= day);
    }

    /// <summary>The standing committee's first session on or after the day.</summary>
    public static DateOnly StandingAfter(DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return new[] { month.AddDays(8), month.AddDays(21), month.AddMonths(1).AddDays(8) }.Select(DemoDays.Office).First(met => met >= day);
    }

    private (OrganizationTree Tree, List<AuthorityGrant> Grants) At(DateOnly day)
    {
        var change = changes.First(c => c <= day);
        if (!byChange.TryGetValue(change, out var known))
        {
            byChange[change] = known = (new OrganizationTree(change, tree.Rows.InForceOn(change)), tree.Grants.InForceOn(change).ToList());
        }

        return known;
    }
}
