using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Divisions entered ahead whose day has come, alone or with other changes in one decision: the unit goes on, people named for another cell have not gone there yet.</summary>
internal sealed class PartedDue(AppDb db)
{
    /// <summary>A program stands still for less than that; older divisions are not asked for each day.</summary>
    private const int Days = 400;

    public async Task<PartedUnits> OfAsync(DateOnly today, CancellationToken ct)
    {
        var since = today.AddDays(-Days);
        var events = (await db.OrganizationEvents.AsNoTracking()
            .Where(e => e.RetractedAt == null && e.CarriedOutAt == null && e.EffectiveOn <= today && e.EffectiveOn > since && db.OrganizationSuccessions.Any(s => s.EventId == e.Id && s.IsPart)).ToListAsync(ct))
            .Where(e => e.Moves.Count > 0 && e.EffectiveOn > DateOnly.FromDateTime(e.RecordedAt.InVietnam())).ToList();
        var ids = events.ConvertAll(e => e.Id);
        var living = db.OrganizationVersions.InForceOn(today).Select(v => v.OrganizationId);
        var parts = ids.Count == 0 ? [] : await db.OrganizationSuccessions.AsNoTracking()
            .Where(s => ids.Contains(s.EventId) && s.IsPart && s.PredecessorId != s.SuccessorId && living.Contains(s.PredecessorId)).ToListAsync(ct);
        return new PartedUnits([.. parts.DistinctBy(s => s.PredecessorId).Select(s => new UnitEnd(s.PredecessorId, s.EffectiveOn, null, s.EventId))],
            [.. parts.Select(s => s.EventId).Distinct()], [.. events.SelectMany(e => e.Moves).Select(m => m.ToId).Distinct()]);
    }
}

/// <summary>Units people leave, the events that say so, and the cells they go to.</summary>
internal sealed record PartedUnits(IReadOnlyList<UnitEnd> Units, IReadOnlyList<Guid> Events, IReadOnlyList<Guid> Cells);
