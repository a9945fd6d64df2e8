using Nguon.Domain;
using Nguon.Domain.Statistics;
using Nguon.Tests.World;
using Nguon.Web.Features.Figures;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Refusals;

/// <summary>Reasons a question of figures is not answered, a figure not issued, a register not reconciled.</summary>
public sealed class FigureRefusalTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Theory]
    [InlineData("FIG-006", "organization=HS-DH&measure=ket-nap&from=2026-02-01&to=2026-01-31")]
    [InlineData("FIG-007", "organization=HS-DH&measure=ket-nap&from=2026-01-01&to=2026-01-31&tree=yesterday")]
    [InlineData("FIG-011", "organization=HS-DH&measure=ket-nap&from=2024-01-01&to=2024-12-31")]
    public async Task A_question_nobody_can_answer_says_why(string code, string question)
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        await Refused.ByAsync(World, code, () => officer.GetAsync($"/api/v1/figures?{question}"));
    }

    [Fact]
    public async Task A_code_no_unit_ever_had_is_told_to_the_operator_only()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var question = FigureReader.Read(new FigureWish { Organization = "KHONG-CO", Measure = "ket-nap", From = new(2026, 1, 1), To = new(2026, 1, 31) }).Value!; // every part is right

        var told = await World.AsOperator<FigureQuery, Outcome<FigureAnswer>>(query => query.AskAsync(question, default));
        var officers = await officer.GetAsync("/api/v1/figures?organization=KHONG-CO&measure=ket-nap&from=2026-01-01&to=2026-01-31");

        Assert.Equal(("FIG-010", "Không có đơn vị nào mang mã «KHONG-CO»."), (Assert.Single(told.Refusals).Code, told.Refusals[0].Message));
        Assert.True(officers.IsNotFound, officers.Body);
    }

    [Fact]
    public async Task Figures_are_issued_for_something()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        await Refused.ByAsync(World, "FIG-020", () => officer.PostJsonAsync("/api/v1/figures/issued", new { title = " ", organization = "HS-DH", measure = "dang-vien", from = "2026-01-01", to = "2026-10-31" }));
    }

    [Theory]
    [InlineData("FIG-060", 1, 24, "Sổ danh sách đảng viên", "")]
    [InlineData("FIG-061", 0, null, "Sổ danh sách đảng viên", "")]
    [InlineData("FIG-061", 0, -1, "Sổ danh sách đảng viên", "Trần Văn Hùng chưa nhập")]
    [InlineData("FIG-062", 0, 24, " ", "Trần Văn Hùng chưa nhập")]
    [InlineData("FIG-063", 0, 23, "Sổ danh sách đảng viên", "")]
    public async Task A_register_is_reconciled_by_its_day_its_number_its_name_and_who_makes_the_difference(string code, int days, int? paper, string source, string names)
    {
        var outcome = await World.Using<ReconcileBalance, Outcome<AggregateEntry>>(World.OfficerOfPhuong, reconcile =>
            reconcile.RunAsync(new BalanceInput { Unit = World.Units.KhuPho1, On = World.Today.AddDays(days), Paper = paper, Source = source, Names = names }, default));

        Assert.Contains(code, outcome.Refusals.Select(refusal => refusal.Code));
    }
}
