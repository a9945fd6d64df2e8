using Nguon.Domain.Admission;
using Nguon.Web.Access;

namespace Nguon.Web.Features.Admission;

/// <summary>Which role may enter which step; the officer of a committee may enter all of its branch (nhập thay).</summary>
internal static class StepRights
{
    /// <summary>A correction or withdrawal takes a step out of force: only who may enter that step may do it.</summary>
    public static async Task<bool> MayTakeAsync(Reach reach, AdmissionDossier dossier, StepDraft draft, CancellationToken ct)
    {
        var wrong = dossier.Steps.FirstOrDefault(step => step.Id == draft.CorrectsStepId);
        return ((wrong is not null && UndoesAStep(draft.Kind)) || await MayTakeAsync(reach, dossier, (draft.Kind, draft.ByOrganizationId), ct))
            && (wrong is null || await MayTakeAsync(reach, dossier, (wrong.Kind, wrong.ByOrganizationId), ct));
    }

    /// <param name="act">The step and the unit whose act it is.</param>
    public static async Task<bool> MayTakeAsync(Reach reach, AdmissionDossier dossier, (StepKind Kind, Guid? By) act, CancellationToken ct)
    {
        if (await reach.MayAsync(Power.ActForCommittee, dossier.CellId, ct))
        {
            return true;
        }

        return act.Kind switch
        {
            StepKind.ProvincialConsent or StepKind.PoliticalIssueConclusion => await reach.MayAsync(Power.Consent, dossier.CellId, ct),
            StepKind.AdmissionDecision or StepKind.RecognitionDecision or StepKind.DeletionDecision => false,
            _ when IsOfTheAuthority(act.Kind) => act.By is { } by && reach.User.UnitsWith(Power.Consent).Contains(by),
            _ => IsOfTheCell(act.Kind) && await reach.MayAsync(Power.ActForCell, dossier.CellId, ct),
        };
    }

    public static bool UndoesAStep(StepKind kind) => kind is StepKind.Correction or StepKind.Retraction;

    /// <summary>Steps of the deciding body: where it is the province's, whoever acts for the province takes them; number and seal are the văn thư's.</summary>
    private static bool IsOfTheAuthority(StepKind kind) => StepCatalogue.Of(kind).Actor is StepActor.Department or StepActor.Authority or StepActor.Superior;

    /// <summary>Steps a cell enters itself: its papers, meetings, ceremony; not what committees decide.</summary>
    public static bool IsOfTheCell(StepKind kind) => kind is not (
        StepKind.ResumeStamped or StepKind.BaseCertification or StepKind.SubBaseAppraisal or StepKind.BaseResolution
        or StepKind.ConsentRequested or StepKind.ReceivedByAuthority or StepKind.Appraised or StepKind.Returned or StepKind.ProvincialConsent or StepKind.DecisionExtension
        or StepKind.AuthorityAgreed or StepKind.AdmissionDecision or StepKind.AuthorityDeclined or StepKind.SuperiorConsent
        or StepKind.SubBaseRecognitionAppraisal or StepKind.BaseRecognitionResolution or StepKind.RecognitionReceivedByAuthority
        or StepKind.RecognitionAgreed or StepKind.RecognitionDecision or StepKind.BaseDeletionResolution or StepKind.DeletionAgreed or StepKind.DeletionDecision
        or StepKind.DecisionAnnulled or StepKind.VerificationSent or StepKind.PoliticalIssueConclusion);
}
