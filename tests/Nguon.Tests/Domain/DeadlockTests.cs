using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>Three votes about a recognition without result: the cell is done, the levels above decide (rules.md 4.2, 4.5).</summary>
public sealed class DeadlockTests
{
    private static readonly StepDetails Lost = new() { Body = Present(14), Vote = new() { For = 9, Against = 5 } };
    private static readonly StepDetails Won = new() { Body = Present(14), Vote = new() { For = 10, Against = 4 } };

    [Fact]
    public void After_the_third_vote_without_two_thirds_the_dossier_leaves_the_cell_and_the_time_to_decide_runs()
    {
        var way = Voted(2);
        Assert.Equal((Cell, ClockKind.RecognitionMeeting), (way.Dossier.WaitsForId, way.Dossier.DueKind));

        way.Do(StepKind.CellRecognitionResolution, "3/7/2025", Lost, StepMode.Record);

        Assert.True(way.Dossier.IsDeadlocked(Book));
        Assert.Equal((Base, ClockKind.RecognitionDecision), (way.Dossier.WaitsForId, way.Dossier.DueKind));
        Assert.Equal(way.Calendar.AddWorkingDays(Day("3/7/2025"), 30), way.Dossier.DueOn);
        Assert.Equal(NextState.Done, way.Dossier.WhatNext(way.Context()).Single(step => step.Kind == StepKind.CellRecognitionResolution).State);
        Assert.Contains(way.Try(StepKind.CellRecognitionResolution, "4/7/2025", Won).Refusals, refusal => refusal.Rule == "RecognitionRounds");
    }

    [Fact]
    public void It_goes_up_with_its_result_and_the_authority_recognises()
    {
        var way = Voted(3);

        way.Do(StepKind.BaseRecognitionResolution, "10/7/2025", new() { Vote = new() { For = 10 } });
        way.Do(StepKind.RecognitionSubmitted, "11/7/2025");
        Assert.Equal(City, way.Dossier.WaitsForId);
        way.Do(StepKind.RecognitionAgreed, "15/7/2025", new() { Vote = new() { For = 9 } });
        way.Do(StepKind.RecognitionDecision, "16/7/2025");

        Assert.Equal(DossierStage.Recognised, way.Dossier.Stage);
    }

    [Fact]
    public void Or_the_authority_deletes_though_no_deletion_was_carried_below()
    {
        var way = Voted(3);
        Assert.Contains(Voted(2).Try(StepKind.DeletionAgreed, "15/7/2025", new() { Vote = new() { For = 9 } }).Refusals, refusal => refusal.Rule == "PaperMissing");

        way.Do(StepKind.DeletionAgreed, "15/7/2025", new() { Vote = new() { For = 9 } });
        way.Do(StepKind.DeletionDecision, "16/7/2025");

        Assert.Equal(DossierStage.NameDeleted, way.Dossier.Stage);
    }

    [Fact]
    public void A_deletion_carried_in_the_last_round_is_a_result()
    {
        var way = Voted(3);

        way.Do(StepKind.CellDeletionResolution, "3/7/2025", Won);

        Assert.Equal((DossierStage.DeletionProposed, false), (way.Dossier.Stage, way.Dossier.IsDeadlocked(Book)));
    }

    [Fact]
    public void A_third_vote_that_is_corrected_gives_the_dossier_back_to_the_cell()
    {
        var way = Voted(3);
        var third = way.Dossier.LastOf(StepKind.CellRecognitionResolution);

        var outcome = way.Dossier.Take(way.Draft(StepKind.Correction, "22/11/2026", new() { Text = "ghi nhầm người" }) with { CorrectsStepId = third?.Id }, way.Context());

        Assert.True(outcome.Succeeded, string.Join("\n", outcome.Refusals.Select(refusal => refusal.Message)));
        Assert.Equal(Cell, way.Dossier.WaitsForId);
    }

    [Theory]
    [InlineData("19/6/2025", false)]
    [InlineData("20/6/2025", true)]
    public void A_vote_before_the_twelve_months_end_is_void_and_no_round(string first, bool isDone)
    {
        var way = Voted(0);
        foreach (var day in new[] { first, "1/7/2025", "2/7/2025" })
        {
            way.Do(StepKind.CellRecognitionResolution, day, Lost, StepMode.Record);
        }

        Assert.Equal(isDone, way.Dossier.IsDeadlocked(Book));
        Assert.Equal(isDone, way.Try(StepKind.CellRecognitionResolution, "3/7/2025", Won).Refusals.Any(refusal => refusal.Rule == "RecognitionRounds"));
    }

    [Fact]
    public void A_third_vote_taken_over_without_the_first_two_is_the_third_at_every_level()
    {
        var way = Voted(0);
        way.Do(StepKind.CellRecognitionResolution, "3/7/2025", Lost with { Round = 3 }, StepMode.Record);

        way.Do(StepKind.BaseRecognitionResolution, "10/7/2025", new() { Vote = new() { For = 10 } });

        Assert.Equal(Base, way.Dossier.WaitsForId);
    }

    [Fact]
    public void A_death_between_the_decision_and_its_receipt_is_taken_in()
    {
        var way = new Way();
        way.Do(StepKind.AdmissionDecision, "1/6/2024", mode: StepMode.Record);
        way.Do(StepKind.DecisionReceived, "10/6/2024", mode: StepMode.Record);

        way.Do(StepKind.Deceased, "5/6/2024", mode: StepMode.Record);

        Assert.Equal(DossierStage.Deceased, way.Dossier.Stage);
    }

    private static Way Voted(int rounds)
    {
        var way = new Way();
        way.Do(StepKind.AdmissionDecision, "1/6/2024", mode: StepMode.Record);
        way.Do(StepKind.DecisionReceived, "5/6/2024", mode: StepMode.Record);
        way.Do(StepKind.Ceremony, "20/6/2024", mode: StepMode.Record);
        way.Do(StepKind.NewMemberCertificate, "1/12/2024", mode: StepMode.Record);
        way.Do(StepKind.SelfReview, "1/6/2025");
        way.Do(StepKind.MentorReview, "2/6/2025");
        way.Do(StepKind.RecognitionOpinionSummary, "10/6/2025");
        for (var round = 1; round <= rounds; round++)
        {
            way.Do(StepKind.CellRecognitionResolution, $"{round}/7/2025", Lost, StepMode.Record);
        }

        return way;
    }
}
