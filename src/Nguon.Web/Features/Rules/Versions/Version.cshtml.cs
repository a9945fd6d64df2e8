using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Rules;

/// <summary>One version put forward: what it would change value by value, and the second person's yes or no.</summary>
[Needs(Power.Consent | Power.ActForCommittee)]
internal sealed class VersionPage(VersionList versions, DecideVersion decide, RulesOfTheDay rules, Reach reach) : PageModel
{
    [BindProperty(Name = "ghi-chu")]
    public string? Note { get; set; }

    public RuleVersion Version { get; private set; } = null!; // set before the page is drawn

    public RuleLayer Layer { get; private set; } = null!; // set before the page is drawn

    public RuleLayer? Before { get; private set; }

    public IReadOnlyList<RuleChange> Rows { get; private set; } = [];

    public bool MayDecide => IsOpenToMe && Version.ProposedById != reach.User.AccountId;

    /// <summary>True for who could decide and put it forward: a second person must.</summary>
    public bool IsOwn => IsOpenToMe && Version.ProposedById == reach.User.AccountId;

    private bool IsOpenToMe => reach.User.Has(Power.Consent) && Version.State == RuleVersionState.Proposed;

    public async Task<IActionResult> OnGetAsync(Guid versionId, CancellationToken ct) => await LoadAsync(versionId, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid versionId, [FromForm(Name = "viec")] string? act, CancellationToken ct)
    {
        if (!reach.User.Has(Power.Consent) || act is not ("dong-y" or "khong-dung") || !await LoadAsync(versionId, ct))
        {
            return NotFound();
        }

        var outcome = await decide.RunAsync(versionId, act == "dong-y", Note, ct);
        return outcome.Succeeded
            ? this.Done($"{Links.RuleVersions}/{versionId}", act == "dong-y" ? $"Đã đồng ý; {Layer.Document} áp dụng từ ngày {Formats.Day(Layer.From)}." : "Đã ghi: không dùng phiên bản này.")
            : this.Again(outcome);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await versions.FindAsync(id, ct) is not { } version)
        {
            return false;
        }

        (Version, Layer) = (version, ProposeVersion.LayerOf(version));
        Before = RuleSuccession.Latest(rules.Book, Layer);
        Rows = [.. RuleChange.Between(Before, Layer)];
        return true;
    }
}
