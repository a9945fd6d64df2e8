using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Classes;

/// <summary>One session of a class: another day, part of the day, place or topic; added; called off. First and last day of the class follow.</summary>
internal sealed class KeepClassSession(AppDb db, Reach reach, TimeProvider clock)
{
    public async Task<Outcome<ClassSession>> SaveAsync(Guid classId, ClassSessionInput input, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        var held = await reach.OwnClasses.FirstOrDefaultAsync(c => c.Id == classId, ct);
        var sessions = held is null ? [] : await db.ClassSessions.Where(s => s.ClassId == classId).ToListAsync(ct);
        var known = sessions.Find(s => s.Id == input.Id);
        if (held is null || (input.Id is not null && known is null))
        {
            return Outcome.NotFound;
        }

        if (await FaultsAsync(input, held, sessions, ct) is { Count: > 0 } faults)
        {
            return Outcome.Refused<ClassSession>(faults);
        }

        var session = known ?? new ClassSession { Id = Guid.CreateVersion7(), ClassId = classId, HeldOn = held.FirstDay, Part = DayPart.Morning, Topic = "" };
        (session.HeldOn, session.Part) = (input.HeldOn.GetValueOrDefault(), input.Part.GetValueOrDefault()); // judged before
        (session.Topic, session.Place, session.Teacher) = (VietnameseText.Tidy(input.Topic), VietnameseText.Tidy(input.Place), VietnameseText.Tidy(input.Teacher));
        (session.Periods, session.IsCancelled) = (input.Periods, input.IsCancelled);
        if (known is null)
        {
            db.Add(session);
            sessions.Add(session);
        }

        Follow(held, sessions);
        db.Log(reach.User.Act(clock), ActivityKind.ClassSessionSaved, new LogSubject(held.Id), null, new { session.Id, session.HeldOn, session.Part, session.Topic, session.Place, session.IsCancelled });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return session;
    }

    private static void Follow(TrainingClass held, List<ClassSession> sessions)
    {
        var days = sessions.Where(s => !s.IsCancelled).Select(s => s.HeldOn).DefaultIfEmpty(held.FirstDay).ToList();
        (held.FirstDay, held.LastDay) = (days.Min(), days.Max());
        held.Revision++;
    }

    private async Task<List<Refusal>> FaultsAsync(ClassSessionInput input, TrainingClass held, List<ClassSession> sessions, CancellationToken ct)
    {
        var faults = new List<Refusal>();
        if (held.State != ClassState.Planned)
        {
            faults.Add(Refusal.Plain("CLS-008", "ClassOpen", $"{held.Name}: {Ui.Labels.Of(held.State).ToLowerInvariant()}, buổi học không thay đổi được nữa.", "Trung tâm chính trị"));
        }

        if (!IsWhole(input))
        {
            faults.Add(Refusal.Plain("CLS-020", "ClassSession", "Ghi ngày, buổi và nội dung của buổi học; số tiết từ 0 đến 10.", "Trung tâm chính trị"));
        }

        if (sessions.Exists(s => s.Id != input.Id && !s.IsCancelled && !input.IsCancelled && s.HeldOn == input.HeldOn && s.Part == input.Part))
        {
            faults.Add(Refusal.Plain("CLS-021", "ClassSession", $"Ngày {input.HeldOn:dd/MM/yyyy} lớp đã có buổi {Ui.Labels.Of(input.Part.GetValueOrDefault()).ToLowerInvariant()}. Chọn ngày hoặc buổi khác.", "Trung tâm chính trị"));
        }

        if (input.IsCancelled && input.Id is { } id && await db.ClassAttendances.AnyAsync(a => a.SessionId == id, ct))
        {
            faults.Add(Refusal.Plain("CLS-022", "ClassSession", "Buổi học đã điểm danh, không ghi là hoãn được nữa.", "Trung tâm chính trị"));
        }

        return faults;
    }

    private static bool IsWhole(ClassSessionInput input) =>
        input is { HeldOn: not null, Part: not null, Periods: >= 0 and <= 10 } && VietnameseText.Tidy(input.Topic).Length is > 0 and <= ClassSession.TextLength
        && Math.Max(input.Place.Length, input.Teacher.Length) <= ClassSession.TextLength;
}

/// <summary>A session as it is to be; Id is null for a new one.</summary>
internal sealed record ClassSessionInput
{
    public Guid? Id { get; init; }
    public DateOnly? HeldOn { get; init; }
    public DayPart? Part { get; init; }
    public string Topic { get; init; } = "";
    public int Periods { get; init; } = 5;
    public string Place { get; init; } = "";
    public string Teacher { get; init; } = "";
    public bool IsCancelled { get; init; }
}
