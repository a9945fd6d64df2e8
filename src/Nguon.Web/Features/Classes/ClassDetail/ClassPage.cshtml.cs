using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Classes;

/// <summary>One class: timetable, who has a seat, who waits, its papers.</summary>
[Needs(Power.SeeClasses | Power.ActForCommittee)]
internal sealed class ClassPage(ClassQuery query, PlanClass plan, KeepClassSession sessions, KeepPlace places, Reach reach) : PageModel
{
    [BindProperty]
    public ClassEditForm Input { get; set; } = new();

    [BindProperty]
    public ClassSessionForm Session { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Title and address of the papers the user may print.</summary>
    public IEnumerable<(string Title, string Href)> Papers => ClassPaperLinks.All.Where(p => View.IsOwn || p.IsForCommittees).Select(p => (p.Title, $"/in/{p.Slug}/lop/{View.Class.Id}"));

    public ClassView View { get; private set; } = null!; // set before the page is drawn, or the page is not drawn

    public string Standing => Labels.Of(View.Class.State, (View.Class.FirstDay, View.Class.LastDay), reach.Today);

    public async Task<IActionResult> OnGetAsync(Guid classId, CancellationToken ct) => await LoadAsync(classId, isFresh: true, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostSaveAsync(Guid classId, CancellationToken ct) => AnswerAsync(classId, () => plan.SaveAsync(Input.ToInput(classId), ct), "Đã ghi thông tin lớp.", ct);

    public Task<IActionResult> OnPostCancelAsync(Guid classId, CancellationToken ct) => AnswerAsync(classId, () => plan.CancelAsync(classId, Reason ?? "", ct), "Đã ghi không mở lớp; người đã có chỗ chuyển về danh sách chờ lớp.", ct);

    public Task<IActionResult> OnPostSessionAsync(Guid classId, CancellationToken ct) => AnswerAsync(classId, () => sessions.SaveAsync(classId, Session.ToInput(null), ct), "Đã thêm buổi học.", ct);

    public Task<IActionResult> OnPostEndAsync(Guid classId, Guid enrolmentId, CancellationToken ct) => AnswerAsync(classId, () => places.EndAsync(enrolmentId, ct), "Đã rút tên.", ct);

    public Task<IActionResult> OnPostSeatAsync(Guid classId, Guid enrolmentId, CancellationToken ct) => AnswerAsync(classId, () => places.SeatAsync(enrolmentId, ct), "Đã xếp chỗ.", ct);

    private async Task<IActionResult> AnswerAsync<T>(Guid classId, Func<Task<Outcome<T>>> act, string notice, CancellationToken ct)
    {
        if (!await LoadAsync(classId, isFresh: false, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await act();
        return outcome.Succeeded ? this.Done($"{Links.Classes}/{classId}", notice) : this.Again(outcome);
    }

    private async Task<bool> LoadAsync(Guid classId, bool isFresh, CancellationToken ct)
    {
        if (await query.FindAsync(classId, ct) is not { } view)
        {
            return false;
        }

        View = view;
        if (isFresh)
        {
            Input = ClassEditForm.Of(view.Class);
        }

        return true;
    }
}

/// <summary>What of a class can be changed.</summary>
internal sealed class ClassEditForm
{
    public string? Name { get; set; }
    public int? Seats { get; set; }
    public string? Place { get; set; }
    public string? OpeningNumber { get; set; }
    public DateOnly? OpenedOn { get; set; }

    public static ClassEditForm Of(TrainingClass held) => new() { Name = held.Name, Seats = held.Seats, Place = held.Place, OpeningNumber = held.OpeningNumber, OpenedOn = held.OpenedOn };

    public ClassInput ToInput(Guid id) => new() { Id = id, Name = Name ?? "", Seats = Seats ?? 0, Place = Place ?? "", OpeningNumber = OpeningNumber, OpenedOn = OpenedOn };
}

/// <summary>One session.</summary>
internal sealed class ClassSessionForm
{
    public DateOnly? HeldOn { get; set; }
    public DayPart? Part { get; set; }
    public string? Topic { get; set; }
    public int? Periods { get; set; } = 5;
    public string? Place { get; set; }
    public string? Teacher { get; set; }
    public bool IsCancelled { get; set; }

    public static ClassSessionForm Of(ClassSession session) => new()
    {
        HeldOn = session.HeldOn, Part = session.Part, Topic = session.Topic, Periods = session.Periods, Place = session.Place, Teacher = session.Teacher, IsCancelled = session.IsCancelled,
    };

    public ClassSessionInput ToInput(Guid? id) => new()
    {
        Id = id, HeldOn = HeldOn, Part = Part, Topic = Topic ?? "", Periods = Periods ?? 0, Place = Place ?? "", Teacher = Teacher ?? "", IsCancelled = IsCancelled,
    };
}
