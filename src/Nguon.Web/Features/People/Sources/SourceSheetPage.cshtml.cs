using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Rà soát nguồn of a cell: the whole cell in one table, by keyboard, in one sitting.</summary>
[Needs(Power.SeePeople)]
internal sealed class SourceSheetPage(SourceSheetQuery query, SaveSourceReview save, MemberChoices choices, Reach reach) : PageModel
{
    private const int QuartersAhead = 8;

    [BindProperty]
    public SourceSheetForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    public SourceSheet Sheet { get; private set; } = null!; // set before the page is drawn

    public IReadOnlyList<MemberChoice> Members { get; private set; } = [];

    public bool MayAct { get; private set; }

    public DateOnly Today => reach.Today;

    /// <summary>True when a likely double was found: then the box to say it is somebody else is shown.</summary>
    public bool AsksWhetherDouble { get; private set; }

    public string Address => $"{Links.SourceSheet(Sheet.CellId)}?nam={Sheet.Year}";

    /// <summary>Proposed for the list by this review and not on it yet.</summary>
    public IReadOnlyList<SourceSheetRow> Proposed => [.. Sheet.Rows.Where(r => r.Line?.Outcome == SourceOutcome.PutOnList && r.Person.Status == PersonStatus.NonMember)];

    public IEnumerable<DateOnly> Quarters
    {
        get
        {
            var first = new DateOnly(Today.Year, ((Today.Month - 1) / 3 * 3) + 1, 1);
            return Enumerable.Range(0, QuartersAhead).Select(i => first.AddMonths(3 * i));
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid cellId, CancellationToken ct)
    {
        if (!await LoadAsync(cellId, ct))
        {
            return NotFound();
        }

        Form = SourceSheetForm.Of(Sheet, Members.ToDictionary(m => m.Id, m => m.Words));
        AddBlanks();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid cellId, [FromForm(Name = "viec")] string? act, CancellationToken ct)
    {
        if (!await LoadAsync(cellId, ct) || !MayAct)
        {
            return NotFound();
        }

        var members = ByWords();
        CheckMembers(members);
        if (!ModelState.IsValid)
        {
            AddBlanks();
            return this.Again();
        }

        var outcome = await save.RunAsync(Form.ToInput(Sheet, act == "xong", members), ct);
        AsksWhetherDouble = outcome.Refusals.Any(r => r.Rule == "Duplicate");
        AddBlanks();
        return outcome.Succeeded ? this.Done(Address, act == "xong" ? "Chi bộ đã rà soát xong nguồn của năm." : "Đã ghi. Việc rà soát chưa kết thúc.") : this.Again(outcome);
    }

    /// <summary>As typed, also when it could not be read.</summary>
    public string Typed(int at, string property, object? value) =>
        ModelState.TryGetValue($"Form.Rows[{at}].{property}", out var entry) && entry.AttemptedValue is { } typed ? typed : value?.ToString() ?? "";

    /// <summary>Members as the list proposes them, and by the bare name where only one bears it.</summary>
    private Dictionary<string, Guid> ByWords() =>
        Members.SelectMany(m => new[] { m.Words, m.Name }.Select(words => (Key: VietnameseText.Fold(words), m.Id))).Distinct()
            .GroupBy(m => m.Key).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Id);

    private void CheckMembers(Dictionary<string, Guid> members)
    {
        for (var at = 0; at < Form.Rows.Count; at++)
        {
            if (Form.Rows[at].Responsible is { } name && !members.ContainsKey(VietnameseText.Fold(name)))
            {
                ModelState.AddModelError($"Form.Rows[{at}].Responsible", $"Dòng {at + 1}: không tìm thấy đúng một đảng viên chính thức của chi bộ tên “{name}”. Chọn trong danh sách gợi ý.");
            }
        }
    }

    private void AddBlanks()
    {
        while (Form.Rows.Count(row => !row.IsSaid) < SourceSheetForm.BlankRows)
        {
            Form.Rows.Add(new SourceRowForm());
        }
    }

    private async Task<bool> LoadAsync(Guid cellId, CancellationToken ct)
    {
        if (await query.OfAsync(cellId, Year ?? reach.Today.Year, ct) is not { } sheet)
        {
            return false;
        }

        Sheet = sheet;
        MayAct = await reach.MayAsync(Power.ActForCell, cellId, ct);
        Members = MayAct ? await choices.OfAsync(cellId, ct) : [];
        return true;
    }
}
