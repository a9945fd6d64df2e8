using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Brings ancestry and heirs after the versions, for the touched units and what stands below them only; rows that still hold are left alone.</summary>
internal sealed class DeriveTree(AppDb db)
{
    private const int Group = 500;
    private const int AllFrom = 1000;

    public async Task RunAsync(IReadOnlySet<Guid> touched, DateTime recordedAt, CancellationToken ct)
    {
        if (touched.Count == 0)
        {
            return;
        }

        var bulk = new BulkInsert(db);
        await AncestryAsync(touched, recordedAt, bulk, ct);
        await new DeriveHeirs(db).RunAsync(touched, recordedAt, bulk, ct);
    }

    private async Task AncestryAsync(IReadOnlySet<Guid> touched, DateTime recordedAt, BulkInsert bulk, CancellationToken ct)
    {
        var isAll = touched.Count >= AllFrom;
        var affected = isAll ? null : await BelowAsync(touched, ct);
        var versions = affected is null ? await db.OrganizationVersions.AsNoTracking().ToListAsync(ct) : await new LoadSuperiors(db).WithAsync(affected, ct);
        var stored = affected is null ? await StoredAsync(db.OrganizationAncestry, ct) : await StoredAsync(affected, ct);
        var last = await db.OrganizationAncestry.IgnoreQueryFilters().MaxAsync(a => (long?)a.Id, ct) ?? 0;
        var wanted = AncestryBuilder.Build(versions, affected, 0);
        var keys = wanted.Select(KeyOf).ToHashSet();
        await RetractAsync(stored.Where(row => !keys.Contains(row.Key)).Select(row => row.Value).ToList(), recordedAt, ct);
        var added = wanted.Where(row => !stored.ContainsKey(KeyOf(row))).Select((row, i) => Fresh(row, last + i + 1, recordedAt)).ToList();
        await bulk.AddAsync(added, ct);
    }

    private async Task<HashSet<Guid>> BelowAsync(IReadOnlySet<Guid> touched, CancellationToken ct)
    {
        var affected = new HashSet<Guid>(touched);
        foreach (var group in touched.Chunk(Group))
        {
            affected.UnionWith(await db.OrganizationAncestry.Where(a => group.Contains(a.AncestorId)).Select(a => a.DescendantId).Distinct().ToListAsync(ct));
        }

        return affected;
    }

    private async Task<Dictionary<AncestryKey, long>> StoredAsync(HashSet<Guid> affected, CancellationToken ct)
    {
        var stored = new Dictionary<AncestryKey, long>();
        foreach (var group in affected.Chunk(Group))
        {
            foreach (var (key, id) in await StoredAsync(db.OrganizationAncestry.Where(a => group.Contains(a.DescendantId)), ct))
            {
                stored[key] = id;
            }
        }

        return stored;
    }

    private static async Task<Dictionary<AncestryKey, long>> StoredAsync(IQueryable<OrganizationAncestry> rows, CancellationToken ct) =>
        (await rows.Select(a => new { a.Id, Key = new AncestryKey(a.AncestorId, a.DescendantId, a.Distance, a.From, a.Until) }).ToListAsync(ct))
            .ToDictionary(row => row.Key, row => row.Id);

    private async Task RetractAsync(List<long> ids, DateTime at, CancellationToken ct)
    {
        foreach (var group in ids.Chunk(Group))
        {
            await db.OrganizationAncestry.Where(a => group.Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.RetractedAt, at), ct);
        }
    }

    private static AncestryKey KeyOf(OrganizationAncestry row) => new(row.AncestorId, row.DescendantId, row.Distance, row.From, row.Until);

    /// <summary>Known from this entry on, even where it says what was known before and was taken back in between.</summary>
    private static OrganizationAncestry Fresh(OrganizationAncestry row, long id, DateTime recordedAt) => new()
    {
        Id = id,
        AncestorId = row.AncestorId,
        DescendantId = row.DescendantId,
        Distance = row.Distance,
        From = row.From,
        Until = row.Until,
        RecordedAt = recordedAt,
    };

    private sealed record AncestryKey(Guid AncestorId, Guid DescendantId, int Distance, DateOnly From, DateOnly? Until);
}
