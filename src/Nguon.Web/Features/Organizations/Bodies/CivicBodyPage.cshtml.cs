using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>One body: what it is on a day, its past, its party organisations, who acts for it, and the acts on it.</summary>
[Needs(Power.SeeTree)]
internal sealed class CivicBodyPage(CivicBodyQuery query, KeepCivicBodies keep, CivicTies ties, UnitChoices units, UnitCodes codes, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = DayShown.Field)]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public CivicBodyForm Input { get; set; } = new();

    public CivicBodyView View { get; private set; } = null!; // set before the page is drawn, or the page is not drawn

    public IReadOnlyList<CivicBodyVersion> History { get; private set; } = [];

    public IReadOnlyList<string> Accounts { get; private set; } = [];

    /// <summary>People the body proposed, người.</summary>
    public int Proposed { get; private set; }

    public bool MayAct { get; private set; }

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public UnitCodeBook Codes => codes.Book;

    public IReadOnlyList<Choice> Types => CodeChoices.On(codes.Book, UnitCodeList.BaseType, Input.From ?? reach.Today, View.Version.BaseType);

    public async Task<IActionResult> OnGetAsync(Guid civicBodyId, CancellationToken ct)
    {
        if (!await LoadAsync(civicBodyId, ct))
        {
            return NotFound();
        }

        (Input.Name, Input.Owner, Input.Address, Input.BaseType) = (View.Version.Name, View.Version.Owner, View.Version.Address, View.Version.BaseType);
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync(Guid civicBodyId, CancellationToken ct) =>
        await AnswerAsync(civicBodyId, await keep.ChangeAsync(civicBodyId, Input.ToBody(), ct), "Đã ghi thay đổi.", ct);

    public async Task<IActionResult> OnPostEndAsync(Guid civicBodyId, CancellationToken ct) =>
        await AnswerAsync(civicBodyId, await keep.EndAsync(civicBodyId, Input.On, ct), "Đã ghi việc kết thúc.", ct);

    public async Task<IActionResult> OnPostLinkAsync(Guid civicBodyId, CancellationToken ct) =>
        this.IsChosen(Input.UnitId, "Input.UnitId", CivicBodyListPage.NoUnit) ? await AnswerAsync(civicBodyId, await ties.LinkAsync(civicBodyId, Input.ToTie(), ct), "Đã gắn với tổ chức đảng.", ct)
            : await LoadAsync(civicBodyId, ct) ? this.Again() : NotFound();

    public async Task<IActionResult> OnPostUnlinkAsync(Guid civicBodyId, CancellationToken ct) =>
        await AnswerAsync(civicBodyId, await ties.UnlinkAsync(civicBodyId, Input.ToEnd(), ct), "Đã thôi gắn.", ct);

    private async Task<IActionResult> AnswerAsync<T>(Guid id, Outcome<T> outcome, string notice, CancellationToken ct) =>
        outcome.Succeeded ? this.Done($"{Links.CivicBodies}/{id}", notice) : await LoadAsync(id, ct) ? this.Again(outcome) : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var day = DayShown.Of(HttpContext, Day, reach.Today);
        if (await query.FindAsync(id, day, ct) is not { } view)
        {
            return false;
        }

        (View, History) = (view, await query.HistoryAsync(id, ct));
        (Accounts, Proposed) = (await query.AccountsAsync(view, ct), await query.ProposedAsync(view, ct));
        MayAct = reach.User.Has(Power.ActForCommittee) && await ties.MineAsync(id, ct) is not null && History[^1].Until is null;
        Units = MayAct ? [.. (await units.OfAsync(Power.SeeTree, ct)).Select(v => new Choice(v.OrganizationId.ToString(), v.FullName))] : [];
        ViewData["AsOf"] = day;
        return true;
    }
}
