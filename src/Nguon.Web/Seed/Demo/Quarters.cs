using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

/// <summary>The khu phố of the nine wards: tied to their cells, in the area of the new wards since 1/7/2025.</summary>
internal sealed class Quarters(DemoTree tree, DateOnly today)
{
    private readonly Dictionary<Guid, Guid> homeOf = [];

    /// <summary>The khu phố whose cell this is; null for any other cell.</summary>
    public Guid? Of(Guid cell) => homeOf.TryGetValue(cell, out var home) ? home : null;

    public async Task WriteAsync(BulkInsert bulk, CancellationToken ct)
    {
        var (places, past, ties) = (new List<ResidentialUnit>(), new List<ResidentialVersion>(), new List<ResidentialCell>());
        var shared = CityPlan.Wards.SelectMany(w => Enumerable.Range(1, w.KhuPho).Select(n => (w.IsNorth, n))).CountBy(k => k).Where(k => k.Value > 1).Select(k => k.Key).ToHashSet();
        for (var ward = 0; ward < CityPlan.Wards.Length; ward++)
        {
            var plan = CityPlan.Wards[ward];
            for (var n = 1; n <= plan.KhuPho; n++)
            {
                var place = new ResidentialUnit { Id = Guid.CreateVersion7(), FoundedOn = DemoTree.Founded, Revision = 1 };
                places.Add(place);
                past.Add(Quarter(place.Id, n, tree.WardIds[ward], DemoTree.Founded, DemoTree.Reform, null));
                past.Add(Quarter(place.Id, n, tree.Commune(plan.IsNorth ? DemoTree.North : DemoTree.South), DemoTree.Reform, null, shared.Contains((plan.IsNorth, n)) ? $"{plan.Name} cũ" : null));
                ties.AddRange(tree.Cells.Where(c => c.Ward == ward && c.Type == CellType.KhuPho && c.Hamlet == $"Khu phố {n}").Select(c => Tie(place.Id, c.Id)));
            }
        }

        await bulk.AddAsync(places, ct);
        await bulk.AddAsync(past, ct);
        await bulk.AddAsync(ties, ct);
    }

    private ResidentialCell Tie(Guid place, Guid cell)
    {
        homeOf[cell] = place;
        return new() { Id = Guid.CreateVersion7(), ResidentialUnitId = place, CellId = cell, From = DemoTree.Founded, RecordedAt = DemoDays.Entered(DemoTree.Founded, today) };
    }

    private ResidentialVersion Quarter(Guid place, int number, Guid area, DateOnly from, DateOnly? until, string? former) => new()
    {
        Id = Guid.CreateVersion7(),
        ResidentialUnitId = place,
        From = from,
        Until = until,
        RecordedAt = DemoDays.Entered(from, today),
        Name = $"Khu phố {number}",
        FormerPlace = former,
        SearchName = VietnameseText.Fold($"Khu phố {number} {former}").Trim(),
        Kind = ResidentialKind.Quarter,
        OrganizationId = area,
    };
}
