namespace Nguon.Web.Features.Papers;

/// <summary>Names of papers in addresses.</summary>
internal static class PaperSlugs
{
    /// <summary>9- or 16-KNĐ, as the dossier stands.</summary>
    public const string Decision = "quyet-dinh";

    /// <summary>8- or 15-KNĐ, as the dossier stands.</summary>
    public const string CommitteeResolution = "nghi-quyet-dang-uy";

    private static readonly Dictionary<string, PaperKind> Kinds = new(StringComparer.Ordinal)
    {
        ["1-knd"] = PaperKind.Application,
        ["2-knd"] = PaperKind.Resume,
        ["10-knd"] = PaperKind.SelfReview,
        ["6-knd"] = PaperKind.AdmissionResolution,
        ["8-knd"] = PaperKind.CommitteeAdmissionResolution,
        ["9-knd"] = PaperKind.AdmissionDecision,
        ["13-knd"] = PaperKind.RecognitionResolution,
        ["15-knd"] = PaperKind.CommitteeRecognitionResolution,
        ["16-knd"] = PaperKind.RecognitionDecision,
        ["bien-ban-chi-bo"] = PaperKind.CellMinutes,
        ["danh-sach-trich-ngang"] = PaperKind.CandidateList,
        ["to-trinh"] = PaperKind.Submission,
        ["bien-ban-btv"] = PaperKind.StandingMinutes,
        ["phieu-lay-y-kien"] = PaperKind.OpinionSlip,
        ["phieu-tham-dinh"] = PaperKind.AppraisalSheet,
        ["phieu-tra-ho-so"] = PaperKind.ReturnSlip,
        ["phieu-giao-nhan"] = PaperKind.HandoverSlip,
        ["cong-van-tham-tra"] = PaperKind.VerificationRequest,
        ["phieu-nhac-viec"] = PaperKind.MonthlyReminder,
        ["nghi-quyet-buoi-hop"] = PaperKind.EveningResolution,
        ["phieu-bieu-quyet"] = PaperKind.Ballot,
        ["bien-ban-kiem-phieu"] = PaperKind.CountMinutes,
        ["5b-knd"] = PaperKind.ResidenceOpinion,
        ["5c-knd"] = PaperKind.MassOrganizationOpinion,
        ["huong-dan-1-knd"] = PaperKind.ApplicationGuide,
        ["huong-dan-2-knd"] = PaperKind.ResumeGuide,
        ["huong-dan-10-knd"] = PaperKind.SelfReviewGuide,
    };

    public static IReadOnlyDictionary<string, PaperKind> All => Kinds;

    /// <summary>The paper; null for an unknown name. Some names depend on how the dossier stands.</summary>
    public static PaperKind? Of(string slug, bool isRecognition) => slug switch
    {
        Decision => isRecognition ? PaperKind.RecognitionDecision : PaperKind.AdmissionDecision,
        CommitteeResolution => isRecognition ? PaperKind.CommitteeRecognitionResolution : PaperKind.CommitteeAdmissionResolution,
        _ => Kinds.TryGetValue(slug, out var kind) ? kind : null,
    };
}
