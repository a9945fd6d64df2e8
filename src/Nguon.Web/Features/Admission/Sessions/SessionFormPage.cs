using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>What the form of a cell's meeting and that of a committee's session share: draft, Lưu tạm, Kiểm tra lại, Ghi nhận.</summary>
internal abstract partial class SessionFormPage(SessionForms forms, SendSession send, RecordSession record) : PageModel, IOpensOwnDraft
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

    /// <summary>What is wrong at a field; null when nothing.</summary>
    public string? FaultAt(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What is wrong with the fields of a line.</summary>
    public IEnumerable<string> FaultsAt(string line) =>
        ModelState.Where(said => said.Key.StartsWith($"{line}.", StringComparison.Ordinal)).SelectMany(said => said.Value?.Errors.Select(error => error.ErrorMessage) ?? []);

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

        if (Wanted is "kiem-tra" or "ghi-nhan")
        {
            SessionGaps.Of(Form).ToList().ForEach(gap => ModelState.AddModelError(gap.Field, gap.Message));
        }

        return Wanted switch
        {
            "bo-nhap" => await DropAsync(ct),
            _ when !ModelState.IsValid => await AgainAsync(ct),
            "luu-tam" => await SentAsync(await send.SaveAsync(Form.ToInput(Place, isPlan: true), ct), ct),
            "ghi-nhan" => await SentAsync(await send.RecordAsync(Form.ToInput(Place), ct), ct),
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

        if (Place.SessionId is null && (Form.FormId is null || await send.MadeAsync(Place, Form.FormId, ct) is not null))
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

    private async Task<IActionResult> CheckAsync(CancellationToken ct)
    {
        Attempt = await record.CheckAsync(Form.ToInput(Place), ct);
        await forms.KeepAsync(Place, Form, ct);
        await DrawAsync(ct);
        return Attempt.IsAbsent ? NotFound() : Attempt.Succeeded ? Page() : this.Again();
    }
}

internal sealed record SessionWords(string NoDay, string Kept, Func<int, string> Recorded);
