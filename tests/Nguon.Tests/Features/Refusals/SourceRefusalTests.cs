using System.Text.Json.Nodes;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Refusals;

/// <summary>Reasons a yearly review of sources, or the request for one, is not taken as a whole.</summary>
public sealed class SourceRefusalTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private static readonly Dictionary<string, Action<JsonObject, TestWorld>> Faults = new()
    {
        ["SRC-021"] = (sheet, _) => sheet["lines"] = new JsonArray(Somebody("Mai Thị Mốt"), Somebody("Mai Thị Mốt")),
        ["SRC-031"] = (sheet, world) => sheet["year"] = world.Today.Year - 2,
        ["SRC-032"] = (sheet, _) => sheet["lines"] = new JsonArray([.. Enumerable.Range(0, 501).Select(n => Somebody($"Mai Thị Số {n}"))]),
        ["SRC-033"] = (sheet, _) => (sheet["lines"], sheet["isFinished"]) = (new JsonArray(), true),
        ["SRC-034"] = (sheet, world) => sheet["lines"] = new JsonArray(Known(world.Binh), Known(world.Binh)),
        ["SRC-036"] = (sheet, _) => sheet["lines"]![0]!["placeNow"] = new string('x', 2001), // made whole below
    };

    private TestWorld World => fixture.World;

    public static TheoryData<string> Codes => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_sheet_that_cannot_be_leaves_nothing_of_itself(string code)
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var sheet = new JsonObject { ["cellId"] = World.Units.KhuPho1, ["year"] = World.Today.Year, ["lines"] = new JsonArray(Somebody("Mai Thị Một")) };
        Faults[code](sheet, World);

        await Refused.ByAsync(World, code, () => secretary.SendJsonAsync(HttpMethod.Put, $"/api/v1/source-reviews/{World.Units.KhuPho1}", sheet));
    }

    private static JsonObject Somebody(string name) => new() { ["fullName"] = name, ["bornOn"] = "1999-01-01" };

    private static JsonObject Known(Landmark person) => new() { ["personId"] = person.Id, ["fullName"] = person.Name };
}
