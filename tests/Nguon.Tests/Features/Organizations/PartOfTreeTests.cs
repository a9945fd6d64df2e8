using Microsoft.Extensions.DependencyInjection;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Tests.World;
using Nguon.Web.Data;

namespace Nguon.Tests.Features.Organizations;

/// <summary>Of a large country another day's tree is read only around the units asked for.</summary>
public sealed class PartOfTreeTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private static readonly DateOnly BeforeReform = new(2025, 6, 30);

    private TestWorld World => fixture.World;

    [Fact]
    public async Task Around_a_unit_the_part_says_what_the_whole_tree_of_the_day_says()
    {
        var whole = await World.InDb(db => Trees(int.MaxValue).AroundAsync(db, World.Units.KhuPho1, BeforeReform, default));

        foreach (var unit in new[] { World.Units.KhuPho1, World.Units.City })
        {
            var part = await World.InDb(db => Trees(0).AroundAsync(db, unit, BeforeReform, default));

            Assert.True(part.Tree.Count < whole.Tree.Count);
            Assert.Equal(whole.Tree.PathTo(unit), part.Tree.PathTo(unit));
            Assert.Equal(whole.Tree.ChildrenOf(unit).Select(v => v.Id), part.Tree.ChildrenOf(unit).Select(v => v.Id));
            Assert.Equal(ChainOfOrgans.Of(whole.Tree, whole.Grants, unit, DecisionPower.Admission), ChainOfOrgans.Of(part.Tree, part.Grants, unit, DecisionPower.Admission));
        }

        Assert.NotNull(ChainOfOrgans.Of(whole.Tree, whole.Grants, World.Units.KhuPho1, DecisionPower.Admission).AuthorityId);
    }

    [Fact]
    public async Task A_unit_that_was_not_there_on_the_day_is_in_no_part() =>
        Assert.Equal(0, (await World.InDb(db => Trees(0).AroundAsync(db, World.Units.Phuong, BeforeReform, default))).Tree.Count);

    [Fact]
    public async Task A_part_is_read_anew_after_an_organisation_changed()
    {
        var trees = Trees(0);
        var first = await World.InDb(db => trees.AroundAsync(db, World.Units.KhuPho1, BeforeReform, default));
        var kept = await World.InDb(db => trees.AroundAsync(db, World.Units.KhuPho1, BeforeReform, default));

        trees.Forget();
        var anew = await World.InDb(db => trees.AroundAsync(db, World.Units.KhuPho1, BeforeReform, default));

        Assert.Same(first, kept);
        Assert.NotSame(first, anew);
    }

    private OrganizationTrees Trees(int small) => new(World.Services.GetRequiredService<TimeProvider>(), small);
}
