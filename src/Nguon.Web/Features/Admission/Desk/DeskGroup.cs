using Nguon.Domain.Admission;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>What a dossier on the desk waits for.</summary>
internal enum DeskGroup
{
    ToSubmit = 1,
    ToReceive = 2,
    ToAppraise = 3,
    ToSession = 4,
    Returned = 5,
    ToNumber = 6,
    ToHandOver = 7,
}

/// <summary>Sorts the desk.</summary>
internal static class DeskGroups
{
    public static DeskGroup? Of(DeskDossier of) => of.Stage switch
    {
        DossierStage.CellApproved or DossierStage.SubBaseAppraised or DossierStage.BaseApproved
            or DossierStage.RecognitionCellApproved or DossierStage.RecognitionBaseApproved => DeskGroup.ToSubmit,
        DossierStage.Submitted => Submitted(of.Dossier),
        DossierStage.RecognitionSubmitted => Follows(of.Dossier, StepKind.RecognitionReceivedByAuthority, StepKind.RecognitionSubmitted) ? DeskGroup.ToSession : DeskGroup.ToReceive,
        DossierStage.DeletionProposed => DeskGroup.ToSession,
        DossierStage.ReturnedForCorrection => DeskGroup.Returned,
        DossierStage.Agreed or DossierStage.RecognitionAgreed or DossierStage.DeletionAgreed => DeskGroup.ToNumber,
        DossierStage.Decided => of.Dossier.Has(StepKind.DecisionReceived) ? null : DeskGroup.ToHandOver,
        DossierStage.Recognised => of.Dossier.Has(StepKind.RecognitionDecisionReceived) ? null : DeskGroup.ToHandOver,
        DossierStage.NameDeleted => of.Dossier.Has(StepKind.DeletionDecisionReceived) ? null : DeskGroup.ToHandOver,
        _ => null,
    };

    public static string Label(DeskGroup group) => group switch
    {
        DeskGroup.ToSubmit => "Chi bộ đã có nghị quyết, chờ trình",
        DeskGroup.ToReceive => "Chờ tiếp nhận",
        DeskGroup.ToAppraise => "Đang thẩm định",
        DeskGroup.ToSession => "Kỳ họp tới",
        DeskGroup.Returned => "Đã trả, chờ bổ sung",
        DeskGroup.ToNumber => "Đã thống nhất, chờ số",
        DeskGroup.ToHandOver => "Đã có quyết định, chờ giao chi bộ",
        _ => throw new InvalidOperationException($"A group of the desk without words: {group}."),
    };

    private static DeskGroup Submitted(AdmissionDossier dossier) =>
        Follows(dossier, StepKind.Appraised, StepKind.SubmittedToAuthority) ? DeskGroup.ToSession
        : Follows(dossier, StepKind.ReceivedByAuthority, StepKind.SubmittedToAuthority) ? DeskGroup.ToAppraise
        : DeskGroup.ToReceive;

    /// <summary>True when the later kind was taken after the last of the earlier kind: after a return everything is asked again.</summary>
    private static bool Follows(AdmissionDossier dossier, StepKind later, StepKind earlier) =>
        dossier.LastOf(later) is { } done && (dossier.LastOf(earlier) is not { } before || done.Sequence > before.Sequence);
}
