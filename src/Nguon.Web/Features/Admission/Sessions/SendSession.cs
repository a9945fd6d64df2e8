using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>Keeps or records the meeting of a form; sent twice (a double click, the page loaded anew), also at once, it is one meeting.</summary>
internal sealed class SendSession(AppDb db, Reach reach, SameSession same, SaveSession save, RecordSession record)
{
    public Task<SentSession> SaveAsync(SessionInput input, CancellationToken ct) =>
        OnceAsync(input, ActivityKind.SessionSaved, async () => new SentSession { Kept = await save.RunAsync(input, ct) }, ct);

    public Task<SentSession> RecordAsync(SessionInput input, CancellationToken ct) =>
        OnceAsync(input, ActivityKind.SessionRecorded, async () => new SentSession { Attempt = await record.AttemptAsync(input, ct) }, ct);

    /// <summary>The meeting this form became when it was sent before; null when it was not, or is out of reach.</summary>
    public async Task<Session?> MadeAsync(SessionPlace place, Guid? formId, CancellationToken ct) =>
        place.SessionId is null && formId is { } id
            ? await reach.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id && s.OrganizationId == place.OrganizationId && s.Kind == place.Kind, ct)
            : null;

    private async Task<SentSession> OnceAsync(SessionInput input, ActivityKind act, Func<Task<SentSession>> send, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        var before = input.Id is null ? await MadeAsync(new SessionPlace(null, input.OrganizationId, input.Kind), input.NewId, ct) : await same.MadeByAsync(input, act, ct);
        if (before is { } made)
        {
            var isSame = input.Id is not null || await same.MadeByAsync(input with { Id = made.Id, Revision = null }, act, ct) is not null;
            return new SentSession { Before = made, IsSame = isSame, IsHeld = await db.SessionItems.AnyAsync(i => i.SessionId == made.Id && i.IsDone, ct) };
        }

        var sent = await send();
        if (sent.Succeeded)
        {
            await alone.CommitAsync(ct);
        }

        return sent;
    }
}

/// <summary>What came of a form that was sent: the meeting it had become before, or what keeping or recording it said.</summary>
internal sealed record SentSession
{
    /// <summary>The meeting the same form became before; null the first time.</summary>
    public Session? Before { get; init; }

    /// <summary>True when nothing in it differs from what was sent before.</summary>
    public bool IsSame { get; init; }

    /// <summary>True when that meeting has its results.</summary>
    public bool IsHeld { get; init; }

    public Outcome<Session>? Kept { get; init; }

    public SessionAttempt? Attempt { get; init; }

    public bool Succeeded => Kept?.Succeeded ?? Attempt?.Succeeded ?? false;
}
