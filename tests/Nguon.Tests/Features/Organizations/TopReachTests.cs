using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Domain.Organizations;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Tests.Features.Organizations;

/// <summary>Under whom the whole tree stands, all is reached without a list; with another top beside, only what is listed, also of units nobody follows.</summary>
public sealed class TopReachTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task The_top_reaches_all_units_of_its_own_former_ones_too_and_none_of_another_top()
    {
        var alone = await ListedAndKnownAsync();
        var (other, below, former, orphan) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await AnotherTopAsync(other, below, former, orphan);
        var beside = await ListedAndKnownAsync();

        Assert.Contains(World.Units.OldWardEast, beside.Known);
        Assert.Equal(alone.Listed.Order(), alone.Known.Order());
        Assert.Equal(alone.Listed.Order(), beside.Listed.Order());
        Assert.Equal(alone.Listed.Order(), beside.Known.Order());
    }

    /// <summary>Before and after the tree of the day is in memory.</summary>
    private async Task<(HashSet<Guid> Listed, HashSet<Guid> Known)> ListedAndKnownAsync()
    {
        var trees = World.Services.GetRequiredService<OrganizationTrees>();
        trees.Forget();
        var listed = await UnitsAsync();
        await World.InDb(db => trees.OnAsync(db, World.Today, default));
        return (listed, await UnitsAsync());
    }

    private Task<HashSet<Guid>> UnitsAsync() =>
        World.AsOperator<Reach, HashSet<Guid>>(reach => reach.UnitIdsUnder([World.Units.Centre]).ToHashSetAsync());

    private Task AnotherTopAsync(Guid other, Guid below, Guid former, Guid orphan)
    {
        var (day, at) = (new DateOnly(2020, 1, 1), World.Clock.GetUtcNow().UtcDateTime);
        OrganizationVersion Version(Guid unit, Guid? parent, DateOnly? until) => new()
        {
            Id = Guid.CreateVersion7(), OrganizationId = unit, ParentId = parent, From = day, Until = until, Code = unit.ToString()[24..], Name = "Khác", OrganName = "Khác", SearchName = "khac",
            Kind = parent is null ? OrganizationKind.Centre : OrganizationKind.ProvincialCommittee, RecordedAt = at,
        };
        OrganizationAncestry Row(int id, Guid above, Guid unit, DateOnly? until) => new()
        {
            Id = 900_000 + id, AncestorId = above, DescendantId = unit, Distance = above == unit ? 0 : 1, From = day, Until = until, RecordedAt = at,
        };
        var ended = World.Today.AddDays(-30);
        return World.Add(
            new PartyOrganization { Id = other, FoundedOn = day }, new PartyOrganization { Id = below, FoundedOn = day }, new PartyOrganization { Id = former, FoundedOn = day }, new PartyOrganization { Id = orphan, FoundedOn = day },
            Version(other, null, null), Version(below, other, null), Version(former, other, ended), Version(orphan, other, ended),
            Row(1, other, other, null), Row(2, below, below, null), Row(3, other, below, null), Row(4, former, former, ended), Row(5, other, former, ended), Row(6, orphan, orphan, ended), Row(7, other, orphan, ended),
            new OrganizationHeir { Id = 900_000, FormerId = former, HeirId = below, From = ended, RecordedAt = at });
    }
}
