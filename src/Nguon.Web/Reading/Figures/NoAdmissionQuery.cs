using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Cells and settlements where nobody was admitted for some years, admissions of the units they followed included.</summary>
internal sealed class NoAdmissionQuery(AppDb db, ResidentialQuery residential, PathsOnDay paths, FigureByLine byLine)
{
    public const int PageSize = 100;

    public async Task<NoAdmissionView> AskAsync(FigurePlace place, int years, int page, CancellationToken ct)
    {
        var (unit, day) = (place.RowsOf, place.RowsOn);
        var since = day.AddYears(-years);
        var hamlets = await HamletsAsync(unit, day, since, ct);
        var counted = (Cells: 0, Old: 0, Bare: 0);
        var found = new List<BareCell>();
        await db.EachAsync(DialectNoAdmission.Of((unit, day, since), await byLine.IsWideAsync(place, ct), ((page - 1) * PageSize, PageSize)), reader =>
        {
            counted = ((int)reader.Long(0), (int)reader.Long(1), (int)reader.Long(2));
            if (reader.GuidOrNull(3) is { } cell)
            {
                found.Add(new BareCell(cell, reader.GetString(4), reader.Date(5), Later(reader.DateOrNull(6), reader.DateOrNull(7)), (int)reader.Long(8), (int)reader.Long(9)));
            }
        }, ct);
        var told = await paths.OfAsync(found.Select(c => c.Id), day, ct);
        return new NoAdmissionView(years, day, since)
        {
            Cells = counted.Cells,
            CellsOldEnough = counted.Old,
            Bare = counted.Bare,
            Rows = found.ConvertAll(cell => cell with { Path = told.GetValueOrDefault(cell.Id, cell.Path) }),
            Hamlets = hamlets.All,
            BareHamlets = hamlets.Bare,
            WithoutMember = hamlets.WithoutMember,
            WithoutCell = hamlets.WithoutCell,
        };
    }

    private IQueryable<CountedFact> Admitted(DateOnly day) =>
        db.CountedFacts.Where(f => f.Kind == CountedFactKind.Admitted && f.RetractedAt == null && day >= f.From);

    private async Task<(int All, IReadOnlyList<BareHamlet> Bare, int WithoutMember, int WithoutCell)> HamletsAsync(Guid unit, DateOnly day, DateOnly since, CancellationToken ct)
    {
        var views = await residential.OnAsync(unit, day, ct);
        var cells = views.SelectMany(v => v.Cells.Select(c => c.CellId)).Distinct().ToList();
        var former = await db.OrganizationHeirs.AsNoTracking().InForceOn(day).Where(h => cells.Contains(h.HeirId)).Select(h => new { Cell = h.HeirId, Unit = h.FormerId }).ToListAsync(ct);
        var units = cells.Concat(former.Select(f => f.Unit)).Distinct().ToList();
        var last = await Admitted(day).Where(f => units.Contains(f.OrganizationId)).GroupBy(f => f.OrganizationId).Select(g => new { g.Key, Last = g.Max(f => f.From) }).ToDictionaryAsync(g => g.Key, g => g.Last, ct);
        var held = former.ToLookup(f => f.Cell, f => f.Unit);
        DateOnly? LastOf(ResidentialView view) => view.Cells.SelectMany(c => held[c.CellId].Append(c.CellId)).Where(last.ContainsKey).Select(c => (DateOnly?)last[c]).Max();
        var bare = views.Select(v => new BareHamlet(v.Id, v.Version.FullName, v.Area, v.Cells.Count, LastOf(v))).Where(h => h.Last is null || h.Last <= since).ToList();
        return (views.Count, bare, views.Count(v => v.Coverage.HasMembers == false), views.Count(v => !v.Coverage.HasOwnCell));
    }

    private static DateOnly? Later(DateOnly? left, DateOnly? right) => left is null || right > left ? right ?? left : left;
}

/// <summary>Where nobody was admitted after <paramref name="Since"/>; cells younger than that are not among them.</summary>
internal sealed record NoAdmissionView(int Years, DateOnly Day, DateOnly Since)
{
    public required int Cells { get; init; }
    public required int CellsOldEnough { get; init; }
    public required int Bare { get; init; }
    public required IReadOnlyList<BareCell> Rows { get; init; }
    public required int Hamlets { get; init; }
    public required IReadOnlyList<BareHamlet> BareHamlets { get; init; }
    public required int WithoutMember { get; init; }
    public required int WithoutCell { get; init; }
}

/// <summary>A cell without an admission: when it was founded, its last admission if there ever was one, members and people on the list now.</summary>
internal sealed record BareCell(Guid Id, string Path, DateOnly FoundedOn, DateOnly? Last, int Members, int Listed);

/// <summary>A settlement none of whose cells admitted anybody.</summary>
internal sealed record BareHamlet(Guid Id, string Name, string Area, int Cells, DateOnly? Last);
