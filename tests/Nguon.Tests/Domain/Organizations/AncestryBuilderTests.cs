using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Tests.Domain.Organizations;

public sealed class AncestryBuilderTests
{
    private static readonly DateOnly Reform = new(2025, 7, 1);

    [Fact]
    public void A_cell_stands_under_the_old_ward_before_the_reform_and_under_the_new_one_after()
    {
        var (old, after, cell) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var rows = AncestryBuilder.Build(
        [
            Version(old, null, new DateOnly(2010, 1, 1), Reform),
            Version(after, null, Reform, null),
            Version(cell, old, new DateOnly(2010, 1, 1), Reform),
            Version(cell, after, Reform, null),
        ]);

        Assert.Equal(old, Above(rows, cell, Reform.AddDays(-1)));
        Assert.Equal(after, Above(rows, cell, Reform));
    }

    [Fact]
    public void A_renaming_alone_leaves_one_row()
    {
        var (root, cell) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var rows = AncestryBuilder.Build(
        [
            Version(root, null, new DateOnly(2010, 1, 1), null),
            Version(cell, root, new DateOnly(2010, 1, 1), Reform),
            Version(cell, root, Reform, null),
        ]);

        var row = Assert.Single(rows, r => r.DescendantId == cell && r.AncestorId == root);
        Assert.Null(row.Until);
    }

    [Fact]
    public void A_cycle_is_told_not_followed_for_ever()
    {
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.Throws<InvalidOperationException>(() => AncestryBuilder.Build(
            [Version(one, two, new DateOnly(2010, 1, 1), null), Version(two, one, new DateOnly(2010, 1, 1), null)]));
    }

    private static Guid Above(IEnumerable<OrganizationAncestry> rows, Guid unit, DateOnly day) =>
        rows.Where(r => r.DescendantId == unit && r.Distance == 1).InForceOn(day).Single().AncestorId;

    private static OrganizationVersion Version(Guid unit, Guid? parent, DateOnly from, DateOnly? until) => new()
    {
        Id = Guid.CreateVersion7(),
        OrganizationId = unit,
        ParentId = parent,
        From = from,
        Until = until,
        RecordedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        Code = unit.ToString()[..8],
        Name = "Chi bộ",
        OrganName = "Chi bộ",
        SearchName = "chi bo",
        Kind = OrganizationKind.PartyCell,
    };
}
