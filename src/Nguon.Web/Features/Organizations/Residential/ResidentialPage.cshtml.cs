using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>One thôn, khu phố: its past, its cells, its posts, and the acts on them.</summary>
[Needs(Power.SeeTree)]
internal sealed class ResidentialPage(ResidentialQuery query, KeepResidentialUnits keep, ResidentialTies ties, UnitChoices units, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = DayShown.Field)]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public ResidentialTieForm Input { get; set; } = new();

    public ResidentialView View { get; private set; } = null!; // set before the page is drawn, or the page is not drawn

    public IReadOnlyList<ResidentialVersion> History { get; private set; } = [];

    public IReadOnlyList<Choice> Cells { get; private set; } = [];

    public bool MayAct { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid residentialId, CancellationToken ct) => await LoadAsync(residentialId, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostLinkAsync(Guid residentialId, CancellationToken ct) =>
        this.IsChosen(Input.CellId, "Input.CellId", "Chọn chi bộ.") ? await AnswerAsync(residentialId, await ties.LinkAsync(residentialId, Input.ToCell(), ct), "Đã gắn chi bộ.", ct)
            : await LoadAsync(residentialId, ct) ? this.Again() : NotFound();

    public async Task<IActionResult> OnPostUnlinkAsync(Guid residentialId, CancellationToken ct) =>
        await AnswerAsync(residentialId, await ties.UnlinkAsync(residentialId, Input.ToEnd(), ct), "Đã thôi gắn chi bộ.", ct);

    public async Task<IActionResult> OnPostHoldAsync(Guid residentialId, CancellationToken ct) =>
        await AnswerAsync(residentialId, await ties.HoldAsync(residentialId, Input.ToPost(), ct), "Đã ghi chức danh.", ct);

    public async Task<IActionResult> OnPostLeaveAsync(Guid residentialId, CancellationToken ct) =>
        await AnswerAsync(residentialId, await ties.LeaveAsync(residentialId, Input.ToEnd(), ct), "Đã ghi thôi giữ chức danh.", ct);

    public async Task<IActionResult> OnPostEndAsync(Guid residentialId, CancellationToken ct) =>
        await AnswerAsync(residentialId, await keep.EndAsync(Input.ToEnd() with { Id = residentialId }, ct), "Đã ghi việc kết thúc.", ct);

    private async Task<IActionResult> AnswerAsync<T>(Guid id, Outcome<T> outcome, string notice, CancellationToken ct) =>
        outcome.Succeeded ? this.Done($"{Links.Residential}/{id}", notice) : await LoadAsync(id, ct) ? this.Again(outcome) : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var day = DayShown.Of(HttpContext, Day, reach.Today);
        if (await query.FindAsync(id, day, ct) is not { } view)
        {
            return false;
        }

        (View, History) = (view, await query.HistoryAsync(id, ct));
        MayAct = reach.User.Has(Power.ActForCommittee) && await reach.MayAsync(Power.ActForCommittee, History[^1].OrganizationId, ct) && History[^1].Until is null;
        Cells = MayAct ? [.. (await units.CellsAsync(Power.ActForCommittee, ct)).Select(v => new Choice(v.OrganizationId.ToString(), v.FullName))] : [];
        ViewData["AsOf"] = day;
        return true;
    }
}

/// <summary>The small forms of the page.</summary>
internal sealed class ResidentialTieForm
{
    public Guid Id { get; set; }
    public Guid? CellId { get; set; }
    public int? MembersHere { get; set; }
    public ResidentialPostKind? Post { get; set; }
    public string HolderName { get; set; } = "";
    public bool IsPartyMember { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? On { get; set; }
    public string? DecisionNumber { get; set; }

    public ResidentialCellInput ToCell() => new() { CellId = CellId ?? Guid.Empty, From = From, MembersHere = MembersHere };

    public ResidentialPostInput ToPost() => new() { Post = Post, HolderName = HolderName, IsPartyMember = IsPartyMember, From = From };

    public ResidentialEndInput ToEnd() => new() { Id = Id, On = On, DecisionNumber = DecisionNumber };
}
