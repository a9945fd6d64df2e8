using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Sắp xếp tổ chức: lines of one decision, a preview of what moves and breaks, then carried out.</summary>
[Needs(Power.Reorganize)]
internal sealed class ReorganizePage(Reorganize reorganize, CarryOut carryOut, Reach reach) : PageModel
{
    public const int MostShown = 100;
    private const int MostLines = 40;
    private const int FirstLines = 3;

    [BindProperty]
    public ReorganizeForm Input { get; set; } = new();

    /// <summary>The event to be corrected.</summary>
    [BindProperty(SupportsGet = true, Name = "thayCho")]
    public Guid? ReplacesId { get; set; }

    [BindProperty(Name = "daXem")]
    public string? Seen { get; set; }

    [BindProperty(Name = "viec")]
    public string? Wish { get; set; }

    public OrganizationEvent? Replaced { get; private set; }

    /// <summary>Before its day only; afterwards it is corrected.</summary>
    public bool MayUndo => Replaced?.EffectiveOn > reach.Today;

    public ReorganizationPreview? Preview { get; private set; }

    public IReadOnlyList<Choice> Verbs { get; } = Choices.Of<OrganizationEventKind>(Labels.Of, kind => kind != OrganizationEventKind.Undo);

    public IReadOnlyList<Choice> Kinds { get; } = Choices.Of<OrganizationKind>(Labels.Of);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (Replaced is { } wrong)
        {
            Input.DecisionNumber = wrong.DecisionNumber ?? "";
            (Input.DecidedOn, Input.EffectiveOn) = (wrong.DecidedOn, wrong.EffectiveOn);
            Input.Lines = wrong.Lines.Select(LineForm.Of).ToList();
        }

        Fill(FirstLines);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (Wish == "them-dong")
        {
            ModelState.Clear();
            Fill(Math.Min(MostLines, Input.Lines.Count + FirstLines));
            return Page();
        }

        if (Wish == "huy" && ReplacesId is { } undone)
        {
            return Told(await reorganize.UndoAsync(undone, Input.Reason, ct));
        }

        if (!ModelState.IsValid || Input.EffectiveOn is not { } day)
        {
            return this.Again();
        }

        return Wish == "ghi-nhan" ? Told(await reorganize.RunAsync(InputOf(day), ct)) : await PreviewAsync(day, ct);
    }

    private async Task<IActionResult> PreviewAsync(DateOnly day, CancellationToken ct)
    {
        var outcome = await reorganize.PreviewAsync(InputOf(day), ct);
        Preview = outcome.Value;
        return outcome.Succeeded ? Page() : this.Again(outcome);
    }

    private IActionResult Told(Outcome<ReorganizationDone> outcome) => outcome.Value is { } done
        ? this.Done(done.UnitId is { } unit ? Links.Unit(unit) : Links.Tree, string.Join(' ', ["Đã ghi nhận.", .. done.Events, .. done.Moved]))
        : this.Again(outcome);

    private ReorganizeInput InputOf(DateOnly day) => new()
    {
        DecisionNumber = Input.DecisionNumber.Trim(),
        DecidedOn = Input.DecidedOn,
        EffectiveOn = day,
        Lines = Input.Lines.Select((line, i) => line.ToLine(i + 1)).OfType<ReorganizationLine>().ToList(),
        ReplacesId = ReplacesId,
        Seen = Seen ?? "",
        Reason = Input.Reason,
    };

    private void Fill(int count)
    {
        while (Input.Lines.Count < count)
        {
            Input.Lines.Add(new LineForm());
        }
    }

    /// <summary>False when the event to be corrected is absent or out of reach.</summary>
    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (ReplacesId is { } id)
        {
            Replaced = await carryOut.FindMineAsync(id, ct);
            return Replaced is not null;
        }

        return true;
    }
}

/// <summary>What is typed.</summary>
internal sealed class ReorganizeForm
{
    [Required, StringLength(60)]
    public string DecisionNumber { get; set; } = "";

    [Required]
    public DateOnly? DecidedOn { get; set; }

    [Required]
    public DateOnly? EffectiveOn { get; set; }

    [StringLength(300)]
    public string? Reason { get; set; }

    public List<LineForm> Lines { get; set; } = [];
}

/// <summary>One line as typed; a line without a verb is empty.</summary>
internal sealed class LineForm
{
    public OrganizationEventKind? Verb { get; set; }

    [StringLength(OrganizationVersion.CodeLength)]
    public string? OldCode { get; set; }

    [StringLength(OrganizationVersion.CodeLength)]
    public string? NewCode { get; set; }

    [StringLength(OrganizationVersion.NameLength)]
    public string? NewName { get; set; }

    public OrganizationKind? NewKind { get; set; }

    [StringLength(OrganizationVersion.CodeLength)]
    public string? NewParentCode { get; set; }

    [StringLength(1000)]
    public string? Part { get; set; }

    public static LineForm Of(ReorganizationLine line) => new()
    {
        Verb = line.Verb,
        OldCode = line.OldCode,
        NewCode = line.NewCode,
        NewName = line.NewName,
        NewKind = line.NewKind,
        NewParentCode = line.NewParentCode,
        Part = line.Part,
    };

    public ReorganizationLine? ToLine(int row) => Verb is not { } verb ? null : new ReorganizationLine
    {
        Row = row,
        Verb = verb,
        OldCode = OldCode?.Trim() ?? "",
        NewCode = NewCode?.Trim() ?? "",
        NewName = Domain.Text.VietnameseText.Tidy(NewName),
        NewKind = NewKind,
        NewParentCode = NewParentCode?.Trim() ?? "",
        Part = Part?.Trim() ?? "",
    };
}
