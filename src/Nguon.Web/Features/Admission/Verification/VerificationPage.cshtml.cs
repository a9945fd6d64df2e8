using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Thẩm tra: the booklet's way and reminders.</summary>
[Needs(Power.ActForCell | Power.ActForCommittee)]
internal sealed class VerificationPage(DossierSheets sheets, VerificationActs acts) : PageModel
{
    [BindProperty]
    public VerificationForm Input { get; set; } = new();

    public DossierSheet Sheet { get; private set; } = null!; // set before the page is drawn

    /// <summary>The request to remind of; null for the booklet.</summary>
    public DossierStep? Asked { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid dossierId, [FromQuery(Name = "nhac")] Guid? request, CancellationToken ct)
    {
        if (!await LoadAsync(dossierId, request, ct))
        {
            return NotFound();
        }

        (Input.On, Input.RequestId) = (Sheet.Today, request);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid dossierId, CancellationToken ct)
    {
        if (!await LoadAsync(dossierId, Input.RequestId, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        if (Input.RequestId is null)
        {
            var moved = await acts.MoveBookletAsync(dossierId, Input, ct);
            return moved.Succeeded ? this.Done(Sheet.Address + "#tham-tra", $"Đã ghi: quyển lý lịch ở {Input.Place}.") : this.Again(moved);
        }

        var reminded = await acts.RemindAsync(dossierId, Input, ct);
        return reminded.Succeeded ? this.Done(Sheet.Address + "#tham-tra", "Đã ghi lần nhắc.") : this.Again(reminded);
    }

    private async Task<bool> LoadAsync(Guid dossierId, Guid? request, CancellationToken ct)
    {
        if (await sheets.FindAsync(dossierId, ct) is not { } sheet || !sheet.May.Contains(StepKind.Resume))
        {
            return false;
        }

        Sheet = sheet;
        Asked = request is null ? null : sheet.Dossier.Steps.FirstOrDefault(step => step.Id == request);
        return request is null || Asked is not null;
    }
}
