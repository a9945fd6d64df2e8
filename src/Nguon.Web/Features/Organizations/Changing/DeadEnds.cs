using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Receiving units of a plan that ended, or will end, without anybody taking over: who is sent there is nowhere, unless the decision that ends them says where to.</summary>
internal sealed class DeadEnds(AppDb db, ReorganizationPlan plan)
{
    private const int Group = 500;

    private readonly HashSet<Guid> retracted = [.. plan.RetractedVersions.Select(v => v.Id).Concat(plan.RetractedSuccessions.Select(s => s.Id))];

    private HashSet<Guid>? closed;

    /// <summary>The end on the way from the unit that leads no further; null when the way leads to a unit that goes on.</summary>
    public async Task<UnitEnd?> OfAsync(Guid unit, CancellationToken ct)
    {
        closed ??= await ClosedAsync(ct);
        var passed = new HashSet<Guid>();
        for (var at = unit; (at != unit || closed.Contains(at)) && passed.Add(at);)
        {
            if (await EndAsync(at, ct) is not { } end)
            {
                return null;
            }

            if (end.SuccessorId is not { } next)
            {
                return end;
            }

            at = next;
        }

        return null;
    }

    /// <summary>How a unit ends as the plan leaves it; null when it goes on.</summary>
    public async Task<UnitEnd?> EndAsync(Guid unit, CancellationToken ct)
    {
        var last = Believed(await db.OrganizationVersions.AsNoTracking().Where(v => v.OrganizationId == unit).ToListAsync(ct), plan.AddedVersions.Where(v => v.OrganizationId == unit), v => v.Id).MaxBy(v => v.From);
        if (last?.Until is not { } day)
        {
            return null;
        }

        var next = Believed(await db.OrganizationSuccessions.AsNoTracking().Where(s => s.PredecessorId == unit && s.EffectiveOn == day).ToListAsync(ct), plan.AddedSuccessions.Where(s => s.PredecessorId == unit && s.EffectiveOn == day), s => s.Id)
            .OrderBy(s => s.IsPart).ThenBy(s => s.Order).ThenBy(s => s.Id).FirstOrDefault();
        return new UnitEnd(unit, day, next?.SuccessorId, next?.EventId ?? last.EndEventId ?? Guid.Empty);
    }

    private IEnumerable<T> Believed<T>(List<T> stored, IEnumerable<T> added, Func<T, Guid> idOf) => stored.Where(row => !retracted.Contains(idOf(row))).Concat(added);

    /// <summary>Receiving units that do not stand for ever: of a decision about the country only those are looked at closer.</summary>
    private async Task<HashSet<Guid>> ClosedAsync(CancellationToken ct)
    {
        var ended = plan.Ended.Select(e => e.OrganizationId).ToHashSet();
        var open = plan.AddedVersions.Where(v => v.Until is null).Select(v => v.OrganizationId).ToHashSet();
        var found = plan.Ended.Select(e => e.SuccessorId).OfType<Guid>().Concat(plan.Events.SelectMany(e => e.Moves).Select(m => m.ToId)).Where(unit => !open.Contains(unit)).ToHashSet();
        foreach (var group in found.Where(unit => !ended.Contains(unit)).ToList().Chunk(Group))
        {
            found.ExceptWith(await db.OrganizationVersions.Where(v => group.Contains(v.OrganizationId) && v.Until == null).Select(v => v.OrganizationId).ToListAsync(ct));
        }

        return found;
    }
}
