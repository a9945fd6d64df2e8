using Microsoft.AspNetCore.Mvc;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>A committee's session, in a meeting or by slips: many dossiers, totals only, never who.</summary>
[Needs(Power.ActForCommittee)]
internal sealed class CommitteeSessionPage(Reach reach, CommitteeBoards boards, SessionForms forms, SendSession send, RecordSession record, HeldSessionQuery held)
    : SessionFormPage(forms, send, record)
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

    public CommitteeBoard Board { get; private set; } = null!; // every answer that draws the page loads it first

    public VoteNeed? Need => Board.Need(Form.Official);

    public string Title => $"{(Place.Kind == SessionKind.StandingCommittee ? "Lấy ý kiến Ban Thường vụ" : "Phiên họp đảng ủy")} ngày {Formats.Day(Held?.Session.HeldOn ?? Form.HeldOn ?? reach.Today)}";

    protected override SessionWords Words { get; } = new(
        "Chưa ghi ngày họp, hoặc ngày kiểm phiếu khi lấy ý kiến bằng phiếu.",
        "Đã lưu tạm phiên họp. Chưa có việc nào được ghi nhận.",
        acts => $"Đã ghi nhận kết quả của {acts} hồ sơ.");

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

        await OpenAsync(On ?? reach.Today, ct);
        await DrawAsync(ct);
        foreach (var row in Form.Rows.Where(r => Board.Find(r) is { } known && Ticked.Contains(known.About.Dossier.Id)))
        {
            row.Chosen = true;
        }

        return Page();
    }

    protected override Task<SessionPlace?> FindAsync(CancellationToken ct) =>
        boards.PlaceAsync(SessionId, UnitId, Body == "dang-uy" ? SessionKind.Committee : SessionKind.StandingCommittee, ct);

    protected override string LinkOf(Guid sessionId) => Links.CommitteeSession(sessionId);

    protected override Task<IActionResult> OtherwiseAsync(CancellationToken ct) => Wanted == "dien-phieu" ? FillAsync(ct) : base.OtherwiseAsync(ct);

    protected override async Task DrawAsync(CancellationToken ct)
    {
        Board = await boards.OfAsync(Place, Form.HeldOn ?? reach.Today, ct);
        CommitteeForms.Complete(Form, Board);
    }

    /// <summary>Puts everybody present (or every slip returned) for, on each row; single rows are changed afterwards.</summary>
    private async Task<IActionResult> FillAsync(CancellationToken ct)
    {
        await DrawAsync(ct);
        CommitteeForms.PutAllFor(Form);
        ModelState.Clear();
        await Forms.KeepAsync(Place, Form, ct);
        return Page();
    }
}
