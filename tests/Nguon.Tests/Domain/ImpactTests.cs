using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>What a new rule set moves, frees and blocks for one open dossier; what is decided by dossiers alone, and which are open.</summary>
public sealed class ImpactTests
{
    [Fact]
    public void Only_the_clock_of_the_same_place_and_start_is_compared_and_only_if_it_moves()
    {
        var way = new Way { Today = Day("1/9/2026") };
        way.Do(StepKind.AwarenessCertificate, "1/6/2026", mode: StepMode.Record);
        way.Do(StepKind.VerificationSent, "3/8/2026", new() { Place = "xã Gio Linh" }, StepMode.Record);
        way.Do(StepKind.VerificationSent, "3/8/2026", new() { Place = "xã Cam Lộ" }, StepMode.Record);
        way.Do(StepKind.VerificationSent, "10/8/2026", new() { Place = "xã Hải Lăng" }, StepMode.Record);

        var moves = RuleImpact.Of(way.Dossier, way.Context(), Changed(RuleKey.VerificationReplyDays, "20")).Moves.Where(move => move.Name == "Hạn trả lời thẩm tra").ToList();

        Assert.Equal(
            [(Day("14/9/2026"), Day("31/8/2026")), (Day("14/9/2026"), Day("31/8/2026")), (Day("21/9/2026"), Day("7/9/2026"))],
            moves.Select(move => (move.Before, move.After)));
    }

    [Fact]
    public void A_longer_validity_moves_the_end_of_the_paper_and_no_step()
    {
        var way = new Way { Today = Day("1/9/2026") }.Prepared("1/6/2026", "1/9/2026");

        var impact = RuleImpact.Of(way.Dossier, way.Context(), Changed(RuleKey.CertificateMonths, "72"));

        Assert.Equal([new DueMove("Giấy chứng nhận còn giá trị", Day("1/6/2031"), Day("1/6/2032"))], impact.Moves);
        Assert.Equal((false, 0, 0), (impact.IsNone, impact.Gains.Count, impact.Blocks.Count));
    }

    [Fact]
    public void One_change_is_enough_to_be_told()
    {
        var refusal = Nguon.Domain.Refusal.Plain("ADM-001", "Age", "x");

        Assert.True(new RuleImpact([], [], []).IsNone);
        Assert.False(new RuleImpact([refusal], [], []).IsNone);
        Assert.False(new RuleImpact([], [refusal], []).IsNone);
        Assert.False(new RuleImpact([], [], [new("x", Day("1/1/2026"), Day("2/1/2026"))]).IsNone);
    }

    [Theory]
    [InlineData(DossierStage.Listed, true)]
    [InlineData(DossierStage.DeletionAgreed, true)]
    [InlineData(DossierStage.Recognised, false)]
    [InlineData(DossierStage.Withdrawn, false)]
    [InlineData(DossierStage.CellRejected, true)]
    public void A_dossier_is_open_until_it_ends_and_a_cell_that_has_not_proposed_may_vote_again(DossierStage stage, bool isOpen) =>
        Assert.Equal(isOpen, stage.IsOpen());

    [Fact]
    public void Lists_narrow_to_the_dossiers_that_are_open_in_the_same_sense()
    {
        var (listed, lost, gone, recognised) = (new Way(), new Way(), new Way(), new Way());
        lost.Do(StepKind.CellResolution, "1/3/2024", new() { Body = Present(14), Vote = new() { For = 9, Against = 5 } }, StepMode.Record);
        gone.Do(StepKind.Withdrawn, "1/3/2024", mode: StepMode.Record);
        recognised.Do(StepKind.RecognitionDecision, "1/3/2024", mode: StepMode.Record);

        AdmissionDossier[] all = [listed.Dossier, lost.Dossier, gone.Dossier, recognised.Dossier];
        Assert.Equal(all.Where(dossier => dossier.Stage.IsOpen()), all.AsQueryable().Open());
        Assert.Equal([listed.Dossier, lost.Dossier], all.AsQueryable().Open());
    }

    private static RuleBook Changed(RuleKey key, string text) => new(Book.Layers.Select(layer =>
        layer with { Values = [.. layer.Values.Select(value => value.Key == key ? value with { Text = text } : value)] }));
}
