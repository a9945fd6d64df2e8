using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;

namespace Nguon.Web.Features.Rules;

/// <summary>Tác động of a version to open dossiers: who gains, who is blocked, whose day moves, by unit.</summary>
[Needs(Power.Consent | Power.ActForCommittee)]
internal sealed class ImpactPage(VersionList versions, ImpactRun run) : PageModel
{
    /// <summary>Rows shown; the rest is in the file.</summary>
    public const int Most = 200;

    public ImpactView View { get; private set; } = null!; // set before the page is drawn

    public Guid Id { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid versionId, CancellationToken ct)
    {
        if (await versions.FindAsync(versionId, ct) is not { } version)
        {
            return NotFound();
        }

        (Id, View) = (versionId, await run.OfAsync(ProposeVersion.LayerOf(version), ct));
        return Page();
    }
}
