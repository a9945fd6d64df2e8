namespace Nguon.Domain.Admission;

/// <summary>Whose turn it is: the unit of the first step of the way that is still to be done.</summary>
internal static class TurnReader
{
    private static readonly StepKind[] Milestones =
    [
        StepKind.CellResolution, StepKind.SubmittedToAuthority, StepKind.AuthorityAgreed, StepKind.AdmissionDecision, StepKind.Ceremony,
        StepKind.CellRecognitionResolution, StepKind.RecognitionSubmitted, StepKind.RecognitionAgreed,
    ];

    /// <summary>The last milestone that is behind; what belongs before it is no longer waited for.</summary>
    public static StepKind Passed(AdmissionDossier dossier, TakeContext context) =>
        Milestones.Where(kind => Progress.Of(dossier, kind, context) == StepProgress.Done).DefaultIfEmpty().Max();

    public static Guid? WhoseTurn(AdmissionDossier dossier, TakeContext context)
    {
        if (dossier.Stage is DossierStage.ReturnedForCorrection or DossierStage.CellRejected)
        {
            return dossier.CellId;
        }

        var chain = context.Chain;
        if (dossier.Stage is DossierStage.DeletionProposed or DossierStage.DeletionAgreed)
        {
            var isWithBase = dossier.Stage == DossierStage.DeletionProposed && chain.BaseId is not null && !Carried.Yes(dossier.LastOf(StepKind.BaseDeletionResolution));
            return (isWithBase ? chain.BaseId : chain.AuthorityId) ?? dossier.CellId;
        }

        var passed = Passed(dossier, context);
        var first = StepCatalogue.Way.FirstOrDefault(step => step.Kind > passed && !step.IsOptional && Progress.Of(dossier, step.Kind, context) == StepProgress.Open);
        return first?.UnitOn(chain) is { } unit && unit != chain.CellId ? unit : dossier.CellId;
    }
}
