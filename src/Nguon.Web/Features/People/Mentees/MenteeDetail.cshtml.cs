using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>One of the mentor's own people: remarks and tasks, nothing of the dossier.</summary>
[Needs(Power.SeeMentees)]
internal sealed class MenteeDetailPage(PersonPageQuery query, MentorActs acts, Looks looks, Reach reach) : PageModel
{
    [BindProperty]
    public MentorForm Mentoring { get; set; } = new();

    public MenteeFile Shown { get; private set; } = null!; // set before the page is drawn

    public DateOnly Today => reach.Today;

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken ct) =>
        await looks.ShowAsync(this, await LoadAsync(personId, ct), (LookKind.Person, personId), ct);

    public async Task<IActionResult> OnPostRemarkAsync(Guid personId, CancellationToken ct) =>
        await LoadAsync(personId, ct) ? After(await acts.RemarkAsync(personId, Mentoring, ct), "Đã ghi nhận xét.") : NotFound();

    public async Task<IActionResult> OnPostTaskAsync(Guid personId, CancellationToken ct) =>
        await LoadAsync(personId, ct) ? After(await acts.GiveTaskAsync(personId, Mentoring, ct), "Đã giao nhiệm vụ.") : NotFound();

    public async Task<IActionResult> OnPostResultAsync(Guid personId, CancellationToken ct) =>
        await LoadAsync(personId, ct) ? After(await acts.EndTaskAsync(personId, Mentoring, ct), "Đã ghi kết quả nhiệm vụ.") : NotFound();

    private IActionResult After<T>(Outcome<T> outcome, string said) =>
        outcome.Succeeded ? this.Done($"/nguoi-giup-do/{Shown.Person.Id}", string.Join(' ', outcome.Warnings.Select(w => w.Message).Prepend(said))) : this.Again(outcome);

    private async Task<bool> LoadAsync(Guid personId, CancellationToken ct)
    {
        if (await query.MenteeAsync(personId, ct) is not { } file)
        {
            return false;
        }

        Shown = file;
        return true;
    }
}
