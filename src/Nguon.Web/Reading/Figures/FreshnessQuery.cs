using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Ai chưa nhập gì: last entry of each unit, cells nobody entered anything for, and people whose dossier is still on paper.</summary>
internal sealed class FreshnessQuery(AppDb db, FigureCounter counter, TimeProvider clock)
{
    private const string OnPaper = "ho-so-tren-giay";

    /// <summary>When something was last entered for the unit or below it, UTC; the stamp of a board.</summary>
    public async Task<DateTime?> LastAsync(FigurePlace place, CancellationToken ct) =>
        (await db.ReadAsync(DialectFreshness.Last(place.RowsOf, place.RowsOn), reader => reader.IsDBNull(0) ? (DateTime?)null : DateTime.SpecifyKind(reader.GetDateTime(0), DateTimeKind.Utc), ct))[0];

    /// <summary>The same for a unit by its code on the day; null when it did not stand then.</summary>
    public async Task<DateTime?> LastAsync(string code, DateOnly day, CancellationToken ct) =>
        await db.OrganizationVersions.InForceOn(day).Where(v => v.Code == code).Select(v => (Guid?)v.OrganizationId).FirstOrDefaultAsync(ct) is { } unit
            ? await LastAsync(new FigurePlace { Id = unit, Code = code, Name = "", Day = day, RowsOf = unit, RowsOn = day }, ct) : null;

    public async Task<FreshnessView> AskAsync(FigurePlace place, int days, CancellationToken ct)
    {
        var since = clock.NowUtc().AddDays(-days);
        var found = await db.ReadAsync(DialectFreshness.Children(place.RowsOf, place.RowsOn, since), reader => (
            Id: reader.GetGuid(0), Code: reader.GetString(1), Name: reader.GetString(2), Former: reader.TextOrNull(3), Kind: (OrganizationKind)reader.Long(4),
            At: reader.IsDBNull(5) ? (DateTime?)null : reader.GetDateTime(5), Cells: reader.Long(6), Silent: reader.Long(7)), ct);
        var measure = MeasureCatalogue.Find(OnPaper) ?? throw new InvalidOperationException("The measure of dossiers on paper is gone.");
        var paper = await counter.CountAsync(new FigureAsked(place, measure, place.RowsOn, place.RowsOn), [AxisKind.Unit], ct);
        var byUnit = paper.Along(AxisKind.Unit);
        return new FreshnessView(days, place.RowsOn, paper.Whole.Persons, found.ConvertAll(unit => new FreshUnit(unit.Id, unit.Code, unit.Former is null ? unit.Name : $"{unit.Name} ({unit.Former})", unit.At)
        {
            IsTheUnit = unit.Id == place.RowsOf,
            IsSilent = unit.At is null || unit.At < since,
            Cells = unit.Cells,
            SilentCells = unit.Silent,
            OnPaper = byUnit.GetValueOrDefault(unit.Id.ToString(), FigureCount.None).Persons,
        }));
    }
}

/// <summary>The children of a unit and the unit itself, by what was entered for them in the last days.</summary>
internal sealed record FreshnessView(int Days, DateOnly Day, long OnPaper, IReadOnlyList<FreshUnit> Units)
{
    public DateTime? Last => Units.Max(unit => unit.At);
    public long Cells => Units.Sum(unit => unit.Cells);
    public long SilentCells => Units.Sum(unit => unit.SilentCells);
}

/// <summary>One unit: when something was last entered for it or below it (UTC).</summary>
internal sealed record FreshUnit(Guid Id, string Code, string Name, DateTime? At)
{
    public required bool IsTheUnit { get; init; }
    public required bool IsSilent { get; init; }
    public required long Cells { get; init; }
    public required long SilentCells { get; init; }
    public required long OnPaper { get; init; }
}
