using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;
using Nguon.Web.Ui;

namespace Nguon.Tests.Features.Organizations;

/// <summary>The table of powers tells who decides what on a day, and where nobody does.</summary>
public sealed class AuthorityTableTests : IAsyncLifetime, IDisposable
{
    private static readonly DateOnly Day = new(2023, 5, 1);

    private readonly QueryCount queries = new();

    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform(builder => builder.Logging.AddProvider(queries));

    public async Task DisposeAsync() => await World.DisposeAsync();

    public void Dispose() => queries.Dispose();

    [Fact]
    public async Task Every_unit_has_its_deciding_organ_of_the_day_with_mode_and_basis()
    {
        using var client = await World.As(World.OfficerOfPhuong);

        var page = await client.OpenAsync($"/to-chuc/tham-quyen?don-vi={World.Units.Phuong}");

        var deletion = Labels.Of(DecisionPower.Deletion);
        var said = page.Document.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent.Trim(), row => row.QuerySelectorAll("td").ToDictionary(td => td.GetAttribute("data-label")!, td => td.TextContent)); // a row of the table has both
        Assert.Equal(Enum.GetValues<DecisionPower>().Select(Labels.Of).Order(), said.First().Value.Keys.Order());
        Assert.All(said, row => Assert.DoesNotContain("Chưa có cấp quyết định", string.Join(' ', row.Value.Values), StringComparison.Ordinal));
        var cells = said.Single(row => row.Key.StartsWith("Áp dụng cho", StringComparison.Ordinal));
        Assert.Contains("Chi bộ Khu phố 1", cells.Key, StringComparison.Ordinal);
        Assert.Contains("Chi bộ Khu phố 3", cells.Key, StringComparison.Ordinal);
        Assert.StartsWith($"{Labels.Of(DecisionMode.StandingCommittee)} Đảng ủy phường Đông Hải", cells.Value[deletion].Trim(), StringComparison.Ordinal);
        var basis = await World.InDb(db => db.AuthorityGrants.InForceOn(World.Today).Where(g => g.OrganizationId == World.Units.Phuong && g.Power == DecisionPower.Deletion).Select(g => g.LegalBasis).SingleAsync());
        Assert.Contains(basis, cells.Value[deletion], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_for_which_nobody_decides_are_counted_below_and_named_one_level_down()
    {
        await World.InDb(async db =>
        {
            foreach (var grant in db.AuthorityGrants.Where(g => g.Power == DecisionPower.Deletion).ToList())
            {
                grant.RetractedAt = World.Clock.GetUtcNow().UtcDateTime;
            }

            await db.SaveChangesAsync();
            return 0;
        });
        await World.Add(new AuthorityGrant
        {
            Id = Guid.CreateVersion7(), OrganizationId = World.Units.KhuPho1, Power = DecisionPower.Deletion, Mode = DecisionMode.WholeCommittee, LegalBasis = "Thử", From = new(2026, 1, 1), RecordedAt = World.Clock.GetUtcNow().UtcDateTime,
        });
        using var client = await World.As(World.OfficerOfPhuong);

        var table = JsonDocument.Parse((await client.OpenAsync($"/api/v1/organizations/authorities?organizationId={World.Units.Phuong}")).MustBe(HttpStatusCode.OK).Body).RootElement;
        var page = await client.OpenAsync($"/to-chuc/tham-quyen?don-vi={World.Units.Phuong}");

        var own = Cells(table, World.Units.Phuong);
        Assert.Equal((false, true), (own.Organ, own.Open > 0));
        Assert.Equal((true, 0), Cells(table, World.Units.KhuPho1));
        Assert.Equal((false, 1), Cells(table, World.Units.KhuPho2));
        Assert.Equal((false, 1), Cells(table, World.Units.SubBase));
        Assert.True(page.Shows("Chưa có cấp quyết định cho 1 chi bộ"), page.Text);
    }

    [Fact]
    public async Task Sixty_cells_more_make_neither_a_longer_table_nor_more_statements()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var address = $"/to-chuc/tham-quyen?don-vi={World.Units.Phuong}";
        await client.OpenAsync(address);
        var (rows, statements) = await CountAsync(client, address);
        await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(new ReorganizeInput
        {
            DecisionNumber = "70-QĐ/ĐU", EffectiveOn = World.Today.AddDays(-5),
            Lines = [.. Enumerable.Range(1, 60).Select(i => new ReorganizationLine { Row = i, Verb = OrganizationEventKind.Establish, NewCode = $"MH-X-{i:d2}", NewName = $"Chi bộ mới {i}", NewKind = OrganizationKind.PartyCell, NewParentCode = "HS-DH" })],
        }, default));
        await client.OpenAsync(address);

        var (later, more) = await CountAsync(client, address);

        Assert.Equal((rows, statements), (later, more));
        Assert.True((await client.OpenAsync(address)).Shows("Chi bộ mới 60"));
    }

    [Fact]
    public async Task The_past_is_told_by_its_own_tree_and_a_foreign_unit_is_absent()
    {
        using var client = await World.As(World.ProvinceDepartment);
        using var foreign = await World.As(World.ForeignOfficer);

        var then = await client.OpenAsync($"/to-chuc/tham-quyen?don-vi={World.Units.OldWardEast}&ngay={Day:dd/MM/yyyy}");

        var decides = then.Document.QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td").Select(td => td.TextContent.Trim()).ToList();
        Assert.All(decides, organ => Assert.StartsWith($"{Labels.Of(DecisionMode.StandingCommittee)} Thành ủy Minh Hải", organ, StringComparison.Ordinal));
        Assert.True(then.Shows("Chi bộ Khu phố 4"), then.Text);
        Assert.False(then.Shows("Đảng ủy phường Đông Hải"), then.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.GetAsync($"/to-chuc/tham-quyen?don-vi={World.Units.Phuong}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.GetAsync($"/api/v1/organizations/authorities?organizationId={World.Units.Phuong}")).Status);
    }

    private async Task<(int Rows, int Statements)> CountAsync(TestClient client, string address)
    {
        queries.Reset();
        var page = await client.OpenAsync(address);
        return (page.Document.QuerySelectorAll("tbody tr").Length, queries.Commands);
    }

    private static (bool Organ, int Open) Cells(JsonElement table, Guid unit)
    {
        var cell = table.EnumerateArray().Single(row => row.GetProperty("id").GetGuid() == unit).GetProperty("cells").EnumerateArray().Single(c => c.GetProperty("power").GetString() == nameof(DecisionPower.Deletion));
        return (cell.GetProperty("organ").ValueKind == JsonValueKind.Object, cell.GetProperty("openCells").GetInt32());
    }
}
