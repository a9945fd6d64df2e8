using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Miễn, đình chỉ sinh hoạt of one member.</summary>
[Needs(Power.ActForCell)]
internal sealed class AbsencePage(KeepAbsence keep, Reach reach) : PageModel
{
    [BindProperty]
    public AbsenceForm Input { get; set; } = new();

    public Person Person { get; private set; } = null!; // set before the page is drawn

    public IReadOnlyList<MemberAbsence> Absences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken ct)
    {
        (Input.From, Input.On) = (reach.Today, reach.Today);
        return await LoadAsync(personId, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostBeginAsync(Guid personId, CancellationToken ct) =>
        await DoneAsync(personId, () => keep.BeginAsync(personId, new AbsenceInput(Input.Kind ?? default, Input.From ?? reach.Today, Input.Number ?? "", Input.IsAsked, Input.Note ?? ""), ct), ct);

    public async Task<IActionResult> OnPostEndAsync(Guid personId, CancellationToken ct) =>
        await DoneAsync(personId, () => keep.EndAsync(personId, new AbsenceEnd(Input.AbsenceId ?? Guid.Empty, Input.On ?? reach.Today, Input.Why ?? "", Input.IsMistake), ct), ct);

    private async Task<IActionResult> DoneAsync(Guid personId, Func<Task<Outcome<MemberAbsence>>> act, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await LoadAsync(personId, ct) ? this.Again() : NotFound();
        }

        var outcome = await act();
        return outcome.Succeeded ? this.Done($"{Links.Person(personId)}/mien-sinh-hoat", string.Join(' ', outcome.Warnings.Select(w => w.Message).Prepend("Đã ghi nhận.")))
            : await LoadAsync(personId, ct) ? this.Again(outcome) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid personId, CancellationToken ct)
    {
        if (await keep.OfAsync(personId, ct) is not { } kept)
        {
            return false;
        }

        (Person, Absences) = (kept.Person, kept.Absences);
        return true;
    }
}

/// <summary>The resolution, or its end, as typed.</summary>
internal sealed class AbsenceForm
{
    public MemberAbsenceKind? Kind { get; set; }
    public DateOnly? From { get; set; }

    [StringLength(60)]
    public string? Number { get; set; }

    public bool IsAsked { get; set; }
    public string? Note { get; set; }
    public Guid? AbsenceId { get; set; }
    public DateOnly? On { get; set; }
    public string? Why { get; set; }
    public bool IsMistake { get; set; }
}
