using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Cấp ủy và chức vụ: who held what on the day, who did before, and what the organ may decide.</summary>
[Needs(Power.SeeTree)]
internal sealed class PostsPage(UnitQuery query, PostsQuery posts, MemberChoices members, KeepPosts keep, KeepAuthority authority, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = DayShown.Field)]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public PostForm Input { get; set; } = new();

    [BindProperty]
    public AuthorityForm Grant { get; set; } = new();

    public UnitView Unit { get; private set; } = null!; // set before the page is drawn, or the page is not drawn

    public DateOnly Shown { get; private set; }

    public IReadOnlyList<PostLine> Ever { get; private set; } = [];

    public IReadOnlyList<PostLine> Now => [.. Ever.Where(p => p.Post.RetractedAt is null && p.Post.IsInForceOn(Shown))];

    public IReadOnlyList<PostLine> Others => [.. Ever.Where(p => p.Post.RetractedAt is null && !p.Post.IsInForceOn(Shown)).OrderByDescending(p => p.Post.From).ThenBy(p => p.Rank)];

    public IReadOnlyList<PostLine> TakenBack => [.. Ever.Where(p => p.Post.RetractedAt is not null).OrderByDescending(p => p.Post.RetractedAt)];

    public BodyCount? Committee { get; private set; }

    public BodyCount? Standing { get; private set; }

    public IReadOnlyList<AuthorityGrant> Powers { get; private set; } = [];

    public IReadOnlyList<Choice> Members { get; private set; } = [];

    public bool MayAct { get; private set; }

    public bool IsCell => Unit.Version.Kind.IsCell();

    public IReadOnlyList<Choice> Posts => Choices.Of<PartyPost>(Labels.Of, post => !IsCell || post != PartyPost.StandingMember);

    public DayBar Bar => new(Shown, reach.Today, $"{Links.Posts(Unit.Id)}?{DayShown.Field}=");

    public async Task<IActionResult> OnGetAsync(Guid organizationId, CancellationToken ct) => await LoadAsync(organizationId, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTakeUpAsync(Guid organizationId, CancellationToken ct)
    {
        var outcome = await keep.TakeUpAsync(organizationId, Input.ToInput(), ct);
        return outcome.Value is { } done
            ? this.Done(Links.Posts(organizationId), PostNotices.Of(done, outcome.Warnings))
            : await LoadAsync(organizationId, ct) ? this.Again(outcome) : NotFound();
    }

    public async Task<IActionResult> OnPostGrantAsync(Guid organizationId, CancellationToken ct) =>
        await AnswerAsync(organizationId, await authority.RecordAsync(organizationId, Grant.ToInput(), ct), "Đã ghi thẩm quyền.", ct);

    public async Task<IActionResult> OnPostEndGrantAsync(Guid organizationId, CancellationToken ct) =>
        await AnswerAsync(organizationId, await authority.EndAsync(organizationId, Grant.ToEnd(), ct), "Đã ghi thôi thẩm quyền.", ct);

    public async Task<IActionResult> OnPostTakeOutGrantAsync(Guid organizationId, CancellationToken ct) =>
        await AnswerAsync(organizationId, await authority.TakeOutAsync(organizationId, Grant.ToEnd(), ct), "Đã bỏ dòng ghi nhầm.", ct);

    private async Task<IActionResult> AnswerAsync<T>(Guid id, Domain.Outcome<T> outcome, string notice, CancellationToken ct) =>
        outcome.Succeeded ? this.Done(Links.Posts(id), notice) : await LoadAsync(id, ct) ? this.Again(outcome) : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        Shown = DayShown.Of(HttpContext, Day, reach.Today);
        if (await query.PlaceAsync(id, Shown, ct) is not { } unit)
        {
            return false;
        }

        (Unit, Ever, Powers) = (unit, await posts.EverAsync(id, ct), await posts.PowersAsync(id, ct));
        (Committee, Standing) = (await posts.BodyAsync(id, false, Shown, ct), await posts.BodyAsync(id, true, Shown, ct));
        MayAct = reach.User.Has(Power.Reorganize) && await reach.MayAsync(Power.Reorganize, id, ct);
        Members = MayAct && IsCell ? [.. (await members.OfAsync(id, ct)).Select(m => new Choice(m.Id.ToString(), m.Words))] : [];
        ViewData["AsOf"] = Shown;
        return true;
    }
}
