using Nguon.Domain.Admission;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>What lies ahead, in the words of the pages.</summary>
internal static class OutlookWords
{
    private static readonly (StepKind Kind, string Words)[] Milestones =
    [
        (StepKind.CellResolution, "chi bộ xét kết nạp"),
        (StepKind.AdmissionDecision, "có quyết định kết nạp"),
        (StepKind.Ceremony, "lễ kết nạp"),
        (StepKind.CellRecognitionResolution, "chi bộ xét công nhận chính thức"),
        (StepKind.RecognitionDecision, "có quyết định công nhận"),
    ];

    /// <summary>Steps and papers somebody may try a day for.</summary>
    public static readonly IReadOnlyList<StepKind> Triable =
    [
        StepKind.AwarenessCertificate, StepKind.VerificationAnswered, StepKind.SupplementaryVerification, StepKind.RecordMatch, StepKind.PoliticalIssueConclusion,
        StepKind.OpinionSummary, StepKind.ProvincialConsent, StepKind.DecisionExtension, StepKind.AdmissionDecision, StepKind.DecisionReceived,
        StepKind.SuperiorConsent, StepKind.Ceremony, StepKind.NewMemberCertificate, StepKind.SelfReview, StepKind.MentorReview, StepKind.RecognitionOpinionSummary,
    ];

    /// <summary>The meeting of the cell that comes next: of admission, or of recognition after the ceremony.</summary>
    public static StepKind MeetingOf(AdmissionDossier dossier) => dossier.Has(StepKind.Ceremony) ? StepKind.CellRecognitionResolution : StepKind.CellResolution;

    public static string MeetingLabel(AdmissionDossier dossier) => dossier.Has(StepKind.Ceremony) ? "Chi bộ họp xét công nhận ngày" : "Chi bộ họp xét kết nạp ngày";

    /// <summary>The days of the great steps in one sentence; empty when the first of them cannot be told.</summary>
    public static string Sentence(DossierOutlook outlook)
    {
        var told = Milestones.Select(one => (one.Words, outlook.Of(one.Kind)?.EarliestOn)).Where(one => one.EarliestOn is not null)
            .Select(one => $"{one.Words} {Formats.Day(one.EarliestOn)}").ToList();
        return told.Count == 0 ? "" : $"Sớm nhất theo quy định: {string.Join("; ", told)}.";
    }

    public static bool IsMilestone(OutlookLine line) => line.IsSupposed || line.Refusals.Count > 0 || Milestones.Any(one => one.Kind == line.Kind);
}
