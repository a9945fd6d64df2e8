using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Organizations;

/// <summary>A joint cell of several settlements is divided: each settlement goes with one part, not with all of them.</summary>
public sealed class DividedPlacesTests : IAsyncLifetime
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
    public async Task The_page_asks_which_part_takes_each_settlement_and_the_rest_goes_to_the_first()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var (hai, ba) = (await PlaceAsync(client, "Thôn Hai", World.Units.KhuPho2), await PlaceAsync(client, "Thôn Ba", World.Units.KhuPho2));
        var form = await client.OpenAsync("/to-chuc/sap-xep");
        Line(form, 0, ("Verb", "Split"), ("OldCode", "MH-D-02"), ("NewCode", One), ("NewName", "Chi bộ Khu phố 2A"));
        Line(form, 1, ("Verb", "Split"), ("OldCode", "MH-D-02"), ("NewCode", Other), ("NewName", "Chi bộ Khu phố 2B"));

        var lists = (await client.SubmitAsync(form, "Xem trước", ("Số quyết định", "60-QĐ/ĐU"), ("Ngày quyết định", $"{Past:dd/MM/yyyy}"), ("Có hiệu lực từ ngày", $"{Past:dd/MM/yyyy}"))).MustBe(HttpStatusCode.OK);
        var row = lists.Document.QuerySelectorAll("#thon-chuyen tbody tr").Single(r => r.QuerySelector("th")?.TextContent == "Thôn Ba");
        ((IHtmlSelectElement)row.QuerySelector("select")!).Value = Other; // drawn in each row
        var preview = (await client.SubmitAsync(lists, "Xem trước")).MustBe(HttpStatusCode.OK);
        var places = preview.Document.QuerySelectorAll("#ai-ve-dau h3").ToDictionary(h => h.TextContent, h => h.NextElementSibling!.TextContent); // a list under each heading
        Assert.Contains("Thôn Hai", places.Single(p => p.Key.StartsWith("Chi bộ Khu phố 2A", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        Assert.Contains("Thôn Ba", places.Single(p => p.Key.StartsWith("Chi bộ Khu phố 2B", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        await client.SubmitAndFollowAsync(preview, "Ghi nhận");

        Assert.Equal((One, Other), (await CellsAsync(hai), await CellsAsync(ba)));
        Assert.Equal(("MH-D-02", "MH-D-02"), (await CellsAsync(hai, Past.AddDays(-1)), await CellsAsync(ba, Past.AddDays(-1))));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task Where_the_cell_goes_on_its_settlements_stay_but_for_those_named()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var (hai, ba) = (await PlaceAsync(client, "Thôn Hai", World.Units.KhuPho2), await PlaceAsync(client, "Thôn Ba", World.Units.KhuPho2));

        await DoAsync(Division("MH-D-02", ba));

        Assert.Equal(("MH-D-02", Other), (await CellsAsync(hai), await CellsAsync(ba)));
    }

    [Fact]
    public async Task What_a_merged_cell_had_is_divided_too_and_a_later_merger_carries_it_on()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var (hai, ba) = (await PlaceAsync(client, "Thôn Hai", World.Units.KhuPho2), await PlaceAsync(client, "Thôn Ba", World.Units.KhuPho3));
        await DoAsync(new ReorganizeInput { DecisionNumber = "59-QĐ/ĐU", EffectiveOn = Past.AddDays(-5), Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Merge, OldCode = "MH-N-03", NewCode = "MH-D-02" }] });

        await DoAsync(Division(One, ba));
        Assert.Equal((One, Other), (await CellsAsync(hai), await CellsAsync(ba)));
        await DoAsync(new ReorganizeInput { DecisionNumber = "61-QĐ/ĐU", EffectiveOn = Past.AddDays(5), Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Merge, OldCode = Other, NewCode = "MH-D-01" }] });

        Assert.Equal((One, "MH-D-01"), (await CellsAsync(hai), await CellsAsync(ba)));
    }

    [Fact]
    public async Task A_corrected_division_gives_the_settlements_back_and_what_was_known_before_stays()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var (hai, ba) = (await PlaceAsync(client, "Thôn Hai", World.Units.KhuPho2), await PlaceAsync(client, "Thôn Ba", World.Units.KhuPho2));
        var before = await SpotsAsync(client, null);
        var moment = World.Clock.GetUtcNow().UtcDateTime;
        World.Clock.Advance(TimeSpan.FromMinutes(5));

        var done = await DoAsync(Division("MH-D-02", ba));
        var divided = World.Clock.GetUtcNow().UtcDateTime;
        var after = await SpotsAsync(client, null);
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        await DoAsync(new ReorganizeInput
        {
            DecisionNumber = "60a-QĐ/ĐU", EffectiveOn = Past, ReplacesId = done.EventIds[^1], Reason = "Không chia tách",
            Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Rename, OldCode = "MH-D-01", NewName = "Chi bộ Khu phố Một" }],
        });

        Assert.Equal(("MH-D-02", "MH-D-02"), (await CellsAsync(hai), await CellsAsync(ba)));
        Assert.Equal(2, before);
        Assert.Equal(0, after);
        Assert.Equal((before, after, before), (await SpotsAsync(client, moment), await SpotsAsync(client, divided), await SpotsAsync(client, null)));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_division_corrected_to_another_day_gives_the_same_part_the_same_settlement()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var ba = await PlaceAsync(client, "Thôn Ba", World.Units.KhuPho2);
        var done = await DoAsync(Division("MH-D-02", ba));

        await DoAsync(Division("MH-D-02", ba) with { DecisionNumber = "60a-QĐ/ĐU", EffectiveOn = Past.AddDays(2), ReplacesId = done.EventIds[^1], Reason = "Sai ngày" });

        Assert.Equal((Other, "MH-D-02"), (await CellsAsync(ba), await CellsAsync(ba, Past.AddDays(1))));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_settlement_two_merged_cells_worked_in_goes_to_one_part_once()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var ba = await PlaceAsync(client, "Thôn Ba", World.Units.KhuPho2);
        await PostAsync(client, $"{Api}/{ba}/cells", new { cellId = World.Units.KhuPho3, from = "2026-01-01" });
        await DoAsync(new ReorganizeInput { DecisionNumber = "59-QĐ/ĐU", EffectiveOn = Past.AddDays(-5), Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Merge, OldCode = "MH-N-03", NewCode = "MH-D-02" }] });

        await DoAsync(Division("MH-D-02", ba));

        Assert.Equal((Other, "MH-D-02"), (await CellsAsync(ba), await CellsAsync(ba, Past.AddDays(-1))));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    private ReorganizeInput Division(string first, Guid second) => new()
    {
        DecisionNumber = "60-QĐ/ĐU", EffectiveOn = Past,
        Lines =
        [
            new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Split, OldCode = "MH-D-02", NewCode = first, NewName = first == "MH-D-02" ? "" : "Chi bộ Khu phố 2A" },
            new ReorganizationLine { Row = 2, Verb = OrganizationEventKind.Split, OldCode = "MH-D-02", NewCode = Other, NewName = "Chi bộ Khu phố 2B", Places = second.ToString() },
        ],
    };

    private static void Line(PageAnswer page, int at, params (string Field, string Value)[] values)
    {
        foreach (var (field, value) in values)
        {
            var control = page.Document.QuerySelector($"[name='Input.Lines[{at}].{field}']");
            if (control is IHtmlSelectElement select)
            {
                select.Value = value;
            }
            else
            {
                ((IHtmlInputElement)control!).Value = value; // on the form by its name
            }
        }
    }

    private async Task<Guid> PlaceAsync(TestClient client, string name, Guid cell)
    {
        var place = (await PostAsync(client, Api, new { name, kind = "Village", organizationId = World.Units.Phuong, from = "2026-01-01" })).GetProperty("id").GetGuid();
        await PostAsync(client, $"{Api}/{place}/cells", new { cellId = cell, from = "2026-01-01" });
        return place;
    }

    private static async Task<JsonElement> PostAsync(TestClient client, string path, object body) => JsonDocument.Parse((await client.PostJsonAsync(path, body)).MustBe(HttpStatusCode.OK).Body).RootElement;

    /// <summary>Codes of the cells of a settlement on a day.</summary>
    private async Task<string> CellsAsync(Guid place, DateOnly? on = null)
    {
        var day = on ?? World.Today;
        var links = await World.AsOperator<ResidentialLinks, IReadOnlyList<StandingLink>>(links => links.OfAsync([place], day, null, default));
        var codes = await World.InDb(db => db.OrganizationVersions.InForceOn(day).ToDictionaryAsync(v => v.OrganizationId, v => v.Code));
        return string.Join(' ', links.Select(link => codes[link.CellId]).Order(StringComparer.Ordinal));
    }

    private async Task<int> SpotsAsync(TestClient client, DateTime? known) => JsonDocument.Parse(
        (await client.OpenAsync($"/api/v1/figures?organization=HS-DH&measure=thon-chua-co-chi-bo&from=2026-01-01&to={World.Today:yyyy-MM-dd}{(known is { } at ? $"&known-at={at:yyyy-MM-ddTHH:mm:ssZ}" : "")}")).Body).RootElement.GetProperty("total").GetProperty("value").GetInt32();

    private async Task<ReorganizationDone> DoAsync(ReorganizeInput input)
    {
        var outcome = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(input, default));
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Refusals.Select(r => r.Message)));
    }

    private async Task<(int Code, string Error)> VerifyAsync()
    {
        var said = await Shell.On(World).SayAsync("verify");
        return (said.Code, said.Error);
    }
}
