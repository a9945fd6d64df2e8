namespace Nguon.Domain.Admission;

/// <summary>As many votes about a recognition as the rules allow, and neither recognition nor deletion reached two thirds: the case goes up with its result (rules.md 4.2, 4.5).</summary>
internal static class Deadlock
{
    public static bool Holds(AdmissionDossier dossier, RuleBook book) => In(dossier.Chronology, book);

    public static bool In(IReadOnlyList<DossierStep> steps, RuleBook book)
    {
        var votes = steps.Where(step => step.Kind == StepKind.CellRecognitionResolution).OrderBy(step => (step.OccurredOn, step.Sequence)).ToList();
        if (votes.Count == 0 || Carried.Yes(votes[^1]) || steps.Any(step => step.Kind == StepKind.CellDeletionResolution && Carried.Yes(step)))
        {
            return false;
        }

        return Math.Max(votes.Count, votes[^1].Details.Round) >= book.InForceOn(votes[^1].OccurredOn).RecognitionRounds.Value;
    }
}
