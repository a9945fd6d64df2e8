using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Sessions;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>Plans a meeting: who and what is on the agenda; nothing binding happens.</summary>
internal sealed class SaveSession(AppDb db, Reach reach, StepNames names, TimeProvider clock)
{
    public async Task<Outcome<Session>> RunAsync(SessionInput input, CancellationToken ct)
    {
        var outcome = await PrepareAsync(input, ct);
        if (outcome.Value is { } session)
        {
            db.Log(reach.User.Act(clock, input.Paper), ActivityKind.SessionSaved, new LogSubject(session.Id, null, session.OrganizationId),
                null, new { session.HeldOn, session.Kind, Items = input.Items.Count });
            await db.SaveChangesAsync(ct);
        }

        return outcome;
    }

    /// <summary>Finds or makes the session and its agenda without saving; refuses a session already held.</summary>
    public async Task<Outcome<Session>> PrepareAsync(SessionInput input, CancellationToken ct)
    {
        if (!await MayAsync(input.Kind, input.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        if (SessionChecks.Of(input, reach.Today).ToList() is { Count: > 0 } refusals)
        {
            return Outcome.Refused<Session>(refusals);
        }

        var session = input.Id is { } id ? await reach.Sessions.FirstOrDefaultAsync(s => s.Id == id && s.OrganizationId == input.OrganizationId && s.Kind == input.Kind, ct) : New(input);
        if (session is null)
        {
            return Outcome.NotFound;
        }

        if (await db.SessionItems.AnyAsync(i => i.SessionId == session.Id && i.IsDone, ct))
        {
            return Refusal.Plain("SES-010", "PaperOrder", "Buổi họp này đã ghi kết quả. Ghi sai thì đính chính ở từng hồ sơ, hoặc lập buổi họp khác.", "Thư ký buổi họp");
        }

        return await FillAsync(session, input, ct);
    }

    private async Task<Outcome<Session>> FillAsync(Session session, SessionInput input, CancellationToken ct)
    {
        if (input.Revision is { } seen && seen != session.Revision)
        {
            throw new DbUpdateConcurrencyException("The session was saved by somebody else meanwhile.");
        }

        (session.HeldOn, session.Place, session.Chair, session.MinutesBy) = (input.HeldOn, input.Place.Trim(), input.Chair.Trim(), input.MinutesBy.Trim());
        (session.Guests, session.Attendance, session.ResolutionNumber, session.Method) = (input.Guests.Trim(), input.Attendance, input.ResolutionNumber, input.Method);
        (session.SlipsSent, session.SlipsReturned) = (input.SlipsSent, input.SlipsReturned);
        session.Revision++;

        var people = input.Items.Select(i => i.PersonId).Distinct().ToList();
        if (await reach.People.CountAsync(p => people.Contains(p.Id), ct) != people.Count
            || !await names.AreMembersAsync(input.OrganizationId, [.. input.Items.Select(i => i.MentorId).OfType<Guid>().Distinct()], ct))
        {
            return Outcome.NotFound;
        }

        db.RemoveRange(await db.SessionItems.Where(i => i.SessionId == session.Id).ToListAsync(ct));
        db.AddRange(input.Items.Select((item, i) => new SessionItem
        {
            Id = Guid.CreateVersion7(),
            SessionId = session.Id,
            Order = i + 1,
            Kind = item.Kind,
            PersonId = item.PersonId,
            MentorId = item.MentorId,
            Note = item.Note.Trim(),
        }));
        return session;
    }

    private Session New(SessionInput input)
    {
        var session = new Session
        {
            Id = input.NewId ?? Guid.CreateVersion7(),
            OrganizationId = input.OrganizationId,
            Kind = input.Kind,
            Method = input.Method,
            HeldOn = input.HeldOn,
            RecordedAt = clock.NowUtc(),
        };
        db.Add(session);
        return session;
    }

    private Task<bool> MayAsync(SessionKind kind, Guid organizationId, CancellationToken ct) =>
        reach.MayAsync(kind == SessionKind.Cell ? Power.ActForCell : Power.ActForCommittee, organizationId, ct);
}
