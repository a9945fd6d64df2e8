using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Mentoring;
using Nguon.Domain.Sessions;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>Records what a meeting did: one attendance, many acts, each through the dossier's door, all in one transaction.</summary>
internal sealed class RecordSession(AppDb db, Reach reach, SaveSession save, OpenDossier open, StepDoor door, TimeProvider clock)
{
    public async Task<Outcome<Session>> RunAsync(SessionInput input, CancellationToken ct) => (await AttemptAsync(input, ct)).AsOutcome();

    /// <summary>As <see cref="AttemptAsync"/>, and leaves nothing behind: what recording would do.</summary>
    public async Task<SessionAttempt> CheckAsync(SessionInput input, CancellationToken ct)
    {
        var attempt = await TryAsync(input, ct);
        db.Forget();
        return attempt;
    }

    /// <summary>Records the meeting, or says for each act why it was not; all or nothing.</summary>
    public async Task<SessionAttempt> AttemptAsync(SessionInput input, CancellationToken ct)
    {
        var attempt = await TryAsync(input, ct);
        if (!attempt.Succeeded)
        {
            db.Forget();
            return attempt;
        }

        var session = attempt.Session!; // a success has a session
        db.Log(reach.User.Act(clock, input.Paper), ActivityKind.SessionRecorded, new LogSubject(session.Id, null, session.OrganizationId),
            null, new { session.HeldOn, session.ResolutionNumber, Items = input.Items.Count });
        await db.SaveChangesAsync(ct);
        return attempt;
    }

    private async Task<SessionAttempt> TryAsync(SessionInput input, CancellationToken ct)
    {
        if (SessionChecks.OfHeld(input, reach.Today).Concat(SessionChecks.Of(input, reach.Today)).ToList() is { Count: > 0 } faults)
        {
            return new SessionAttempt(null, faults, []);
        }

        var prepared = await save.PrepareAsync(input, ct);
        return prepared.Value is { } session
            ? new SessionAttempt(session, [], await ActAsync(session, input, ct))
            : new SessionAttempt(null, prepared.Refusals, []);
    }

    private async Task<List<ActAttempt>> ActAsync(Session session, SessionInput input, CancellationToken ct)
    {
        var ids = input.Items.Select(i => i.PersonId).ToList();
        var names = await reach.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        var items = db.SessionItems.Local.Where(i => i.SessionId == session.Id && db.Entry(i).State == EntityState.Added).OrderBy(i => i.Order).ToList();
        var done = new List<ActAttempt>();
        foreach (var (act, item) in input.Items.Zip(items))
        {
            var outcome = act.Kind == SessionItemKind.MentorRemark
                ? await RemarkAsync(session, act, ct)
                : await StepAsync(session, act, input, ct);
            (item.IsDone, item.StepId, item.DossierId) = (outcome.Succeeded, outcome.Value?.Id, outcome.Value?.DossierId);
            done.Add(new ActAttempt(act, names[act.PersonId], outcome));
        }

        return done;
    }

    private async Task<Outcome<DossierStep?>> StepAsync(Session session, SessionItemInput act, SessionInput input, CancellationToken ct)
    {
        var found = await DossierAsync(act, session.HeldOn, input.Paper, ct);
        if (found.Value is not { } dossier)
        {
            return Outcome.Refused<DossierStep?>(found.Refusals);
        }

        if (!await StepRights.MayTakeAsync(reach, dossier, (SessionActs.StepOf(act.Kind), session.OrganizationId), ct))
        {
            return Outcome.NotFound;
        }

        var outcome = await door.TakeAsync(dossier, SessionActs.DraftOf(session, act, input.Mode), input.Paper, ct);
        return new Outcome<DossierStep?>(outcome.Value, outcome.Refusals, outcome.Warnings);
    }

    private async Task<Outcome<AdmissionDossier>> DossierAsync(SessionItemInput act, DateOnly on, OnPaper? paper, CancellationToken ct)
    {
        var dossier = db.Dossiers.Local.FirstOrDefault(d => d.PersonId == act.PersonId && d.Stage.IsOpen())
            ?? await reach.Dossiers.Open().Include(d => d.Steps).FirstOrDefaultAsync(d => d.PersonId == act.PersonId, ct);
        if (dossier is not null)
        {
            return dossier;
        }

        return act.Kind == SessionItemKind.PutOnList
            ? await open.BeginAsync(new OpenDossierInput(act.PersonId, on, null, paper), ct)
            : Refusal.Plain("SES-011", "ListMembership", "chưa có trong danh sách cảm tình Đảng. Đưa vào danh sách trước, có thể ngay trong buổi họp này.", "Chi bộ");
    }

    private async Task<Outcome<DossierStep?>> RemarkAsync(Session session, SessionItemInput act, CancellationToken ct)
    {
        var mentorId = act.MentorId ?? await db.MentorAssignments.Where(a => a.PersonId == act.PersonId).InForceOn(session.HeldOn)
            .Select(a => (Guid?)a.MentorId).FirstOrDefaultAsync(ct);
        if (mentorId is not { } mentor || act.Note.Trim().Length is 0 or > MentorRemark.TextLength)
        {
            return Refusal.Plain("SES-012", "MentorEligibility", $"nhận xét cần có người giúp đỡ và nội dung không quá {MentorRemark.TextLength} chữ.", "Chi bộ");
        }

        db.Add(new MentorRemark
        {
            Id = Guid.CreateVersion7(),
            PersonId = act.PersonId,
            MentorId = mentor,
            RemarkedOn = session.HeldOn,
            Text = act.Note.Trim().Normalize(),
            SessionId = session.Id,
            RecordedAt = clock.NowUtc(),
        });
        return new Outcome<DossierStep?>(null, [], []);
    }
}
