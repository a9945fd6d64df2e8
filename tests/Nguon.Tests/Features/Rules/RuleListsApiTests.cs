using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Rules;

/// <summary>What the pages of criteria and working days show and do, for programs.</summary>
public sealed class RuleListsApiTests : IAsyncLifetime
{
    private const string Criteria = "/api/v1/rules/local-criteria";

    private TestWorld world = null!; // set before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_criterion_of_the_own_committee_is_listed_and_ended_once()
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        using var foreign = await world.As(world.ForeignOfficer);
        var made = await officer.PostJsonAsync(Criteria, new { unitId = world.Units.Phuong, kind = "Reminder", months = 0, text = "Xem lại phiếu", document = "01-KL/ĐU", from = "2026-01-01" });
        var end = $"{Criteria}/{JsonDocument.Parse(made.MustBe(HttpStatusCode.OK).Body).RootElement.GetProperty("id").GetGuid()}/end";

        var foreignList = await foreign.OpenAsync(Criteria);
        var foreignEnd = await foreign.PostJsonAsync(end, new { until = "2026-10-01" });
        var tooEarly = await officer.PostJsonAsync(end, new { until = "2026-01-01" });
        (await officer.PostJsonAsync(end, new { until = "2026-10-01" })).MustBe(HttpStatusCode.OK);
        var list = JsonDocument.Parse((await officer.OpenAsync(Criteria)).Body).RootElement;

        Assert.True(foreignEnd.IsNotFound && !foreignList.Body.Contains("01-KL/ĐU", StringComparison.Ordinal), foreignList.Body);
        Assert.True(tooEarly.ShowsRefusal("LOC-005") && (await officer.PostJsonAsync(end, new { until = "2026-11-01" })).ShowsRefusal("LOC-005"));
        Assert.Equal((1, "Xem lại phiếu", "2026-10-01"), (list.GetProperty("total").GetInt32(), list.GetProperty("items")[0].GetProperty("text").GetString(), list.GetProperty("items")[0].GetProperty("until").GetString()));
        Assert.Equal(new DateOnly(2026, 10, 1), await world.InDb(db => db.LocalCriteria.Select(c => c.Until).SingleAsync()));
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.GetAsync($"{Criteria}?pageSize=1000")).Status);
    }

    [Fact]
    public async Task The_working_days_of_a_year_are_those_the_province_entered()
    {
        using var province = await world.As(world.ProvinceDepartment);
        using var mentor = await world.As(world.Mentor);
        var year = world.Today.Year + 2;
        var text = string.Join('\n', Enumerable.Range(1, 5).Select(day => $"0{day}/03/{year}; Nghỉ; Dịp {day}"));

        var before = JsonDocument.Parse((await mentor.OpenAsync($"/api/v1/rules/working-days?year={year}")).Body).RootElement;
        (await province.PostJsonAsync("/api/v1/rules/working-days", new { year, source = "Thông báo 1/TB", text })).MustBe(HttpStatusCode.OK);
        var after = JsonDocument.Parse((await mentor.OpenAsync($"/api/v1/rules/working-days?year={year}")).Body).RootElement;

        Assert.Equal((false, 0), (before.GetProperty("isConfirmed").GetBoolean(), before.GetProperty("days").GetArrayLength()));
        Assert.Equal((true, 5, "Dịp 1"), (after.GetProperty("isConfirmed").GetBoolean(), after.GetProperty("days").GetArrayLength(), after.GetProperty("days")[0].GetProperty("note").GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await mentor.GetAsync("/api/v1/rules/working-days?year=1")).Status);
    }
}
