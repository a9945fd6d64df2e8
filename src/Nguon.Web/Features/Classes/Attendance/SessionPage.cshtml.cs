using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Classes;

/// <summary>Điểm danh một buổi: by hand, on a phone, or from a workbook; the session itself can be moved or called off.</summary>
[Needs(Power.SeeClasses | Power.ActForCommittee)]
[RequestSizeLimit(AttendanceSheet.LargestFile)]
internal sealed class ClassSessionPage(ClassQuery query, AttendanceQuery attendance, TakeAttendance take, KeepClassSession keep) : PageModel
{
    [BindProperty]
    public Dictionary<Guid, AttendanceMark> Marks { get; set; } = [];

    [BindProperty]
    public ClassSessionForm Session { get; set; } = new();

    [BindProperty(Name = "tep")]
    public IFormFile? Upload { get; set; }

    public ClassView View { get; private set; } = null!; // set before the page is drawn, or the page is not drawn

    public SessionView Row { get; private set; } = null!; // as above

    /// <summary>Said before anybody ticks a list that would not be taken.</summary>
    public Refusal? Closed { get; private set; }

    public IReadOnlyList<string> Faults { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid classId, Guid classSessionId, CancellationToken ct)
    {
        if (!await LoadAsync(classId, classSessionId, ct))
        {
            return NotFound();
        }

        Session = ClassSessionForm.Of(Row.Session);
        Marks = new(await attendance.OfAsync(classSessionId, ct));
        Closed = take.Closed(View.Class, Row.Session);
        return Page();
    }

    public async Task<IActionResult> OnGetXlsxAsync(Guid classId, Guid classSessionId, CancellationToken ct)
    {
        if (!await LoadAsync(classId, classSessionId, ct))
        {
            return NotFound();
        }

        var known = await attendance.OfAsync(classSessionId, ct);
        return File(await AttendanceSheet.WriteAsync(View, place => known.TryGetValue(place, out var mark) ? mark : null), SheetWriter.ContentType, $"diem-danh-{Row.Session.HeldOn:yyyy-MM-dd}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(Guid classId, Guid classSessionId, CancellationToken ct)
    {
        if (!await LoadAsync(classId, classSessionId, ct))
        {
            return NotFound();
        }

        return ModelState.IsValid ? Answer(classId, await take.RunAsync(classId, classSessionId, Marks, ct)) : this.Again();
    }

    public async Task<IActionResult> OnPostFileAsync(Guid classId, Guid classSessionId, CancellationToken ct)
    {
        if (!await LoadAsync(classId, classSessionId, ct))
        {
            return NotFound();
        }

        if (Upload is null)
        {
            return this.Again<int>(AttendanceSheet.Refused("Chưa chọn tệp."));
        }

        await using var content = Upload.OpenReadStream();
        var read = AttendanceSheet.Open(content, View);
        if (read.Value is not { } sheet)
        {
            return this.Again(read);
        }

        (Marks, Faults) = (new(sheet.Marks), sheet.Faults);

        var outcome = await take.RunAsync(classId, classSessionId, Marks, ct);
        return outcome.Succeeded && Faults.Count > 0 ? this.Again() : Answer(classId, outcome);
    }

    public async Task<IActionResult> OnPostSaveAsync(Guid classId, Guid classSessionId, CancellationToken ct)
    {
        if (!await LoadAsync(classId, classSessionId, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await keep.SaveAsync(classId, Session.ToInput(classSessionId), ct);
        return outcome.Succeeded ? this.Done($"{Links.Classes}/{classId}", "Đã ghi buổi học.") : this.Again(outcome);
    }

    private IActionResult Answer(Guid classId, Outcome<int> outcome) =>
        outcome.Succeeded ? this.Done($"{Links.Classes}/{classId}", $"Đã điểm danh {outcome.Value} học viên.") : this.Again(outcome);

    private async Task<bool> LoadAsync(Guid classId, Guid sessionId, CancellationToken ct)
    {
        if (await query.FindAsync(classId, ct) is not { } view || view.OwnSession(sessionId) is not { } row)
        {
            return false;
        }

        (View, Row) = (view, row);
        return true;
    }
}
