using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Domain.Organizations;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Tests.Features.Organizations;

/// <summary>Whoever stands at the top of the tree is asked about by what is not theirs; the answer is the same as by what is.</summary>
public sealed class TopReachTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task The_top_reaches_all_units_of_its_own_former_ones_too_and_none_of_another_top()
    {
        var (other, below, former) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await AnotherTopAsync(other, below, former);
        var trees = World.Services.GetRequiredService<OrganizationTrees>();
        trees.Forget();

        var listed = await UnitsAsync();
        await World.InDb(db => trees.OnAsync(db, World.Today, default));
        var known = await UnitsAsync();

        Assert.Contains(World.Units.OldWardEast, known);
        Assert.DoesNotContain(known, id => id == other || id == below || id == former);
        Assert.Equal(listed.Order(), known.Order());
    }

    private Task<HashSet<Guid>> UnitsAsync() =>
        World.AsOperator<Reach, HashSet<Guid>>(reach => reach.UnitIdsUnder([World.Units.Centre]).ToHashSetAsync());

    private Task AnotherTopAsync(Guid other, Guid below, Guid former)
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
            new PartyOrganization { Id = other, FoundedOn = day }, new PartyOrganization { Id = below, FoundedOn = day }, new PartyOrganization { Id = former, FoundedOn = day },
            Version(other, null, null), Version(below, other, null), Version(former, other, ended),
            Row(1, other, other, null), Row(2, below, below, null), Row(3, other, below, null), Row(4, former, former, ended), Row(5, other, former, ended),
            new OrganizationHeir { Id = 900_000, FormerId = former, HeirId = below, From = ended, RecordedAt = at });
    }
}
