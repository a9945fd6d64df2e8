namespace Nguon.Domain.Admission;

/// <summary>Papers rest on each other in order; the last of each kind counts (rules.md 4.1, 14.13).</summary>
internal static class PaperOrderRule
{
    private static readonly (PaperKind Earlier, PaperKind Later)[] ByGuidance =
    [
        (PaperKind.Application, PaperKind.Resume),
        (PaperKind.Resume, PaperKind.ResumeStamped),
        (PaperKind.ResumeStamped, PaperKind.Verification),
        (PaperKind.Verification, PaperKind.CellCommitteeComment),
        (PaperKind.RecordMatch, PaperKind.CellCommitteeComment),
        (PaperKind.Verification, PaperKind.BaseCertification),
        (PaperKind.RecordMatch, PaperKind.BaseCertification),
        (PaperKind.CellCommitteeComment, PaperKind.BaseCertification),
        (PaperKind.CellCommitteeComment, PaperKind.AdmissionDecision),
        (PaperKind.BaseCertification, PaperKind.AdmissionDecision),
    ];

    // A supplement renews the validity; whether what was written before it must be written anew is not settled.
    private static readonly (PaperKind Earlier, PaperKind Later)[] Doubtful =
    [
        (PaperKind.SupplementaryVerification, PaperKind.CellCommitteeComment),
        (PaperKind.SupplementaryVerification, PaperKind.BaseCertification),
    ];

    private static readonly (PaperKind Earlier, PaperKind Later)[] BeforeTheRecognitionVote =
    [
        (PaperKind.SelfReview, PaperKind.CellRecognitionResolution),
        (PaperKind.MentorReview, PaperKind.CellRecognitionResolution),
    ];

    private static readonly (PaperKind Earlier, PaperKind Later)[] BeforeTheVote =
    [
        (PaperKind.AwarenessCertificate, PaperKind.CellResolution),
        (PaperKind.Application, PaperKind.CellResolution),
        (PaperKind.Resume, PaperKind.CellResolution),
        (PaperKind.ResumeStamped, PaperKind.CellResolution),
        (PaperKind.Verification, PaperKind.CellResolution),
        (PaperKind.RecordMatch, PaperKind.CellResolution),
        (PaperKind.Introduction, PaperKind.CellResolution),
        (PaperKind.YouthUnionRecommendation, PaperKind.CellResolution),
        (PaperKind.TradeUnionRecommendation, PaperKind.CellResolution),
        (PaperKind.OpinionSummary, PaperKind.CellResolution),
    ];

    private static readonly (PaperKind Earlier, PaperKind Later)[] BySense =
    [
        (PaperKind.ResumeStamped, PaperKind.VerificationRequest),
        (PaperKind.CellResolution, PaperKind.SubBaseAppraisal),
        (PaperKind.CellResolution, PaperKind.BaseResolution),
        (PaperKind.SubBaseAppraisal, PaperKind.BaseResolution),
        (PaperKind.CellResolution, PaperKind.DecisionExtension),
        (PaperKind.CellResolution, PaperKind.AdmissionDecision),
        (PaperKind.BaseResolution, PaperKind.AdmissionDecision),
        (PaperKind.AdmissionDecision, PaperKind.SuperiorConsent),
        (PaperKind.Ceremony, PaperKind.SelfReview),
        (PaperKind.Ceremony, PaperKind.MentorReview),
        (PaperKind.Ceremony, PaperKind.CellRecognitionResolution),
        (PaperKind.CellRecognitionResolution, PaperKind.SubBaseRecognitionAppraisal),
        (PaperKind.CellRecognitionResolution, PaperKind.BaseRecognitionResolution),
        (PaperKind.SubBaseRecognitionAppraisal, PaperKind.BaseRecognitionResolution),
        (PaperKind.CellRecognitionResolution, PaperKind.RecognitionDecision),
        (PaperKind.MoveDecision, PaperKind.TransferSlip),
    ];

    private static readonly (PaperKind Earlier, PaperKind Later)[] Impossible =
    [
        (PaperKind.AdmissionDecision, PaperKind.DecisionReceived),
        (PaperKind.AdmissionDecision, PaperKind.Ceremony),
        (PaperKind.DecisionReceived, PaperKind.Ceremony),
    ];

    public static void Judge(Case c)
    {
        var rule = c.RulesOn(c.CellDay ?? c.On).PaperOrder;
        Check(c, ByGuidance, Ground.Of(rule), FindingNature.Breach);
        Check(c, BySense, Ground.Arithmetic, FindingNature.Breach);
        Check(c, Impossible, Ground.Arithmetic, FindingNature.Impossible);
        Check(c, Doubtful, Ground.Of(rule), FindingNature.Breach, onlyWarns: true);
        FirstReply(c);
        if (c.Facts.Act is ActKind.BaseCommitteeConsiders or ActKind.AuthorityDecides or ActKind.HoldCeremony)
        {
            Check(c, BeforeTheVote, Ground.Of(rule), FindingNature.Breach);
        }

        if (c.Facts.Act is ActKind.BaseCommitteeConsidersRecognition or ActKind.AuthorityRecognises)
        {
            Check(c, BeforeTheRecognitionVote, Ground.Arithmetic, FindingNature.Breach);
        }

        if (c.Facts.Act == ActKind.CellConsidersRecognition)
        {
            Check(c, [(PaperKind.Ceremony, PaperKind.OpinionSummary)], Ground.Arithmetic, FindingNature.Breach);
        }
    }

    /// <summary>Only the pairs one paper takes part in, with that paper on that day.</summary>
    public static void JudgeOne(Case c, PaperKind paper, DateOnly on)
    {
        var rule = c.RulesOn(c.CellDay ?? c.On).PaperOrder;
        One(c, ByGuidance, Ground.Of(rule), FindingNature.Breach);
        One(c, BySense, Ground.Arithmetic, FindingNature.Breach);
        One(c, Impossible, Ground.Arithmetic, FindingNature.Impossible);

        void One(Case all, (PaperKind Earlier, PaperKind Later)[] pairs, Ground ground, FindingNature nature)
        {
            foreach (var (earlier, later) in pairs.Where(pair => pair.Earlier == paper || pair.Later == paper))
            {
                var first = earlier == paper ? on : all.Last(earlier);
                var second = later == paper ? on : all.Last(later);
                if (first is { } before && second is { } after && after < before)
                {
                    // When the later paper was there first the fault is its own, not that of the one that comes in now.
                    all.Add(Wrong(earlier, before, later, after) with { Ground = ground, Nature = nature, OnlyWarns = earlier == paper && nature == FindingNature.Breach });
                }
            }
        }
    }

    private static void Check(Case c, (PaperKind Earlier, PaperKind Later)[] pairs, Ground ground, FindingNature nature, bool onlyWarns = false)
    {
        foreach (var (earlier, later) in pairs)
        {
            if (c.Last(earlier) is { } first && c.Last(later) is { } second && second < first)
            {
                c.Add(Wrong(earlier, first, later, second) with { Ground = ground, Nature = nature, OnlyWarns = onlyWarns });
            }
        }
    }

    // Several places are asked on several days: what cannot be is an answer before the first request.
    private static void FirstReply(Case c)
    {
        if (c.First(PaperKind.VerificationRequest) is { } asked && c.First(PaperKind.Verification) is { } answered && answered < asked)
        {
            c.Add(Wrong(PaperKind.VerificationRequest, asked, PaperKind.Verification, answered));
        }
    }

    private static Finding Wrong(PaperKind earlier, DateOnly first, PaperKind later, DateOnly second) => new()
    {
        Rule = RuleCodes.PaperOrder,
        Facts = [$"{Say.NameOf(earlier)}: {Say.Day(first)}", $"{Say.NameOf(later)}: {Say.Day(second)}"],
        MendedBy = Say.MadeBy(later),
        Message = $"{Say.NameOf(later)} ghi ngày {Say.Day(second)}, trước {LowerFirst(Say.NameOf(earlier))} ({Say.Day(first)})." +
            Say.ToDo("kiểm tra lại ngày ghi trên giấy; nếu đúng như vậy thì làm lại giấy tờ ghi ngày trước"),
    };

    private static string LowerFirst(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
