using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>What the form of a cell's meeting and that of a committee's session share: draft, Lưu tạm, Kiểm tra lại, Ghi nhận.</summary>
internal abstract class SessionFormPage(SessionForms forms, SaveSession save, RecordSession record) : PageModel, IOpensOwnDraft
{
    [BindProperty]
    public SessionForm Form { get; set; } = new();

    /// <summary>Which button: luu-tam, tinh-lai, dien-phieu, kiem-tra, ghi-nhan, bo-nhap.</summary>
    [BindProperty(Name = "viec")]
    public string? Wanted { get; set; }

    public SessionPlace Place { get; protected set; } = new(null, Guid.Empty, SessionKind.Cell);

    public HeldSession? Held { get; protected set; }

    public SessionAttempt? Attempt { get; private set; }

    /// <summary>Moment the shown draft was kept, local time; null without one.</summary>
    public DateTime? DraftAt { get; private set; }

    /// <summary>Where the form is sent and its draft is kept.</summary>
    public string Address => SessionDrafts.AddressOf(Place);

    public bool IsChecked => Wanted == "kiem-tra" && Attempt is { Succeeded: true };

    protected SessionForms Forms => forms;

    /// <summary>The words for a missing day, for what was kept and for what was recorded.</summary>
    protected abstract SessionWords Words { get; }

    protected abstract Task<SessionPlace?> FindAsync(CancellationToken ct);

    protected abstract Task DrawAsync(CancellationToken ct);

    protected abstract string LinkOf(Guid sessionId);

    /// <summary>Every other button: a kind's own, else Kiểm tra lại.</summary>
    protected virtual Task<IActionResult> OtherwiseAsync(CancellationToken ct) => CheckAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } place)
        {
            return NotFound();
        }

        Place = place;
        if (Form.HeldOn is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Form.HeldOn", Words.NoDay);
        }

        return Wanted switch
        {
            "bo-nhap" => await DropAsync(ct),
            _ when !ModelState.IsValid => await AgainAsync(ct),
            "luu-tam" => await OnceAsync(SaveAsync, ct),
            "ghi-nhan" => await OnceAsync(RecordAsync, ct),
            _ => await OtherwiseAsync(ct),
        };
    }

    /// <summary>A form not yet recorded: the plan, or the draft over it, read as the form itself is read.</summary>
    protected async Task OpenAsync(DateOnly day, CancellationToken ct)
    {
        var kept = await forms.OpenAsync(Place, day, ct);
        (Form, DraftAt) = (kept.Form, kept.DraftAt);
        if (kept.Draft is { } draft)
        {
            await TryUpdateModelAsync(Form, nameof(Form), SessionDrafts.Values(draft));
            ModelState.Clear();
        }

        if (Place.SessionId is null && (Form.FormId is null || await forms.MadeAsync(Place, Form, ct) is not null))
        {
            Form.FormId = Guid.CreateVersion7();
        }
    }

    private async Task<IActionResult> DropAsync(CancellationToken ct)
    {
        await forms.DropAsync(Place, ct);
        return LocalRedirect(Address);
    }

    private async Task<IActionResult> AgainAsync(CancellationToken ct)
    {
        await forms.KeepAsync(Place, Form, ct);
        await DrawAsync(ct);
        return this.Again();
    }

    /// <summary>A form sent twice (a double click, the page loaded anew) makes one meeting, also when both arrive at once.</summary>
    private async Task<IActionResult> OnceAsync(Func<CancellationToken, Task<IActionResult>> act, CancellationToken ct)
    {
        try
        {
            return await MadeAlreadyAsync(isTypedKept: true, ct) ?? await UnlessMadeAsync(await act(ct), ct);
        }
        catch (DbUpdateException) when (Form.FormId is not null)
        {
            if (await MadeAlreadyAsync(isTypedKept: false, ct) is { } meanwhile)
            {
                return meanwhile;
            }

            throw;
        }
    }

    // Refused because the other of the two had done it a moment before.
    private async Task<IActionResult> UnlessMadeAsync(IActionResult answer, CancellationToken ct) =>
        Response.StatusCode == StatusCodes.Status422UnprocessableEntity ? await MadeAlreadyAsync(isTypedKept: true, ct) ?? answer : answer;

    // What was typed since the first time is not lost: it is the draft of the meeting it belongs to.
    private async Task<IActionResult?> MadeAlreadyAsync(bool isTypedKept, CancellationToken ct)
    {
        if (await forms.MadeAsync(Place, Form, ct) is not { } made)
        {
            return null;
        }

        await forms.DropAsync(Place, ct);
        if (await forms.IsHeldAsync(made.Id, ct))
        {
            return this.Done(LinkOf(made.Id), "Buổi họp này đã được ghi nhận, không ghi lần hai. Ghi sai thì đính chính ở từng hồ sơ.");
        }

        if (isTypedKept)
        {
            Form.Revision = made.Revision;
            await forms.KeepAsync(Place with { SessionId = made.Id }, Form, ct);
        }

        return this.Done(LinkOf(made.Id), Words.Kept);
    }

    private async Task<IActionResult> SaveAsync(CancellationToken ct)
    {
        var outcome = await save.RunAsync(Form.ToInput(Place, isPlan: true), ct);
        if (outcome.Value is not { } session)
        {
            await AgainAsync(ct);
            return this.Again(outcome);
        }

        Form.Revision = session.Revision;
        await forms.DropAsync(Place, ct);
        await forms.KeepAsync(Place with { SessionId = session.Id }, Form, ct);
        return this.Done(LinkOf(session.Id), Words.Kept);
    }

    private async Task<IActionResult> CheckAsync(CancellationToken ct)
    {
        Attempt = await record.CheckAsync(Form.ToInput(Place), ct);
        await forms.KeepAsync(Place, Form, ct);
        await DrawAsync(ct);
        return Attempt.IsAbsent ? NotFound() : Attempt.Succeeded ? Page() : this.Again();
    }

    private async Task<IActionResult> RecordAsync(CancellationToken ct)
    {
        Attempt = await record.AttemptAsync(Form.ToInput(Place), ct);
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

internal sealed record SessionWords(string NoDay, string Kept, Func<int, string> Recorded);
