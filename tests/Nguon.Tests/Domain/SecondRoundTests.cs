using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>A round of voting stands for itself: what an earlier round of the same body lost is no reason against the next (rules.md 4.5).</summary>
public sealed class SecondRoundTests
{
    private static readonly StepDetails Lost = new() { Body = Present(14), Vote = new() { For = 9, Against = 5 } };
    private static readonly StepDetails Won = new() { Body = Present(14), Vote = new() { For = 10, Against = 4 } };

    [Fact]
    public void A_recognition_lost_in_the_first_round_and_won_in_the_second_goes_up()
    {
        var way = Reviewed();
        way.Do(StepKind.CellRecognitionResolution, "1/7/2025", Lost, StepMode.Record);

        way.Do(StepKind.CellRecognitionResolution, "2/7/2025", Won);

        Assert.Equal((DossierStage.RecognitionCellApproved, Base), (way.Dossier.Stage, way.Dossier.WaitsForId));
    }

    [Fact]
    public void A_deletion_voted_after_a_lost_recognition_is_proposed()
    {
        var way = Reviewed();
        way.Do(StepKind.CellRecognitionResolution, "1/7/2025", Lost, StepMode.Record);

        way.Do(StepKind.CellDeletionResolution, "2/7/2025", Won);

        Assert.Equal(DossierStage.DeletionProposed, way.Dossier.Stage);
    }

    [Theory]
    [InlineData(9, 4, true)]
    [InlineData(8, 5, false)]
    public void The_base_committee_too_counts_its_second_vote_alone(int yes, int no, bool isCarried)
    {
        var way = Reviewed();
        way.Do(StepKind.CellRecognitionResolution, "1/7/2025", Won);
        way.Do(StepKind.BaseRecognitionResolution, "2/7/2025", new() { Vote = new() { For = 8, Against = 5 } }, StepMode.Record);

        way.Do(StepKind.BaseRecognitionResolution, "3/7/2025", new() { Vote = new() { For = yes, Against = no } }, StepMode.Record);

        Assert.Equal(isCarried ? DossierStage.RecognitionBaseApproved : DossierStage.RecognitionCellApproved, way.Dossier.Stage);
    }

    [Fact]
    public void The_acts_above_still_hear_that_the_cell_did_not_carry_it()
    {
        var way = Reviewed();
        way.Do(StepKind.CellRecognitionResolution, "1/7/2025", Lost, StepMode.Record);

        var above = way.Try(StepKind.BaseRecognitionResolution, "2/7/2025", new() { Vote = new() { For = 13 } });

        Assert.Contains(above.Refusals, refusal => refusal.Rule == "CellMajority");
    }

    private static Way Reviewed()
    {
        var way = new Way { Today = Day("1/9/2025") };
        way.Do(StepKind.AdmissionDecision, "1/6/2024", mode: StepMode.Record);
        way.Do(StepKind.DecisionReceived, "5/6/2024");
        way.Do(StepKind.Ceremony, "20/6/2024");
        way.Do(StepKind.NewMemberCertificate, "1/12/2024");
        way.Do(StepKind.SelfReview, "1/6/2025");
        way.Do(StepKind.MentorReview, "2/6/2025");
        way.Do(StepKind.RecognitionOpinionSummary, "3/6/2025");
        return way;
    }
}
