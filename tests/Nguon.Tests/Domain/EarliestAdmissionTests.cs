using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>How soon somebody can be put to the vote: age by the month (rules.md 3.2); whoever helps need not have done so for any time (3.4).</summary>
public sealed class EarliestAdmissionTests
{
    [Theory]
    [InlineData("1/1/1990", "1/6/2025", "1/6/2025", null)]
    [InlineData("20/10/2007", "1/6/2025", "1/10/2025", "20/10/2025")]
    [InlineData("1/10/2007", "1/6/2025", "1/10/2025", null)]
    [InlineData("20/10/2007", "5/10/2025", "5/10/2025", "20/10/2025")]
    [InlineData("20/10/2007", "20/10/2025", "20/10/2025", null)]
    [InlineData(null, "1/6/2025", "1/6/2025", null)]
    public void The_age_is_reached_by_the_month_and_the_day_of_the_month_is_said(string? born, string today, string expected, string? byDays) =>
        Assert.Equal(new(Day(expected), Maybe(byDays)), On(new() { BornOn = Maybe(born) }, today));

    [Fact]
    public void The_day_told_is_one_the_judge_of_age_accepts_and_the_day_before_it_refuses()
    {
        var born = Day("20/10/2007");
        var earliest = On(new() { BornOn = born }, "1/6/2025").On;

        Assert.DoesNotContain(Judged(earliest).Refusals, refusal => refusal.Rule == "Age");
        Assert.Contains(Judged(earliest).Warnings, refusal => refusal.Rule == "Age");
        Assert.Contains(Judged(earliest.AddDays(-1)).Refusals, refusal => refusal.Rule == "Age");

        Verdict Judged(DateOnly on) => new DossierFacts { Act = ActKind.CellConsidersAdmission, On = on, Applicant = new() { BornOn = born } }.Judged();
    }

    [Theory]
    [InlineData(DossierStage.ReadyForCell, "1/6/2026")]
    [InlineData(DossierStage.CellApproved, "1/6/2025")]
    [InlineData(DossierStage.RecognitionAgreed, "1/6/2025")]
    [InlineData(DossierStage.Recognised, "1/6/2026")]
    public void Once_the_cell_has_resolved_nothing_is_waited_for(DossierStage stage, string expected) =>
        Assert.Equal(Day(expected), On(new() { BornOn = Day("2/6/2008"), Stage = stage }, "1/6/2025").On);

    private static EarliestDay On(WayAhead way, string today) => EarliestAdmission.On(way, Book.InForceOn(Day(today)), Day(today));

    private static DateOnly? Maybe(string? day) => day is null ? null : Day(day);
}
