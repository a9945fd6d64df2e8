using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>A committee's session, in a meeting or by slips: many dossiers, totals only, never who.</summary>
[Needs(Power.ActForCommittee)]
internal sealed class CommitteeSessionPage(Reach reach, CommitteeBoards boards, SessionForms forms, SaveSession save, RecordSession record, HeldSessionQuery held) : PageModel, IOpensOwnDraft
{
    [BindProperty(SupportsGet = true, Name = "sessionId")]
    public Guid? SessionId { get; set; }

    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Body { get; set; }

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? On { get; set; }

    /// <summary>Dossiers ticked on the desk.</summary>
    [BindProperty(SupportsGet = true, Name = "hoSo")]
    public List<Guid> Ticked { get; set; } = [];

    [BindProperty]
    public SessionForm Form { get; set; } = new();

    [BindProperty(Name = "viec")]
    public string? Wanted { get; set; }

    public SessionPlace Place { get; private set; } = new(null, Guid.Empty, SessionKind.StandingCommittee);

    public CommitteeBoard Board { get; private set; } = null!; // every answer that draws the page loads it first

    public HeldSession? Held { get; private set; }

    /// <summary>Where the form is sent and its draft is kept.</summary>
    public string Address => SessionDrafts.AddressOf(Place);

    public SessionAttempt? Attempt { get; private set; }

    public DateTime? DraftAt { get; private set; }

    public bool IsChecked => Wanted == "kiem-tra" && Attempt is { Succeeded: true };

    public VoteNeed? Need => Board.Need(Form.Official);

    public string Title => $"{(Place.Kind == SessionKind.StandingCommittee ? "Lấy ý kiến Ban Thường vụ" : "Phiên họp đảng ủy")} ngày {Formats.Day(Held?.Session.HeldOn ?? Form.HeldOn ?? reach.Today)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (SessionId is null && UnitId is null)
        {
            return LocalRedirect(Links.CommitteeSessions);
        }

        if (await FindAsync(ct) is not { } place)
        {
            return NotFound();
        }

        Place = place;
        if (place.SessionId is { } id && await held.FindAsync(id, ct) is { } recorded)
        {
            Held = recorded;
            Board = await boards.OfAsync(place, recorded.Session.HeldOn, ct);
            return Page();
        }

        var kept = await forms.OpenAsync(place, On ?? reach.Today, ct);
        (Form, DraftAt) = (kept.Form, kept.DraftAt);
        await ReadAsync(kept.Draft);
        await DrawAsync(ct);
        foreach (var row in Form.Rows.Where(r => Board.Find(r) is { } known && Ticked.Contains(known.About.Dossier.Id)))
        {
            row.Chosen = true;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } place)
        {
            return NotFound();
        }

        Place = place;
        if (Form.HeldOn is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Form.HeldOn", "Chưa ghi ngày họp, hoặc ngày kiểm phiếu khi lấy ý kiến bằng phiếu.");
        }

        return Wanted switch
        {
            "bo-nhap" => await DropAsync(ct),
            _ when !ModelState.IsValid => await AgainAsync(ct),
            "dien-phieu" => await FillAsync(ct),
            "luu-tam" => await SaveAsync(ct),
            "ghi-nhan" => await RecordAsync(ct),
            _ => await CheckAsync(ct),
        };
    }

    private Task<SessionPlace?> FindAsync(CancellationToken ct) =>
        boards.PlaceAsync(SessionId, UnitId, Body == "dang-uy" ? SessionKind.Committee : SessionKind.StandingCommittee, ct);

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

    /// <summary>Puts everybody present (or every slip returned) for, on each row; single rows are changed afterwards.</summary>
    private async Task<IActionResult> FillAsync(CancellationToken ct)
    {
        await DrawAsync(ct);
        CommitteeForms.PutAllFor(Form);
        ModelState.Clear();
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
        return this.Done(Links.CommitteeSession(session.Id), "Đã lưu tạm phiên họp. Chưa có việc nào được ghi nhận.");
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
        return this.Done(Links.CommitteeSession(Attempt.Session!.Id), $"Đã ghi nhận kết quả của {Attempt.Acts.Count} hồ sơ."); // a success has a session
    }

    private async Task DrawAsync(CancellationToken ct)
    {
        Board = await boards.OfAsync(Place, Form.HeldOn ?? reach.Today, ct);
        CommitteeForms.Complete(Form, Board);
    }
}
