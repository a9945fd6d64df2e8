using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Statistics;

namespace Nguon.Web.Data;

/// <summary>Keeps the tallies of lines right inside the caller's transaction, whatever changes facts or the tree.</summary>
internal sealed class FigureTallies(AppDb db)
{
    private const int Group = 400;
    private const int GroupOfFacts = 4000;
    private const int Many = 2000;
    private static readonly DateOnly Always = new(1900, 1, 1);
    private readonly FigureLines lines = new(db);

    /// <summary>Before these units change: takes out what their facts, those below them and those they followed count; returns the units to put in again.</summary>
    public async Task<IReadOnlyList<Guid>> TakeOutAsync(IReadOnlyCollection<Guid> touched, CancellationToken ct)
    {
        if (touched.Count == 0 || !await db.FigureLines.AnyAsync(ct))
        {
            return [];
        }

        var affected = touched.Count >= Many ? await db.FigureLines.Select(l => l.OrganizationId).ToListAsync(ct) : await AffectedAsync(touched, ct);
        await ChangeAsync(-1, affected, "fact.organization_id", ct);
        return affected;
    }

    /// <summary>After the change: draws the lines of these units anew and counts their facts in.</summary>
    public async Task PutInAsync(IReadOnlyCollection<Guid> units, CancellationToken ct)
    {
        await DrawAsync(units, ct);
        await ChangeAsync(1, units, "fact.organization_id", ct);
    }

    /// <summary>Facts of units whose tree did not change came or went.</summary>
    public async Task FollowAsync(IReadOnlyCollection<CountedFact> added, IReadOnlyCollection<CountedFact> gone, CancellationToken ct)
    {
        var units = added.Select(f => f.OrganizationId).Distinct().ToList();
        var known = new HashSet<Guid>();
        foreach (var group in units.Chunk(Group))
        {
            known.UnionWith(await db.FigureLines.Where(l => group.Contains(l.OrganizationId)).Select(l => l.OrganizationId).ToListAsync(ct));
        }

        await DrawAsync([.. units.Where(unit => !known.Contains(unit))], ct);
        await ChangeAsync(-1, [.. gone.Select(f => f.Id)], "fact.id", ct);
        await ChangeAsync(1, [.. added.Select(f => f.Id)], "fact.id", ct);
    }

    /// <summary>All of it anew, after facts were written in bulk.</summary>
    public async Task RebuildAsync(CancellationToken ct)
    {
        await db.FigureTallied.ExecuteDeleteAsync(ct);
        await db.FigureChanges.ExecuteDeleteAsync(ct);
        await db.FigureLinePlaces.ExecuteDeleteAsync(ct);
        await db.FigureLines.ExecuteDeleteAsync(ct);
        await PutInAsync(await UnitsAsync(ct), ct);
    }

    /// <summary>How many lines and tallies differ from what facts and tree say.</summary>
    public async Task<long> DifferencesAsync(CancellationToken ct)
    {
        var stored = await db.FigureLines.AsNoTracking().ToDictionaryAsync(l => l.OrganizationId, ct);
        var places = (await db.FigureLinePlaces.AsNoTracking().ToListAsync(ct)).ToLookup(p => p.LineId);
        var wrong = 0L;
        foreach (var group in (await UnitsAsync(ct)).Union(stored.Keys).Chunk(Group))
        {
            wrong += (await lines.DrawAsync(group, ct)).Count(drawn => !stored.TryGetValue(drawn.OrganizationId, out var line) || line.LineId != drawn.Id || line.Since != drawn.Since
                || (drawn is { Id: { } id, Places: { } told } && !told.SequenceEqual(places[id].OrderBy(p => p.From).Select(p => new LinePiece(p.PlaceId, p.From, p.Until)))));
        }

        await db.EachAsync([.. new[] { DialectTallies.Differences(), DialectChanges.Differences() }.Select(text => (new FigureStatement(text, [("@always", Always)]), (Action<DbDataReader>)(reader => wrong += reader.Long(0))))], ct);
        return wrong;
    }

    private Task<List<Guid>> UnitsAsync(CancellationToken ct) =>
        db.CountedFacts.Select(f => f.OrganizationId).Distinct().OrderBy(id => id).ToListAsync(ct);

    private async Task<List<Guid>> AffectedAsync(IReadOnlyCollection<Guid> touched, CancellationToken ct)
    {
        var all = new HashSet<Guid>(touched);
        foreach (var group in touched.Chunk(Group))
        {
            all.UnionWith(await db.OrganizationAncestry.Where(a => group.Contains(a.AncestorId)).Select(a => a.DescendantId).Distinct().ToListAsync(ct));
        }

        foreach (var group in all.ToList().Chunk(Group))
        {
            all.UnionWith(await db.OrganizationHeirs.Where(h => group.Contains(h.HeirId)).Select(h => h.FormerId).Distinct().ToListAsync(ct));
        }

        var kept = new List<Guid>();
        foreach (var group in all.Chunk(Group))
        {
            kept.AddRange(await db.FigureLines.Where(l => group.Contains(l.OrganizationId)).Select(l => l.OrganizationId).ToListAsync(ct));
        }

        return kept;
    }

    private async Task DrawAsync(IReadOnlyCollection<Guid> units, CancellationToken ct)
    {
        if (units.Count == 0)
        {
            return;
        }

        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await DrawOpenAsync(units, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task DrawOpenAsync(IReadOnlyCollection<Guid> units, CancellationToken ct)
    {
        var bulk = new BulkInsert(db);
        var known = await db.FigureLinePlaces.Select(p => p.LineId).Distinct().ToHashSetAsync(ct);
        foreach (var group in units.Chunk(Group))
        {
            var drawn = await lines.DrawAsync(group, ct);
            await db.FigureLines.Where(l => group.Contains(l.OrganizationId)).ExecuteDeleteAsync(ct);
            await bulk.AddAsync(drawn.Select(d => new FigureLine { OrganizationId = d.OrganizationId, LineId = d.Id, Since = d.Since }).ToList(), ct);
            var fresh = drawn.Where(d => d.Id is { } id && known.Add(id)).ToList();
            await bulk.AddAsync(fresh.SelectMany(d => d.Places!.Select(p => new FigureLinePlace { LineId = d.Id!.Value, PlaceId = p.Place, From = p.From, Until = p.Until })).ToList(), ct); // both are there: filtered above
        }
    }

    private async Task ChangeAsync(int sign, IReadOnlyCollection<Guid> ids, string column, CancellationToken ct)
    {
        var believed = column == "fact.id" ? "" : " AND fact.retracted_at IS NULL";
        foreach (var group in ids.Chunk(GroupOfFacts))
        {
            var facts = $"{column} IN ({string.Join(", ", group.Select((_, i) => $"@i{i}"))}){believed}";
            (string, object)[] known = [("@always", Always), .. group.Select((id, i) => ($"@i{i}", (object)id))];
            await db.EachAsync([.. new[] { DialectTallies.Change(sign, facts), DialectChanges.Change(sign, facts) }.Select(text => (new FigureStatement(text, known), (Action<DbDataReader>)(_ => { })))], ct);
        }
    }
}
