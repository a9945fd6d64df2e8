using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>
/// Meetings, steps, turns and mentors that went with a unit come back (roles are given back with the powers), so that a correcting act finds them where they
/// were: from wherever later events carried them on. What was taken back before, or went elsewhere since, stays where it is.
/// </summary>
internal sealed class ReturnMoved(AppDb db)
{
    public async Task RunAsync(OrganizationEvent replaced, HashSet<Guid> reopened, CancellationToken ct)
    {
        var moved = replaced.Moved.Where(m => m.Kind != MovedKind.Role && reopened.Contains(m.FromId)).ToList();
        var later = await LaterAsync(moved, replaced.Id, ct);
        foreach (var group in moved.GroupBy(m => (m.Kind, m.FromId)))
        {
            foreach (var now in group.GroupBy(m => Chain(m, later) is [.., var last] ? last.Moved.ToId : m.ToId, m => m.Id))
            {
                await BackAsync(group.Key.Kind, [.. now], now.Key, group.Key.FromId, ct);
            }
        }

        await ForgetAsync([.. moved.SelectMany(m => Chain(m, later))], ct);
    }

    /// <summary>How a record went on after it was moved, event by event.</summary>
    private static List<Onward> Chain(MovedRecord moved, ILookup<(MovedKind, Guid), Onward> later)
    {
        var chain = new List<Onward>();
        for (var at = moved; later[(at.Kind, at.Id)].LastOrDefault(next => next.Moved.FromId == at.ToId && !chain.Contains(next)) is { } next; at = next.Moved)
        {
            chain.Add(next);
        }

        return chain;
    }

    /// <summary>What events that still stand moved of these records since.</summary>
    private async Task<ILookup<(MovedKind, Guid), Onward>> LaterAsync(List<MovedRecord> moved, Guid replacedId, CancellationToken ct)
    {
        var (keys, done, found) = (moved.Select(m => (m.Kind, m.Id)).ToHashSet(), new HashSet<Guid>(), new List<Onward>());
        for (var units = moved.Select(m => m.ToId).OfType<Guid>().Distinct().ToList(); units.Count > 0;)
        {
            var reached = units;
            var ids = await db.OrganizationSuccessions.Where(s => reached.Contains(s.PredecessorId)).Select(s => s.EventId)
                .Union(db.OrganizationVersions.Where(v => reached.Contains(v.OrganizationId) && v.EndEventId != null).Select(v => v.EndEventId!.Value)).ToListAsync(ct); // not null by the filter
            var events = await db.OrganizationEvents.AsNoTracking().Where(e => ids.Contains(e.Id) && e.RetractedAt == null && e.Id != replacedId).ToListAsync(ct);
            var onward = events.Where(e => done.Add(e.Id)).SelectMany(e => e.Moved.Where(m => keys.Contains((m.Kind, m.Id))).Select(m => new Onward(e.Id, m))).ToList();
            found.AddRange(onward);
            units = [.. onward.Select(o => o.Moved.ToId).OfType<Guid>().Distinct()];
        }

        return found.ToLookup(o => (o.Moved.Kind, o.Moved.Id));
    }

    private async Task BackAsync(MovedKind kind, List<Guid> ids, Guid? now, Guid from, CancellationToken ct) => _ = kind switch
    {
        MovedKind.Session => await db.Sessions.Where(s => ids.Contains(s.Id) && (now == null || s.OrganizationId == now)).ExecuteUpdateAsync(set => set.SetProperty(s => s.OrganizationId, from), ct),
        MovedKind.Step => await db.DossierSteps.Where(s => ids.Contains(s.Id) && (now == null || s.ByOrganizationId == now)).ExecuteUpdateAsync(set => set.SetProperty(s => s.ByOrganizationId, from), ct),
        MovedKind.Mentor => await db.MentorAssignments.Where(m => ids.Contains(m.Id) && (now == null || m.OrganizationId == now)).ExecuteUpdateAsync(set => set.SetProperty(m => m.OrganizationId, from), ct),
        MovedKind.Turn => await db.Dossiers.Open().Where(d => ids.Contains(d.Id) && (now == null || d.WaitsForId == now)).ExecuteUpdateAsync(set => set.SetProperty(d => d.WaitsForId, from).SetProperty(d => d.Revision, d => d.Revision + 1), ct),
        _ => throw new InvalidOperationException($"A moved record without a way back: {kind}."),
    };

    /// <summary>Later events no longer have moved what never came to them.</summary>
    private async Task ForgetAsync(List<Onward> chain, CancellationToken ct)
    {
        foreach (var group in chain.GroupBy(o => o.EventId, o => o.Moved))
        {
            var stored = await db.OrganizationEvents.Where(e => e.Id == group.Key).Select(e => e.Moved).FirstAsync(ct);
            IReadOnlyList<MovedRecord> left = [.. stored.Except(group)];
            await db.OrganizationEvents.Where(e => e.Id == group.Key).ExecuteUpdateAsync(set => set.SetProperty(e => e.Moved, left), ct);
        }
    }

    /// <summary>A move by a later event.</summary>
    private sealed record Onward(Guid EventId, MovedRecord Moved);
}
