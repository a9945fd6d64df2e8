using Microsoft.EntityFrameworkCore;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Records that may be of one person: the same folded name and birth date; all in reach.</summary>
internal sealed class DoublesQuery(AppDb db, Reach reach, UnitPaths paths)
{
    public const int Most = 100;

    /// <summary>Groups of alike records, by name; at most <see cref="Most"/> groups.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<DoubleRow>>> ListAsync(CancellationToken ct)
    {
        var alike = reach.People.GroupBy(p => new { p.SearchName, p.BornOn }).Where(g => g.Count() > 1).OrderBy(g => g.Key.SearchName).Select(g => g.Key.SearchName).Take(Most);
        var names = await alike.ToListAsync(ct);
        var rows = await RowsAsync(reach.People.Where(p => names.Contains(p.SearchName)), ct);
        return [.. rows.GroupBy(r => (r.SearchName, r.BornOn)).Where(g => g.Count() > 1).Select(g => (IReadOnlyList<DoubleRow>)[.. g])];
    }

    /// <summary>Others in reach with the name of this person and the same birth year, or without one.</summary>
    public Task<IReadOnlyList<DoubleRow>> OfAsync(Person person, CancellationToken ct)
    {
        var (name, year) = (VietnameseText.SearchName(person.FullName, ""), person.BornOn?.Year);
        return RowsAsync(reach.People.Where(p => p.Id != person.Id && p.SearchName.StartsWith(name) && (year == null || p.BornOn == null || p.BornOn.Value.Year == year)), ct);
    }

    /// <summary>Records that are part of this one, with the merging to undo.</summary>
    public async Task<IReadOnlyList<MergedRow>> MergedIntoAsync(Guid person, CancellationToken ct) =>
        await db.PersonMerges.AsNoTracking().Where(m => m.KeptId == person && m.UndoneAt == null).OrderBy(m => m.MergedAt)
            .Join(db.People, m => m.MergedId, p => p.Id, (m, p) => new MergedRow(m.Id, m.MergedAt, p.FullName, p.BornOn, p.BornPrecision)).ToListAsync(ct);

    private async Task<IReadOnlyList<DoubleRow>> RowsAsync(IQueryable<Person> people, CancellationToken ct)
    {
        var rows = await people.AsNoTracking().OrderBy(p => p.SortName).ThenBy(p => p.Id).Take(4 * Most)
            .Select(p => new { p.Id, p.FullName, p.SearchName, p.BornOn, p.BornPrecision, p.Status, p.OrganizationId }).ToListAsync(ct);
        var where = await paths.OfAsync(rows.Select(r => r.OrganizationId), ct);
        return [.. rows.Select(r => new DoubleRow(r.Id, r.FullName, r.BornOn, r.Status) { SearchName = r.SearchName, Precision = r.BornPrecision, Unit = where.GetValueOrDefault(r.OrganizationId, "") })];
    }
}

/// <summary>One of alike records.</summary>
internal sealed record DoubleRow(Guid Id, string Name, DateOnly? BornOn, PersonStatus Status)
{
    public required string SearchName { get; init; }
    public required DatePrecision Precision { get; init; }
    public required string Unit { get; init; }
}

/// <summary>A record that is part of another.</summary>
internal sealed record MergedRow(Guid MergeId, DateTime MergedAt, string Name, DateOnly? BornOn, DatePrecision Precision);
