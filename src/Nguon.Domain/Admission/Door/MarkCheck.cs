namespace Nguon.Domain.Admission;

/// <summary>
/// What is marked Cần khắc phục is mended before the dossier is sent up, of the admission before the admission, of the recognition before that;
/// a submission taken in from paper has happened and is not held up.
/// </summary>
internal static class MarkCheck
{
    public static IEnumerable<Finding> Of(AdmissionDossier dossier, StepDraft draft, TakeContext context) =>
        draft.Mode == StepMode.Perform && FirstOfPart(draft.Kind) is { } first
            ? dossier.MarksToMend(context).Where(open => open.Step.Kind >= first && open.Step.Kind < draft.Kind).Select(Finding)
            : [];

    private static StepKind? FirstOfPart(StepKind submission) => submission switch
    {
        StepKind.SubmittedToAuthority => StepKind.PutOnList,
        StepKind.RecognitionSubmitted => StepKind.NewMemberCertificate,
        _ => null,
    };

    private static Finding Finding(OpenMark open) => new()
    {
        Rule = open.Mark.Refusal.Rule,
        Ground = new Ground(open.Mark.Refusal.Basis, true),
        Nature = FindingNature.MarkOpen,
        Facts = open.Mark.Refusal.Facts,
        MendedBy = open.Mark.Refusal.MendedBy,
        Message = $"{StepCatalogue.Of(open.Step.Kind).Label} ngày {Say.Day(open.Step.OccurredOn)} còn điểm cần khắc phục: {open.Mark.Refusal.Message}",
    };
}
