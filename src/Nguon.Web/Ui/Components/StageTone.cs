using Nguon.Domain.Admission;

namespace Nguon.Web.Ui;

/// <summary>How a status is tinted; the word always says the same.</summary>
internal static class StageTone
{
    public static string Of(DossierStage stage) => stage switch
    {
        DossierStage.Listed or DossierStage.InClass or DossierStage.Certified => "plain",
        DossierStage.ReturnedForCorrection or DossierStage.DeletionProposed or DossierStage.DeletionAgreed or DossierStage.RecognitionOpen => "wait",
        DossierStage.Probation or DossierStage.Recognised => "done",
        >= DossierStage.RemovedFromList => "ended",
        _ => "doing",
    };
}
