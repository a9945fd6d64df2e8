using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>One holding: left on a day, corrected, or taken out as a mistake.</summary>
[Needs(Power.Reorganize)]
internal sealed class PostPage(UnitQuery query, PostsQuery posts, KeepPosts keep, Reach reach) : PageModel
{
    [BindProperty]
    public PostForm Input { get; set; } = new();

    [BindProperty]
    public PostEndForm End { get; set; } = new();

    public UnitView Unit { get; private set; } = null!; // set before the page is drawn, or the page is not drawn

    public PostLine Line { get; private set; } = null!; // as above

    public IReadOnlyList<Choice> Posts { get; } = Choices.Of<PartyPost>(Labels.Of);

    public async Task<IActionResult> OnGetAsync(Guid organizationId, Guid postId, CancellationToken ct)
    {
        if (!await LoadAsync(organizationId, postId, ct))
        {
            return NotFound();
        }

        Input = PostForm.Of(Line.Post);
        return Page();
    }

    public async Task<IActionResult> OnPostLeaveAsync(Guid organizationId, Guid postId, CancellationToken ct) =>
        await AnswerAsync(organizationId, postId, await keep.LeaveAsync(organizationId, End.ToInput(postId), ct), "Đã ghi thôi giữ chức vụ.", ct);

    public async Task<IActionResult> OnPostTakeOutAsync(Guid organizationId, Guid postId, CancellationToken ct) =>
        await AnswerAsync(organizationId, postId, await keep.TakeOutAsync(organizationId, End.ToInput(postId), ct), "Đã bỏ dòng ghi nhầm.", ct);

    public async Task<IActionResult> OnPostCorrectAsync(Guid organizationId, Guid postId, CancellationToken ct)
    {
        var outcome = await keep.CorrectAsync(organizationId, Input.ToInput() with { Id = postId }, ct);
        return await AnswerAsync(organizationId, postId, outcome, outcome.Value is { } done ? PostNotices.Of(done, outcome.Warnings) : "", ct);
    }

    private async Task<IActionResult> AnswerAsync<T>(Guid unit, Guid post, Outcome<T> outcome, string notice, CancellationToken ct) =>
        outcome.Succeeded ? this.Done(Links.Posts(unit), notice) : await LoadAsync(unit, post, ct) ? this.Again(outcome) : NotFound();

    private async Task<bool> LoadAsync(Guid unit, Guid post, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.Reorganize, unit, ct) || await query.PlaceAsync(unit, reach.Today, ct) is not { } place
            || (await posts.EverAsync(unit, ct)).FirstOrDefault(p => p.Post.Id == post && p.Post.RetractedAt is null) is not { } line)
        {
            return false;
        }

        (Unit, Line) = (place, line);
        return true;
    }
}
