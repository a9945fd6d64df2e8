using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Brings what a plan must know: the units spoken of, their children, everything above them; all of it when the file is large.</summary>
internal sealed class LoadHistory(AppDb db)
{
    private const int Group = 500;
    private const int AllFrom = 1500;

    public async Task<OrganizationHistory> ForAsync(IReadOnlyList<ReorganizationDraft> drafts, OrganizationEvent? replaces, CancellationToken ct)
    {
        var codes = CodesOf(drafts);
        var versions = codes.Count >= AllFrom ? await db.OrganizationVersions.AsNoTracking().ToListAsync(ct) : await AroundAsync(codes, replaces, ct);
        var successions = await SuccessionsAsync(versions.Select(v => v.OrganizationId).ToHashSet(), ct);
        return new OrganizationHistory(versions, successions, await EventsAsync([.. versions.Select(v => v.EventId).OfType<Guid>().Concat(successions.Select(s => s.EventId)).Distinct()], ct));
    }

    private static HashSet<string> CodesOf(IReadOnlyList<ReorganizationDraft> drafts) =>
        drafts.SelectMany(d => d.Lines).SelectMany(l => new[] { l.OldCode, l.NewCode, l.NewParentCode })
            .Where(code => code.Length > 0).ToHashSet(StringComparer.Ordinal);

    private async Task<List<OrganizationVersion>> AroundAsync(HashSet<string> codes, OrganizationEvent? replaces, CancellationToken ct)
    {
        var spoken = new HashSet<Guid>();
        foreach (var group in codes.Chunk(Group))
        {
            spoken.UnionWith(await db.OrganizationVersions.Where(v => group.Contains(v.Code)).Select(v => v.OrganizationId).ToListAsync(ct));
        }

        if (replaces is { Id: var id })
        {
            spoken.UnionWith(await db.OrganizationVersions.Where(v => v.EventId == id || v.EndEventId == id).Select(v => v.OrganizationId).ToListAsync(ct));
            spoken.UnionWith(await db.OrganizationSuccessions.Where(s => s.EventId == id).Select(s => s.PredecessorId).ToListAsync(ct));
            spoken.UnionWith(await db.OrganizationSuccessions.Where(s => s.EventId == id).Select(s => s.SuccessorId).ToListAsync(ct));
        }

        var wanted = new HashSet<Guid>(spoken);
        foreach (var group in spoken.Chunk(Group))
        {
            wanted.UnionWith(await db.OrganizationVersions.Where(v => v.ParentId != null && group.Contains(v.ParentId.Value)).Select(v => v.OrganizationId).Distinct().ToListAsync(ct));
        }

        return await new LoadSuperiors(db).WithAsync(wanted, ct);
    }

    private async Task<List<OrganizationSuccession>> SuccessionsAsync(HashSet<Guid> units, CancellationToken ct)
    {
        if (units.Count >= AllFrom)
        {
            return await db.OrganizationSuccessions.AsNoTracking().ToListAsync(ct);
        }

        var found = new Dictionary<Guid, OrganizationSuccession>();
        foreach (var group in units.Chunk(Group))
        {
            foreach (var succession in await db.OrganizationSuccessions.AsNoTracking().Where(s => group.Contains(s.PredecessorId) || group.Contains(s.SuccessorId)).ToListAsync(ct))
            {
                found[succession.Id] = succession;
            }
        }

        return [.. found.Values];
    }

    private async Task<List<OrganizationEvent>> EventsAsync(List<Guid> ids, CancellationToken ct)
    {
        if (ids.Count >= AllFrom)
        {
            return await db.OrganizationEvents.AsNoTracking().ToListAsync(ct);
        }

        var events = new List<OrganizationEvent>();
        foreach (var group in ids.Chunk(Group))
        {
            events.AddRange(await db.OrganizationEvents.AsNoTracking().Where(e => group.Contains(e.Id)).ToListAsync(ct));
        }

        return events;
    }
}
