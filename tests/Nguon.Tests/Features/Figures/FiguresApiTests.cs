using System.Net;
using System.Text.Json;
using Nguon.Domain.Statistics;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Figures;

public sealed class FiguresApiTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private const string Members = "/api/v1/figures?measure=dang-vien&from=2026-01-01&to=2026-11-01";

    private readonly TestWorld world = fixture.World;

    [Fact]
    public async Task The_answer_has_the_shape_of_the_contract()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var answer = JsonDocument.Parse((await client.OpenAsync($"{Members}&organization=HS-DH&by=gioi-tinh&where=doan-vien=khong")).Body).RootElement;

        Assert.Equal(
            ["organization", "measure", "from", "to", "tree", "where", "unit", "total", "rows", "breaks", "knownAt", "computedAt"],
            answer.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("HS-DH", "dang-vien", "day", "2026-11-01", "nguoi", "khong"), (
            answer.GetProperty("organization").GetProperty("code").GetString(), answer.GetProperty("measure").GetString(), answer.GetProperty("tree").GetProperty("mode").GetString(),
            answer.GetProperty("tree").GetProperty("on").GetString(), answer.GetProperty("unit").GetString(), answer.GetProperty("where").GetProperty("doan-vien").GetString()));
        Assert.Equal(["key", "label", "value", "share", "shareOf", "persons", "aggregate"], answer.GetProperty("rows")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(answer.GetProperty("total").GetProperty("value").GetInt32(), answer.GetProperty("rows").EnumerateArray().Sum(r => r.GetProperty("value").GetInt32()));
        Assert.EndsWith("Z", answer.GetProperty("knownAt").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_behind_a_figure_is_as_long_as_the_figure()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var total = JsonDocument.Parse((await client.OpenAsync($"{Members}&organization=HS-DH")).Body).RootElement.GetProperty("total").GetProperty("persons").GetInt32();
        var people = JsonDocument.Parse((await client.OpenAsync($"{Members}&organization=HS-DH&persons=true")).Body).RootElement;

        Assert.True(total > 50);
        Assert.Equal(total, people.GetArrayLength());
        Assert.Equal(["id", "name", "unit", "on"], people[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task Who_may_see_no_people_has_the_figure_and_is_refused_the_list()
    {
        using var client = await world.As(world.StandingMember);

        var figure = await client.GetAsync($"{Members}&organization=HS-DH");
        var list = await client.GetAsync($"{Members}&organization=HS-DH&persons=true");

        Assert.True(figure.IsOk, figure.Body);
        Assert.Equal(HttpStatusCode.Forbidden, list.Status);
        Assert.True(list.ShowsRefusal("FIG-012") && list.Body.Contains("danh sách người thì không", StringComparison.Ordinal), list.Body);
    }

    [Fact]
    public async Task A_unit_out_of_reach_answers_as_one_that_does_not_exist()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var foreign = await client.GetAsync($"{Members}&organization=HS-TH");

        Assert.True(foreign.IsNotFound, foreign.Body);
    }

    [Fact]
    public async Task A_unit_not_yet_founded_is_refused_with_its_founding_day()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var answer = await client.GetAsync("/api/v1/figures?measure=dang-vien&from=2024-01-01&to=2024-11-01&organization=HS-DH");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("01/07/2025", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("measure=dang-vien&tree=today&on=2026-01-01", "FIG-008")]
    [InlineData("measure=cai-gi-do", "FIG-002")]
    [InlineData("measure=dang-vien&by=cung-hoang-dao", "FIG-003")]
    [InlineData("measure=dang-vien&by=nam", "FIG-004")]
    [InlineData("measure=ket-nap&where=gioi-tinh=khac", "FIG-009")]
    [InlineData("measure=hoan-thanh-chi-tieu", "FIG-005")]
    public async Task A_question_that_cannot_be_asked_is_refused_with_the_reason(string question, string code)
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var answer = await client.GetAsync($"/api/v1/figures?organization=HS-DH&from=2026-01-01&to=2026-11-01&{question}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.ShowsRefusal(code), answer.Body);
    }

    [Fact]
    public async Task The_catalogue_tells_every_measure_to_every_account()
    {
        using var mentor = await world.As(world.Mentor);

        var measures = JsonDocument.Parse((await mentor.OpenAsync("/api/v1/figures/measures")).Body).RootElement.EnumerateArray().ToList();

        Assert.Equal(MeasureCatalogue.All.Select(measure => (measure.Code, measure.Definition)), measures.Select(m => (m.GetProperty("code").GetString()!, m.GetProperty("definition").GetString()!))); // both are always written
        Assert.Contains("gioi-tinh", measures.Single(m => m.GetProperty("code").GetString() == "ket-nap").GetProperty("axes").EnumerateArray().Select(axis => axis.GetString()));
    }

    [Fact]
    public async Task What_was_issued_is_listed_where_it_may_be_opened()
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        using var foreign = await world.As(world.ForeignOfficer);
        var made = await officer.PostJsonAsync("/api/v1/figures/issued", new { title = "Báo cáo đảng viên", organization = "HS-DH", measure = "dang-vien", from = "2026-01-01", to = "2026-10-31" });
        var id = JsonDocument.Parse(made.MustBe(HttpStatusCode.Created).Body).RootElement.GetProperty("id").GetGuid();

        var own = JsonDocument.Parse((await officer.OpenAsync("/api/v1/figures/issued")).Body).RootElement.GetProperty("items").EnumerateArray();
        var theirs = JsonDocument.Parse((await foreign.OpenAsync("/api/v1/figures/issued")).Body).RootElement.GetProperty("items").EnumerateArray();

        Assert.Equal("Báo cáo đảng viên", own.Single(row => row.GetProperty("id").GetGuid() == id).GetProperty("title").GetString());
        Assert.DoesNotContain(theirs, row => row.GetProperty("id").GetGuid() == id);
    }

    [Fact]
    public async Task A_former_unit_is_asked_by_its_last_code_and_shows_where_its_part_went()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var own = JsonDocument.Parse((await client.OpenAsync("/api/v1/figures?measure=dang-vien&from=2025-01-01&to=2025-06-30&organization=MH-N")).Body).RootElement;
        var today = JsonDocument.Parse((await client.OpenAsync("/api/v1/figures?measure=dang-vien&from=2025-01-01&to=2025-06-30&organization=MH-N&tree=today&by=don-vi")).Body).RootElement;

        Assert.Equal(12, own.GetProperty("total").GetProperty("value").GetInt32());
        Assert.Equal(12, today.GetProperty("total").GetProperty("value").GetInt32());
        Assert.Equal(12, today.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("label").GetString()!.Contains("Khu phố 3", StringComparison.Ordinal)).GetProperty("value").GetInt32()); // rows have labels
        Assert.Contains(today.GetProperty("breaks").EnumerateArray(), b => b.GetProperty("on").GetString() == "2025-07-01");
    }
}
