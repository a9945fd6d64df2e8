using Nguon.Domain.Admission;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Papers;

/// <summary>Which recorded steps are sheets of paper in the bundle a cell hands over (rules.md 5.1). Stamps, remarks and certifications stand inside the booklet; letters sent, checks and the ceremony leave nothing to hand over.</summary>
internal static class DossierBundle
{
    private static readonly StepKind[] Admission =
    [
        StepKind.AwarenessCertificate, StepKind.Application, StepKind.Resume, StepKind.VerificationAnswered, StepKind.SupplementaryVerification,
        StepKind.Introduction, StepKind.YouthUnionRecommendation, StepKind.TradeUnionRecommendation, StepKind.OpinionSummary,
        StepKind.CellResolution, StepKind.SubBaseAppraisal, StepKind.BaseResolution, StepKind.ProvincialConsent,
    ];

    private static readonly StepKind[] Recognition =
    [
        StepKind.NewMemberCertificate, StepKind.SelfReview, StepKind.MentorReview, StepKind.RecognitionOpinionSummary,
        StepKind.CellRecognitionResolution, StepKind.SubBaseRecognitionAppraisal, StepKind.BaseRecognitionResolution,
    ];

    /// <summary>The papers there were on the day, oldest first.</summary>
    public static IEnumerable<DossierStep> HandedOver(PaperDossier of, DateOnly day) =>
        of.Dossier.Chronology.Where(step => step.OccurredOn <= day && (of.IsRecognition ? Recognition : Admission).Contains(step.Kind));

    /// <summary>What an officer looks at in an appraisal: the papers and what stands inside the booklet, up to the decision.</summary>
    public static IEnumerable<DossierStep> Appraised(PaperDossier of, DateOnly day)
    {
        StepKind[] inside = of.IsRecognition ? [StepKind.Ceremony] : [StepKind.ResumeStamped, StepKind.RecordMatch, StepKind.CellCommitteeComment, StepKind.BaseCertification];
        return of.Dossier.Chronology.Where(step => step.OccurredOn <= day && (of.IsRecognition ? Recognition : Admission).Concat(inside).Contains(step.Kind));
    }
}
