using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Who holds what former units left, brought after successions and ends: for the touched units and those whose heirs they are.</summary>
internal sealed class DeriveHeirs(AppDb db)
{
    private const int Group = 500;
    private const int AllFrom = 1000;

    public async Task RunAsync(IReadOnlySet<Guid> touched, DateTime recordedAt, BulkInsert bulk, CancellationToken ct)
    {
        var formers = touched.Count >= AllFrom ? null : await FormersAsync(touched, ct);
        var (lives, successions) = formers is null ? await AllAsync(ct) : await ChainsAsync(formers, ct);
        var stored = (formers is null ? await db.OrganizationHeirs.AsNoTracking().ToListAsync(ct) : await StoredAsync(formers, ct)).ToDictionary(KeyOf);
        var last = await db.OrganizationHeirs.IgnoreQueryFilters().MaxAsync(h => (long?)h.Id, ct) ?? 0;
        var wanted = HeirBuilder.Build(lives, successions, formers, 0);
        var keys = wanted.Select(KeyOf).ToHashSet();
        foreach (var group in stored.Where(row => !keys.Contains(row.Key)).Select(row => row.Value.Id).Chunk(Group))
        {
            await db.OrganizationHeirs.Where(h => group.Contains(h.Id)).ExecuteUpdateAsync(set => set.SetProperty(h => h.RetractedAt, recordedAt), ct);
        }

        await bulk.AddAsync(wanted.Where(row => !stored.ContainsKey(KeyOf(row))).Select((row, i) => Fresh(row, last + i + 1, recordedAt)).ToList(), ct);
    }

    private async Task<HashSet<Guid>> FormersAsync(IReadOnlySet<Guid> touched, CancellationToken ct)
    {
        var formers = new HashSet<Guid>(touched);
        foreach (var group in touched.Chunk(Group))
        {
            formers.UnionWith(await db.OrganizationHeirs.Where(h => group.Contains(h.HeirId)).Select(h => h.FormerId).Distinct().ToListAsync(ct));
        }

        return formers;
    }

    private async Task<(IReadOnlyDictionary<Guid, Lifetime> Lives, List<OrganizationSuccession> Successions)> AllAsync(CancellationToken ct) =>
        (HeirBuilder.Lifetimes(await db.OrganizationVersions.AsNoTracking().ToListAsync(ct)), await db.OrganizationSuccessions.AsNoTracking().ToListAsync(ct));

    /// <summary>Follows the successions forward from the former units, and upward where nobody succeeded.</summary>
    private async Task<(IReadOnlyDictionary<Guid, Lifetime> Lives, List<OrganizationSuccession> Successions)> ChainsAsync(HashSet<Guid> formers, CancellationToken ct)
    {
        var lives = new Dictionary<Guid, Lifetime>();
        var successions = new List<OrganizationSuccession>();
        var wanted = formers;
        while (wanted.Count > 0)
        {
            var next = new HashSet<Guid>();
            foreach (var group in wanted.Chunk(Group))
            {
                var found = HeirBuilder.Lifetimes(await db.OrganizationVersions.AsNoTracking().Where(v => group.Contains(v.OrganizationId)).ToListAsync(ct));
                var after = await db.OrganizationSuccessions.AsNoTracking().Where(s => group.Contains(s.PredecessorId)).ToListAsync(ct);
                successions.AddRange(after);
                next.UnionWith(after.Select(s => s.SuccessorId));
                foreach (var (id, life) in found)
                {
                    lives[id] = life;
                    if (life is { Until: not null, LastParentId: { } parent })
                    {
                        next.Add(parent);
                    }
                }
            }

            wanted = next.Where(id => !lives.ContainsKey(id)).ToHashSet();
            wanted.ExceptWith(formers.Where(id => !lives.ContainsKey(id)));
        }

        return (lives, successions);
    }

    private async Task<List<OrganizationHeir>> StoredAsync(HashSet<Guid> formers, CancellationToken ct)
    {
        var stored = new List<OrganizationHeir>();
        foreach (var group in formers.Chunk(Group))
        {
            stored.AddRange(await db.OrganizationHeirs.AsNoTracking().Where(h => group.Contains(h.FormerId)).ToListAsync(ct));
        }

        return stored;
    }

    private static (Guid, Guid, bool, DateOnly, DateOnly?) KeyOf(OrganizationHeir row) => (row.FormerId, row.HeirId, row.IsPart, row.From, row.Until);

    private static OrganizationHeir Fresh(OrganizationHeir row, long id, DateTime recordedAt) => new()
    {
        Id = id,
        FormerId = row.FormerId,
        HeirId = row.HeirId,
        IsPart = row.IsPart,
        From = row.From,
        Until = row.Until,
        RecordedAt = recordedAt,
    };
}
