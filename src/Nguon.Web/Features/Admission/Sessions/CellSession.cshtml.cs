using Nguon.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Buổi sinh hoạt chi bộ: who came, what was done, results typed once; minutes and resolution come out of it.</summary>
[Needs(Power.ActForCell)]
internal sealed class CellSessionPage(Reach reach, SessionBoard boards, SessionForms forms, SaveSession save, RecordSession record, HeldSessionQuery held) : PageModel, IOpensOwnDraft
{
    [BindProperty(SupportsGet = true, Name = "sessionId")]
    public Guid? SessionId { get; set; }

    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid? CellId { get; set; }

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public SessionForm Form { get; set; } = new();

    /// <summary>Which button: luu-tam, tinh-lai, kiem-tra, ghi-nhan, bo-nhap.</summary>
    [BindProperty(Name = "viec")]
    public string? Wanted { get; set; }

    public SessionPlace Place { get; private set; } = new(null, Guid.Empty, SessionKind.Cell);

    public CellBoard Board { get; private set; } = null!; // every answer that draws the page loads it first

    public HeldSession? Held { get; private set; }

    /// <summary>Where the form is sent and its draft is kept.</summary>
    public string Address => SessionDrafts.AddressOf(Place);

    public SessionAttempt? Attempt { get; private set; }

    /// <summary>Moment the shown draft was kept, local time; null without one.</summary>
    public DateTime? DraftAt { get; private set; }

    public string Title => (Held?.Session.HeldOn ?? Form.HeldOn) is { } day ? $"Buổi sinh hoạt chi bộ ngày {Formats.Day(day)}" : "Buổi sinh hoạt chi bộ";

    public bool IsChecked => Wanted == "kiem-tra" && Attempt is { Succeeded: true };

    public VoteNeed Need => Board.Need(Form.AttendanceOf());

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (SessionId is null && CellId is null)
        {
            return reach.User.UnitsWith(Power.ActForCell) is [var only] ? LocalRedirect($"{Links.Sessions}/moi?donVi={only}") : LocalRedirect(Links.Sessions);
        }

        if (await boards.PlaceAsync(SessionId, CellId, ct) is not { } place)
        {
            return NotFound();
        }

        Place = place;
        if (place.SessionId is { } id && await held.FindAsync(id, ct) is { } recorded)
        {
            Held = recorded;
            Board = await boards.OfCellAsync(place.OrganizationId, recorded.Session.HeldOn, ct);
            return Page();
        }

        var kept = await forms.OpenAsync(place, On ?? reach.Today, ct);
        (Form, DraftAt) = (kept.Form, kept.DraftAt);
        await ReadAsync(kept.Draft);
        Board = await boards.OfCellAsync(place.OrganizationId, Form.HeldOn ?? reach.Today, ct);
        SessionForms.Complete(Form, Board, kept.DraftAt is null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await boards.PlaceAsync(SessionId, CellId, ct) is not { } place)
        {
            return NotFound();
        }

        Place = place;
        if (Form.HeldOn is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Form.HeldOn", "Chưa ghi ngày họp. Ghi ngày/tháng/năm như trên biên bản.");
        }

        return Wanted switch
        {
            "bo-nhap" => await DropAsync(ct),
            _ when !ModelState.IsValid => await AgainAsync(ct),
            "tinh-lai" => await CountAsync(ct),
            "luu-tam" => await SaveAsync(ct),
            "ghi-nhan" => await RecordAsync(ct),
            _ => await CheckAsync(ct),
        };
    }

    private async Task<IActionResult> DropAsync(CancellationToken ct)
    {
        await forms.DropAsync(Place, ct);
        return LocalRedirect(Address);
    }

    /// <summary>The draft, read as the form itself is read.</summary>
    private async Task ReadAsync(FormFields? draft)
    {
        if (draft is not null)
        {
            await TryUpdateModelAsync(Form, nameof(Form), SessionDrafts.Values(draft));
            ModelState.Clear();
        }
    }

    private async Task<IActionResult> AgainAsync(CancellationToken ct)
    {
        await forms.KeepAsync(Place, Form, ct);
        await DrawAsync(ct);
        return this.Again();
    }

    private async Task<IActionResult> CountAsync(CancellationToken ct)
    {
        await DrawAsync(ct);
        if (Form.Members.Count > 0)
        {
            Form.Take(Presences.Count(Board.Roll, Form.Members));
            ModelState.Clear();
        }

        await forms.KeepAsync(Place, Form, ct);
        return Page();
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
        return this.Done(Links.Session(session.Id), "Đã lưu tạm chương trình buổi sinh hoạt. Chưa có việc nào được ghi nhận.");
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
        return this.Done(Links.Session(Attempt.Session!.Id), $"Đã ghi nhận buổi sinh hoạt với {Attempt.Acts.Count} nội dung."); // a success has a session
    }

    private async Task DrawAsync(CancellationToken ct)
    {
        Board = await boards.OfCellAsync(Place.OrganizationId, Form.HeldOn ?? reach.Today, ct);
        SessionForms.Complete(Form, Board, false);
    }
}
