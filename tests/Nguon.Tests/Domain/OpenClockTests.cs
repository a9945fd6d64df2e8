using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>No clock hides another: the duty of the step decides, whatever runs beside it is kept, and an extension moves the clock it follows.</summary>
public sealed class OpenClockTests
{
    private static readonly StepDetails Carried = new() { Body = Present(14), Vote = new() { For = 13, Against = 1 } };

    [Fact]
    public void An_old_request_to_verify_hides_neither_the_decision_nor_itself()
    {
        var way = VotedWithOneAnswerOpen();

        Assert.Equal((ClockKind.Decision, Day("12/3/2018")), (way.Dossier.DueKind, way.Dossier.DueOn));
        Assert.Equal((ClockKind.VerificationReply, true), (way.Dossier.SideKind, way.Dossier.SideOn < way.Dossier.DueOn));
        Assert.Equal([ClockKind.VerificationReply, ClockKind.Decision], way.Dossier.OpenClocks.Select(clock => clock.Kind));
        Assert.Equal("xã Hải Thái", way.Dossier.OpenClocks[0].Place);
    }

    [Fact]
    public void A_certificate_long_lapsed_does_not_hide_the_verification_that_lapses_next()
    {
        var way = new Way { Today = Day("1/11/2026") };
        way.Prepared("20/3/2021", "8/12/2025");
        way.Do(StepKind.CellCommitteeCheck, "1/12/2025");
        way.Dossier.Refresh(way.Context());

        Assert.Equal((ClockKind.CertificateValidity, Day("20/3/2026")), (way.Dossier.LapseKind, way.Dossier.LapsesOn));
        Assert.Contains(way.Dossier.OpenClocks, clock => clock.Kind == ClockKind.OpinionValidity && clock.On == Day("28/11/2026"));
    }

    [Fact]
    public void The_small_tasks_after_the_ceremony_come_first_and_the_probation_beside_them_stays()
    {
        var way = Admitted("5/10/2018");
        way.Dossier.Refresh(way.Context(Day("8/10/2018")));

        Assert.Equal((ClockKind.AfterCeremony, ClockKind.Probation), (way.Dossier.DueKind, way.Dossier.SideKind));
        way.Dossier.Refresh(way.Context(Day("1/12/2018")));
        Assert.Equal((ClockKind.Probation, null), (way.Dossier.DueKind, way.Dossier.SideKind));
    }

    [Fact]
    public void The_moment_a_clock_became_known_is_kept_while_its_day_stands_and_changes_with_it()
    {
        var way = VotedWithOneAnswerOpen();
        var known = way.Dossier.OpenClocks.Single(clock => clock.Kind == ClockKind.Decision).KnownAt;
        var later = way.Context() with { RecordedAt = known.AddDays(9) };

        way.Dossier.Refresh(later);
        Assert.Equal(known, way.Dossier.OpenClocks.Single(clock => clock.Kind == ClockKind.Decision).KnownAt);
        way.Dossier.Take(way.Draft(StepKind.DecisionExtension, "1/3/2018", new() { ExtensionDays = 10 }), later);
        Assert.Equal(known.AddDays(9), way.Dossier.OpenClocks.Single(clock => clock.Kind == ClockKind.Decision).KnownAt);
    }

    [Fact]
    public void The_turn_has_its_own_moment_which_a_step_of_the_same_unit_does_not_move()
    {
        var way = new Way();
        way.Prepared("20/10/2016", "8/12/2017");
        var (turn, later) = (way.Dossier.TurnAt, way.Context() with { RecordedAt = way.Context().RecordedAt.AddDays(1) });

        way.Dossier.Take(way.Draft(StepKind.CellResolution, "8/12/2017", Carried), later);
        way.Dossier.Take(way.Draft(StepKind.CellCommitteeComment, "9/12/2017"), later with { RecordedAt = later.RecordedAt.AddDays(1) });

        Assert.Equal(turn, way.Context().RecordedAt);
        Assert.Equal((Base, later.RecordedAt.AddDays(1), later.RecordedAt), (way.Dossier.WaitsForId, way.Dossier.TurnAt, way.Dossier.StageAt));
    }

    [Theory]
    [InlineData(10, "26/3/2018", "60 + 10 ngày làm việc")]
    [InlineData(30, "23/4/2018", "60 + 30 ngày làm việc")]
    [InlineData(null, "23/4/2018", "60 + 30 ngày làm việc")]
    public void An_extension_moves_the_clock_by_the_days_of_its_paper_and_names_it(int? days, string due, string rule)
    {
        var way = VotedWithOneAnswerOpen();

        Assert.True(way.Dossier.Take(way.Draft(StepKind.DecisionExtension, "1/3/2018", new() { ExtensionDays = days }) with { PaperNumber = "7-TB/ThU" }, way.Context()).Succeeded);

        var clock = way.Clock(ClockKind.Decision, "2/3/2018");
        Assert.Equal((Day(due), rule, "7-TB/ThU ngày 01/03/2018"), (clock.DueOn, clock.Rule, clock.Extension));
    }

    [Theory]
    [InlineData(10, 15, "60 + 25 ngày làm việc", false)]
    [InlineData(20, 20, "60 + 30 ngày làm việc", false)]
    [InlineData(-61, 20, "60 + 20 ngày làm việc", true)]
    public void Papers_of_extension_add_up_to_what_the_rules_allow_and_are_all_named(int first, int second, string rule, bool isLate)
    {
        var way = VotedWithOneAnswerOpen();
        way.Do(StepKind.DecisionExtension, "1/3/2018", new() { ExtensionDays = first }, StepMode.Record);
        way.Do(StepKind.DecisionExtension, "9/3/2018", new() { ExtensionDays = second }, StepMode.Record);

        var clock = way.Clock(ClockKind.Decision, "12/3/2018");
        var facts = RuleCases.Authority("3/4/2018") with { Papers = [new(PaperKind.CellResolution, Day("8/12/2017")), Extended("1/3/2018", first), Extended("9/3/2018", second)] };

        Assert.Equal(rule, clock.Rule);
        Assert.Contains("ngày 01/03/2018; ", clock.Extension, StringComparison.Ordinal);
        Assert.Equal(isLate, facts.Judged().Warnings.Any(refusal => refusal.Rule == "DecisionDue"));

        static PaperFact Extended(string on, int days) => new(PaperKind.DecisionExtension, Day(on)) { ExtensionDays = days };
    }

    [Fact]
    public void The_time_to_decide_runs_from_the_date_of_the_resolution_where_its_paper_bears_another_than_the_meeting()
    {
        var way = new Way { Today = Day("1/7/2019") };
        way.Prepared("20/10/2016", "8/12/2017");
        way.Do(StepKind.CellResolution, "8/12/2017", Carried with { PaperOn = Day("11/12/2017") });

        Assert.Equal(Day("11/12/2017"), way.Clock(ClockKind.Decision, "12/12/2017").StartOn);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-61)]
    public void An_extension_of_less_than_a_day_is_refused_and_taken_from_paper_shortens_nothing(int days)
    {
        var way = VotedWithOneAnswerOpen();
        var due = way.Clock(ClockKind.Decision, "2/3/2018").DueOn;

        Assert.Contains(way.Try(StepKind.DecisionExtension, "1/3/2018", new() { ExtensionDays = days }).Refusals, refusal => refusal.Message.Contains("ít nhất phải 1", StringComparison.Ordinal));
        way.Do(StepKind.DecisionExtension, "1/3/2018", new() { ExtensionDays = days }, StepMode.Record);

        Assert.Equal(due, way.Clock(ClockKind.Decision, "2/3/2018").DueOn);
    }

    [Fact]
    public void The_time_of_a_recognition_is_extended_by_a_paper_of_its_own_and_not_by_that_of_the_admission()
    {
        var way = Admitted("5/4/2018", "1/3/2018");
        Reviewed(way);
        way.Do(StepKind.CellRecognitionResolution, "10/5/2019", Carried);
        Assert.Equal(("30 ngày làm việc", ""), (way.Clock(ClockKind.RecognitionDecision, "1/6/2019").Rule, way.Clock(ClockKind.RecognitionDecision, "1/6/2019").Extension));
        var before = way.Clock(ClockKind.RecognitionDecision, "1/6/2019").DueOn;

        way.Do(StepKind.DecisionExtension, "20/6/2019", new() { ExtensionDays = 5 });

        Assert.Equal((way.Calendar.AddWorkingDays(before, 5), "30 + 5 ngày làm việc"), (way.Clock(ClockKind.RecognitionDecision, "1/7/2019").DueOn, way.Clock(ClockKind.RecognitionDecision, "1/7/2019").Rule));
        way.Do(StepKind.BaseRecognitionResolution, "12/6/2019", new() { Vote = new() { For = 13 } });
        way.Do(StepKind.RecognitionSubmitted, "13/6/2019");
        Assert.DoesNotContain(Agreed(way.Calendar.AddWorkingDays(before, 5)), refusal => refusal.Rule == "RecognitionDue");
        Assert.Contains(Agreed(way.Calendar.AddWorkingDays(before, 6)), refusal => refusal.Rule == "RecognitionDue");

        IReadOnlyList<Nguon.Domain.Refusal> Agreed(DateOnly on) => way.Dossier.Preview(way.Draft(StepKind.RecognitionAgreed, on.ToString("yyyy-MM-dd"), new() { Vote = new() { For = 13 } }), way.Context()).Warnings;
    }

    [Theory]
    [InlineData("24/11/2017", null, true)]
    [InlineData("12/3/2018", null, false)]
    [InlineData("12/3/2018", 5, true)]
    public void The_judge_counts_only_an_extension_that_follows_the_resolution_and_only_the_days_it_grants(string extendedOn, int? days, bool isLate)
    {
        var facts = RuleCases.Authority("3/4/2018") with { Papers = [new(PaperKind.CellResolution, Day("8/12/2017")), new(PaperKind.DecisionExtension, Day(extendedOn)) { ExtensionDays = days }] };

        Assert.Equal(isLate, facts.Judged().Warnings.Any(refusal => refusal.Rule == "DecisionDue"));
    }

    [Theory]
    [InlineData(false, 30)]
    [InlineData(true, 90)]
    public void A_place_abroad_has_ninety_working_days_to_answer(bool isAbroad, int days)
    {
        var way = new Way();
        way.Do(StepKind.VerificationSent, "5/8/2025", new() { Place = "Viêng Chăn", IsAbroad = isAbroad }, StepMode.Record);

        Assert.Equal(way.Calendar.AddWorkingDays(Day("5/8/2025"), days), way.Clock(ClockKind.VerificationReply, "6/8/2025").DueOn);
        Assert.Equal($"{days} ngày làm việc", way.Clock(ClockKind.VerificationReply, "6/8/2025").Rule);
    }

    private static Way VotedWithOneAnswerOpen()
    {
        var way = new Way(Free("2018-01-01", "2018-02-14", "2018-02-15", "2018-02-16", "2018-02-19", "2018-02-20")) { Today = Day("1/7/2019") };
        way.Prepared("20/10/2016", "8/12/2017");
        way.Do(StepKind.CellResolution, "8/12/2017", Carried);
        way.Do(StepKind.VerificationSent, "20/9/2017", new() { Place = "xã Hải Thái" }, StepMode.Record);
        return way;
    }

    private static Way Admitted(string ceremony, string? extended = null)
    {
        var way = VotedWithOneAnswerOpen();
        if (extended is not null)
        {
            way.Do(StepKind.DecisionExtension, extended, new() { ExtensionDays = 30 });
        }

        way.Do(StepKind.AdmissionDecision, "2/3/2018", mode: StepMode.Record);
        way.Do(StepKind.DecisionReceived, "5/3/2018", mode: StepMode.Record);
        way.Do(StepKind.Ceremony, ceremony, mode: StepMode.Record);
        return way;
    }

    private static void Reviewed(Way way)
    {
        way.Do(StepKind.NewMemberCertificate, "26/10/2018");
        way.Do(StepKind.SelfReview, "20/3/2019");
        way.Do(StepKind.MentorReview, "21/3/2019");
        way.Do(StepKind.RecognitionOpinionSummary, "1/4/2019");
    }
}
