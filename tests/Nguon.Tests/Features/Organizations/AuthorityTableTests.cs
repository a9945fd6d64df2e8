using System.Net;
using System.Text.Json;
using Nguon.Domain.Organizations;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Organizations;

/// <summary>The table of powers tells who decides what on a day, and where nobody does.</summary>
public sealed class AuthorityTableTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2023, 5, 1);

    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Every_unit_has_its_deciding_organ_of_the_day_with_mode_and_basis()
    {
        using var client = await World.As(World.OfficerOfPhuong);

        var page = await client.OpenAsync($"/to-chuc/tham-quyen?don-vi={World.Units.Phuong}");

        Assert.True(page.Shows("Chi bộ Khu phố 1") && page.Shows("Đảng ủy phường Đông Hải"), page.Text);
        Assert.False(page.Shows("Chưa có cấp quyết định"), page.Text);
        Assert.Equal(page.Document.QuerySelectorAll("tbody tr").Length * 3, page.Document.QuerySelectorAll("tbody td").Length);
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
    public async Task The_past_is_told_by_its_own_tree_and_a_foreign_unit_is_absent()
    {
        using var client = await World.As(World.ProvinceDepartment);
        using var foreign = await World.As(World.ForeignOfficer);

        var then = await client.OpenAsync($"/to-chuc/tham-quyen?don-vi={World.Units.OldWardEast}&ngay={Day:dd/MM/yyyy}");

        Assert.True(then.Shows("Thành ủy Minh Hải") || then.Shows("Phường Đông"), then.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.GetAsync($"/to-chuc/tham-quyen?don-vi={World.Units.Phuong}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.GetAsync($"/api/v1/organizations/authorities?organizationId={World.Units.Phuong}")).Status);
    }

    private static (bool Organ, int Open) Cells(JsonElement table, Guid unit)
    {
        var cell = table.EnumerateArray().Single(row => row.GetProperty("id").GetGuid() == unit).GetProperty("cells").EnumerateArray().Single(c => c.GetProperty("power").GetString() == nameof(DecisionPower.Deletion));
        return (cell.GetProperty("organ").ValueKind == JsonValueKind.Object, cell.GetProperty("openCells").GetInt32());
    }
}
