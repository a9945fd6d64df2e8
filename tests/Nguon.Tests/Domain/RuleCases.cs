using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>Cases in which nothing is wrong; each test changes one fact on both sides of its rule.</summary>
internal static class RuleCases
{
    public static DossierFacts Cell(string on = "3/2/2024") => new()
    {
        Act = ActKind.CellConsidersAdmission, On = Day(on),
        Applicant = new() { BornOn = Day("12/4/1998"), Education = EducationLevel.UpperSecondary, UnitHasYouthUnion = true, IsYouthUnionMember = true },
        Papers =
        [
            new(PaperKind.AwarenessCertificate, Day(on).AddMonths(-30)), new(PaperKind.Application, Day(on).AddDays(-100)), new(PaperKind.Resume, Day(on).AddDays(-95)),
            new(PaperKind.ResumeStamped, Day(on).AddDays(-90)), new(PaperKind.Verification, Day(on).AddDays(-60)), new(PaperKind.Introduction, Day(on).AddDays(-30)),
            new(PaperKind.YouthUnionRecommendation, Day(on).AddDays(-25)), new(PaperKind.OpinionSummary, Day(on).AddDays(-20)),
        ],
        Introducers = [new() { Name = "Lê Văn Hai", IsOfficial = true, WorkedTogetherSince = Day(on).AddYears(-3) }],
        Body = new() { Members = 20, Present = 17 },
        Vote = new() { For = 14, Against = 2, Invalid = 1 },
    };

    public static DossierFacts Authority(string on = "1/4/2024") => new()
    {
        Act = ActKind.AuthorityDecides, On = Day(on), Papers = [new(PaperKind.CellResolution, Day("3/2/2024"))],
        Body = new() { Members = 13, Mode = DecisionMode.StandingCommittee }, Vote = new() { For = 7, Against = 6 },
    };

    public static DossierFacts Recognition(string on = "1/7/2025") => new()
    {
        Act = ActKind.CellConsidersRecognition, On = Day(on),
        Papers =
        [
            new(PaperKind.AdmissionDecision, Day("1/6/2024")), new(PaperKind.Ceremony, Day("20/6/2024")), new(PaperKind.NewMemberCertificate, Day("1/12/2024")),
            new(PaperKind.SelfReview, Day("1/6/2025")), new(PaperKind.MentorReview, Day("2/6/2025")), new(PaperKind.OpinionSummary, Day("10/6/2025")),
        ],
        Body = new() { Members = 9, Present = 9 }, Vote = new() { For = 6, Against = 3 },
    };

    public static DossierFacts With(this DossierFacts facts, PaperKind kind, string on) =>
        facts with { Papers = [.. facts.Papers.Where(paper => paper.Kind != kind), new(kind, Day(on))] };

    public static DossierFacts Without(this DossierFacts facts, PaperKind kind) =>
        facts with { Papers = [.. facts.Papers.Where(paper => paper.Kind != kind)] };

    public static DossierFacts Who(this DossierFacts facts, Func<ApplicantFacts, ApplicantFacts> change) =>
        facts with { Applicant = change(facts.Applicant ?? new()) };

    public static Verdict Judged(this DossierFacts facts) => Judge.Of(facts, Book, Free());

    public static void Refuses(this DossierFacts facts, params string[] rules) =>
        Assert.Equal(rules.Order(), facts.Judged().Refusals.Select(refusal => refusal.Rule).Order());

    public static void Warns(this DossierFacts facts, string rule)
    {
        facts.Refuses();
        Assert.Contains(facts.Judged().Warnings, refusal => refusal.Rule == rule);
    }
}
