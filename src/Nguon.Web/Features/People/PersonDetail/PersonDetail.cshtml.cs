using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Activities;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Trang của người: who, what the person was when, mentor, remarks, tasks, certificates, dossiers, timeline; a look is recorded.</summary>
[Needs(Power.SeePeople)]
internal sealed class PersonDetailPage(PersonPageQuery query, RelativesQuery relatives, Looks looks, Reach reach, MentorActs acts) : PageModel
{
    public PersonFile Shown { get; private set; } = null!; // set before the page is drawn

    public IReadOnlyList<TimelineItem> Timeline { get; private set; } = [];

    /// <summary>True after the reader asked for the restricted part; the look is recorded.</summary>
    public bool ShowsRestricted { get; private set; }

    /// <summary>Relatives are kept for this person, or were.</summary>
    public bool HasRelatives { get; private set; }

    public bool MayEdit { get; private set; }

    public bool MayOpenDossier { get; private set; }

    [BindProperty]
    public MentorForm Mentoring { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken ct)
    {
        var isFound = await LoadAsync(personId, ct);
        return !isFound && await query.KeptAsync(personId, ct) is { } kept
            ? Redirect(Links.Person(kept))
            : await looks.ShowAsync(this, isFound, (LookKind.Person, personId), ct);
    }

    public async Task<IActionResult> OnPostRestrictedAsync(Guid personId, CancellationToken ct)
    {
        if (!await LoadAsync(personId, ct) || !MayEdit)
        {
            return NotFound();
        }

        await looks.AddAsync(LookKind.Restricted, personId, ct);
        ShowsRestricted = true;
        HasRelatives = await relatives.FindAsync(personId, ct) is { MayAdd: true } or { Known.Count: > 0 };
        return Page();
    }

    public async Task<IActionResult> OnPostRemarkAsync(Guid personId, CancellationToken ct)
    {
        var outcome = await acts.RemarkAsync(personId, Mentoring, ct);
        return outcome.Succeeded ? this.Done(Links.Person(personId), string.Join(' ', outcome.Warnings.Select(w => w.Message).Prepend("Đã ghi nhận xét."))) : await LoadAsync(personId, ct) ? this.Again(outcome) : NotFound();
    }

    public async Task<IActionResult> OnPostTaskAsync(Guid personId, CancellationToken ct)
    {
        var outcome = await acts.GiveTaskAsync(personId, Mentoring, ct);
        return outcome.Succeeded ? this.Done(Links.Person(personId), "Đã giao nhiệm vụ.") : await LoadAsync(personId, ct) ? this.Again(outcome) : NotFound();
    }

    public async Task<IActionResult> OnPostResultAsync(Guid personId, CancellationToken ct)
    {
        var outcome = await acts.EndTaskAsync(personId, Mentoring, ct);
        return outcome.Succeeded ? this.Done(Links.Person(personId), "Đã ghi kết quả nhiệm vụ.") : await LoadAsync(personId, ct) ? this.Again(outcome) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid personId, CancellationToken ct)
    {
        if (await query.FindAsync(personId, ct) is not { } file)
        {
            return false;
        }

        Shown = file;
        MayEdit = await reach.MayAsync(Power.EditPeople, file.Person.OrganizationId, ct);
        MayOpenDossier = await reach.MayAsync(Power.ActForCell, file.Person.OrganizationId, ct);
        Timeline = PersonTimeline.Of(file);
        return true;
    }
}
