using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Remarks and trial tasks of one person: by the member who helps, or by the cell for that member.</summary>
internal sealed class MentorActs(AppDb db, Reach reach, RemarkHints hints, TimeProvider clock)
{
    public async Task<Outcome<MentorRemark>> RemarkAsync(Guid personId, MentorForm form, CancellationToken ct)
    {
        if (await FindAsync(personId, ct) is not { } person)
        {
            return Outcome.NotFound;
        }

        var on = form.RemarkedOn ?? reach.Today;
        var own = reach.User.PersonId ?? Guid.Empty;
        var mentor = await db.MentorAssignments.InForceOn(on).Where(a => a.PersonId == personId).OrderByDescending(a => a.MentorId == own).ThenByDescending(a => a.From)
            .Select(a => (Guid?)a.MentorId).FirstOrDefaultAsync(ct);
        var refusals = Refusals(form.Remark, on, "MEN-001", "Nội dung nhận xét").Concat(TooLong(form)).ToList();
        if (mentor is null)
        {
            refusals.Add(Refusal.Plain("MEN-003", "MentorEligibility", $"Ngày {on:dd/MM/yyyy} chưa có đảng viên được phân công giúp đỡ. Ghi việc phân công trước, rồi ghi nhận xét.", "Chi bộ"));
        }

        if (refusals.Count > 0 || mentor is not { } mentorId)
        {
            return Outcome.Refused<MentorRemark>(refusals);
        }

        return await KeepAsync(person, new MentorRemark
        {
            Id = Guid.CreateVersion7(), PersonId = personId, MentorId = mentorId, RemarkedOn = on, RecordedAt = clock.NowUtc(),
            Text = form.Remark.Trim(), WorkGiven = (form.WorkGiven ?? "").Trim(), Result = (form.WorkResult ?? "").Trim(), Advice = (form.Advice ?? "").Trim(),
        }, ct);
    }

    /// <summary>The same words about the same person on one day are one remark, also when the button is pressed twice.</summary>
    private async Task<Outcome<MentorRemark>> KeepAsync(Person person, MentorRemark remark, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        var said = db.MentorRemarks.Where(r => r.PersonId == remark.PersonId && r.MentorId == remark.MentorId && r.RemarkedOn == remark.RemarkedOn);
        if (await said.FirstOrDefaultAsync(r => r.Text == remark.Text && r.WorkGiven == remark.WorkGiven && r.Result == remark.Result && r.Advice == remark.Advice, ct) is { } kept)
        {
            return kept;
        }

        db.Add(remark);
        Log(person, ActivityKind.MentorRemarked, null, new { remark.RemarkedOn, remark.MentorId });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return Outcome.Done(remark, await hints.OfAsync(remark, ct));
    }

    public async Task<Outcome<TrialTask>> GiveTaskAsync(Guid personId, MentorForm form, CancellationToken ct)
    {
        if (await FindAsync(personId, ct) is not { } person)
        {
            return Outcome.NotFound;
        }

        var refusals = Refusals(form.Task, reach.Today, "MEN-011", "Nội dung nhiệm vụ").ToList();
        if (form.DueOn < reach.Today || (form.DueOn is { } due && PossibleDays.OrNone(due, reach.Today) is null))
        {
            refusals.Add(Refusal.Plain("MEN-012", "PaperDate", $"Hạn làm xong {form.DueOn:dd/MM/yyyy} ở trước hôm nay hoặc quá xa.", "Người nhập"));
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refused<TrialTask>(refusals);
        }

        return await KeepAsync(person, new TrialTask { Id = Guid.CreateVersion7(), PersonId = personId, Text = form.Task.Trim(), GivenOn = reach.Today, DueOn = form.DueOn }, ct);
    }

    /// <summary>The same task given twice on one day and not yet ended is one.</summary>
    private async Task<TrialTask> KeepAsync(Person person, TrialTask task, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        if (await db.TrialTasks.FirstOrDefaultAsync(t => t.PersonId == task.PersonId && t.GivenOn == task.GivenOn && t.Text == task.Text && t.DueOn == task.DueOn && t.Result == null, ct) is { } kept)
        {
            return kept;
        }

        db.Add(task);
        Log(person, ActivityKind.TrialTaskSaved, null, new { task.Id, task.GivenOn, task.DueOn });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return task;
    }

    public async Task<Outcome<TrialTask>> EndTaskAsync(Guid personId, MentorForm form, CancellationToken ct)
    {
        var person = await FindAsync(personId, ct);
        var task = await db.TrialTasks.FirstOrDefaultAsync(t => t.Id == form.TaskId && t.PersonId == personId, ct);
        if (person is null || task is null)
        {
            return Outcome.NotFound;
        }

        var refusals = Refusals(form.Result, reach.Today, "MEN-021", "Kết quả").ToList();
        if (task.Result is not null)
        {
            refusals.Add(Refusal.Plain("MEN-022", "PaperOrder", "Nhiệm vụ này đã có kết quả.", "Người nhập"));
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refused<TrialTask>(refusals);
        }

        (task.Result, task.ResultOn) = (form.Result.Trim(), reach.Today);
        Log(person, ActivityKind.TrialTaskSaved, new { task.Id, Result = (string?)null }, new { task.Id, task.ResultOn });
        await db.SaveChangesAsync(ct);
        return task;
    }

    private async Task<Person?> FindAsync(Guid personId, CancellationToken ct)
    {
        if (await reach.Mentees.FirstOrDefaultAsync(p => p.Id == personId, ct) is { } mentee)
        {
            return mentee;
        }

        var person = await reach.People.FirstOrDefaultAsync(p => p.Id == personId, ct);
        return person is not null && await reach.MayAsync(Power.ActForCell, person.OrganizationId, ct) ? person : null;
    }

    private IEnumerable<Refusal> Refusals(string text, DateOnly on, string code, string what)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MentorRemark.TextLength)
        {
            yield return Refusal.Plain(code, "FactMissing", $"{what} còn trống hoặc dài quá {MentorRemark.TextLength} chữ.", "Người nhập");
        }

        if (on > reach.Today)
        {
            yield return Refusal.Plain("MEN-002", "PaperDate", $"Ngày {on:dd/MM/yyyy} ở sau hôm nay.", "Người nhập");
        }
    }

    private static IEnumerable<Refusal> TooLong(MentorForm form)
    {
        if (new[] { form.WorkGiven, form.WorkResult, form.Advice }.Any(t => t?.Length > MentorRemark.TextLength))
        {
            yield return Refusal.Plain("MEN-004", "FactMissing", $"Việc giao, kết quả, dặn dò: mỗi mục nhiều nhất {MentorRemark.TextLength} chữ.", "Người nhập");
        }
    }

    private void Log(Person person, ActivityKind kind, object? before, object after) =>
        db.Log(reach.User.Act(clock), kind, new LogSubject(person.Id, person.Id, person.OrganizationId), before, after);
}
