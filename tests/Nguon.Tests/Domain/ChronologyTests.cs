using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>The order in which a dossier is told (rules.md 4.7): by day, then by the procedure, then as entered.</summary>
public sealed class ChronologyTests
{
    [Fact]
    public void Steps_of_one_day_stand_in_the_order_of_the_procedure_and_those_of_one_kind_as_they_were_entered()
    {
        var way = new Way();
        way.Do(StepKind.Ceremony, "5/3/2024", mode: StepMode.Record);
        way.Do(StepKind.DecisionReceived, "1/3/2024", mode: StepMode.Record);
        way.Do(StepKind.AdmissionDecision, "1/3/2024", mode: StepMode.Record);
        way.Do(StepKind.VerificationSent, "1/3/2024", new() { Place = "xã Gio Linh" }, StepMode.Record);
        way.Do(StepKind.VerificationSent, "1/3/2024", new() { Place = "xã Cam Lộ" }, StepMode.Record);

        Assert.Equal(
            [(StepKind.VerificationSent, 4), (StepKind.VerificationSent, 5), (StepKind.AdmissionDecision, 3), (StepKind.DecisionReceived, 2), (StepKind.Ceremony, 1)],
            way.Dossier.Chronology.Select(step => (step.Kind, step.Sequence)));
        Assert.Equal([1, 2, 3, 4, 5], way.Dossier.StepsInForce.Select(step => step.Sequence));
        Assert.Equal("xã Cam Lộ", way.Dossier.LastOf(StepKind.VerificationSent)?.Details.Place);
    }

    [Theory]
    [InlineData(StepKind.CellDeletionResolution)]
    [InlineData(StepKind.BaseDeletionResolution)]
    [InlineData(StepKind.DeletionAgreed)]
    [InlineData(StepKind.CellRecognitionResolution)]
    public void A_withdrawal_before_a_step_that_went_on_is_told_instead_of_standing_without_effect(StepKind later)
    {
        var way = new Way();
        way.Do(later, "3/7/2025", new() { Body = Present(14), Vote = new() { For = 12 } }, StepMode.Record);
        var stage = way.Dossier.Stage;

        var early = way.Try(StepKind.Withdrawn, "1/7/2025", mode: StepMode.Record);
        var stageNow = way.Dossier.Stage;
        way.Do(StepKind.Withdrawn, "4/7/2025", mode: StepMode.Record);

        Assert.Contains(early.Refusals, refusal => refusal.Rule == "StepAfterEnd" && refusal.Message.Contains("đính chính bước ấy trước", StringComparison.Ordinal));
        Assert.Equal((stage, DossierStage.Withdrawn), (stageNow, way.Dossier.Stage));
    }
}
