using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>/api/v1/people/doubles: records that may be of one person; the same use case as the pages.</summary>
internal static class MergeApi
{
    public static void MapMergeApi(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapApi("people");
        people.MapGet("/doubles", DoublesAsync).Needs(Power.EditPeople).WithSummary("Những bản ghi có thể của cùng một người");
        people.MapGet("/{personId:guid}/merge", PreviewAsync).Needs(Power.EditPeople).WithSummary("Xem trước việc gộp hai bản ghi của một người");
        people.MapPost("/{personId:guid}/merge", MergeAsync).Needs(Power.EditPeople).WithSummary("Gộp hai bản ghi của một người; tách lại được");
        people.MapPost("/{personId:guid}/unmerge", UndoAsync).Needs(Power.EditPeople).WithSummary("Tách hai bản ghi đã gộp");
    }

    private static async Task<IResult> DoublesAsync(DoublesQuery query, CancellationToken ct) => Results.Ok(await query.ListAsync(ct));

    private static async Task<IResult> PreviewAsync(Guid personId, Guid? otherId, MergePeople merge, CancellationToken ct) =>
        await merge.PreviewAsync(personId, otherId ?? Guid.Empty, ct) is { } preview
            ? Results.Ok(new { KeptId = preview.Kept.Person.Id, MergedId = preview.Merged.Person.Id, preview.Rows, preview.Filled, Refusals = preview.Refusals.Select(ApiRefusal.Of) })
            : ApiResults.NotFound();

    private static async Task<IResult> MergeAsync(Guid personId, MergeOnWire body, MergePeople merge, CancellationToken ct) =>
        ApiResults.Of(await merge.RunAsync(personId, body.OtherId, body.Reason, ct), kept => new { kept.Id, kept.Revision });

    private static async Task<IResult> UndoAsync(Guid personId, UnmergeOnWire body, MergePeople merge, CancellationToken ct) =>
        ApiResults.Of(await merge.UndoAsync(personId, body.MergeId, body.Reason, ct), again => new { again.Id, again.Revision });
}

internal sealed record MergeOnWire(Guid OtherId, string? Reason = null);

internal sealed record UnmergeOnWire(Guid MergeId, string? Reason = null);
