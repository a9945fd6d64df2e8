using Nguon.Domain.Admission;
using Nguon.Domain.People;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>Scenarios 4 and 5: age by month at both ends; three reasons at once.</summary>
public sealed class RefusalScenarioTests
{
    [Theory]
    [InlineData("3/10/1962", "28/10/2022", false, true)]
    [InlineData("28/5/2005", "28/4/2023", true, false)]
    [InlineData("28/5/2005", "4/5/2023", false, true)]
    [InlineData("20/2/1966", "28/10/2022", false, false)]
    public void Age_is_counted_by_month_and_doubted_by_day(string born, string on, bool refused, bool warned)
    {
        var verdict = Judge.Of(OnlyAge(born, on), Book, Free());

        Assert.Equal((refused, warned), (verdict.Refusals.Any(r => r.Rule == "Age"), verdict.Warnings.Any(r => r.Rule == "Age")));
    }

    [Fact]
    public void Both_earliest_days_are_shown_to_the_one_too_young()
    {
        var verdict = Judge.Of(OnlyAge("28/5/2005", "28/4/2023"), Book, Free());

        var message = verdict.Refusals.Single(refusal => refusal.Rule == "Age").Message;
        Assert.Contains("01/05/2023", message, StringComparison.Ordinal);
        Assert.Contains("28/05/2023", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_sixty_the_path_is_chosen_first_then_the_vote_warns_and_the_decision_is_refused_without_consent()
    {
        var facts = OnlyAge("3/10/1962", "2/11/2022");
        var notChosen = facts with { Applicant = facts.Applicant! with { IsOverSixtyPath = false } }; // made by OnlyAge
        var decides = facts with { Act = ActKind.AuthorityDecides, On = Day("1/12/2022"), Papers = [new(PaperKind.CellResolution, Day("2/11/2022"))] };
        var consented = decides with { Applicant = facts.Applicant! with { ProvincialConsentOn = Day("30/11/2022") } }; // made by OnlyAge

        Assert.Contains(Judge.Of(notChosen, Book, Free()).Refusals, refusal => refusal.Rule == "Age");
        Assert.DoesNotContain(Judge.Of(facts, Book, Free()).Refusals, refusal => refusal.Rule is "Age" or "AgeConsent");
        Assert.Contains(Judge.Of(facts, Book, Free()).Warnings, refusal => refusal.Rule == "AgeConsent");
        Assert.Contains(Judge.Of(decides, Book, Free()).Refusals, refusal => refusal.Rule == "AgeConsent");
        Assert.DoesNotContain(Judge.Of(consented, Book, Free()).Refusals, refusal => refusal.Rule == "AgeConsent");
    }

    [Theory]
    [InlineData("24/2/2025", "PaperOrder,IntroducerCoWorking")]
    [InlineData("25/2/2025", "PaperOrder,IntroducerCoWorking,CertificateValidity")]
    public void All_reasons_come_at_once_and_in_one_order(string on, string rules)
    {
        var facts = Bao(on, "18/2/2025");
        var turned = facts with { Papers = [.. facts.Papers.Reverse()], Introducers = [.. facts.Introducers!.Reverse()] }; // given by Bao

        var verdict = Judge.Of(facts, Book, Free());

        Assert.Equal(rules.Split(',').Order(), verdict.Refusals.Select(refusal => refusal.Rule).Order());
        Assert.All(verdict.Refusals, refusal => Assert.NotNull(refusal.MendedBy));
        Assert.Equal(verdict.Refusals.Select(r => r.Rule), Judge.Of(turned, Book, Free()).Refusals.Select(r => r.Rule));
        Assert.Equal("232-QĐ/TW", verdict.Rules.Regulation.Id);
    }

    [Fact]
    public void After_certifying_again_and_waiting_only_the_certificate_is_left()
    {
        var verdict = Judge.Of(Bao("10/3/2025", "3/3/2025"), Book, Free());

        var refusal = Assert.Single(verdict.Refusals);
        Assert.Equal(("CertificateValidity", "01-HD/TW ngày 28/9/2021, điểm 5.4"), (refusal.Rule, refusal.Basis));
        Assert.Contains("cử đi học lại", refusal.Message, StringComparison.Ordinal);
    }

    private static DossierFacts OnlyAge(string born, string on) => new()
    {
        Act = ActKind.CellConsidersAdmission, On = Day(on),
        Applicant = new() { BornOn = Day(born), Education = EducationLevel.Higher },
    };

    private static DossierFacts Bao(string on, string certified) => new()
    {
        Act = ActKind.CellConsidersAdmission, On = Day(on),
        Applicant = new() { BornOn = Day("17/7/1993"), Education = EducationLevel.UpperSecondary, UnitHasYouthUnion = true },
        Papers =
        [
            new(PaperKind.AwarenessCertificate, Day("24/2/2020")), new(PaperKind.Application, Day("1/10/2024")), new(PaperKind.Resume, Day("10/10/2024")),
            new(PaperKind.ResumeStamped, Day("15/10/2024")), new(PaperKind.Verification, Day("10/1/2025")), new(PaperKind.Verification, Day("21/2/2025")),
            new(PaperKind.BaseCertification, Day(certified)), new(PaperKind.Introduction, Day("20/1/2025")), new(PaperKind.OpinionSummary, Day("12/2/2025")),
        ],
        Introducers =
        [
            new() { Name = "Lê Văn Hai", OfficialSince = Day("20/11/2024"), WorkedTogetherSince = Day("1/9/2022") },
            new() { Name = "Trần Văn Ba", OfficialSince = Day("1/6/2019"), WorkedTogetherSince = Day("10/3/2024") },
        ],
        Body = new() { Members = 12, Present = 12 },
        Vote = new() { For = 12 },
    };
}
