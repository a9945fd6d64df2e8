using System.Text.Json.Nodes;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Refusals;

/// <summary>Every reason a meeting is not recorded, each provoked alone by one fault in an evening in which nothing is wrong.</summary>
public sealed class SessionRefusalTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private static readonly Dictionary<string, Action<JsonObject, TestWorld>> Faults = new()
    {
        ["SES-001"] = (evening, world) => evening["items"] = new JsonArray([.. Enumerable.Range(0, 61).Select(_ => Item("PutOnList", world.Binh))]),
        ["SES-002"] = (evening, _) => evening["heldOn"] = "1989-12-31",
        ["SES-003"] = (evening, world) => evening["items"] = new JsonArray(Item("PutOnList", world.Binh), Item("PutOnList", world.Binh)),
        ["SES-004"] = (evening, world) => evening["heldOn"] = world.Today.AddDays(1).ToString("yyyy-MM-dd"),
        ["SES-005"] = (evening, _) => evening["attendance"] = null,
        ["SES-006"] = (evening, _) => (evening["method"], evening["slipsSent"], evening["slipsReturned"]) = ("Slips", 20, 21),
        ["SES-007"] = (evening, _) => evening["attendance"]!["probationaryMembers"] = 5001, // made whole below
        ["SES-008"] = (evening, _) => evening["attendance"]!["present"] = 25, // made whole below
        ["SES-009"] = (evening, _) => evening["attendance"]!["probationaryPresent"] = 1, // made whole below
        ["SES-011"] = (evening, world) => evening["items"] = new JsonArray(Item("OpenDossier", world.Binh)),
        ["SES-012"] = (evening, world) => evening["items"] = new JsonArray(Item("MentorRemark", world.Binh)),
        ["SES-013"] = (evening, _) => evening["items"] = new JsonArray(),
        ["SES-014"] = (evening, world) => evening["items"] = new JsonArray(Item("CommitteeAdmission", world.An)),
        ["SES-015"] = (evening, _) => evening["place"] = new string('x', 4001),
    };

    private TestWorld World => fixture.World;

    public static TheoryData<string> Codes => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_meeting_that_cannot_have_been_so_is_refused_whole(string code)
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var evening = Evening();
        Faults[code](evening, World);

        await Refused.ByAsync(World, code, () => secretary.PostJsonAsync("/api/v1/sessions/record", evening));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Looking_first_says_the_same(string code)
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var evening = Evening();
        Faults[code](evening, World);

        var look = await secretary.PostJsonAsync("/api/v1/sessions/check", evening);

        Assert.True(look.ShowsRefusal(code), look.Body);
    }

    [Fact]
    public async Task What_a_meeting_did_is_not_written_over_by_sending_it_again()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var evening = Evening(world);
        var done = JsonNode.Parse((await secretary.PostJsonAsync("/api/v1/sessions/record", evening)).MustBe(System.Net.HttpStatusCode.Created).Body);
        evening["id"] = done!["sessionId"]!.GetValue<Guid>(); // 201 names it
        evening["items"] = new JsonArray(Item("PutOnList", world.People.Trader));

        await Refused.ByAsync(world, "SES-010", () => secretary.PostJsonAsync("/api/v1/sessions/record", evening));
    }

    private static JsonObject Item(string kind, Landmark person) => new JsonObject { ["kind"] = kind, ["personId"] = person.Id };

    private JsonObject Evening() => Evening(World);

    private static JsonObject Evening(TestWorld world) => new()
    {
        ["organizationId"] = world.Units.KhuPho1,
        ["kind"] = "Cell",
        ["heldOn"] = "2026-11-05",
        ["place"] = "Nhà văn hóa",
        ["chair"] = "Bí thư",
        ["resolutionNumber"] = "05-NQ/CB",
        ["attendance"] = new JsonObject { ["officialMembers"] = 24, ["temporarilyAway"] = 1, ["exemptAbsent"] = 2, ["present"] = 20 },
        ["items"] = new JsonArray(Item("PutOnList", world.Binh)),
    };
}
