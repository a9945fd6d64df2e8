using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Classes;

/// <summary>Results of the final paper, and the decision that recognises who has completed the class.</summary>
internal sealed class RecordResults(AppDb db, Reach reach, ClassQuery query, TimeProvider clock)
{
    public async Task<Outcome<int>> RunAsync(Guid classId, IReadOnlyList<ResultInput> results, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        var held = await reach.OwnClasses.FirstOrDefaultAsync(c => c.Id == classId, ct);
        var places = held is null ? [] : await db.Enrolments.Where(e => e.ClassId == classId && e.Seat != null).ToDictionaryAsync(e => e.Id, ct);
        if (held is null || results.Any(r => !places.ContainsKey(r.EnrolmentId)))
        {
            return Outcome.NotFound;
        }

        if (held.State != ClassState.Planned || results.Any(r => r.Points is < 0 or > 100))
        {
            return Refusal.Plain("CLS-033", "ClassResult", held.State != ClassState.Planned ? $"{held.Name}: {Ui.Labels.Of(held.State).ToLowerInvariant()}, kết quả không thay đổi được nữa." : "Điểm ghi từ 0 đến 10, nhiều nhất một số lẻ.", "Trung tâm chính trị");
        }

        var replaced = results.Count(r => places[r.EnrolmentId] is { Points: not null } or { Grade: not null });
        foreach (var result in results)
        {
            (places[result.EnrolmentId].Points, places[result.EnrolmentId].Grade) = (result.Points, result.Grade);
        }

        db.Log(reach.User.Act(clock), ActivityKind.ResultsRecorded, new LogSubject(classId), replaced == 0 ? null : new { Count = replaced }, new { Count = results.Count });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return results.Count;
    }

    /// <summary>Who attended enough and has a sufficient result has completed the class; the others have not, each with the reason.</summary>
    public async Task<Outcome<int>> ConcludeAsync(Guid classId, string number, DateOnly on, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        if (await reach.OwnClasses.FirstOrDefaultAsync(c => c.Id == classId, ct) is not { } held || await query.FindAsync(classId, ct) is not { } view)
        {
            return Outcome.NotFound;
        }

        if (Against(held, view, VietnameseText.Tidy(number), on) is { Count: > 0 } reasons)
        {
            return Outcome.Refused<int>(reasons);
        }

        var places = await db.Enrolments.Where(e => e.ClassId == classId).ToDictionaryAsync(e => e.Id, ct);
        var missed = new List<Refusal>();
        foreach (var row in view.Seated)
        {
            var why = ClassRules.NotPassed(row.Name, (row.Present, view.HeldSessions), view.Centre.MinimumAttendance, row.Place.Grade);
            places[row.Place.Id].Status = why is null ? EnrolmentStatus.Passed : EnrolmentStatus.NotCompleted;
            missed.AddRange(why is null ? [] : [why]);
        }

        foreach (var waiting in places.Values.Where(e => e.Status == EnrolmentStatus.Waiting))
        {
            (waiting.Status, waiting.ClassId, waiting.WaitingSince) = (EnrolmentStatus.Approved, null, null);
        }

        (held.State, held.ResultNumber, held.ResultOn) = (ClassState.Concluded, VietnameseText.Tidy(number), on);
        held.Revision++;
        var passed = view.Seated.Count() - missed.Count;
        db.Log(reach.User.Act(clock, new OnPaper(null, number, on)), ActivityKind.ClassConcluded, new LogSubject(classId), null, new { Passed = passed, NotCompleted = missed.Count });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return Outcome.Done(passed, missed);
    }

    private List<Refusal> Against(TrainingClass held, ClassView view, string number, DateOnly on)
    {
        var reasons = new List<Refusal>();
        if (held.State != ClassState.Planned || view.HeldSessions == 0 || held.LastDay > reach.Today)
        {
            reasons.Add(Refusal.Plain("CLS-034", "ClassHeld", held.State != ClassState.Planned
                ? $"{held.Name}: {Ui.Labels.Of(held.State).ToLowerInvariant()}."
                : $"{held.Name} chưa học xong hoặc chưa điểm danh buổi nào; công nhận kết quả sau buổi cuối ({held.LastDay:dd/MM/yyyy}).", "Trung tâm chính trị"));
        }

        if (number.Length is 0 or > TrainingClass.NumberLength || on > reach.Today || on < held.LastDay)
        {
            reasons.Add(Refusal.Plain("CLS-035", "Paper", "Ghi số và ngày quyết định công nhận kết quả, từ ngày học cuối đến hôm nay.", "Trung tâm chính trị"));
        }

        return reasons;
    }
}

/// <summary>The result of one place; points in tenths.</summary>
internal sealed record ResultInput(Guid EnrolmentId, int? Points = null, ClassGrade? Grade = null);
