using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Members of a unit and its children on a day, beside what the paper registers say.</summary>
internal sealed class BalanceQuery(AppDb db, FigureCounter counter)
{
    public const string Measure = "dang-vien";

    private static Measure Members => MeasureCatalogue.Find(Measure) ?? throw new InvalidOperationException("The measure of members is gone.");

    public async Task<BalanceView> AskAsync(FigurePlace place, CancellationToken ct)
    {
        var day = place.RowsOn;
        var tally = await counter.CountAsync(new FigureAsked(place, Members, day, day), [AxisKind.Unit], ct);
        var children = await db.OrganizationVersions.AsNoTracking().InForceOn(day).Where(v => v.ParentId == place.RowsOf).OrderBy(v => v.OfficialOrder).ThenBy(v => v.Name).ToListAsync(ct);
        var ids = children.Select(v => v.OrganizationId).Append(place.RowsOf).ToList();
        var paper = (await db.AggregateEntries.AsNoTracking().Where(e => ids.Contains(e.OrganizationId) && e.Measure == Measure && e.Axis == null && e.LastDay == day && e.RetractedAt == null)
            .OrderBy(e => e.RecordedAt).ToListAsync(ct)).GroupBy(e => e.OrganizationId).ToDictionary(g => g.Key, g => g.Last());
        BalanceRow Row(Guid id, string code, string name, long counted) =>
            new(id, code, name, counted, paper.GetValueOrDefault(id)?.Amount, paper.GetValueOrDefault(id)?.Source);
        var along = tally.Along(AxisKind.Unit);
        return new BalanceView(day, Row(place.RowsOf, place.Code, place.Name, tally.Whole.Persons),
            children.ConvertAll(v => Row(v.OrganizationId, v.Code, v.FullName, along.GetValueOrDefault(v.OrganizationId.ToString(), FigureCount.None).Persons)));
    }

    /// <summary>People entered as members of the unit at the end of the day.</summary>
    public async Task<long> CountedAsync(Guid unit, DateOnly day, CancellationToken ct) =>
        (await counter.CountAsync(new FigureAsked(new FigurePlace { Id = unit, Code = "", Name = "", Day = day, RowsOf = unit, RowsOn = day }, Members, day, day), [], ct)).Whole.Persons;
}

/// <summary>The unit and its children.</summary>
internal sealed record BalanceView(DateOnly Day, BalanceRow Unit, IReadOnlyList<BalanceRow> Children);

/// <summary>People entered, and what the register says with its document; null where nothing was reconciled.</summary>
internal sealed record BalanceRow(Guid Id, string Code, string Name, long Counted, long? Paper, string? Source)
{
    public long? Difference => Paper - Counted;
}
