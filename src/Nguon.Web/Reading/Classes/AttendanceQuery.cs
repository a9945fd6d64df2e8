using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Marks of one session of a class the user runs, by place.</summary>
internal sealed class AttendanceQuery(AppDb db, Reach reach)
{
    public async Task<IReadOnlyDictionary<Guid, AttendanceMark>> OfAsync(Guid sessionId, CancellationToken ct) =>
        await db.ClassAttendances.AsNoTracking()
            .Where(a => a.SessionId == sessionId && db.ClassSessions.Any(s => s.Id == sessionId && reach.OwnClasses.Any(c => c.Id == s.ClassId)))
            .ToDictionaryAsync(a => a.EnrolmentId, a => a.Mark, ct);
}
