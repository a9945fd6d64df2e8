using System.Net;
using System.Text.Json;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;

namespace Nguon.Tests.Features.Figures;

/// <summary>After a merger nothing hangs on the cell that ended: settlements are those of the cell that followed, admissions too.</summary>
public sealed class MergedCellTests : IAsyncLifetime
{
    private const string Api = "/api/v1/residential-units";

    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly Past => World.Today.AddDays(-20);

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_settlement_of_a_merged_cell_is_no_white_spot()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var place = await PlaceAsync(client, "Thôn Hai", World.Units.KhuPho2);

        await MergeAsync("MH-D-02", "MH-D-01");

        var page = await client.OpenAsync($"/to-chuc/thon/{place}");
        Assert.True(page.Shows("Có chi bộ riêng") && page.Shows("Có đảng viên") && page.Shows("Chi bộ Khu phố 1"), page.Text);
        Assert.Equal((0, 0), (await CountAsync(client, "thon-chua-co-chi-bo"), await CountAsync(client, "thon-trang-dang-vien")));
    }

    [Fact]
    public async Task Two_settlements_whose_cells_became_one_share_it_from_that_day()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        await PlaceAsync(client, "Thôn Một", World.Units.KhuPho1);
        var place = await PlaceAsync(client, "Thôn Hai", World.Units.KhuPho2);

        await MergeAsync("MH-D-02", "MH-D-01");

        Assert.Equal((2, 0), (await CountAsync(client, "thon-chua-co-chi-bo"), await CountAsync(client, "thon-trang-dang-vien")));
        Assert.Equal(0, await CountAsync(client, "thon-chua-co-chi-bo", Past.AddDays(-1)));
        Assert.True((await client.OpenAsync($"/to-chuc/thon/{place}")).Shows("Chưa có chi bộ; sinh hoạt ghép"));
    }

    [Fact]
    [Leaves(ActivityKind.ResidentialUnitSaved, ActivityKind.ResidentialCellSaved)]
    public async Task A_settlement_of_a_dissolved_cell_has_no_cell()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        await PlaceAsync(client, "Thôn Hai", World.Units.KhuPho2);
        var people = World.People.MembersOfKhuPho2.Append(World.People.SmallCellCandidate.Id).Select(p => new MemberMove(p, World.Units.KhuPho1)).ToList();

        await DoAsync(new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Dissolve, OldCode = "MH-D-02" }, people);

        Assert.Equal(1, await CountAsync(client, "thon-chua-co-chi-bo"));
    }

    [Fact]
    public async Task The_admissions_on_the_pages_are_the_figure_with_what_the_former_cell_left()
    {
        var on = new DateOnly(World.Today.Year, 2, 3);
        await World.Add(new AdmissionRecord { Id = Guid.CreateVersion7(), PersonId = World.People.Dung.Id, OrganizationId = World.Units.KhuPho2, DecidedOn = on, SexThen = Sex.Male, AgeThen = 25, RecordedAt = World.Clock.GetUtcNow().UtcDateTime });
        await MergeAsync("MH-D-02", "MH-D-01");
        using var officer = await World.As(World.OfficerOfPhuong);
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var figure = JsonDocument.Parse((await officer.OpenAsync($"/api/v1/figures?organization=MH-D-01&measure=ket-nap&from={World.Today.Year}-01-01&to={World.Today:yyyy-MM-dd}")).Body).RootElement;
        var unit = await officer.OpenAsync($"/to-chuc/{World.Units.KhuPho1}");
        var start = await secretary.OpenAsync("/");

        Assert.Equal(1, figure.GetProperty("total").GetProperty("value").GetInt32());
        Assert.Equal("1", Told(unit, "Kết nạp trong năm"));
        Assert.True(unit.Shows($"{on:dd/MM/yyyy}"), unit.Text);
        Assert.Equal("1", Told(start, "Kết nạp trong năm"));
    }

    private static string Told(PageAnswer page, string label) =>
        page.Document.QuerySelectorAll(".strip__label").Single(named => named.TextContent.Trim() == label).NextElementSibling!.QuerySelector(".strip__value")!.TextContent.Trim(); // each label has its value

    private async Task<Guid> PlaceAsync(TestClient client, string name, Guid cell)
    {
        var place = (await PostAsync(client, Api, new { name, kind = "Village", organizationId = World.Units.Phuong, from = "2026-01-01" })).GetProperty("id").GetGuid();
        await PostAsync(client, $"{Api}/{place}/cells", new { cellId = cell, from = "2026-01-01" });
        return place;
    }

    private static async Task<JsonElement> PostAsync(TestClient client, string path, object body) => JsonDocument.Parse((await client.PostJsonAsync(path, body)).MustBe(HttpStatusCode.OK).Body).RootElement;

    private async Task<int> CountAsync(TestClient client, string measure, DateOnly? on = null) => JsonDocument.Parse(
        (await client.OpenAsync($"/api/v1/figures?organization=HS-DH&measure={measure}&from=2026-01-01&to={on ?? World.Today:yyyy-MM-dd}")).Body).RootElement.GetProperty("total").GetProperty("value").GetInt32();

    private Task MergeAsync(string old, string into) => DoAsync(new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Merge, OldCode = old, NewCode = into }, []);

    private async Task DoAsync(ReorganizationLine line, IReadOnlyList<MemberMove> moves)
    {
        var outcome = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(new ReorganizeInput { DecisionNumber = "30-QĐ/ĐU", EffectiveOn = Past, Lines = [line], Moves = moves }, default));
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Refusals.Select(r => r.Message)));
    }
}
