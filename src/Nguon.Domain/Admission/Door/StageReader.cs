namespace Nguon.Domain.Admission;

/// <summary>Where a dossier stands, told by its steps in force (rules.md 4.7).</summary>
internal static class StageReader
{
    public static bool IsEnd(DossierStage stage) =>
        stage is DossierStage.Recognised or DossierStage.RemovedFromList or DossierStage.AuthorityDeclined or DossierStage.Withdrawn
            or DossierStage.MovedOut or DossierStage.DecisionAnnulled or DossierStage.NameDeleted or DossierStage.Deceased;

    public static (DossierStage Stage, DateOnly On) Read(AdmissionDossier dossier, TakeContext context)
    {
        var (stage, on) = (DossierStage.Listed, dossier.OpenedOn);
        foreach (var step in dossier.Chronology)
        {
            var next = Next(stage, step, dossier);
            (stage, on) = next == stage ? (stage, on) : (next, step.OccurredOn);
        }

        return stage switch
        {
            < DossierStage.CellApproved => Prepared(dossier, stage, on, context),
            DossierStage.Probation => Probation(dossier, on, context),
            _ => (stage, on),
        };
    }

    private static DossierStage Next(DossierStage stage, DossierStep step, AdmissionDossier dossier)
    {
        if (step.Kind < StepKind.CellResolution)
        {
            return stage < DossierStage.CellApproved ? Preparation(stage, step.Kind) : stage;
        }

        return step.Kind switch
        {
            StepKind.CellResolution => Carried.Yes(step) ? DossierStage.CellApproved : DossierStage.CellRejected,
            StepKind.SubBaseAppraisal => DossierStage.SubBaseAppraised,
            StepKind.BaseResolution => Carried.Yes(step) ? DossierStage.BaseApproved : stage,
            StepKind.SubmittedToAuthority => DossierStage.Submitted,
            StepKind.Returned => stage >= DossierStage.Probation ? DossierStage.RecognitionOpen : DossierStage.ReturnedForCorrection,
            StepKind.AuthorityAgreed => Carried.Yes(step) ? DossierStage.Agreed : stage,
            StepKind.AdmissionDecision => DossierStage.Decided,
            StepKind.Ceremony => DossierStage.Probation,
            _ => OfRecognition(stage, step, dossier),
        };
    }

    private static DossierStage Preparation(DossierStage stage, StepKind kind)
    {
        var reached = kind switch
        {
            StepKind.ClassProposed => DossierStage.InClass,
            StepKind.AwarenessCertificate => DossierStage.Certified,
            >= StepKind.AgreedToOpen => DossierStage.Preparing,
            _ => DossierStage.Listed,
        };
        return reached > stage ? reached : stage;
    }

    private static DossierStage OfRecognition(DossierStage stage, DossierStep step, AdmissionDossier dossier) => step.Kind switch
    {
        StepKind.SelfReview or StepKind.MentorReview or StepKind.RecognitionOpinionSummary => stage == DossierStage.Probation ? DossierStage.RecognitionOpen : stage,
        StepKind.CellRecognitionResolution => Carried.Yes(step) ? DossierStage.RecognitionCellApproved : DossierStage.RecognitionOpen,
        StepKind.BaseRecognitionResolution => Carried.Yes(step) ? DossierStage.RecognitionBaseApproved : stage,
        StepKind.RecognitionSubmitted => DossierStage.RecognitionSubmitted,
        StepKind.RecognitionAgreed => Carried.Yes(step) ? DossierStage.RecognitionAgreed : stage,
        StepKind.RecognitionDecision => DossierStage.Recognised,
        StepKind.CellDeletionResolution => Carried.Yes(step) ? DossierStage.DeletionProposed : stage,
        StepKind.DeletionAgreed => Carried.Yes(step) ? DossierStage.DeletionAgreed : stage,
        _ => OfExit(stage, step, dossier),
    };

    private static DossierStage OfExit(DossierStage stage, DossierStep step, AdmissionDossier dossier) => step.Kind switch
    {
        StepKind.DeletionDecision => DossierStage.NameDeleted,
        StepKind.AuthorityDeclined => DossierStage.AuthorityDeclined,
        StepKind.RemovedFromList => DossierStage.RemovedFromList,
        StepKind.Withdrawn => DossierStage.Withdrawn,
        StepKind.MovedOut when step.Details.ToOrganizationId is null || !dossier.Has(StepKind.AdmissionDecision) => DossierStage.MovedOut,
        StepKind.DecisionAnnulled => DossierStage.DecisionAnnulled,
        StepKind.Deceased => DossierStage.Deceased,
        _ => stage,
    };

    private static (DossierStage Stage, DateOnly On) Prepared(AdmissionDossier dossier, DossierStage stage, DateOnly on, TakeContext context)
    {
        if (stage < DossierStage.Preparing)
        {
            return (stage, on);
        }

        var requests = dossier.OpenRequests;
        if (requests.Count > 0)
        {
            return (DossierStage.Verifying, requests.Min(step => step.OccurredOn));
        }

        var last = dossier.Chronology.Where(step => step.Kind < StepKind.CellResolution).Select(step => step.OccurredOn).DefaultIfEmpty(on).Max();
        return Papers.AreComplete(dossier, context) ? (DossierStage.ReadyForCell, last) : (stage, on);
    }

    private static (DossierStage Stage, DateOnly On) Probation(AdmissionDossier dossier, DateOnly on, TakeContext context)
    {
        var ends = context.Rules.InForceOn(on).ProbationEndsOn(on);
        return context.Today >= ends ? (DossierStage.RecognitionOpen, ends) : (DossierStage.Probation, on);
    }
}
