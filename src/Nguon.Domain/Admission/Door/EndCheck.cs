namespace Nguon.Domain.Admission;

/// <summary>Nothing follows the end of a dossier, except what belongs there.</summary>
internal static class EndCheck
{
    public static IEnumerable<Finding> Of(AdmissionDossier dossier, StepDraft draft, TakeContext context)
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

    private static bool IsExit(StepKind kind) => StepCatalogue.Of(kind).IsExit;

    private static bool MayFollow(DossierStage stage, StepKind kind) => stage switch
    {
        DossierStage.Recognised => kind is StepKind.RecognitionDecisionReceived or StepKind.AfterCeremonyTask or StepKind.DecisionAnnulled,
        DossierStage.NameDeleted => kind is StepKind.DeletionDecisionReceived,
        DossierStage.AuthorityDeclined => kind is StepKind.RemovedFromList,
        _ => false,
    };
}
