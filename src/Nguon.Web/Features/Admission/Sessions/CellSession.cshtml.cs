using Microsoft.AspNetCore.Mvc;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Buổi sinh hoạt chi bộ: who came, what was done, results typed once; minutes and resolution come out of it.</summary>
[Needs(Power.ActForCell)]
internal sealed class CellSessionPage(Reach reach, SessionBoard boards, SessionForms forms, SendSession send, RecordSession record, HeldSessionQuery held)
    : SessionFormPage(forms, send, record)
{
    [BindProperty(SupportsGet = true, Name = "sessionId")]
    public Guid? SessionId { get; set; }

    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid? CellId { get; set; }

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? On { get; set; }

    public CellBoard Board { get; private set; } = null!; // every answer that draws the page loads it first

    public string Title => (Held?.Session.HeldOn ?? Form.HeldOn) is { } day ? $"Buổi sinh hoạt chi bộ ngày {Formats.Day(day)}" : "Buổi sinh hoạt chi bộ";

    public VoteNeed Need => Board.Need(Form.AttendanceOf());

    /// <summary>Members the list of the day has and the form has not, or the other way round; null when they agree.</summary>
    public string? OtherCount => Board.Roll.Expected() is var listed && Form.AttendanceOf() is { } typed
        && (typed.OfficialMembers, typed.ProbationaryMembers) != (listed.OfficialMembers, listed.ProbationaryMembers)
        ? $"Danh sách đảng viên của chi bộ ngày {Formats.Day(Board.Day)} có {listed.OfficialMembers} chính thức, {listed.ProbationaryMembers} dự bị; ở đây ghi {typed.OfficialMembers} chính thức, {typed.ProbationaryMembers} dự bị. Đúng như biên bản thì giữ nguyên."
        : null;

    protected override SessionWords Words { get; } = new(
        "Chưa ghi ngày họp. Ghi ngày/tháng/năm như trên biên bản.",
        "Đã lưu tạm chương trình buổi sinh hoạt. Chưa có việc nào được ghi nhận.",
        acts => $"Đã ghi nhận buổi sinh hoạt với {acts} nội dung.");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (SessionId is null && CellId is null)
        {
            return reach.User.UnitsWith(Power.ActForCell) is [var only] ? LocalRedirect($"{Links.Sessions}/moi?donVi={only}") : LocalRedirect(Links.Sessions);
        }

        if (await FindAsync(ct) is not { } place)
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

        await OpenAsync(On ?? reach.Today, ct);
        Board = await boards.OfCellAsync(place.OrganizationId, Form.HeldOn ?? reach.Today, ct);
        SessionForms.LeaveOutListed(Form, Board);
        SessionForms.Complete(Form, Board, DraftAt is null);
        return Page();
    }

    protected override Task<SessionPlace?> FindAsync(CancellationToken ct) => boards.PlaceAsync(SessionId, CellId, ct);

    protected override string LinkOf(Guid sessionId) => Links.Session(sessionId);

    protected override Task<IActionResult> OtherwiseAsync(CancellationToken ct) => Wanted == "tinh-lai" ? CountAsync(ct) : base.OtherwiseAsync(ct);

    protected override async Task DrawAsync(CancellationToken ct)
    {
        Board = await boards.OfCellAsync(Place.OrganizationId, Form.HeldOn ?? reach.Today, ct);
        SessionForms.Complete(Form, Board, false);
    }

    private async Task<IActionResult> CountAsync(CancellationToken ct)
    {
        await DrawAsync(ct);
        if (Form.Members.Count > 0)
        {
            Form.Take(Presences.Count(Board.Roll, Form.Members));
            ModelState.Clear();
        }

        await Forms.KeepAsync(Place, Form, ct);
        return Page();
    }
}
