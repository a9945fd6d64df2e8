using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Người thân phải thẩm tra, a restricted part: opening it leaves a line.</summary>
[Needs(Power.EditPeople)]
internal sealed class RelativesPage(RelativesQuery query, KeepRelatives keep, Looks looks) : PageModel
{
    [BindProperty]
    public RelativeForm Input { get; set; } = new();

    public RelativesFile Shown { get; private set; } = null!; // set before the page is drawn

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken ct) =>
        await looks.ShowAsync(this, await LoadAsync(personId, ct), (LookKind.Restricted, personId), ct);

    public async Task<IActionResult> OnPostAsync(Guid personId, CancellationToken ct)
    {
        if (!await LoadAsync(personId, ct))
        {
            return NotFound();
        }

        var outcome = ModelState.IsValid ? await keep.AddAsync(personId, new(Input.Kind ?? default, Input.FullName ?? "", Input.Place ?? "", Input.BornYear), ct) : null;
        if (outcome is { Succeeded: true })
        {
            return this.Done(Links.Relatives(personId), "Đã ghi người thân.");
        }

        await looks.AddAsync(LookKind.Restricted, personId, ct); // the refused form shows them again
        return outcome is null ? this.Again() : this.Again(outcome);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid personId, [FromForm] Guid relativeId, CancellationToken ct)
    {
        var outcome = await keep.RemoveAsync(personId, relativeId, ct);
        return outcome.Succeeded ? this.Done(Links.Relatives(personId), "Đã bỏ người thân; thông tin không còn lưu.") : NotFound();
    }

    private async Task<bool> LoadAsync(Guid personId, CancellationToken ct)
    {
        if (await query.FindAsync(personId, ct) is not { } file)
        {
            return false;
        }

        Shown = file;
        return true;
    }
}

/// <summary>A relative as typed.</summary>
internal sealed class RelativeForm
{
    public RelativeKind? Kind { get; set; }
    public string? FullName { get; set; }
    public int? BornYear { get; set; }
    public string? Place { get; set; }
}
