using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Classes;

/// <summary>Who was at a session: ticked on a phone, typed from the signed sheet, or brought in a workbook. Sent again it replaces what was said before.</summary>
internal sealed class TakeAttendance(AppDb db, Reach reach, TimeProvider clock)
{
    public async Task<Outcome<int>> RunAsync(Guid classId, Guid sessionId, IReadOnlyDictionary<Guid, AttendanceMark> marks, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        var held = await reach.OwnClasses.FirstOrDefaultAsync(c => c.Id == classId, ct);
        var session = await db.ClassSessions.FirstOrDefaultAsync(s => s.Id == sessionId && s.ClassId == classId, ct);
        var places = held is null ? [] : await db.Enrolments.Where(e => e.ClassId == classId && e.Seat != null).Select(e => e.Id).ToListAsync(ct);
        if (held is null || session is null || marks.Keys.Except(places).Any())
        {
            return Outcome.NotFound;
        }

        if (Closed(held, session) is { } refusal)
        {
            return refusal;
        }

        if (marks.Count == 0)
        {
            return Refusal.Plain("CLS-025", "Attendance", "Chưa có học viên nào được điểm danh.", "Trung tâm chính trị");
        }

        var known = await db.ClassAttendances.Where(a => a.SessionId == sessionId).ToDictionaryAsync(a => a.EnrolmentId, ct);
        var before = known.Count == 0 ? null : Counted(session, [.. known.Values.Select(row => row.Mark)]);
        foreach (var (place, mark) in marks)
        {
            if (known.TryGetValue(place, out var row))
            {
                row.Mark = mark;
            }
            else
            {
                db.Add(new ClassAttendance { Id = Guid.CreateVersion7(), SessionId = sessionId, EnrolmentId = place, Mark = mark });
            }
        }

        db.Log(reach.User.Act(clock), ActivityKind.AttendanceTaken, new LogSubject(classId), before, Counted(session, [.. known.Values.Select(row => row.Mark), .. marks.Where(mark => !known.ContainsKey(mark.Key)).Select(mark => mark.Value)]));
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return marks.Count;
    }

    /// <summary>Why nobody can be ticked at this session now; null when it is open.</summary>
    public Refusal? Closed(TrainingClass held, ClassSession session) =>
        held.State != ClassState.Planned ? Refusal.Plain("CLS-008", "ClassOpen", $"{held.Name}: {Ui.Labels.Of(held.State).ToLowerInvariant()}, không điểm danh được nữa.", "Trung tâm chính trị")
        : session.IsCancelled ? Refusal.Plain("CLS-024", "SessionHeld", $"Buổi {Words(session)} đã hoãn, không điểm danh. Nếu buổi vẫn học thì sửa buổi học trước.", "Trung tâm chính trị")
        : session.HeldOn > reach.Today ? Refusal.Plain("CLS-024", "SessionHeld", $"Buổi {Words(session)} chưa học, chưa điểm danh được. Nếu đã học sớm hơn thì sửa ngày của buổi học.", "Trung tâm chính trị")
        : null;

    private static object Counted(ClassSession session, IReadOnlyList<AttendanceMark> marks) => new
    {
        session.Id, session.HeldOn, Present = marks.Count(m => m == AttendanceMark.Present), Excused = marks.Count(m => m == AttendanceMark.Excused), Absent = marks.Count(m => m == AttendanceMark.Absent),
    };

    private static string Words(ClassSession session) => $"{Ui.Labels.Of(session.Part).ToLowerInvariant()} {session.HeldOn:dd/MM/yyyy}";
}
