using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Gộp hai bản ghi của một người: who it may be, then what would happen, then the act; and the way back.</summary>
[Needs(Power.EditPeople)]
internal sealed class MergePage(PersonPageQuery people, DoublesQuery doubles, MergePeople merge, UnitPaths paths, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "voi")]
    public Guid? OtherId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool IsSame { get; set; }

    public PersonFile Shown { get; private set; } = null!; // set before the page is drawn

    public IReadOnlyList<DoubleRow> Alike { get; private set; } = [];

    public IReadOnlyList<MergedRow> Merged { get; private set; } = [];

    public MergePreview? Preview { get; private set; }

    public IReadOnlyDictionary<Guid, string> Units { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken ct) => await LoadAsync(personId, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid personId, CancellationToken ct)
    {
        if (!await LoadAsync(personId, ct) || OtherId is not { } other)
        {
            return NotFound();
        }

        if (!IsSame)
        {
            ModelState.AddModelError(nameof(IsSame), "Đánh dấu đã đối chiếu giấy tờ và đây là một người.");
            return this.Again();
        }

        var outcome = await merge.RunAsync(personId, other, Reason, ct);
        return outcome.Value is { } kept
            ? this.Done(Links.Person(kept.Id), $"Đã gộp hai bản ghi của {kept.FullName}. Cần tách ra thì mở “Đã gộp, tách ra”.")
            : this.Again(outcome);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid personId, [FromForm] Guid mergeId, CancellationToken ct)
    {
        var outcome = await merge.UndoAsync(personId, mergeId, Reason, ct);
        return outcome.Succeeded
            ? this.Done(Links.Person(personId), "Đã tách thành hai bản ghi như trước khi gộp.")
            : await LoadAsync(personId, ct) ? this.Again(outcome) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid personId, CancellationToken ct)
    {
        if (await people.FindAsync(personId, ct) is not { } file || !await reach.MayAsync(Power.EditPeople, file.Person.OrganizationId, ct))
        {
            return false;
        }

        (Shown, Merged, Alike) = (file, await doubles.MergedIntoAsync(personId, ct), await doubles.OfAsync(file.Person, ct));
        if (OtherId is not { } other)
        {
            return true;
        }

        Preview = await merge.PreviewAsync(personId, other, ct);
        Units = Preview is { } said ? await paths.OfAsync(said.Before.Concat(said.After).Select(s => s.OrganizationId), ct) : Units;
        return Preview is not null;
    }
}
