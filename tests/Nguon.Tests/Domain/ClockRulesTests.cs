using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.RuleCases;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>Ceremony, probation, recognition, re-admission and transfers on both sides of their days.</summary>
public sealed class ClockRulesTests
{
    [Fact]
    public void A_list_counts_the_days_of_a_clock_as_the_clock_itself_does()
    {
        var way = new Way { Today = Day("1/3/2025") };
        way.Do(StepKind.VerificationSent, "1/7/2024", new() { Place = "xã Gio Linh" }, StepMode.Record);
        way.Do(StepKind.AdmissionDecision, "1/8/2024", mode: StepMode.Record);
        way.Do(StepKind.Ceremony, "20/8/2024", mode: StepMode.Record);
        var later = way.Dossier.Clocks(way.Context(Day("1/10/2025")));

        Assert.All(way.Dossier.Clocks(way.Context()).Concat(later), clock => Assert.Equal(clock.InWorkingDays, clock.Kind.CountsWorkingDays()));
    }

    [Theory]
    [InlineData("26/4/2024", "")]
    [InlineData("29/4/2024", "DecisionDue")]
    public void A_late_decision_only_warns(string on, string rule)
    {
        Authority(on).Refuses();
        Assert.Equal(rule.Length > 0, Authority(on).Judged().Warnings.Any(refusal => refusal.Rule == "DecisionDue"));
        Assert.DoesNotContain(Authority("7/6/2024").With(PaperKind.DecisionExtension, "20/4/2024").Judged().Warnings, refusal => refusal.Rule == "DecisionDue");
    }

    [Fact]
    public void The_ceremony_clock_starts_at_receipt_and_since_208_at_issue()
    {
        var before = new DossierFacts { Act = ActKind.HoldCeremony, On = Day("19/7/2024"), Papers = [new(PaperKind.AdmissionDecision, Day("3/6/2024")), new(PaperKind.DecisionReceived, Day("7/6/2024"))] };
        var after = new DossierFacts { Act = ActKind.HoldCeremony, On = Day("14/9/2026"), Papers = [new(PaperKind.AdmissionDecision, Day("3/8/2026"))] };

        Assert.Equal(Day("19/7/2024"), before.Judged().Dates.CeremonyDueOn);
        before.Refuses();
        (before with { On = Day("22/7/2024") }).Refuses("CeremonyDue");
        (before with { On = Day("22/7/2024") }).With(PaperKind.SuperiorConsent, "20/7/2024").Refuses();
        before.Without(PaperKind.DecisionReceived).Refuses("PaperMissing");
        Assert.Equal(Day("14/9/2026"), after.Judged().Dates.CeremonyDueOn);
        after.Refuses();
        (after with { On = Day("15/9/2026") }).Refuses("CeremonyDue");
    }

    [Theory]
    [InlineData("19/6/2025", true)]
    [InlineData("20/6/2025", false)]
    [InlineData("21/6/2025", false)]
    public void A_recognition_vote_before_the_twelve_months_end_is_void(string on, bool refused)
    {
        var verdict = Recognition(on).Judged();

        Assert.Equal(refused, verdict.Refusals.Any(refusal => refusal.Rule == "ProbationRunning"));
        Assert.Equal(on == "20/6/2025", verdict.Warnings.Any(refusal => refusal.Rule == "ProbationRunning"));
        Assert.Equal((Day("20/6/2025"), Day("1/6/2024")), (verdict.Dates.EffectiveOn, verdict.Dates.PartyAgeFrom));
    }

    [Fact]
    public void Recognition_asks_for_its_papers_its_class_and_at_most_three_rounds()
    {
        Recognition().Refuses();
        Recognition().Without(PaperKind.NewMemberCertificate).Refuses("PaperMissing");
        Recognition().With(PaperKind.NewMemberCertificate, "1/6/2024").Refuses("NewMemberClass");
        (Recognition() with { Round = 3 }).Refuses();
        (Recognition() with { Round = 4 }).Refuses("RecognitionRounds");
        Recognition("4/8/2025").Warns("RecognitionDue");
    }

    [Theory]
    [InlineData("3/2/2021", "")]
    [InlineData("4/2/2021", "ReadmissionWait")]
    public void Re_admission_waits_thirty_six_months(string ended, string rule) =>
        Former(new() { EndedOn = Day(ended), Reason = FormerEnd.NameDeleted }).Refuses(rule.Length > 0 ? [rule] : []);

    [Fact]
    public void Bars_and_the_single_chance_of_re_admission()
    {
        Former(new() { EndedOn = Day("1/1/2010"), Reason = FormerEnd.QuitOnOwn }).Refuses("ReadmissionBar");
        Former(new() { EndedOn = Day("1/1/2010"), Reason = FormerEnd.Withdrew }).Refuses("ReadmissionBar");
        Former(new() { EndedOn = Day("1/1/2010"), Reason = FormerEnd.Withdrew, Cause = FormerCause.FamilyHardship }).Refuses();
        Former(new() { EndedOn = Day("1/1/2010"), Reason = FormerEnd.Expelled, Cause = FormerCause.Corruption }).Refuses("ReadmissionBar");
        Former(new() { EndedOn = Day("1/1/2010"), Reason = FormerEnd.NameDeleted, Times = 1 }).Refuses("ReadmissionOnce");
        Former(new() { EndedOn = Day("1/1/2010"), Reason = FormerEnd.Expelled, Cause = FormerCause.LesserCrime }).Refuses("FactMissing");
        Former(new() { EndedOn = Day("1/1/2010"), Reason = FormerEnd.Expelled, Cause = FormerCause.LesserCrime, ConvictionClearedOn = Day("4/2/2019") }).Refuses("ReadmissionWait");
        Former(new() { EndedOn = Day("1/1/2010"), Reason = FormerEnd.Expelled, Cause = FormerCause.LesserCrime, ConvictionClearedOn = Day("3/2/2019") }).Refuses();
        Former(new() { EndedOn = Day("4/2/2022"), Reason = FormerEnd.Expelled, Cause = FormerCause.PopulationPolicy }).Refuses("PopulationPolicy");
    }

    [Fact]
    public void Re_admission_is_decided_only_with_the_provinces_consent()
    {
        var facts = Authority().Who(who => who with { Former = new() { EndedOn = Day("1/1/2010"), Reason = FormerEnd.NameDeleted } });

        facts.Refuses("ReadmissionConsent");
        facts.Who(who => who with { ProvincialConsentOn = Day("2/4/2024") }).Refuses("ReadmissionConsent");
        facts.Who(who => who with { ProvincialConsentOn = Day("1/4/2024") }).Refuses();
    }

    [Fact]
    public void A_third_child_blocks_nobody()
    {
        Cell("3/2/2024").Who(who => who with { HasThirdChild = true }).Warns("PopulationPolicy");
        Assert.DoesNotContain(Cell("3/8/2025").Who(who => who with { HasThirdChild = true }).Judged().Warnings, refusal => refusal.Rule == "PopulationPolicy");
    }

    [Fact]
    public void Transfers_warn_when_late_and_have_no_limit_before_294()
    {
        var start = new DossierFacts { Act = ActKind.StartTransfer, On = Day("30/10/2025"), Papers = [new(PaperKind.MoveDecision, Day("1/8/2025"))] };
        var present = new DossierFacts { Act = ActKind.PresentTransfer, On = Day("30/10/2025"), Papers = [new(PaperKind.TransferSlip, Day("1/9/2025"))] };

        start.Warns("TransferDue");
        present.Warns("TransferDue");
        Assert.Equal((Day("24/10/2025"), Day("13/10/2025")), (start.Judged().Dates.TransferDueOn, present.Judged().Dates.PresentDueOn));
        Assert.Null((start with { On = Day("30/10/2023") }).With(PaperKind.MoveDecision, "1/8/2023").Judged().Dates.TransferDueOn);
    }

    [Fact]
    public void Only_official_members_are_mentors()
    {
        var facts = new DossierFacts { Act = ActKind.AdoptMentor, On = Day("3/2/2024"), Mentor = new() { IsOfficial = true } };

        facts.Refuses();
        (facts with { Mentor = null }).Refuses("FactMissing");
        (facts with { Mentor = new() { IsOfficial = false } }).Refuses("MentorEligibility");
        (facts with { Mentor = new() { IsOfficial = true, IsSuspended = true } }).Refuses("MentorEligibility");
        (facts with { Mentor = new() { IsOfficial = true, Mentees = 2 } }).Warns("MentorEligibility");
    }

    [Fact]
    public void The_class_is_for_those_on_the_list()
    {
        var facts = new DossierFacts { Act = ActKind.SendToAwarenessClass, On = Day("3/2/2024"), Papers = [new(PaperKind.ListResolution, Day("1/1/2024"))] };

        facts.Refuses();
        facts.Without(PaperKind.ListResolution).Refuses("PaperMissing");
        facts.With(PaperKind.WithdrawalRequest, "1/2/2024").Refuses("ListMembership");
    }

    [Fact]
    public void A_date_counted_through_a_year_not_confirmed_warns()
    {
        var shipped = Nguon.Web.Seed.CalendarSource.Load();

        Assert.Contains(Judge.Of(Authority("1/12/2026").With(PaperKind.CellResolution, "1/11/2026"), Book, shipped).Warnings, refusal => refusal.Rule == "DecisionDue");
        Assert.DoesNotContain(Judge.Of(Authority(), Book, shipped).Warnings, refusal => refusal.Rule == "DecisionDue");
    }

    private static DossierFacts Former(FormerFacts former) => Cell().Who(who => who with { Former = former });
}
