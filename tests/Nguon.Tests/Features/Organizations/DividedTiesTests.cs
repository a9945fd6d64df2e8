using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Organizations;

/// <summary>What is entered about a settlement around the division of its cell: tied again, ended, entered between decision and day, divided once more.</summary>
public sealed class DividedTiesTests : IAsyncLifetime
{
    private const string Api = "/api/v1/residential-units";
    private const string One = "MH-D-21";
    private const string Other = "MH-D-22";

    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly Past => World.Today.AddDays(-20);

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_settlement_given_away_is_tied_to_the_first_cell_again_from_a_later_day_on()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var place = await PlaceAsync(client, World.Units.KhuPho2);
        var done = await DoAsync(Division(Past, "MH-D-02", place));

        var before = await client.PostJsonAsync($"{Api}/{place}/cells", new { cellId = World.Units.KhuPho2, from = $"{Past.AddDays(-1):yyyy-MM-dd}" });
        await PostAsync(client, $"{Api}/{place}/cells", new { cellId = World.Units.KhuPho2, from = $"{Past.AddDays(2):yyyy-MM-dd}" });
        var twice = await client.PostJsonAsync($"{Api}/{place}/cells", new { cellId = World.Units.KhuPho2, from = $"{Past.AddDays(3):yyyy-MM-dd}" });

        Assert.True(before.ShowsRefusal("RES-012") && twice.ShowsRefusal("RES-012"), before.Body + twice.Body);
        Assert.Equal((Other, $"MH-D-02 {Other}"), (await CellsAsync(place, Past.AddDays(1)), await CellsAsync(place, World.Today)));
        await DoAsync(NoDivision(Past, done));
        Assert.Equal(("MH-D-02", "MH-D-02"), (await CellsAsync(place, Past.AddDays(1)), await CellsAsync(place, World.Today)));
    }

    [Fact]
    public async Task A_tie_ended_after_the_division_has_ended_when_the_division_is_taken_back()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var place = await PlaceAsync(client, World.Units.KhuPho2);
        var done = await DoAsync(Division(Past, "MH-D-02", place));
        var given = await World.InDb(db => db.ResidentialCells.Where(c => c.ResidentialUnitId == place && c.FollowsId != null).Select(c => c.Id).SingleAsync());
        await PostAsync(client, $"{Api}/{place}/cells/end", new { id = given, on = $"{Past.AddDays(10):yyyy-MM-dd}" });

        await DoAsync(NoDivision(Past, done));

        Assert.Equal(("MH-D-02", ""), (await CellsAsync(place, Past.AddDays(9)), await CellsAsync(place, Past.AddDays(10))));
        await AssertVerifiedAsync();
    }

    [Fact]
    public async Task A_part_divided_once_more_gives_the_settlement_on_as_before_after_the_first_division_is_corrected()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var place = await PlaceAsync(client, World.Units.KhuPho2);
        var first = await DoAsync(Division(Past, "MH-D-02", place));
        await DoAsync(new ReorganizeInput { DecisionNumber = "61-QĐ/ĐU", EffectiveOn = Past.AddDays(8), Lines = [Split(1, Other, Other, ""), Split(2, Other, "MH-D-32", place.ToString())] });

        await DoAsync(Division(Past.AddDays(3), "MH-D-02", place) with { DecisionNumber = "60a-QĐ/ĐU", ReplacesId = first.EventIds[^1], Reason = "Sai ngày" });

        Assert.Equal(("MH-D-02", Other, "MH-D-32"), (await CellsAsync(place, Past.AddDays(2)), await CellsAsync(place, Past.AddDays(7)), await CellsAsync(place, World.Today)));
        await AssertVerifiedAsync();
    }

    [Fact]
    public async Task A_tie_entered_between_the_decision_and_its_day_goes_to_one_part_and_back_with_a_correction()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var (merging, dividing) = (World.Today.AddDays(5), World.Today.AddDays(10));
        await DoAsync(new ReorganizeInput { DecisionNumber = "59-QĐ/ĐU", EffectiveOn = merging, Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Merge, OldCode = "MH-N-03", NewCode = "MH-D-02" }] });
        var done = await DoAsync(Division(dividing, One, Guid.Empty));
        var (own, merged) = (await PlaceAsync(client, World.Units.KhuPho2), await PlaceAsync(client, World.Units.KhuPho3));

        Assert.Equal(("MH-D-02", "MH-D-02"), (await CellsAsync(own, dividing.AddDays(-1)), await CellsAsync(merged, dividing.AddDays(-1))));
        Assert.Equal((One, One), (await CellsAsync(own, dividing), await CellsAsync(merged, dividing)));
        foreach (var part in done.EventIds.Reverse())
        {
            Assert.Empty((await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.UndoAsync(part, "Không chia tách", default))).Refusals);
        }

        Assert.Equal(("MH-D-02", "MH-D-02"), (await CellsAsync(own, dividing), await CellsAsync(merged, dividing)));
        await AssertVerifiedAsync();
    }

    [Fact]
    public async Task The_secretary_of_the_first_cell_no_longer_opens_a_settlement_given_away()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var (given, kept) = (await PlaceAsync(client, World.Units.KhuPho1), await PlaceAsync(client, World.Units.KhuPho1));
        await secretary.OpenAsync($"/to-chuc/thon/{given}");

        await DoAsync(new ReorganizeInput { DecisionNumber = "60-QĐ/ĐU", EffectiveOn = Past, Lines = [Split(1, "MH-D-01", "MH-D-01", ""), Split(2, "MH-D-01", Other, given.ToString())] });

        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"/to-chuc/thon/{given}")).Status);
        await secretary.OpenAsync($"/to-chuc/thon/{kept}");
    }

    private static ReorganizationLine Split(int row, string old, string code, string places) => new()
    {
        Row = row, Verb = OrganizationEventKind.Split, OldCode = old, NewCode = code, NewName = old == code ? "" : $"Chi bộ {code}", Places = places,
    };

    private static ReorganizeInput Division(DateOnly day, string first, Guid second) => new()
    {
        DecisionNumber = "60-QĐ/ĐU", EffectiveOn = day, Lines = [Split(1, "MH-D-02", first, ""), Split(2, "MH-D-02", Other, second == Guid.Empty ? "" : second.ToString())],
    };

    private static ReorganizeInput NoDivision(DateOnly day, ReorganizationDone done) => new()
    {
        DecisionNumber = "60b-QĐ/ĐU", EffectiveOn = day, ReplacesId = done.EventIds[^1], Reason = "Không chia tách",
        Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Rename, OldCode = "MH-D-01", NewName = "Chi bộ Khu phố Một" }],
    };

    private async Task<Guid> PlaceAsync(TestClient client, Guid cell)
    {
        var place = (await PostAsync(client, Api, new { name = "Thôn Ba", kind = "Village", organizationId = World.Units.Phuong, from = "2026-01-01" })).GetProperty("id").GetGuid();
        await PostAsync(client, $"{Api}/{place}/cells", new { cellId = cell, from = "2026-01-01" });
        return place;
    }

    private static async Task<JsonElement> PostAsync(TestClient client, string path, object body) => JsonDocument.Parse((await client.PostJsonAsync(path, body)).MustBe(HttpStatusCode.OK).Body).RootElement;

    private async Task<string> CellsAsync(Guid place, DateOnly day)
    {
        var links = await World.AsOperator<ResidentialLinks, IReadOnlyList<StandingLink>>(links => links.OfAsync([place], day, null, default));
        var codes = await World.InDb(db => db.OrganizationVersions.InForceOn(day).ToDictionaryAsync(v => v.OrganizationId, v => v.Code));
        return string.Join(' ', links.Select(link => codes[link.CellId]).Order(StringComparer.Ordinal));
    }

    private async Task<ReorganizationDone> DoAsync(ReorganizeInput input)
    {
        var outcome = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(input, default));
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Refusals.Select(r => r.Message)));
    }

    private async Task AssertVerifiedAsync()
    {
        var said = await Shell.On(World).SayAsync("verify");
        Assert.Equal((0, ""), (said.Code, said.Error));
    }
}
