using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>What a member of the standing committee reads before the session: the pack, nothing to press.</summary>
[Needs(Power.SeeSubmitted)]
internal sealed class PackPage(DeskQuery query, DeskUnits units, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid? UnitId { get; set; }

    public OrganizationVersion? Unit { get; private set; }

    public IReadOnlyList<DeskDossier> Waiting { get; private set; } = [];

    /// <summary>True for the provincial department, which consents in writing.</summary>
    public bool MayConsent => reach.User.Has(Power.Consent);

    public IReadOnlyList<DeskDossier> ToConsent { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var own = await units.OwnAsync(Power.SeeSubmitted, ct);
        Unit = own.FirstOrDefault(u => UnitId is null || u.OrganizationId == UnitId);
        if (Unit is null)
        {
            return NotFound();
        }

        var view = await query.OfAsync(Unit.OrganizationId, null, ct);
        Waiting = [.. view.Dossiers.Where(d => (DeskGroups.Of(d) is DeskGroup.ToReceive or DeskGroup.ToAppraise or DeskGroup.ToSession) && (!MayConsent || d.Dossier.WaitsForId == Unit.OrganizationId))];
        ToConsent = MayConsent ? await query.ForConsentAsync(ct) : [];
        return Page();
    }
}
