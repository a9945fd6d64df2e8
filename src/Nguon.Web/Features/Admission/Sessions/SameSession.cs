using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>Tells a planned meeting sent again by the same hand (a double click, a lost answer) from another account of it.</summary>
internal sealed class SameSession(AppDb db, Reach reach, TimeProvider clock)
{
    /// <summary>The meeting as it stands when this very input made it so; null when it did not, or is out of reach.</summary>
    public async Task<Session?> MadeByAsync(SessionInput input, ActivityKind act, CancellationToken ct)
    {
        var power = input.Kind == SessionKind.Cell ? Power.ActForCell : Power.ActForCommittee;
        var session = await reach.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == input.Id && s.OrganizationId == input.OrganizationId && s.Kind == input.Kind, ct);
        return session is not null && await reach.MayAsync(power, input.OrganizationId, ct) && IsAs(session, input) && await IsMineAsync(input, act, ct)
            && await HasItemsAsync(session, input, isDone: act == ActivityKind.SessionRecorded, ct) ? session : null;
    }

    private static bool IsAs(Session session, SessionInput input) =>
        (input.Revision is not { } seen || session.Revision == seen + 1)
        && (session.HeldOn, session.Method, session.Attendance, session.ResolutionNumber) == (input.HeldOn, input.Method, input.Attendance, input.ResolutionNumber)
        && (session.Place, session.Chair, session.MinutesBy, session.Guests) == (input.Place.Trim(), input.Chair.Trim(), input.MinutesBy.Trim(), input.Guests.Trim())
        && (session.SlipsSent, session.SlipsReturned) == (input.SlipsSent, input.SlipsReturned);

    /// <summary>The last act on the meeting is of this account, on the same paper.</summary>
    private async Task<bool> IsMineAsync(SessionInput input, ActivityKind act, CancellationToken ct)
    {
        var last = await db.Activities.AsNoTracking().Where(a => a.SubjectId == input.Id).OrderByDescending(a => a.Id).FirstOrDefaultAsync(ct);
        var mine = reach.User.Act(clock, input.Paper);
        return last is not null && (last.Kind, last.AccountId, last.OnBehalfOfId) == (act, mine.AccountId, mine.OnBehalfOfId)
            && (last.PaperNumber, last.PaperOn, last.Reason) == (mine.PaperNumber, mine.PaperOn, mine.Reason);
    }

    private async Task<bool> HasItemsAsync(Session session, SessionInput input, bool isDone, CancellationToken ct)
    {
        var items = await db.SessionItems.AsNoTracking().Where(i => i.SessionId == session.Id).OrderBy(i => i.Order).ToListAsync(ct);
        var steps = await db.DossierSteps.AsNoTracking().Where(s => s.SessionId == session.Id).ToDictionaryAsync(s => s.Id, ct);
        return items.Count == input.Items.Count && items.Zip(input.Items).All(pair =>
            pair.First.IsDone == isDone && IsAs(pair.First, pair.Second) && (pair.First.StepId is not { } step || (steps.TryGetValue(step, out var taken) && IsAs(taken, pair.Second, input.Mode))));
    }

    private static bool IsAs(SessionItem item, SessionItemInput input) =>
        (item.Kind, item.PersonId, item.MentorId, item.Note) == (input.Kind, input.PersonId, input.MentorId, input.Note.Trim());

    private static bool IsAs(DossierStep step, SessionItemInput input, StepMode mode) =>
        (step.Mode, step.Details.Vote, step.Details.Round) == (mode, input.Vote, input.Round);
}
