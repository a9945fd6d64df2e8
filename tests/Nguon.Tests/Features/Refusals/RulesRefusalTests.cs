using System.Net;
using System.Text.Json.Nodes;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Refusals;

/// <summary>Reasons a year of working days or a committee's own criterion is not taken.</summary>
public sealed class RulesRefusalTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private const string Whole = "01/01/2026; Nghỉ; Tết\n16/02/2026; Nghỉ\n17/02/2026; Nghỉ\n18/02/2026; Nghỉ\n30/04/2026; Nghỉ\n22/08/2026; Làm bù";

    private TestWorld World => fixture.World;

    [Theory]
    [InlineData("CAL-001", 2010, "TB 1", "01/01/2010; Nghỉ")]
    [InlineData("CAL-002", 2026, " ", Whole)]
    [InlineData("CAL-003", 2026, "TB 1", "LONG")]
    [InlineData("CAL-004", 2026, "TB 1", Whole + "\n31/02/2026; Nghỉ")]
    [InlineData("CAL-004", 2026, "TB 1", Whole + "\n01/05/2026; Chơi")]
    [InlineData("CAL-005", 2026, "TB 1", Whole + "\n01/05/2025; Nghỉ")]
    [InlineData("CAL-006", 2026, "TB 1", "01/01/2026; Nghỉ")]
    [InlineData("CAL-007", 2026, "TB 1", Whole + "\n01/01/2026; Nghỉ")]
    [InlineData("CAL-008", 2026, "TB 1", Whole + "\n04/05/2026; Làm bù")]
    public async Task A_year_of_working_days_is_taken_whole_and_right(string code, int year, string source, string text)
    {
        using var province = await World.As(World.ProvinceDepartment);

        await Refused.ByAsync(World, code, () => province.PostJsonAsync("/api/v1/rules/working-days", new { year, source, text = text.Replace("LONG", new string('x', 20_001), StringComparison.Ordinal) }));
    }

    [Theory]
    [InlineData("LOC-001", """{ "kind": 99, "months": 0, "text": "Có mặt 6 tháng", "document": "12-QĐ/ĐU" }""")]
    [InlineData("LOC-002", """{ "kind": "Reminder", "months": 0, "text": "", "document": "12-QĐ/ĐU" }""")]
    [InlineData("LOC-003", """{ "kind": "Reminder", "months": 0, "text": "Có mặt 6 tháng", "document": "" }""")]
    public async Task A_committees_own_criterion_says_what_it_asks_and_where_it_stands(string code, string criterion)
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var body = JsonNode.Parse(criterion)!.AsObject(); // a literal
        body["unitId"] = World.Units.Phuong;

        var answer = await officer.PostJsonAsync("/api/v1/rules/local-criteria", body);

        Assert.True(answer.Status == HttpStatusCode.BadRequest || answer.ShowsRefusal(code), answer.Body);
    }

    [Fact]
    public async Task A_criterion_ends_after_it_began_and_once()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        var row = new LocalCriterion { Id = Guid.CreateVersion7(), OrganizationId = world.Units.Phuong, Kind = LocalCriterionKind.Reminder, Text = "Có mặt", Document = "12-QĐ/ĐU", From = new(2026, 8, 1), RecordedAt = DateTime.UnixEpoch };
        await world.Add(row);

        var early = await EndAsync(world, row.Id, new(2026, 8, 1));
        var ended = await EndAsync(world, row.Id, new(2026, 9, 1));
        var again = await EndAsync(world, row.Id, new(2026, 10, 1));

        Assert.Equal("LOC-005", Assert.Single(early.Refusals).Code);
        Assert.True(ended.Succeeded);
        Assert.Equal("LOC-005", Assert.Single(again.Refusals).Code);
    }

    private static Task<Nguon.Domain.Outcome<LocalCriterion>> EndAsync(TestWorld world, Guid id, DateOnly until) =>
        world.Using<Nguon.Web.Features.Rules.LocalCriteria, Nguon.Domain.Outcome<LocalCriterion>>(world.OfficerOfPhuong, criteria => criteria.EndAsync(id, until, default));
}
