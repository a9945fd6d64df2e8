using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>How a unit ended and who took it over.</summary>
internal sealed class EndOfUnit(AppDb db)
{
    /// <summary>Null when the unit stands on the day, or no event says how it ended.</summary>
    public async Task<UnitEnd?> AsOfAsync(Guid unit, DateOnly today, CancellationToken ct)
    {
        var last = await db.OrganizationVersions.AsNoTracking().Where(v => v.OrganizationId == unit).OrderByDescending(v => v.From).FirstOrDefaultAsync(ct);
        if (last?.Until is not { } day || day > today)
        {
            return null;
        }

        var next = await db.OrganizationSuccessions.Where(s => s.PredecessorId == unit && s.EffectiveOn == day).OrderBy(s => s.IsPart).ThenBy(s => s.Order).ThenBy(s => s.Id).FirstOrDefaultAsync(ct);
        return (next?.EventId ?? last.EndEventId) is { } cause ? new UnitEnd(unit, day, next?.SuccessorId, cause) : null;
    }
}
