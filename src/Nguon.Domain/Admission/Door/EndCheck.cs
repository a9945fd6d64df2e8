namespace Nguon.Domain.Admission;

/// <summary>Nothing follows the end of a dossier, except what belongs there.</summary>
internal static class EndCheck
{
    public static IEnumerable<Finding> Of(AdmissionDossier dossier, StepDraft draft, TakeContext context) => [.. After(dossier, draft, context), .. Before(dossier, draft)];

    // An end that later acts pass over would stand on paper and have no effect; papers that only came in late do not go on,
    // and after a notice that declined the cell may have tried again.
    private static IEnumerable<Finding> Before(AdmissionDossier dossier, StepDraft draft)
    {
        var later = EndOf(dossier, draft.Kind) is { } end
            ? dossier.Chronology.FirstOrDefault(step => step.OccurredOn > draft.OccurredOn && GoesOn(step.Kind) && !MayFollow(end, step.Kind))
            : null;
        if (later is not null)
        {
            yield return new()
            {
                Rule = RuleCodes.StepAfterEnd,
                Nature = FindingNature.Impossible,
                Facts = [$"{StepCatalogue.Of(later.Kind).Label} ngày {Say.Day(later.OccurredOn)}"],
                MendedBy = "người nhập",
                Message = $"Ngày {Say.Day(draft.OccurredOn)} hồ sơ chưa kết thúc: sau ngày đó đã có bước {StepCatalogue.Of(later.Kind).Label}, ngày {Say.Day(later.OccurredOn)}." + Say.ToDo("kiểm tra lại ngày ghi trên giấy; nếu bước sau ghi nhầm thì đính chính bước ấy trước"),
            };
        }
    }

    private static DossierStage? EndOf(AdmissionDossier dossier, StepKind kind) => kind switch
    {
        StepKind.RemovedFromList => DossierStage.RemovedFromList,
        StepKind.Withdrawn => DossierStage.Withdrawn,
        StepKind.DecisionAnnulled => DossierStage.DecisionAnnulled,
        StepKind.Deceased => DossierStage.Deceased,
        StepKind.MovedOut when !dossier.Has(StepKind.AdmissionDecision) => DossierStage.MovedOut,
        _ => null,
    };

    private static IEnumerable<Finding> After(AdmissionDossier dossier, StepDraft draft, TakeContext context)
    {
        var (stage, on) = StageReader.Read(dossier, context);
        if (!StageReader.IsEnd(stage) || MayFollow(stage, draft.Kind) || (draft.Mode == StepMode.Record && draft.OccurredOn <= on && !IsExit(draft.Kind)))
        {
            yield break;
        }

        yield return new()
        {
            Rule = RuleCodes.StepAfterEnd,
            Nature = FindingNature.Impossible,
            Facts = [$"kết thúc ngày {Say.Day(on)}"],
            MendedBy = "người nhập",
            Message = $"Hồ sơ đã kết thúc ngày {Say.Day(on)}; không ghi thêm bước sau ngày đó." + Say.ToDo("nếu bước kết thúc ghi nhầm thì đính chính bước ấy trước; nếu xem xét lại thì mở hồ sơ lần mới"),
        };
    }

    private static bool GoesOn(StepKind kind) => kind is StepKind.CellResolution or StepKind.SubBaseAppraisal or StepKind.BaseResolution or StepKind.SubmittedToAuthority or StepKind.Returned
        or StepKind.AuthorityAgreed or StepKind.AdmissionDecision or StepKind.Ceremony or StepKind.CellRecognitionResolution or StepKind.SubBaseRecognitionAppraisal
        or StepKind.BaseRecognitionResolution or StepKind.RecognitionSubmitted or StepKind.RecognitionAgreed or StepKind.RecognitionDecision
        or StepKind.CellDeletionResolution or StepKind.BaseDeletionResolution or StepKind.DeletionAgreed or StepKind.DeletionDecision;

    private static bool IsExit(StepKind kind) => StepCatalogue.Of(kind).IsExit;

    private static bool MayFollow(DossierStage stage, StepKind kind) => stage switch
    {
        DossierStage.Recognised => kind is StepKind.RecognitionDecisionReceived or StepKind.AfterCeremonyTask or StepKind.DecisionAnnulled,
        DossierStage.NameDeleted => kind is StepKind.DeletionDecisionReceived,
        DossierStage.AuthorityDeclined => kind is StepKind.RemovedFromList,
        _ => false,
    };
}
