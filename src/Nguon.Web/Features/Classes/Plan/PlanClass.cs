using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Classes;

/// <summary>Plans a class with a timetable from its programme, changes it, opens it by decision, or calls it off.</summary>
internal sealed class PlanClass(AppDb db, Reach reach, TimeProvider clock)
{
    public async Task<Outcome<TrainingClass>> SaveAsync(ClassInput input, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        var known = input.Id is { } id ? await reach.OwnClasses.FirstOrDefaultAsync(c => c.Id == id, ct) : null;
        var centreId = known?.CentreId ?? input.CentreId;
        if ((input.Id is not null && known is null) || await reach.OwnCentres.FirstOrDefaultAsync(c => c.Id == centreId, ct) is not { } centre)
        {
            return Outcome.NotFound;
        }

        if (await FaultsAsync(input, known, centre, ct) is { Count: > 0 } faults)
        {
            return Outcome.Refused<TrainingClass>(faults);
        }

        var held = known ?? Made(input, centre);
        (held.Name, held.Seats, held.Place) = (VietnameseText.Tidy(input.Name), input.Seats, VietnameseText.Tidy(input.Place));
        (held.OpeningNumber, held.OpenedOn) = (input.OpeningNumber, input.OpenedOn);
        held.Revision++;
        db.Log(reach.User.Act(clock, new OnPaper(Number: held.OpeningNumber, On: held.OpenedOn)), ActivityKind.ClassSaved, new LogSubject(held.Id, null, centre.OrganizationId), null,
            new { held.Name, held.Kind, held.Seats, held.Place, held.FirstDay, held.LastDay, held.OpeningNumber, held.OpenedOn });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return held;
    }

    /// <summary>Calls the class off before anything was held; who had a place waits for another class.</summary>
    public async Task<Outcome<TrainingClass>> CancelAsync(Guid classId, string reason, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        if (await reach.OwnClasses.FirstOrDefaultAsync(c => c.Id == classId, ct) is not { } held)
        {
            return Outcome.NotFound;
        }

        var taught = await db.ClassAttendances.AnyAsync(a => db.ClassSessions.Any(s => s.Id == a.SessionId && s.ClassId == classId), ct);
        if (held.State != ClassState.Planned || taught)
        {
            return Refusal.Plain("CLS-008", "ClassOpen", taught ? $"{held.Name} đã học, không ghi là không mở được nữa." : $"{held.Name}: {Ui.Labels.Of(held.State).ToLowerInvariant()}.", "Trung tâm chính trị");
        }

        foreach (var place in await db.Enrolments.Where(e => e.ClassId == classId).ToListAsync(ct))
        {
            (place.ClassId, place.Seat, place.WaitingSince, place.Status) = (null, null, null, EnrolmentStatus.Approved);
        }

        held.State = ClassState.Cancelled;
        held.Revision++;
        db.Log(reach.User.Act(clock, new OnPaper(Reason: reason)), ActivityKind.ClassSaved, new LogSubject(held.Id), null, new { held.State });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return held;
    }

    private async Task<List<Refusal>> FaultsAsync(ClassInput input, TrainingClass? known, TrainingCentre centre, CancellationToken ct)
    {
        var faults = new List<Refusal>();
        if (!IsNamed(input))
        {
            faults.Add(Refusal.Plain("CLS-006", "Class", "Ghi tên lớp và nơi học, mỗi mục dài nhất 200 chữ.", "Trung tâm chính trị"));
        }

        var taken = known is null ? null : await db.Enrolments.Where(e => e.ClassId == known.Id).MaxAsync(e => e.Seat, ct);
        if (input.Seats is < 1 or > TrainingClass.MostSeats || input.Seats < taken)
        {
            faults.Add(Refusal.Plain("CLS-007", "Seats", taken > input.Seats
                ? $"Đã xếp đến chỗ số {taken}; số chỗ không ít hơn số đó. Cho người thôi học trước nếu muốn giảm."
                : $"Số chỗ ghi từ 1 đến {TrainingClass.MostSeats}.", "Trung tâm chính trị"));
        }

        if (known is { State: not ClassState.Planned })
        {
            faults.Add(Refusal.Plain("CLS-008", "ClassOpen", $"{known.Name}: {Ui.Labels.Of(known.State).ToLowerInvariant()}, không thay đổi được nữa.", "Trung tâm chính trị"));
        }

        if (known is null && (input.FirstDay is not { } first || input.Kind is null || !centre.IsInForceOn(first)))
        {
            faults.Add(Refusal.Plain("CLS-009", "Class", "Chọn loại lớp và ghi ngày khai giảng trong thời gian trung tâm hoạt động.", "Trung tâm chính trị"));
        }

        return faults;
    }

    private static bool IsNamed(ClassInput input) =>
        VietnameseText.Tidy(input.Name).Length is > 0 and <= TrainingClass.TextLength && VietnameseText.Tidy(input.Place).Length is > 0 and <= TrainingClass.TextLength
        && !(input.OpeningNumber?.Length > TrainingClass.NumberLength);

    private TrainingClass Made(ClassInput input, TrainingCentre centre)
    {
        var (kind, first) = (input.Kind.GetValueOrDefault(), input.FirstDay.GetValueOrDefault()); // judged before
        var programme = ClassProgrammes.On(kind, first);
        var parts = programme?.Parts ?? [];
        var days = ClassTimetable.Spread(first, parts.Count, input.Rhythm);
        var held = new TrainingClass
        {
            Id = Guid.CreateVersion7(), Kind = kind, Name = input.Name, Organiser = centre.Name, CentreId = centre.Id, ProgrammeCode = programme?.Code,
            FirstDay = days.Count == 0 ? first : days[0].On, LastDay = days.Count == 0 ? first : days[^1].On,
        };
        db.Add(held);
        db.AddRange(parts.Zip(days, (part, day) => new ClassSession
        {
            Id = Guid.CreateVersion7(), ClassId = held.Id, HeldOn = day.On, Part = day.Part, Topic = part.Topic, Periods = part.Periods,
        }));
        return held;
    }
}

/// <summary>A class as it is to be; Id is null for a new one, its timetable comes from the programme.</summary>
internal sealed record ClassInput
{
    public Guid? Id { get; init; }
    public Guid? CentreId { get; init; }
    public ClassKind? Kind { get; init; }
    public string Name { get; init; } = "";
    public int Seats { get; init; }
    public string Place { get; init; } = "";
    public DateOnly? FirstDay { get; init; }
    public ClassRhythm Rhythm { get; init; } = ClassRhythm.WholeDays;
    public string? OpeningNumber { get; init; }
    public DateOnly? OpenedOn { get; init; }
}
