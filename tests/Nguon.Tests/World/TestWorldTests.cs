using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Tests.World;

public sealed class TestWorldTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task A_cell_stands_under_the_city_before_the_reform_and_under_the_ward_after_it()
    {
        var trees = World.Services.GetRequiredService<OrganizationTrees>();

        var before = await World.InDb(db => trees.OnAsync(db, new DateOnly(2025, 6, 30), default));
        var after = await World.InDb(db => trees.OnAsync(db, new DateOnly(2025, 7, 1), default));

        Assert.True(before.IsUnder(World.Units.KhuPho1, World.Units.City));
        Assert.Equal("Chi bộ Khu phố 1, Đảng bộ phường Đông Hải, Đảng bộ tỉnh Hải Sơn", after.PathTo(World.Units.KhuPho1));
        Assert.Equal(OrganizationKind.BasePartyCell, after.Find(World.Units.KhuPho1)?.Kind);
    }

    [Fact]
    public async Task The_ward_becomes_a_base_organisation_on_26_July_2026()
    {
        var trees = World.Services.GetRequiredService<OrganizationTrees>();

        var tree = await World.InDb(db => trees.OnAsync(db, new DateOnly(2026, 7, 26), default));

        Assert.Equal(OrganizationKind.BasePartyOrganization, tree.Find(World.Units.Phuong)?.Kind);
        Assert.Equal(OrganizationKind.PartyCell, tree.Find(World.Units.KhuPho1)?.Kind);
        Assert.Null(tree.Find(World.Units.Government));
    }

    [Fact]
    public async Task A_secretary_reaches_the_own_people_and_those_of_the_merged_cell_only()
    {
        var seen = await World.Using<Reach, List<Guid>>(World.SecretaryOfKhuPho1, reach => reach.People.Select(p => p.Id).ToListAsync());

        Assert.Contains(World.An.Id, seen);
        Assert.Contains(World.Former.Id, seen);
        Assert.DoesNotContain(World.Neighbour.Id, seen);
        Assert.DoesNotContain(World.Stranger.Id, seen);
    }

    [Fact]
    public async Task Each_copy_is_its_own_database()
    {
        await using var other = await TestWorld.ProvinceBeforeAndAfterReform();
        await other.Add(new Setting { Key = "only-here", Value = "1" });

        Assert.False(await World.InDb(db => db.Settings.AnyAsync(s => s.Key == "only-here")));
    }

    [Fact]
    public async Task The_program_answers_as_healthy()
    {
        using var anyone = World.Anyone();

        Assert.True((await anyone.GetAsync("/health/ready")).IsOk);
    }
}
