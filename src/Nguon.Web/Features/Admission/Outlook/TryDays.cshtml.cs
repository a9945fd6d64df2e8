using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Thử tính ngày: another meeting day, a supplementary paper; the days beside those without it. Writes nothing.</summary>
[Needs(Power.SeeDossiers | Power.SeeSubmitted | Power.Consent)]
internal sealed class TryDaysPage(DossierSheets sheets) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public TryDaysForm Input { get; set; } = new();

    public DossierSheet Sheet { get; private set; } = null!; // set before the page is drawn

    public DossierOutlook Now { get; private set; } = null!; // set before the page is drawn

    /// <summary>What the supposed days make of it; null while nothing is supposed.</summary>
    public DossierOutlook? Tried { get; private set; }

    public IReadOnlyList<Choice> Kinds => [.. OutlookWords.Triable
        .Where(kind => StepCatalogue.Of(kind).ExistsOn(Sheet.Context.Chain))
        .Select(kind => new Choice(kind.ToString(), StepCatalogue.Of(kind).LabelOn(Sheet.Context.Chain)))];

    public async Task<IActionResult> OnGetAsync(Guid dossierId, CancellationToken ct)
    {
        if (await sheets.FindAsync(dossierId, ct) is not { Dossier.IsEnded: false } sheet)
        {
            return NotFound();
        }

        Sheet = sheet;
        Now = sheet.Dossier.Outlook(sheet.Context, []);
        var supposed = Input.ToSuppositions(OutlookWords.MeetingOf(sheet.Dossier));
        Tried = supposed.Count > 0 ? sheet.Dossier.Outlook(sheet.Context, supposed) : null;
        Input.Pad();
        return ModelState.IsValid ? Page() : this.Again();
    }
}
