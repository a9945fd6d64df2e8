namespace Nguon.Domain.Admission;

/// <summary>How far one kind of step is, before its rules are asked.</summary>
internal enum StepProgress
{
    Open = 1,
    Done = 2,
    NotNeeded = 3,
}

/// <summary>Which steps of the way are done, open, or not needed for this dossier on this chain.</summary>
internal static class Progress
{
    public static StepProgress Of(AdmissionDossier dossier, StepKind kind, TakeContext context)
    {
        if (IsDone(dossier, kind, context))
        {
            return StepProgress.Done;
        }

        return StepCatalogue.Of(kind).ExistsOn(context.Chain) && IsNeeded(dossier, kind, context) ? StepProgress.Open : StepProgress.NotNeeded;
    }

    private static bool IsDone(AdmissionDossier dossier, StepKind kind, TakeContext context) => kind switch
    {
        StepKind.VerificationSent => dossier.Has(kind) && dossier.StepsInForce.Count(step => step.Kind == kind) >= dossier.Circumstances.PlacesToVerify,
        StepKind.VerificationAnswered => dossier.Has(kind) && dossier.OpenRequests.Count == 0,
        StepKind.Introduction => dossier.Has(kind) && Introducers(dossier) >= NeededIntroducers(dossier, context),
        StepKind.CellRecognitionResolution => Carried.Yes(dossier.LastOf(kind)) || Deadlock.Holds(dossier, context.Rules),
        StepKind.CellResolution or StepKind.AuthorityAgreed or StepKind.RecognitionAgreed => Carried.Yes(dossier.LastOf(kind)),
        StepKind.SubmittedToAuthority => After(dossier, kind, StepKind.Returned) && After(dossier, kind, StepKind.CellResolution),
        StepKind.RecognitionSubmitted => After(dossier, kind, StepKind.Returned) && After(dossier, kind, StepKind.CellRecognitionResolution),
        StepKind.AfterCeremonyTask => Enum.GetValues<AfterCeremonyTaskKind>().All(task => dossier.StepsInForce.Any(step => step.Kind == kind && step.Details.Task == task)),
        _ => dossier.Has(kind),
    };

    private static bool IsNeeded(AdmissionDossier dossier, StepKind kind, TakeContext context) => kind switch
    {
        StepKind.VerificationSent or StepKind.VerificationAnswered => !dossier.Has(StepKind.RecordMatch) || dossier.Has(StepKind.VerificationSent),
        StepKind.YouthUnionRecommendation => dossier.Circumstances.Route == IntroductionRoute.YouthUnion,
        StepKind.TradeUnionRecommendation => dossier.Circumstances.Route == IntroductionRoute.TradeUnion,
        StepKind.PoliticalIssueConclusion => dossier.Circumstances.HasPoliticalIssue,
        StepKind.ProvincialConsent => dossier.Circumstances.NeedsWrittenConsent(),
        StepKind.ConsentRequested => (dossier.Circumstances.NeedsWrittenConsent() && !dossier.Has(StepKind.ProvincialConsent))
            || (dossier.Circumstances.HasPoliticalIssue && !dossier.Has(StepKind.PoliticalIssueConclusion)),
        StepKind.DecisionReceived => true,
        StepKind.RecordMatch or StepKind.SupplementaryVerification or StepKind.Returned or StepKind.DecisionExtension or StepKind.SuperiorConsent => false,
        _ => true,
    };

    private static bool After(AdmissionDossier dossier, StepKind kind, StepKind before) =>
        dossier.LastOf(kind) is { } step && (dossier.LastOf(before) is not { } earlier || step.Sequence > earlier.Sequence || step.OccurredOn > earlier.OccurredOn);

    private static int Introducers(AdmissionDossier dossier) =>
        dossier.StepsInForce.Where(step => step.Kind == StepKind.Introduction).Sum(step => Math.Max(1, step.Details.Introducers.Count));

    private static int NeededIntroducers(AdmissionDossier dossier, TakeContext context)
    {
        var rules = context.Rules.InForceOn(context.Today);
        return (dossier.Circumstances.Route == IntroductionRoute.TwoMembers ? rules.Introducers : rules.IntroducersBesideUnion).Value;
    }
}
