using Nguon.Domain;
using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>What a committee of the chain asks besides (rules.md 3.8), what the issuer's book says of a number (10.3), and what a taken-over move means (4.6).</summary>
public sealed class LocalAndNumberTests
{
    private static readonly StepDetails Vote = new() { Body = Present(14), Vote = new() { For = 14 } };

    [Theory]
    [InlineData(LocalCriterionKind.MonthsOnList, "tính từ ngày 01/03/2024, 24 tháng")]
    [InlineData(LocalCriterionKind.MonthsWithMentor, "tính từ ngày 01/04/2024, 24 tháng")]
    [InlineData(LocalCriterionKind.Reminder, "")]
    public void A_criterion_names_from_which_day_it_counts_the_first_one(LocalCriterionKind kind, string facts)
    {
        var way = new Way();
        way.Do(StepKind.PutOnList, "1/3/2024");
        way.Do(StepKind.MentorAssigned, "1/4/2024", new() { MentorId = Base });
        way.Do(StepKind.MentorAssigned, "1/5/2024", new() { MentorId = City });

        var told = Told(way, kind);

        Assert.Equal((facts, "01-KL/ĐU", true), (string.Join(", ", told.Facts), told.Basis, told.IsRemark));
    }

    [Fact]
    public void A_criterion_whose_start_nobody_wrote_says_so() =>
        Assert.Equal(["chưa ghi ngày bắt đầu", "24 tháng"], Told(new(), LocalCriterionKind.MonthsWithMentor).Facts);

    [Fact]
    public void Criteria_are_asked_of_the_cells_meeting_only()
    {
        var way = new Way();
        var told = way.Dossier.Preview(way.Draft(StepKind.OpinionSummary, "1/6/2025"), way.Context() with { Local = [Criterion(LocalCriterionKind.Reminder)] });

        Assert.Empty(told.Warnings);
    }

    [Theory]
    [InlineData(StepMode.Perform, "cấp số tiếp theo")]
    [InlineData(StepMode.Record, "xem lại số trên giấy")]
    public void A_number_used_already_is_refused_now_and_marked_on_paper(StepMode mode, string toDo)
    {
        var way = new Way();
        var draft = way.Draft(StepKind.PutOnList, "1/3/2024", mode: mode) with { PaperNumber = "05-NQ/CB" };

        var outcome = way.Dossier.Take(draft, way.Context() with { NumberUse = "đã cấp cho người khác." });

        Assert.Equal(mode == StepMode.Record, outcome.Succeeded);
        var told = Assert.Single(outcome.Refusals.Concat(outcome.Warnings));
        Assert.StartsWith("Số 05-NQ/CB đã cấp cho người khác.", told.Message, StringComparison.Ordinal);
        Assert.Contains(toDo, told.Message, StringComparison.Ordinal);
        Assert.Equal(mode == StepMode.Record ? 1 : 0, way.Dossier.OpenMarks);
    }

    [Theory]
    [InlineData(true, "Nơi đến đã nhận người này")]
    [InlineData(false, "")]
    public void A_move_is_taken_back_until_the_new_place_has_taken_over(bool isTakenOver, string refusal)
    {
        var way = new Way();
        var moved = way.Do(StepKind.MovedOut, "1/3/2024", new() { ToOrganizationId = Base });
        var back = way.Draft(StepKind.Retraction, "2/3/2024", new() { Text = "nhầm" }) with { CorrectsStepId = moved.Id };

        var outcome = way.Dossier.Take(back, way.Context() with { IsTakenOver = isTakenOver });

        Assert.Equal((!isTakenOver, refusal), (outcome.Succeeded, outcome.Refusals.Select(one => one.Message[..refusal.Length]).FirstOrDefault() ?? ""));
    }

    private static Refusal Told(Way way, LocalCriterionKind kind) => way.Dossier
        .Preview(way.Draft(StepKind.CellResolution, "1/1/2026", Vote, StepMode.Record), way.Context() with { Local = [Criterion(kind)] })
        .Warnings.Single(one => one.Rule == "LocalCriterion");

    private static LocalCriterion Criterion(LocalCriterionKind kind) => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = Base, Kind = kind, Months = 24, Text = "Tiêu chí", Document = "01-KL/ĐU", From = Day("1/1/2024"), RecordedAt = DateTime.UnixEpoch,
    };
}
