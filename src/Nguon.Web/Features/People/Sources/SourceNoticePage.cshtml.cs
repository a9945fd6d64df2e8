using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Activities;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>One A4 for the person: what is kept, why, how long, whom to ask; and the form for the day it was handed over.</summary>
[Needs(Power.SeePeople)]
internal sealed class SourceNoticePage(SourceNoticeQuery query, OrderSourceReview act, Looks looks, Reach reach) : PageModel
{
    [BindProperty]
    public DateOnly? ToldOn { get; set; }

    public SourceNoticeView View { get; private set; } = null!; // set before the page is drawn

    public bool MayAct { get; private set; }

    public DateOnly Today => reach.Today;

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken ct) =>
        await looks.ShowAsync(this, await LoadAsync(personId, ct), (LookKind.Person, personId), ct);

    public async Task<IActionResult> OnPostAsync(Guid personId, CancellationToken ct)
    {
        if (!await LoadAsync(personId, ct) || !MayAct)
        {
            return NotFound();
        }

        if (ToldOn is not { } on)
        {
            ModelState.AddModelError(nameof(ToldOn), "Ghi ngày đã thông báo.");
            return this.Again();
        }

        var outcome = await act.TellAsync(personId, on, ct);
        return outcome.Succeeded ? this.Done($"/ra-soat/thong-bao/{personId}", "Đã ghi ngày thông báo.") : this.Again(outcome);
    }

    private async Task<bool> LoadAsync(Guid personId, CancellationToken ct)
    {
        if (await query.OfAsync(personId, ct) is not { } view)
        {
            return false;
        }

        View = view;
        MayAct = await reach.MayAsync(Power.ActForCell, view.Person.OrganizationId, ct);
        return true;
    }
}
