using Nguon.Domain.Admission;
using Nguon.Domain.People;
using static Nguon.Tests.Domain.RuleCases;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>Every rule of the cell's meeting on both sides of its boundary.</summary>
public sealed class CellMeetingRulesTests
{
    [Theory]
    [InlineData("3/2/2024")]
    [InlineData("3/2/2017")]
    [InlineData("3/2/2025")]
    [InlineData("3/2/2026")]
    [InlineData("3/8/2026")]
    public void A_case_in_order_is_allowed_under_every_regulation(string on)
    {
        Cell(on).Refuses();
        Assert.Equal(new VoteCount(20, 14, true), Cell(on).Judged().Votes);
    }

    [Theory]
    [InlineData(PaperKind.AwarenessCertificate)]
    [InlineData(PaperKind.Application)]
    [InlineData(PaperKind.Resume)]
    [InlineData(PaperKind.ResumeStamped)]
    [InlineData(PaperKind.Verification)]
    [InlineData(PaperKind.Introduction)]
    [InlineData(PaperKind.YouthUnionRecommendation)]
    [InlineData(PaperKind.OpinionSummary)]
    public void Each_paper_that_is_missing_is_named(PaperKind kind)
    {
        Cell().Without(kind).Refuses("PaperMissing");
        Assert.NotNull(Cell().Without(kind).Judged().Refusals[0].MendedBy);
    }

    [Fact]
    public void Facts_that_are_missing_are_named()
    {
        Cell().Who(who => who with { BornOn = null, Education = null }).Refuses("FactMissing", "FactMissing");
        (Cell() with { Introducers = null, Body = null, Vote = null }).Refuses("FactMissing", "FactMissing", "FactMissing");
        (Cell() with { Introducers = [new() { Name = "X" }] }).Refuses("FactMissing", "FactMissing");
    }

    [Fact]
    public void A_record_match_stands_for_the_verification() =>
        Cell().Without(PaperKind.Verification).With(PaperKind.RecordMatch, "1/12/2023").Refuses();

    [Theory]
    [InlineData(PaperKind.AwarenessCertificate, "3/2/2019", "2/2/2019", "CertificateValidity")]
    [InlineData(PaperKind.Verification, "3/2/2023", "2/2/2023", "VerificationValidity")]
    [InlineData(PaperKind.OpinionSummary, "3/2/2023", "2/2/2023", "OpinionValidity")]
    public void A_paper_is_alive_on_its_last_day_and_dead_the_day_after(PaperKind kind, string alive, string dead, string rule)
    {
        var early = Cell().With(PaperKind.Application, "1/1/2022").With(PaperKind.Resume, "1/1/2022").With(PaperKind.ResumeStamped, "1/1/2022");
        early.With(kind, alive).Refuses();
        early.With(kind, dead).Refuses(rule);
    }

    [Fact]
    public void A_supplementary_verification_renews_the_validity()
    {
        var old = Cell().With(PaperKind.Application, "1/1/2022").With(PaperKind.Resume, "1/1/2022").With(PaperKind.ResumeStamped, "1/1/2022").With(PaperKind.Verification, "1/1/2023");
        old.Refuses("VerificationValidity");
        old.With(PaperKind.SupplementaryVerification, "1/1/2024").Refuses();
    }

    [Theory]
    [InlineData("3/8/2026", "CertificateValidity")]
    [InlineData("3/5/2026", "CertificateValidity")]
    public void Where_the_text_is_not_known_an_old_certificate_only_warns(string on, string rule) =>
        Cell(on).With(PaperKind.AwarenessCertificate, "1/1/2020").Warns(rule);

    [Theory]
    [InlineData("3/2/2018", EducationLevel.LowerSecondaryEquivalent, EducationLevel.LowerSecondaryCompleted)]
    [InlineData("3/2/2024", EducationLevel.LowerSecondary, EducationLevel.LowerSecondaryEquivalent)]
    [InlineData("3/8/2026", EducationLevel.LowerSecondaryCompleted, EducationLevel.Primary)]
    public void The_lowest_education_changes_with_the_regulation(string on, EducationLevel enough, EducationLevel tooLittle)
    {
        Cell(on).Who(who => who with { Education = enough }).Refuses();
        Cell(on).Who(who => who with { Education = tooLittle }).Refuses("Education");
    }

    [Fact]
    public void Difficult_areas_fishermen_and_elders_have_their_own_minimum()
    {
        Cell().Who(who => who with { Education = EducationLevel.Primary, IsDifficultArea = true }).Refuses();
        Cell().Who(who => who with { Education = EducationLevel.Primary, IsFishermanAtSea = true }).Refuses();
        Cell().Who(who => who with { Education = EducationLevel.ReadsAndWrites, IsDifficultArea = true }).Refuses("Education");
        Cell().Who(who => who with { Education = EducationLevel.ReadsAndWrites, IsDifficultArea = true, IsVillageElder = true }).Warns("Education");
        Cell("3/8/2026").Who(who => who with { Education = EducationLevel.Primary, IsDifficultArea = true }).Warns("Education");
    }

    [Fact]
    public void The_route_follows_from_the_memberships()
    {
        var two = new[] { new IntroducerDetail { Name = "A", IsOfficial = true, WorkedTogetherSince = Day("1/1/2020") }, new() { Name = "B", IsOfficial = true, WorkedTogetherSince = Day("1/1/2020") } };
        var young = Cell().Who(who => who with { IsYouthUnionMember = false });
        var old = young.Who(who => who with { BornOn = Day("2/2/1993") });

        (young with { Introducers = two }).Refuses("IntroductionRoute");
        old.Refuses("IntroducerCount");
        (old with { Introducers = two }).Refuses();
        Cell().Without(PaperKind.YouthUnionRecommendation).With(PaperKind.TradeUnionRecommendation, "10/1/2024").Who(who => who with { UnitHasYouthUnion = false, IsYouthUnionMember = false, IsTradeUnionMember = true }).Refuses();
        Cell().Who(who => who with { Route = IntroductionRoute.TwoMembers }).Refuses("IntroductionRoute", "IntroducerCount");
    }

    [Theory]
    [InlineData("3/2/2023", "")]
    [InlineData("4/2/2023", "IntroducerCoWorking")]
    public void An_introducer_has_worked_together_for_twelve_months(string since, string rule) =>
        (Cell() with { Introducers = [new() { Name = "A", IsOfficial = true, OfficialSince = Day("1/1/2024"), WorkedTogetherSince = Day(since) }] }).Refuses(rule.Length > 0 ? [rule] : []);

    [Fact]
    public void An_introducer_is_official_on_the_day()
    {
        (Cell() with { Introducers = [new() { Name = "A", IsOfficial = false, WorkedTogetherSince = Day("1/1/2020") }] }).Refuses("IntroducerOfficial");
        (Cell() with { Introducers = [new() { Name = "A", OfficialSince = Day("4/2/2024"), WorkedTogetherSince = Day("1/1/2020") }] }).Refuses("IntroducerOfficial");
        (Cell() with { Introducers = [new() { Name = "A", OfficialSince = Day("3/2/2024"), WorkedTogetherSince = Day("1/1/2020") }] }).Refuses();
    }

    [Fact]
    public void A_political_question_is_concluded_before_the_vote()
    {
        Cell().Who(who => who with { HasPoliticalIssue = true }).Refuses("PoliticalIssue");
        Cell().Who(who => who with { HasPoliticalIssue = true }).With(PaperKind.PoliticalIssueConclusion, "3/2/2024").Refuses();
        Cell("3/2/2021").Who(who => who with { HasPoliticalIssue = true }).Warns("PoliticalIssue");
    }

    [Theory]
    [InlineData(PaperKind.Resume, "26/10/2023", "25/10/2023")]
    [InlineData(PaperKind.BaseCertification, "5/12/2023", "4/12/2023")]
    [InlineData(PaperKind.CellCommitteeComment, "5/12/2023", "4/12/2023")]
    public void Papers_rest_on_each_other_in_order(PaperKind kind, string inOrder, string outOfOrder)
    {
        Cell().With(kind, inOrder).Refuses();
        Cell().With(kind, outOfOrder).Refuses("PaperOrder");
    }

    [Fact]
    public void No_paper_is_younger_than_the_meeting_or_older_than_the_person()
    {
        Cell().With(PaperKind.OpinionSummary, "4/2/2024").Refuses("PaperDate");
        Cell().With(PaperKind.Application, "1/1/1990").Refuses("PaperDate");
    }

    [Fact]
    public void The_case_of_the_contract_has_its_verdict()
    {
        var verdict = Cell("3/2/2025").With(PaperKind.AwarenessCertificate, "15/1/2020").With(PaperKind.Verification, "20/12/2024").Judged();

        Assert.Equal(("ADM-030", "CertificateValidity"), (verdict.Refusals[0].Code, Assert.Single(verdict.Refusals).Rule));
        Assert.Equal("232-QĐ/TW", verdict.Rules.Regulation.Id);
        Assert.Equal(new VoteCount(20, 14, true), verdict.Votes);
        Assert.Equal(new VerdictDates { CertificateValidUntil = Day("15/1/2025"), VerificationValidUntil = Day("20/12/2025") }, verdict.Dates);
    }
}
