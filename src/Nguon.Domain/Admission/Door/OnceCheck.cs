namespace Nguon.Domain.Admission;

/// <summary>What happens once is not taken twice; a vote is repeated only for a reason.</summary>
internal static class OnceCheck
{
    public static IEnumerable<Finding> Of(AdmissionDossier dossier, IReadOnlyList<DossierStep> steps, StepDraft draft)
    {
        var definition = StepCatalogue.Of(draft.Kind);
        var same = steps.Where(step => step.Kind == draft.Kind).ToList();
        if (same.Any(step => IsTwin(step, draft)) || (definition.IsOnce && same.Count > 0))
        {
            yield return Twice(definition, same[^1]);
        }
        else if (IsVote(draft.Kind) && same.Count > 0 && !MayVoteAgain(dossier, steps, same, draft))
        {
            yield return Twice(definition, same[^1]);
        }
    }

    private static bool IsVote(StepKind kind) =>
        kind is StepKind.CellResolution or StepKind.BaseResolution or StepKind.AuthorityAgreed or StepKind.CellRecognitionResolution or StepKind.BaseRecognitionResolution or StepKind.RecognitionAgreed
            or StepKind.BaseDeletionResolution or StepKind.DeletionAgreed;

    // A new vote follows one that did not carry, a return, or a fault to be mended.
    private static bool MayVoteAgain(AdmissionDossier dossier, IReadOnlyList<DossierStep> steps, List<DossierStep> same, StepDraft draft)
    {
        var last = same.MaxBy(step => (step.OccurredOn, step.Sequence));
        return last is null
            || Carried.No(last)
            || steps.Any(step => step.Kind == StepKind.Returned && step.Sequence > last.Sequence)
            || steps.Any(step => step.Kind == StepKind.CellResolution && step.Sequence > last.Sequence && draft.Kind is not StepKind.CellResolution)
            || steps.Any(step => step.Marks.Any(mark => mark.IsToMend))
            || dossier.Steps.Any(step => step.Sequence > last.Sequence && step.CorrectsStepId is not null);
    }

    private static bool IsTwin(DossierStep step, StepDraft draft) =>
        step.OccurredOn == draft.OccurredOn
        && string.Equals(step.PaperNumber, draft.PaperNumber, StringComparison.OrdinalIgnoreCase)
        && step.Details.Place == draft.Details.Place
        && step.Details.Task == draft.Details.Task
        && step.Details.MentorId == draft.Details.MentorId
        && step.Details.RequestStepId == draft.Details.RequestStepId
        && step.Details.Introducers.SequenceEqual(draft.Details.Introducers);

    private static Finding Twice(StepDefinition definition, DossierStep before) => new()
    {
        Rule = RuleCodes.StepOnce,
        Nature = FindingNature.Impossible,
        Facts = [$"đã ghi nhận ngày {Say.Day(before.OccurredOn)}"],
        MendedBy = "người nhập",
        Message = $"Bước này đã được ghi nhận ngày {Say.Day(before.OccurredOn)}: {definition.Label}." + Say.ToDo("nếu lần ghi trước nhầm thì đính chính trước"),
    };
}
