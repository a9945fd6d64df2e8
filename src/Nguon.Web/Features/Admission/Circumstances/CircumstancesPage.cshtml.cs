using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Hoàn cảnh của hồ sơ: who introduces, how many places verify, special cases on evidence.</summary>
[Needs(Power.ActForCell | Power.ActForCommittee)]
internal sealed class CircumstancesPage(DossierSheets sheets, ChangeCircumstances change) : PageModel
{
    [BindProperty]
    public CircumstancesForm Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    public DossierSheet Sheet { get; private set; } = null!; // set before the page is drawn

    public async Task<IActionResult> OnGetAsync(Guid dossierId, CancellationToken ct)
    {
        if (!await LoadAsync(dossierId, ct))
        {
            return NotFound();
        }

        (Input, Revision) = (CircumstancesForm.Of(Sheet.Dossier.Circumstances), Sheet.Dossier.Revision);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid dossierId, CancellationToken ct)
    {
        if (!await LoadAsync(dossierId, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await change.RunAsync(dossierId, Revision, Input.ToCircumstances(), ct);
        return outcome.Succeeded ? this.Done(Sheet.Address, "Đã ghi hoàn cảnh của hồ sơ.") : this.Again(outcome);
    }

    private async Task<bool> LoadAsync(Guid dossierId, CancellationToken ct)
    {
        if (await sheets.FindAsync(dossierId, ct) is not { } sheet || !sheet.May.Contains(StepKind.Application))
        {
            return false;
        }

        Sheet = sheet;
        return true;
    }
}
