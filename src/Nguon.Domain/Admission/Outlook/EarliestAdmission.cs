using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>What decides how soon somebody can be put to the vote.</summary>
public sealed record WayAhead
{
    /// <summary>Birth date; null when not known.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>First day a member was named to help; null when none is.</summary>
    public DateOnly? HelpedSince { get; init; }

    /// <summary>Stage of the open dossier; null without one.</summary>
    public DossierStage? Stage { get; init; }
}

/// <summary>The first day on which nothing but people's work stands against an admission: what the rules make one wait for, and no more.</summary>
public static class EarliestAdmission
{
    /// <summary>Age counted by month, and the months an introducer works together with the person, from the day a member was named or from today; today once the cell has resolved.</summary>
    public static DateOnly On(WayAhead way, RuleSet rules, DateOnly today)
    {
        if (way.Stage is >= DossierStage.CellApproved and < DossierStage.Recognised)
        {
            return today;
        }

        DateOnly[] days =
        [
            today,
            way.BornOn?.AddMonths(rules.AgeFromMonths.Value) ?? today,
            (way.HelpedSince ?? today).AddMonths(rules.CoWorkingMonths.Value),
        ];
        return days.Max();
    }
}
