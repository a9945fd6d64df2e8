using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Tests.Domain.Organizations;

public sealed class HeirBuilderTests
{
    private static readonly DateOnly Start = new(2010, 1, 1);
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Second = new(2025, 7, 1);
    private static readonly DateTime Entered = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void What_a_unit_left_is_followed_through_two_mergers_to_the_unit_of_the_day()
    {
        var (hamlet, ward, commune) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var rows = HeirBuilder.Build(
            [Version(hamlet, Start, First), Version(ward, Start, Second), Version(commune, Second, null)],
            [Succession(hamlet, ward, First), Succession(ward, commune, Second)]);

        Assert.Equal(ward, Assert.Single(rows.Where(r => r.FormerId == hamlet).InForceOn(Second.AddDays(-1))).HeirId);
        Assert.Equal(commune, Assert.Single(rows.Where(r => r.FormerId == hamlet).InForceOn(Second)).HeirId);
        Assert.Empty(rows.InForceOn(First.AddDays(-1)));
    }

    [Fact]
    public void A_unit_that_went_two_ways_left_a_part_to_each()
    {
        var (city, north, south) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var rows = HeirBuilder.Build(
            [Version(city, Start, Second), Version(north, Second, null), Version(south, Second, null)],
            [Succession(city, north, Second, isPart: true), Succession(city, south, Second, isPart: true)]);

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.True(row.IsPart));
    }

    [Fact]
    public void A_succession_taken_back_is_not_followed()
    {
        var (old, after) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var wrong = Succession(old, after, First);
        wrong.RetractedAt = Entered;

        Assert.Empty(HeirBuilder.Build([Version(old, Start, First), Version(after, Start, null)], [wrong]));
    }

    [Fact]
    public void What_a_unit_without_successor_left_is_held_by_its_superior()
    {
        var (district, office) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var rows = HeirBuilder.Build([Version(district, Start, null), Version(office, Start, First, district)], []);

        Assert.Equal((office, district, First), (rows[0].FormerId, rows[0].HeirId, rows[0].From));
    }

    private static OrganizationSuccession Succession(Guid old, Guid after, DateOnly on, bool isPart = false) => new()
    {
        Id = Guid.CreateVersion7(),
        EventId = Guid.Empty,
        PredecessorId = old,
        SuccessorId = after,
        EffectiveOn = on,
        IsPart = isPart,
        RecordedAt = Entered,
    };

    private static OrganizationVersion Version(Guid unit, DateOnly from, DateOnly? until, Guid? parent = null) => new()
    {
        Id = Guid.CreateVersion7(),
        OrganizationId = unit,
        ParentId = parent,
        From = from,
        Until = until,
        RecordedAt = Entered,
        Code = unit.ToString()[..8],
        Name = "Chi bộ",
        OrganName = "Chi bộ",
        SearchName = "chi bo",
        Kind = OrganizationKind.PartyCell,
    };
}
