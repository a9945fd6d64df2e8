namespace Nguon.Domain.Admission;

/// <summary>As many votes about a recognition as the rules allow, and neither recognition nor deletion reached two thirds: the case goes up with its result (rules.md 4.2, 4.5).</summary>
internal static class Deadlock
{
    public static bool Holds(AdmissionDossier dossier, RuleBook book) => In(dossier.Chronology, book);

    public static bool In(IReadOnlyList<DossierStep> steps, RuleBook book)
    {
        var votes = VotesThatCount(steps, book).OrderBy(step => (step.OccurredOn, step.Sequence)).ToList();
        if (votes.Count == 0 || Carried.Yes(votes[^1]) || steps.Any(step => step.Kind == StepKind.CellDeletionResolution && Carried.Yes(step)))
        {
            return false;
        }

        return Math.Max(votes.Count, votes[^1].Details.Round) >= book.InForceOn(votes[^1].OccurredOn).RecognitionRounds.Value;
    }

    /// <summary>Votes of the cell about recognition; one before the months of probation ended is void and is no round (rules.md 4.5).</summary>
    public static IEnumerable<DossierStep> VotesThatCount(IReadOnlyList<DossierStep> steps, RuleBook book)
    {
        var ends = steps.LastOrDefault(step => step.Kind == StepKind.Ceremony) is { OccurredOn: var held } ? book.InForceOn(held).ProbationEndsOn(held) : DateOnly.MinValue;
        return steps.Where(step => step.Kind == StepKind.CellRecognitionResolution && step.OccurredOn >= ends);
    }
}
