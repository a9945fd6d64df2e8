using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Tests.Rooms;
using Nguon.Tests.World;
using Nguon.Web.Seed.Demo;

namespace Nguon.Tests.Seed;

[Collection(DemoCityCollection.Name)]
public sealed partial class DemoStructureTests(DemoCityFixture city)
{
    private static readonly DateOnly ReportDay = CityPlan.ReportDay;
    private static readonly DateOnly LastDayOfTheCity = new(2025, 6, 30);

    [Fact]
    [Leaves(ActivityKind.DemoBuilt, AsksItself = true)]
    public async Task The_city_says_in_the_record_how_much_was_built()
    {
        var built = await city.Db.Activities.AsNoTracking().SingleAsync(a => a.Kind == ActivityKind.DemoBuilt);

        Assert.Empty(ActFacts.Missing(built, isAgain: false, isErased: false));
        Assert.Contains($"\"People\":{await city.Db.People.CountAsync()}", built.After, StringComparison.Ordinal);
    }

    [Fact]
    public void The_city_has_the_reports_48_base_organisations_by_kind_and_block()
    {
        var tree = city.TreeOn(ReportDay);
        var bases = tree.ChildrenOf(City(tree).OrganizationId).ToList();

        Assert.Equal(48, bases.Count);
        Assert.Equal(17, bases.Count(v => v.Kind == OrganizationKind.BasePartyOrganization));
        Assert.Equal(31, bases.Count(v => v.Kind == OrganizationKind.BasePartyCell));
        Assert.Equal([9, 6, 8, 2, 23], new[] { SectorBlocks.Ward, SectorBlocks.Administrative, SectorBlocks.PublicService, SectorBlocks.ArmedForces, SectorBlocks.Enterprise }
            .Select(block => bases.Count(v => v.Block == block)));
    }

    [Fact]
    public void Below_them_stand_188_cells_and_62_khu_pho_each_have_one()
    {
        var tree = city.TreeOn(ReportDay);
        var cells = tree.ChildrenOf(City(tree).OrganizationId).SelectMany(b => tree.ChildrenOf(b.OrganizationId).Select(c => (Cell: c, b.Block))).ToList();

        Assert.Equal(188, cells.Count);
        Assert.Equal(136, cells.Count(c => c.Block == SectorBlocks.Ward));
        Assert.Equal(31, cells.Count(c => c.Block is SectorBlocks.Administrative or SectorBlocks.PublicService));
        Assert.Equal(15, cells.Count(c => c.Block == SectorBlocks.ArmedForces));
        Assert.Equal(6, cells.Count(c => c.Block == SectorBlocks.Enterprise));
        Assert.Equal(62, cells.Where(c => c.Cell.Name.Contains("Khu phố")).Select(c => (c.Cell.ParentId, KhuPho().Match(c.Cell.Name).Value)).Distinct().Count());
    }

    [Fact]
    public void On_1_July_2025_the_nine_wards_became_two_under_the_merged_province()
    {
        var before = city.TreeOn(LastDayOfTheCity);
        var after = city.TreeOn(LastDayOfTheCity.AddDays(1));

        Assert.DoesNotContain(after.All, v => v.Name == "Thành ủy Đông Hà");
        Assert.Equal(9, before.All.Count(v => v.Name.StartsWith("Đảng bộ Phường", StringComparison.Ordinal)));
        foreach (var (name, old) in new[] { ("Đảng bộ phường Đông Hà", North), ("Đảng bộ phường Nam Đông Hà", South) })
        {
            var unit = after.All.Single(v => v.Name == name);
            var heirsOf = city.Db.OrganizationSuccessions.Where(s => s.SuccessorId == unit.OrganizationId).Select(s => s.PredecessorId).ToList();
            Assert.Equal(OrganizationKind.AboveBaseOrganization, unit.Kind);
            Assert.Equal("Tỉnh ủy Quảng Trị", after.Find(unit.ParentId!.Value)!.Name);
            Assert.Equal(old.Order(StringComparer.Ordinal), heirsOf.Select(id => before.Find(id)?.Name).Where(n => n?.StartsWith("Đảng bộ Phường", StringComparison.Ordinal) == true).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_merged_province_is_another_unit_than_the_old_one()
    {
        var before = city.TreeOn(LastDayOfTheCity).All.Single(v => v.Name == "Tỉnh ủy Quảng Trị");
        var after = city.TreeOn(LastDayOfTheCity.AddDays(1)).All.Single(v => v.Name == "Tỉnh ủy Quảng Trị");

        Assert.NotEqual(before.OrganizationId, after.OrganizationId);
        Assert.Equal(2, city.Db.OrganizationSuccessions.Count(s => s.SuccessorId == after.OrganizationId));
    }

    [Fact]
    public void Cells_keep_their_identity_and_five_khu_pho_1_are_told_apart()
    {
        var before = city.TreeOn(LastDayOfTheCity);
        var after = city.TreeOn(LastDayOfTheCity.AddDays(1));
        var ones = before.All.Where(v => v.Name == "Chi bộ Khu phố 1").ToList();

        Assert.Equal(9, ones.Count);
        Assert.All(ones, one => Assert.EndsWith($"({before.Find(one.ParentId!.Value)!.Name["Đảng bộ ".Length..]} cũ)", after.Find(one.OrganizationId)!.Name));
    }

    [Fact]
    public void On_26_July_2026_the_wards_became_base_organisations_and_every_cell_simply_a_cell()
    {
        var tree = city.TreeOn(DemoTree.NewKinds);
        var ward = tree.All.Single(v => v.Name == "Đảng bộ phường Nam Đông Hà");

        Assert.Equal(OrganizationKind.BasePartyOrganization, ward.Kind);
        Assert.DoesNotContain(tree.All, v => v.Kind == OrganizationKind.BasePartyCell);
        Guard.Every(tree.ChildrenOf(ward.OrganizationId), v => Assert.Equal(OrganizationKind.PartyCell, v.Kind));
        Guard.Every(city.Db.OrganizationEvents.Where(e => e.EffectiveOn == DemoTree.NewKinds), e => Assert.True(e.IsUnconfirmed));
    }

    [Fact]
    public void The_two_armed_forces_bodies_did_not_end_on_the_same_day()
    {
        var ends = city.Db.OrganizationVersions.Where(v => v.Block == SectorBlocks.ArmedForces && v.From == DemoTree.Founded).Select(v => v.Until).ToList();

        Assert.Equal([DemoTree.PoliceReform, DemoTree.Reform], ends.Order());
    }

    [Fact]
    public void Full_paths_and_codes_are_unique_on_every_tree()
    {
        foreach (var day in new[] { ReportDay, new(2025, 4, 1), DemoTree.Reform, DemoTree.NewKinds, DemoCityFixture.Today })
        {
            var tree = city.TreeOn(day);
            Assert.Empty(tree.All.GroupBy(v => $"{day} {tree.PathTo(v.OrganizationId)}").Where(g => g.Count() > 1).Select(g => g.Key));
            Assert.Empty(tree.All.GroupBy(v => $"{day} {v.Code}").Where(g => g.Count() > 1).Select(g => g.Key));
            Guard.Every(tree.All.Where(v => v.ParentId is not null), v => Assert.NotNull(tree.Find(v.ParentId!.Value)));
        }
    }

    [Fact]
    public void Kinds_stand_only_where_they_may()
    {
        foreach (var day in new[] { ReportDay, DemoTree.Reform, DemoCityFixture.Today })
        {
            var tree = city.TreeOn(day);
            Guard.Every(tree.All.Where(v => v.ParentId is not null), v => Assert.Contains(tree.Find(v.ParentId!.Value)!.Kind, MayStandUnder(v.Kind)));
        }
    }

    [Fact]
    public async Task Stored_ancestry_equals_a_rebuild()
    {
        var stored = await city.Db.OrganizationAncestry.AsNoTracking().ToListAsync();
        var rebuilt = AncestryBuilder.Build(await city.Db.OrganizationVersions.AsNoTracking().ToListAsync());

        Assert.Equal(rebuilt.Select(Words).Order(), stored.Select(Words).Order());
    }

    [Fact]
    public void Every_cell_has_somebody_who_decides_on_every_day()
    {
        foreach (var day in new[] { new(2012, 2, 1), ReportDay, LastDayOfTheCity, DemoTree.Reform, DemoCityFixture.Today })
        {
            var tree = city.TreeOn(day);
            var grants = city.Db.AuthorityGrants.AsNoTracking().AsEnumerable().Where(g => g.From <= day && (g.Until is null || g.Until > day)).ToList();
            Guard.Every(tree.All.Where(v => v.Kind.IsCell()), cell => Assert.NotNull(tree.DecidingGrant(cell.OrganizationId, DecisionPower.Admission, grants)));
        }
    }

    private static readonly string[] North = ["Đảng bộ Phường 1", "Đảng bộ Phường 3", "Đảng bộ Phường 4", "Đảng bộ Phường Đông Giang", "Đảng bộ Phường Đông Thanh"];
    private static readonly string[] South = ["Đảng bộ Phường 2", "Đảng bộ Phường 5", "Đảng bộ Phường Đông Lương", "Đảng bộ Phường Đông Lễ"];

    private static string Words(OrganizationAncestry a) => $"{a.AncestorId} {a.DescendantId} {a.Distance} {a.From:O} {a.Until:O}";

    private static OrganizationVersion City(OrganizationTree tree) => tree.All.Single(v => v.Name == "Thành ủy Đông Hà");

    private static OrganizationKind[] MayStandUnder(OrganizationKind kind) => kind switch
    {
        OrganizationKind.ProvincialCommittee => [OrganizationKind.Centre],
        OrganizationKind.DistrictCommittee or OrganizationKind.AboveBaseOrganization => [OrganizationKind.ProvincialCommittee],
        OrganizationKind.BasePartyOrganization or OrganizationKind.BasePartyCell =>
            [OrganizationKind.ProvincialCommittee, OrganizationKind.DistrictCommittee, OrganizationKind.AboveBaseOrganization],
        _ => [OrganizationKind.BasePartyOrganization, OrganizationKind.AboveBaseOrganization],
    };

    [GeneratedRegex(@"Khu phố \d+", RegexOptions.None, 1000)]
    private static partial Regex KhuPho();
}
