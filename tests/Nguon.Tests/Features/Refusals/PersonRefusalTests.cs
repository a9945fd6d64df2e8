using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.People;
using Nguon.Tests.World;
using Nguon.Web.Features.People;

namespace Nguon.Tests.Features.Refusals;

/// <summary>Reasons a person, a remark or a task is not entered.</summary>
public sealed class PersonRefusalTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private static readonly string Long = new('x', 4001);

    private static readonly Dictionary<string, Action<JsonObject, TestWorld>> Faults = new()
    {
        ["PER-001"] = (person, _) => person["fullName"] = "Lan",
        ["PER-002"] = (person, _) => person["fullName"] = "Lê <b>Lan</b>",
        ["PER-003"] = (person, _) => person["bornOn"] = "1899-12-31",
        ["PER-004"] = (person, _) => person["identityNumber"] = "12345678901a",
        ["PER-005"] = (person, _) => person["hamlet"] = Long,
        ["PER-010"] = (person, _) => (person["fullName"], person["bornOn"]) = ("Nguyễn Thị An", "2001-05-19"),
    };

    private TestWorld World => fixture.World;

    private string Tomorrow => World.Today.AddDays(1).ToString("yyyy-MM-dd");

    public static TheoryData<string> Codes => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task What_no_record_of_a_person_may_say_is_refused(string code)
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var person = new JsonObject { ["fullName"] = "Lê Thị Mới", ["unitId"] = World.Units.KhuPho1, ["bornOn"] = "2003-04-05", ["sex"] = "Female" };
        Faults[code](person, World);

        await Refused.ByAsync(World, code, () => secretary.PostJsonAsync("/api/v1/people", person));
    }

    [Fact]
    public async Task The_identity_number_of_somebody_known_is_a_double()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var number = await World.InDb(db => db.People.Where(p => p.Id == World.Stranger.Id).Select(p => p.IdentityNumber).SingleAsync());

        var answer = await Refused.ByAsync(World, "PER-011", () => secretary.PostJsonAsync("/api/v1/people", new { fullName = "Lê Thị Mới", unitId = World.Units.KhuPho1, identityNumber = number }));

        Assert.DoesNotContain(World.Stranger.Name, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_followed_from_a_day_to_come()
    {
        var outcome = await World.Using<EnterPerson, Outcome<Person>>(World.SecretaryOfKhuPho1, enter =>
            enter.RunAsync(new EnterPersonInput { FullName = "Lê Thị Mới", OrganizationId = World.Units.KhuPho1, Since = World.Today.AddDays(1) }, default));

        Assert.Equal(["PER-006"], outcome.Refusals.Select(refusal => refusal.Code));
        Assert.False(await World.InDb(db => db.People.AnyAsync(p => p.FullName == "Lê Thị Mới")));
    }

    [Fact]
    public async Task A_change_is_of_a_day_that_was_and_not_before_the_last_one()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        (await SendAsync("2026-10-01", "Primary")).MustBe(System.Net.HttpStatusCode.OK);

        await Refused.ByAsync(world, "PER-030", () => SendAsync(world.Today.AddDays(1).ToString("yyyy-MM-dd"), "Higher"));
        await Refused.ByAsync(world, "PER-031", () => SendAsync("2026-09-30", "Higher"));

        async Task<PageAnswer> SendAsync(string changedOn, string education)
        {
            var person = await world.InDb(db => db.People.AsNoTracking().SingleAsync(p => p.Id == world.Binh.Id));
            return await secretary.SendJsonAsync(HttpMethod.Put, $"/api/v1/people/{person.Id}", new
            {
                personId = person.Id, revision = person.Revision, fullName = person.FullName, bornOn = person.BornOn, sex = "Male", ethnicCode = "01", education, changedOn, isCorrection = false,
            });
        }
    }

    [Theory]
    [InlineData("MEN-001", "remarks", """{ "text": " " }""")]
    [InlineData("MEN-002", "remarks", """{ "text": "Tiến bộ", "on": "TOMORROW" }""")]
    [InlineData("MEN-003", "remarks", """{ "text": "Tiến bộ", "on": "2026-01-01" }""")]
    [InlineData("MEN-004", "remarks", """{ "text": "Tiến bộ", "workGiven": "LONG" }""")]
    [InlineData("MEN-011", "tasks", """{ "text": "LONG" }""")]
    [InlineData("MEN-012", "tasks", """{ "text": "Vận động hộ gia đình", "dueOn": "2026-01-01" }""")]
    public async Task A_remark_or_a_task_that_says_nothing_or_is_of_no_day_is_refused(string code, string act, string body)
    {
        using var mentor = await World.As(World.Mentor);
        var told = body.Replace("TOMORROW", Tomorrow, StringComparison.Ordinal).Replace("LONG", Long, StringComparison.Ordinal);

        await Refused.ByAsync(World, code, () => mentor.PostJsonAsync($"/api/v1/people/{World.An.Id}/{act}", JsonNode.Parse(told)));
    }

    [Fact]
    public async Task A_task_has_one_result_and_it_says_something()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var mentor = await world.As(world.Mentor);
        var given = JsonNode.Parse((await mentor.PostJsonAsync($"/api/v1/people/{world.An.Id}/tasks", new { text = "Vận động hộ gia đình" })).Body);
        var address = $"/api/v1/people/{world.An.Id}/tasks/{given!["id"]}/result"; // 200 names it

        await Refused.ByAsync(world, "MEN-021", () => mentor.PostJsonAsync(address, new { text = "" }));
        (await mentor.PostJsonAsync(address, new { text = "Đã xong" })).MustBe(System.Net.HttpStatusCode.OK);
        await Refused.ByAsync(world, "MEN-022", () => mentor.PostJsonAsync(address, new { text = "Đã xong lần nữa" }));
    }
}
