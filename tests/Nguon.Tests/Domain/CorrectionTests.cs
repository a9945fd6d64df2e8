using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

public sealed class CorrectionTests
{
    [Fact]
    public void A_correction_takes_a_step_out_of_force_and_the_way_goes_on_from_there()
    {
        var way = new Way();
        way.Do(StepKind.PutOnList, "1/3/2024");
        var wrong = way.Do(StepKind.AwarenessCertificate, "1/4/2024");

        Correct(way, StepKind.Correction, wrong, "nhập nhầm năm");

        Assert.Equal(3, way.Dossier.Steps.Count);
        Assert.Equal(DossierStage.Listed, way.Dossier.Stage);
        Assert.Null(way.Dossier.LapsesOn);
        way.Do(StepKind.AwarenessCertificate, "1/4/2023", mode: StepMode.Record);
    }

    [Theory]
    [InlineData(StepKind.Correction, "đính chính các bước đó trước")]
    [InlineData(StepKind.Retraction, "đề nghị cấp đó trả hồ sơ")]
    public void A_step_others_rest_on_stays(StepKind kind, string toDo)
    {
        var way = new Way().Prepared("1/1/2024", "8/8/2025");
        var vote = way.Do(StepKind.CellResolution, "8/8/2025", new() { Body = Present(14), Vote = new() { For = 14 } });
        way.Do(StepKind.BaseCertification, "10/8/2025", mode: StepMode.Record);
        way.Do(StepKind.SubmittedToAuthority, "11/8/2025", mode: StepMode.Record);

        var outcome = way.Dossier.Take(way.Draft(kind, "12/8/2025", new() { Text = "nhầm" }) with { CorrectsStepId = vote.Id }, way.Context());

        Assert.Contains(toDo, Assert.Single(outcome.Refusals).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_submission_is_taken_back_until_it_was_received()
    {
        var way = new Way().Prepared("1/1/2024", "8/8/2025");
        way.Do(StepKind.CellResolution, "8/8/2025", new() { Body = Present(14), Vote = new() { For = 14 } });
        var sent = way.Do(StepKind.SubmittedToAuthority, "11/8/2025", mode: StepMode.Record);
        Correct(way, StepKind.Retraction, sent, "gửi nhầm bản");
        Assert.Equal(DossierStage.CellApproved, way.Dossier.Stage);
        var again = way.Do(StepKind.SubmittedToAuthority, "12/8/2025", mode: StepMode.Record);
        way.Do(StepKind.ReceivedByAuthority, "13/8/2025");

        var outcome = way.Dossier.Take(way.Draft(StepKind.Retraction, "14/8/2025", new() { Text = "muộn" }) with { CorrectsStepId = again.Id }, way.Context());

        Assert.Equal("StepStands", Assert.Single(outcome.Refusals).Rule);
    }

    [Fact]
    public void A_correction_names_a_step_in_force_and_a_reason()
    {
        var way = new Way();
        var step = way.Do(StepKind.PutOnList, "1/3/2024");

        Assert.Equal("StepStands", Assert.Single(way.Try(StepKind.Correction, "1/4/2024", new() { Text = "x" }).Refusals).Rule);
        var silent = way.Dossier.Take(way.Draft(StepKind.Correction, "1/4/2024") with { CorrectsStepId = step.Id }, way.Context());
        Assert.Equal("FactMissing", Assert.Single(silent.Refusals).Rule);
        Correct(way, StepKind.Correction, step, "nhầm người");
        var twice = way.Dossier.Take(way.Draft(StepKind.Correction, "2/4/2024", new() { Text = "x" }) with { CorrectsStepId = step.Id }, way.Context());
        Assert.Equal("StepStands", Assert.Single(twice.Refusals).Rule);
    }

    [Fact]
    public void A_move_is_not_taken_back_once_the_new_place_goes_on_with_the_person()
    {
        var way = new Way();
        way.Do(StepKind.PutOnList, "1/3/2024");
        var moved = way.Do(StepKind.MovedOut, "1/9/2024", new() { Place = "xã Gio Linh" });

        foreach (var kind in new[] { StepKind.Retraction, StepKind.Correction })
        {
            var refused = way.Dossier.Take(way.Draft(kind, "1/11/2025", new() { Text = "ở lại" }) with { CorrectsStepId = moved.Id }, way.Context() with { IsTakenOver = true });
            Assert.Contains("Nơi đến đã nhận người này", Assert.Single(refused.Refusals).Message, StringComparison.Ordinal);
        }

        Correct(way, StepKind.Retraction, moved, "ở lại");
        Assert.Equal(DossierStage.Listed, way.Dossier.Stage);
    }

    private static void Correct(Way way, StepKind kind, DossierStep step, string reason) =>
        Assert.True(way.Dossier.Take(way.Draft(kind, "1/11/2025", new() { Text = reason }) with { CorrectsStepId = step.Id }, way.Context()).Succeeded);
}
