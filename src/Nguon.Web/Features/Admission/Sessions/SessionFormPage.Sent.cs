using Microsoft.AspNetCore.Mvc;
using Nguon.Domain;
using Nguon.Domain.Sessions;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

// What is answered once the form was sent: kept, recorded, or the meeting it had become before.
internal abstract partial class SessionFormPage
{
    private Task<IActionResult> SentAsync(SentSession sent, CancellationToken ct) => sent switch
    {
        { Before: { } made } => MadeBeforeAsync(made, sent.IsHeld, ct),
        { Kept: { } kept } => KeptAsync(kept, ct),
        { Attempt: { } attempt } => RecordedAsync(attempt, ct),
        _ => throw new InvalidOperationException("A form was sent and nothing came of it."),
    };

    // What was typed since the first time is not lost: it is the draft of the meeting it belongs to.
    private async Task<IActionResult> MadeBeforeAsync(Session made, bool isHeld, CancellationToken ct)
    {
        await forms.DropAsync(Place, ct);
        if (isHeld)
        {
            return this.Done(LinkOf(made.Id), "Buổi họp này đã được ghi nhận, không ghi lần hai. Ghi sai thì đính chính ở từng hồ sơ.");
        }

        return await ToDraftAsync(made, ct);
    }

    private async Task<IActionResult> KeptAsync(Outcome<Session> outcome, CancellationToken ct)
    {
        if (outcome.Value is not { } session)
        {
            await AgainAsync(ct);
            return this.Again(outcome);
        }

        await forms.DropAsync(Place, ct);
        return await ToDraftAsync(session, ct);
    }

    private async Task<IActionResult> ToDraftAsync(Session session, CancellationToken ct)
    {
        Form.Revision = session.Revision;
        await forms.KeepAsync(Place with { SessionId = session.Id }, Form, ct);
        return this.Done(LinkOf(session.Id), Words.Kept);
    }

    private async Task<IActionResult> RecordedAsync(SessionAttempt attempt, CancellationToken ct)
    {
        Attempt = attempt;
        if (Attempt.IsAbsent)
        {
            return NotFound();
        }

        if (!Attempt.Succeeded)
        {
            return await AgainAsync(ct);
        }

        await forms.DropAsync(Place, ct);
        return this.Done(LinkOf(Attempt.Session!.Id), Words.Recorded(Attempt.Acts.Count)); // a success has a session
    }
}
