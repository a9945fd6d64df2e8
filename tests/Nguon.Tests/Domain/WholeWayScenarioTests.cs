using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>Scenario 1: the whole way by dates under 29-QĐ/TW.</summary>
public sealed class WholeWayScenarioTests
{
    private readonly Way way = new(Free(
        "2018-01-01", "2018-02-14", "2018-02-15", "2018-02-16", "2018-02-19", "2018-02-20",
        "2019-04-15", "2019-04-29", "2019-04-30", "2019-05-01", "+2019-05-04"));

    [Fact]
    public void The_whole_way_is_counted_to_the_day()
    {
        ToTheCellsVote();
        Assert.Equal((DossierStage.CellApproved, Day("12/3/2018")), (way.Dossier.Stage, way.Dossier.DueOn));

        ToTheDecision("2/3/2018");
        Assert.Equal(54, way.Calendar.WorkingDaysBetween(Day("8/12/2017"), Day("2/3/2018")));
        Assert.Equal(DossierStage.Decided, way.Dossier.Stage);

        way.Do(StepKind.DecisionReceived, "9/3/2018");
        Assert.Equal((ClockKind.Ceremony, Day("20/4/2018")), (way.Dossier.DueKind, way.Dossier.DueOn));
        way.Do(StepKind.Ceremony, "5/4/2018");
        Assert.Equal(19, way.Calendar.WorkingDaysBetween(Day("9/3/2018"), Day("5/4/2018")));
        Assert.Equal(Day("5/4/2019"), way.Clock(ClockKind.Probation, "1/6/2018").DueOn);

        Recognised();
        Assert.Equal(DossierStage.Recognised, way.Dossier.Stage);
        Assert.Null(way.Dossier.WaitsForId);
        Assert.Equal(0, way.Dossier.OpenMarks);
        Assert.All(way.Dossier.Steps, step => Assert.Equal("29-QĐ/TW", step.OccurredOn >= Day("25/7/2016") ? step.RegulationId : "29-QĐ/TW"));
    }

    [Fact]
    public void The_latest_day_with_an_extension_and_the_origin_of_party_age_follow()
    {
        var facts = new DossierFacts
        {
            Act = ActKind.AuthorityRecognises, On = Day("14/6/2019"),
            Papers =
            [
                new(PaperKind.AwarenessCertificate, Day("20/10/2016")), new(PaperKind.CellResolution, Day("8/12/2017")), new(PaperKind.AdmissionDecision, Day("2/3/2018")),
                new(PaperKind.DecisionReceived, Day("9/3/2018")), new(PaperKind.Ceremony, Day("5/4/2018")), new(PaperKind.CellRecognitionResolution, Day("10/5/2019")),
            ],
            Body = new() { Members = 13, Mode = DecisionMode.StandingCommittee },
            Vote = new() { For = 11, Against = 2 },
        };

        var verdict = Judge.Of(facts, Book, way.Calendar);

        Assert.True(verdict.IsAllowed);
        Assert.Equal(
            new VerdictDates
            {
                CertificateValidUntil = Day("20/10/2021"), DecisionDueOn = Day("12/3/2018"), DecisionLatestOn = Day("23/4/2018"), CeremonyDueOn = Day("20/4/2018"),
                ProbationEndsOn = Day("5/4/2019"), EffectiveOn = Day("5/4/2019"), RecognitionDueOn = Day("22/5/2019"), RecognitionDecisionDueOn = Day("21/6/2019"), PartyAgeFrom = Day("2/3/2018"),
            },
            verdict.Dates);
    }

    [Fact]
    public void A_decision_one_day_late_is_recorded_with_a_warning_and_is_not_void()
    {
        ToTheCellsVote();

        ToTheDecision("13/3/2018", StepMode.Record);

        var mark = Assert.Single(way.Dossier.LastOf(StepKind.AdmissionDecision)!.Marks, mark => mark.Refusal.Rule == "DecisionDue"); // just taken
        Assert.Contains("quá hạn 1 ngày làm việc", mark.Refusal.Message, StringComparison.Ordinal);
        Assert.False(mark.IsToMend);
        Assert.Equal(DossierStage.Decided, way.Dossier.Stage);
    }

    private void ToTheCellsVote()
    {
        way.Prepared("20/10/2016", "8/12/2017");
        Assert.Equal(DossierStage.ReadyForCell, way.Dossier.Stage);
        way.Do(StepKind.CellResolution, "8/12/2017", new() { Body = Present(14), Vote = new() { For = 13, Against = 1 } });
    }

    private void ToTheDecision(string on, StepMode mode = StepMode.Perform)
    {
        way.Certified("15/12/2017");
        way.Do(StepKind.BaseResolution, "22/12/2017", new() { Body = Present(13), Vote = new() { For = 12, Against = 1 } });
        way.Do(StepKind.SubmittedToAuthority, "25/12/2017");
        way.Do(StepKind.AuthorityAgreed, "28/2/2018", new() { Vote = new() { For = 11, Against = 2 } });
        way.Do(StepKind.AdmissionDecision, on, mode: mode);
    }

    private void Recognised()
    {
        way.Do(StepKind.NewMemberCertificate, "26/10/2018");
        way.Do(StepKind.SelfReview, "20/3/2019");
        way.Do(StepKind.MentorReview, "21/3/2019");
        way.Do(StepKind.RecognitionOpinionSummary, "1/4/2019");
        Assert.Equal(Day("22/5/2019"), way.Clock(ClockKind.RecognitionMeeting, "1/5/2019").DueOn);
        way.Do(StepKind.CellRecognitionResolution, "10/5/2019", new() { Body = Present(14), Vote = new() { For = 14 } });
        Assert.Equal(22, way.Calendar.WorkingDaysBetween(Day("5/4/2019"), Day("10/5/2019")));
        way.Do(StepKind.BaseRecognitionResolution, "20/5/2019", new() { Vote = new() { For = 13 } });
        way.Do(StepKind.RecognitionSubmitted, "22/5/2019");
        Assert.Equal(Day("21/6/2019"), way.Clock(ClockKind.RecognitionDecision, "1/6/2019").DueOn);
        way.Do(StepKind.RecognitionAgreed, "12/6/2019", new() { Vote = new() { For = 13 } });
        way.Do(StepKind.RecognitionDecision, "14/6/2019");
    }
}
