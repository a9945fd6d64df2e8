using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>What decides how soon somebody can be put to the vote.</summary>
public sealed record WayAhead
{
    /// <summary>Birth date; null when not known.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Stage of the open dossier; null without one.</summary>
    public DossierStage? Stage { get; init; }
}

/// <summary>The first day on which nothing but people's work stands against an admission.</summary>
/// <param name="On">By the month, as the rules count age.</param>
/// <param name="ByDaysOn">The day a committee that counts to the day would wait for; null when it is the same.</param>
public sealed record EarliestDay(DateOnly On, DateOnly? ByDaysOn);

/// <summary>What the rules make one wait for, and no more: the age; who helps need not have done so for any time (rules.md 3.2, 3.4).</summary>
public static class EarliestAdmission
{
    /// <summary>Today once the cell has resolved.</summary>
    public static EarliestDay On(WayAhead way, RuleSet rules, DateOnly today)
    {
        if (way.BornOn is not { } born || way.Stage is >= DossierStage.CellApproved and < DossierStage.Recognised)
        {
            return new(today, null);
        }

        var (months, days) = (Months.FirstDayByMonth(born, rules.AgeFromMonths.Value), Months.Add(born, rules.AgeFromMonths.Value));
        return new(months > today ? months : today, days > today && days > months ? days : null);
    }
}
