namespace Nguon.Domain.Admission;

/// <summary>What an act needs and does not find is refused by name (contracts/rules-evaluate.md).</summary>
internal static class NeedsRule
{
    private static readonly Dictionary<ActKind, PaperKind[]> Papers = new()
    {
        [ActKind.SendToAwarenessClass] = [PaperKind.ListResolution],
        [ActKind.CellConsidersAdmission] =
        [
            PaperKind.AwarenessCertificate, PaperKind.Application, PaperKind.Resume, PaperKind.ResumeStamped, PaperKind.Verification, PaperKind.Introduction, PaperKind.OpinionSummary,
        ],
        [ActKind.CertifyResume] = [PaperKind.Verification, PaperKind.CellCommitteeComment],
        [ActKind.BaseCommitteeConsiders] = [PaperKind.CellResolution],
        [ActKind.AuthorityDecides] = [PaperKind.CellResolution],
        [ActKind.HoldCeremony] = [PaperKind.AdmissionDecision],
        [ActKind.CellConsidersRecognition] =
        [
            PaperKind.AdmissionDecision, PaperKind.Ceremony, PaperKind.NewMemberCertificate, PaperKind.SelfReview, PaperKind.MentorReview, PaperKind.OpinionSummary,
        ],
        [ActKind.BaseCommitteeConsidersRecognition] = [PaperKind.CellRecognitionResolution],
        [ActKind.AuthorityRecognises] = [PaperKind.CellRecognitionResolution],
        [ActKind.DeleteProbationer] = [PaperKind.AdmissionDecision, PaperKind.Ceremony],
        [ActKind.StartTransfer] = [PaperKind.MoveDecision],
        [ActKind.PresentTransfer] = [PaperKind.TransferSlip],
    };

    /// <summary>The papers an act asks for, the route's recommendation left out.</summary>
    public static IReadOnlyList<PaperKind> PapersOf(ActKind act) => Papers.GetValueOrDefault(act) ?? [];

    public static void Judge(Case c)
    {
        foreach (var kind in PapersOf(c.Facts.Act).Concat(MorePapers(c)).Where(kind => !IsThere(c, kind)))
        {
            c.Add(new()
            {
                Rule = RuleCodes.PaperMissing,
                Nature = FindingNature.PaperMissing,
                Missing = kind.ToString(),
                Facts = [$"thiếu: {Named(c, kind)}"],
                MendedBy = Say.MadeBy(kind),
                Message = $"Hồ sơ còn thiếu: {Named(c, kind)}." + Say.ToDo($"bổ sung giấy tờ này; người làm: {Say.MadeBy(kind)}"),
            });
        }

        foreach (var kind in c.Facts.UndatedPapers.Distinct())
        {
            Fact(c, new(FindingNature.PaperMissing, $"papers.{kind}.on", $"Chưa ghi ngày của giấy tờ: {Named(c, kind)}.", Say.MadeBy(kind)));
        }

        if (c.Facts.Act == ActKind.CellConsidersAdmission)
        {
            Applicant(c);
        }
        else if (c.Facts.Act == ActKind.AdoptMentor && c.Facts.Mentor is null)
        {
            Fact(c, new(FindingNature.InputMissing, "mentor", "Chưa ghi hoặc chưa có thông tin của đảng viên được phân công giúp đỡ.", "chi bộ") { Ground = Ground.Under(c.Rules.MentorOfficial) });
        }
    }

    public static void Fact(Case c, MissingFact fact) => c.Add(new()
    {
        Rule = RuleCodes.FactMissing,
        Nature = fact.Nature,
        Ground = fact.Ground,
        Missing = fact.Name,
        Facts = ["chưa có thông tin"],
        MendedBy = fact.MendedBy,
        Message = fact.Message + Say.ToDo("bổ sung thông tin này"),
    });

    // One kind of paper has a form of its own for each vote.
    private static string Named(Case c, PaperKind kind) => kind != PaperKind.OpinionSummary ? Say.NameOf(kind)
        : c.Facts.Act == ActKind.CellConsidersRecognition ? "Tổng hợp ý kiến nhận xét đối với đảng viên dự bị (12-KNĐ)"
        : "Tổng hợp ý kiến nhận xét (5-KNĐ)";

    private static bool IsThere(Case c, PaperKind kind) =>
        Is(c, kind) || (kind == PaperKind.Verification && Is(c, PaperKind.RecordMatch));

    private static bool Is(Case c, PaperKind kind) => c.Has(kind) || c.Facts.UndatedPapers.Contains(kind);

    private static IEnumerable<PaperKind> MorePapers(Case c)
    {
        if (c.Facts.Act == ActKind.CellConsidersAdmission && RouteRule.PaperOf(c.Applicant?.Route ?? RouteRule.RouteOf(c.Applicant)) is { } recommendation)
        {
            yield return recommendation;
        }

        if (c.Facts.Act == ActKind.HoldCeremony && c.Last(PaperKind.AdmissionDecision) is { } decided && c.RulesOn(decided).CeremonyStart.Value == CeremonyStart.Receipt)
        {
            yield return PaperKind.DecisionReceived;
        }
    }

    private static void Applicant(Case c)
    {
        if (c.Applicant?.BornOn is null)
        {
            Fact(c, new(FindingNature.PaperMissing, "applicant.bornOn", "Chưa có ngày sinh của người xin vào Đảng.", "chi bộ") { Ground = Ground.Under(c.Rules.AgeFromMonths) });
        }

        if (c.Applicant?.Education is null)
        {
            Fact(c, new(FindingNature.PaperMissing, "applicant.education", "Chưa có trình độ học vấn của người xin vào Đảng.", "chi bộ") { Ground = Ground.Under(c.Rules.EducationAccepted) });
        }

        if (c.Facts.Introducers is null)
        {
            Fact(c, new(FindingNature.PaperMissing, "introducers", "Chưa ghi đảng viên giới thiệu.", "chi bộ") { Ground = Ground.Under(c.Rules.Introducers) });
        }
    }
}

/// <summary>A fact an act needs and does not find.</summary>
internal sealed record MissingFact(FindingNature Nature, string Name, string Message, string MendedBy)
{
    public Ground Ground { get; init; } = Ground.Arithmetic;
}
