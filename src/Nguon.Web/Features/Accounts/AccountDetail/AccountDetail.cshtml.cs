using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Accounts;

[Needs(Power.ManageAccounts)]
internal sealed class AccountDetailPage(AccountQuery query, AccountPageParts parts, ChangeGrants grants, TendAccount tend) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public GiveInput Give { get; private set; } = new();

    public EndInput End { get; private set; } = new();

    public HandInput HandOver { get; private set; } = new();

    public AccountView View { get; private set; } = new(Guid.Empty, "", "", false, false, null, false, []);

    public IReadOnlyList<Choice> Ending { get; private set; } = [];

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public IReadOnlyList<Choice> Members { get; private set; } = [];

    public IReadOnlyList<TimelineItem> Timeline { get; private set; } = [];

    public IReadOnlyList<Choice> Roles { get; } = Choices.Of<AccountRole>(AccountLabels.Of);

    public IReadOnlyList<Choice> Bodies { get; } = Choices.Of<IntroducingBodies>(Labels.Of, body => body != IntroducingBodies.PartyCell);

    public CardView? Card { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostGiaoThemAsync([Bind(Prefix = "Give")] GiveInput give, CancellationToken ct)
    {
        Give = give;
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || give is not { OrganizationId: { } unit, Role: { } role })
        {
            return this.Again();
        }

        var input = new GrantInput(unit, role, give.From ?? parts.Today, give.LastDay?.AddDays(1), role == AccountRole.MassOrganization ? give.Body ?? IntroducingBodies.None : IntroducingBodies.None);
        return After(await grants.GiveAsync(Id, input, ct), "Đã giao vai trò.");
    }

    public async Task<IActionResult> OnPostThoiGiaoAsync([Bind(Prefix = "End")] EndInput end, CancellationToken ct)
    {
        End = end;
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return !ModelState.IsValid || end.GrantId is not { } grant
            ? this.Again()
            : After(await grants.EndAsync(Id, grant, end.LastDay?.AddDays(1) ?? parts.Today, ct), "Đã thôi giao vai trò.");
    }

    public async Task<IActionResult> OnPostBanGiaoAsync([Bind(Prefix = "HandOver")] HandInput handOver, CancellationToken ct)
    {
        HandOver = handOver;
        return !await LoadAsync(ct) ? NotFound()
            : !ModelState.IsValid ? this.Again()
            : Show(await tend.HandOverAsync(Id, new HandOverInput(handOver.DisplayName, handOver.PersonId), ct));
    }

    public async Task<IActionResult> OnPostCapLaiAsync(CancellationToken ct) => await LoadAsync(ct) ? Show(await tend.ResetAsync(Id, ct)) : NotFound();

    public async Task<IActionResult> OnPostKhoaAsync(CancellationToken ct) =>
        await LoadAsync(ct) ? After(await tend.LockAsync(Id, ct), "Đã khóa tài khoản; các phiên đang mở kết thúc ngay.") : NotFound();

    public async Task<IActionResult> OnPostMoKhoaAsync(CancellationToken ct) =>
        await LoadAsync(ct) ? After(await tend.UnlockAsync(Id, ct), "Đã mở khóa tài khoản.") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await query.FindAsync(Id, ct) is not { } view)
        {
            return false;
        }

        View = view;
        Ending = AccountPageParts.Held(view);
        Units = await parts.UnitsAsync(ct);
        Members = await parts.MembersAsync(view, ct);
        Timeline = await parts.TimelineAsync(view.Id, ct);
        HandOver = HandOver.DisplayName.Length > 0 ? HandOver : HandOver with { DisplayName = view.DisplayName };
        return true;
    }

    private IActionResult After<T>(Outcome<T> outcome, string notice) =>
        outcome.Succeeded ? this.Done($"{Ui.Links.Accounts}/{Id}", string.Join(' ', outcome.Warnings.Select(w => w.Message).Prepend(notice))) : this.Again(outcome);

    private IActionResult Show(Outcome<CardView> outcome)
    {
        Card = outcome.Value;
        return outcome.Succeeded ? Page() : this.Again(outcome);
    }
}
