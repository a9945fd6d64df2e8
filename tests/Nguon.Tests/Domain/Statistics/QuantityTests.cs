using Nguon.Domain.Statistics;
using Nguon.Tests.Rooms;

namespace Nguon.Tests.Domain.Statistics;

public sealed class QuantityTests
{
    [Fact]
    public void A_percentage_is_rounded_half_away_from_zero_and_keeps_its_parts()
    {
        var share = Percentage.Of(1, 16)!.Value; // 16 is not 0

        Assert.Equal((6.3m, 1L, 16L), (share.Value, share.Part, share.Whole));
        Assert.Null(Percentage.Of(3, 0));
    }

    [Fact]
    public void Rows_of_one_axis_of_one_whole_add_up() =>
        Assert.Equal(48, FigureTotal.Of([Row(17), Row(31)]).Value);

    [Fact]
    public void People_and_turns_do_not_add() => Refused(Row(490), Row(118) with { Unit = MeasureUnit.Turns });

    [Fact]
    public void Overlapping_groups_do_not_add() =>
        Refused(Row(490) with { Axis = AxisKind.Introducer }, Row(118) with { Axis = AxisKind.Introducer });

    [Fact]
    public void Rows_of_different_axes_overlap_and_do_not_add() => Refused(Row(391), Row(540) with { Axis = AxisKind.AgeGroup });

    [Fact]
    public void Figures_with_different_denominators_do_not_add() => Refused(Row(331), Row(254) with { Scope = "khác" });

    [Fact]
    public void Percentages_are_never_added() => Refused(Row(37) with { Unit = MeasureUnit.Percent }, Row(74) with { Unit = MeasureUnit.Percent });

    [Fact]
    public void Every_measure_says_which_date_counts_and_has_an_axis_and_a_sentence() => Guard.Every(MeasureCatalogue.All, measure =>
    {
        Assert.NotEmpty(measure.DateThatCounts);
        Assert.NotEmpty(measure.Axes);
        Assert.EndsWith(".", measure.Definition, StringComparison.Ordinal);
        Assert.Equal(measure, MeasureCatalogue.Find(measure.Code));
        Assert.True(measure.Numerator is null || MeasureCatalogue.Find(measure.Numerator.Measure) is not null);
        Assert.True(measure.Denominator is null || MeasureCatalogue.Find(measure.Denominator.Measure) is not null);
    });

    [Fact]
    public void Two_percentages_differ_in_points_and_two_measures_not_at_all()
    {
        var now = new ComparedFigure("ty-trong-khu-dan-cu", MeasureUnit.Percent, 36.9m);

        Assert.Equal(new FigureDifference(24.3m, "điểm phần trăm"), FigureDifference.Of(now, now with { Value = 12.6m }).Value);
        Assert.Equal(new FigureDifference(null, "điểm phần trăm"), FigureDifference.Of(now, now with { Value = null }).Value);
        Assert.Equal(("FIG-040", "Hai số thuộc hai chỉ tiêu khác nhau không trừ cho nhau."), Told(now with { Measure = "ty-trong-nu" }));
        Assert.Equal(("FIG-040", "Không trừ số người với số lượt, tỷ lệ hoặc đơn vị tính khác."), Told(now with { Unit = MeasureUnit.People, Value = 585 }));

        (string, string) Told(ComparedFigure other) => Assert.Single(FigureDifference.Of(now, other).Refusals) is var refusal ? (refusal.Code, refusal.Message) : default;
    }

    private static CountedFigure Row(long value) => new("ket-nap", MeasureUnit.People, AxisKind.Sex, "Thành ủy Đông Hà, 2012–2022", value);

    private static void Refused(params CountedFigure[] figures) =>
        Assert.Equal("FIG-001", FigureTotal.Of(figures).Refusals.Select(r => r.Code).Distinct().Single());
}
