using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Rules;

/// <summary>Phiên bản quy định: what was put forward, and a new one as a file.</summary>
[Needs(Power.Consent | Power.ActForCommittee)]
internal sealed class VersionsPage(ProposeVersion propose, VersionList query, RulesOfTheDay rules, Reach reach) : PageModel
{
    [BindProperty(Name = "tep")]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<RuleVersion> Versions { get; private set; } = [];

    /// <summary>Only the province adds versions; others read them.</summary>
    public bool MayPropose => reach.User.Has(Power.Consent);

    public IReadOnlyList<RuleLayer> InForce => rules.On(reach.Today).Layers;

    public async Task OnGetAsync(CancellationToken ct) => Versions = await query.AllAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayPropose)
        {
            return NotFound();
        }

        Versions = await query.AllAsync(ct);
        if (Upload is null)
        {
            return this.Again<RuleVersion>(Refusal.Plain("RUL-006", "File", "Chưa chọn tệp.", "Người nhập"));
        }

        await using var content = Upload.OpenReadStream();
        var outcome = await propose.RunAsync(content, ct);
        return outcome is { Succeeded: true, Value: { } version } ? this.Done($"{Links.RuleVersions}/{version.Id}", "Đã đưa ra phiên bản; chờ người thứ hai đồng ý.") : this.Again(outcome);
    }
}
