using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>How soon somebody can be put to the vote: age by month (rules.md 3.2) and twelve months with who helps (3.4).</summary>
public sealed class EarliestAdmissionTests
{
    [Theory]
    [InlineData("1/1/1990", "1/2/2024", "1/6/2025", "1/6/2025")]
    [InlineData("1/1/1990", "2/6/2024", "1/6/2025", "2/6/2025")]
    [InlineData("1/1/1990", null, "1/6/2025", "1/6/2026")]
    [InlineData("20/10/2007", "1/1/2020", "1/6/2025", "20/10/2025")]
    [InlineData(null, "1/1/2020", "1/6/2025", "1/6/2025")]
    public void The_latest_of_today_age_and_the_months_together_counts(string? born, string? helped, string today, string expected) =>
        Assert.Equal(Day(expected), On(new() { BornOn = Maybe(born), HelpedSince = Maybe(helped) }, today));

    [Theory]
    [InlineData(DossierStage.ReadyForCell, "1/6/2026")]
    [InlineData(DossierStage.CellApproved, "1/6/2025")]
    [InlineData(DossierStage.RecognitionAgreed, "1/6/2025")]
    [InlineData(DossierStage.Recognised, "1/6/2026")]
    public void Once_the_cell_has_resolved_nothing_is_waited_for(DossierStage stage, string expected) =>
        Assert.Equal(Day(expected), On(new() { Stage = stage }, "1/6/2025"));

    private static DateOnly On(WayAhead way, string today) => EarliestAdmission.On(way, Book.InForceOn(Day(today)), Day(today));

    private static DateOnly? Maybe(string? day) => day is null ? null : Day(day);
}
