using Nguon.Domain.People;

namespace Nguon.Web.Features.People;

/// <summary>
/// The history of a person as it is told: official from the day the twelve months ended, whatever the day of the decision (rules.md 4.5). The rows themselves
/// keep the day of the decision: until there is one the person does not vote and is not counted among the official members of a meeting.
/// </summary>
internal static class StandingLines
{
    public static IReadOnlyList<StandingLine> Of(IReadOnlyList<PersonStanding> standings, AdmissionRecord? admission)
    {
        var lines = standings.Select(row => new StandingLine(row, row.From, row.Until)).ToList();
        var official = lines.FindIndex(line => line.Row.Status == PersonStatus.OfficialMember && line.From == admission?.RecognisedOn);
        var before = official < 0 ? -1 : lines.FindIndex(line => line.Until == lines[official].From && line.Row.Status == PersonStatus.ProbationaryMember);
        if (before < 0 || admission?.OfficialFrom is not { } from || from <= lines[before].From || from >= lines[official].From)
        {
            return lines;
        }

        lines[before] = lines[before] with { Until = from };
        lines[official] = lines[official] with { From = from, RecognisedOn = admission.RecognisedOn };
        return lines;
    }
}

/// <summary>One line of the history.</summary>
internal sealed record StandingLine(PersonStanding Row, DateOnly From, DateOnly? Until)
{
    /// <summary>Day of the decision that recognised, where it came after the day it counts from.</summary>
    public DateOnly? RecognisedOn { get; init; }
}
