using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Sắp xếp tổ chức: lines of one decision, a preview of what moves and breaks, then carried out.</summary>
[Needs(Power.Reorganize)]
internal sealed class ReorganizePage(Reorganize reorganize, CarryOut carryOut, FindMovers movers, UnitCodes codes, Reach reach) : PageModel
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

    /// <summary>Who and what belongs to the units the lines dissolve or divide: each needs a place.</summary>
    public MoverLists Movers { get; private set; } = MoverLists.None;

    public IReadOnlyList<Choice> Verbs { get; } = Choices.Of<OrganizationEventKind>(Labels.Of, kind => kind is not (OrganizationEventKind.Undo or OrganizationEventKind.ChangeDetails));

    public IReadOnlyList<Choice> Kinds => CodeChoices.Kinds(codes.Book, Input.EffectiveOn ?? reach.Today);

    /// <summary>Codes of the list in force on the effective day.</summary>
    public IReadOnlyList<Choice> Codes(UnitCodeList list) => CodeChoices.On(codes.Book, list, Input.EffectiveOn ?? reach.Today, null);

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
            Input.Passes = [.. Enum.GetValues<PassedOn>().Where(one => one != PassedOn.None && wrong.Passes.HasFlag(one))];
            Input.Moves = [.. wrong.Moves.Select(m => new MoveForm { PersonId = m.PersonId, ToId = m.ToId })];
        }

        else
        {
            Input.Passes = [PassedOn.Accounts];
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

        ChooseParts();
        Movers = await movers.OfAsync(InputOf(day), ct);
        return Wish == "ghi-nhan" ? Told(await reorganize.RunAsync(InputOf(day), ct)) : await PreviewAsync(day, ct);
    }

    /// <summary>True when the line of that part names the unit.</summary>
    public bool IsIn(ChildMover child, string part) =>
        Input.Lines.Exists(l => l.OldCode?.Trim() == child.OldCode && l.NewCode?.Trim() == part && l.Part?.Split('|', StringSplitOptions.TrimEntries).Contains(child.Code) == true);

    /// <summary>True when the line of that part names the settlement.</summary>
    public bool IsIn(PlaceMover place, string part) =>
        Input.Lines.Exists(l => l.OldCode?.Trim() == place.OldCode && l.NewCode?.Trim() == part && l.Places?.Contains(place.Id.ToString(), StringComparison.Ordinal) == true);

    /// <summary>Where people and settlements of a divided cell go that are named for no part: with one that goes on they stay.</summary>
    public string RestOf(IReadOnlyList<Choice> parts)
    {
        var stays = parts.FirstOrDefault(part => Input.Lines.Exists(l => l.OldCode?.Trim() == part.Value));
        return stays?.Label ?? $"{parts[0].Label}, theo dòng đầu tiên";
    }

    /// <summary>Everybody, every unit and every settlement the lines send somewhere, by place, in the words of the lists above: for the paper, where the lists to choose from are not printed.</summary>
    public IEnumerable<IGrouping<string, string>> WhoGoesWhere()
    {
        var isOfOne = Movers.People.DistinctBy(mover => mover.UnitName).Count() == 1;
        return Movers.Children.Select(child => (Place: (child.Parts.FirstOrDefault(part => IsIn(child, part.Value)) ?? child.Parts[0]).Label, Name: $"{child.Name} ({child.Code})"))
            .Concat(Movers.People.Select(mover => (Place: PlaceOf(mover), Name: $"{mover.Name}{(mover.BornYear is { } born ? $" (sinh {born})" : "")}{(isOfOne ? "" : $", {mover.UnitName}")}")))
            .Concat(Movers.Places.Select(place => (Place: place.Parts.FirstOrDefault(part => IsIn(place, part.Value))?.Label ?? RestOf(place.Parts), Name: place.Name)))
            .GroupBy(told => told.Place, told => told.Name);
    }

    private string PlaceOf(Mover mover)
    {
        var chosen = Input.Moves.Find(move => move.PersonId == mover.PersonId);
        return mover.Parts.Count > 0
            ? mover.Parts.FirstOrDefault(part => part.Value == chosen?.ToCode)?.Label ?? RestOf(mover.Parts)
            : Movers.Cells.FirstOrDefault(cell => cell.Value == (chosen?.ToId ?? Input.AllTo)?.ToString())?.Label ?? "Chưa chọn nơi chuyển đến";
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
        Moves = Input.ToMoves(),
        CodedMoves = Input.ToCodedMoves(),
        Passes = Input.Passes.Aggregate(PassedOn.None, (all, one) => all | one),
    };

    private void ChooseParts()
    {
        for (var i = 0; i < Input.Lines.Count; i++)
        {
            Input.Lines[i].Part = Input.PartOf(Input.Lines[i]);
            Input.Lines[i].Places = Input.PlacesOf(Input.Lines[i]);
            ModelState.Remove($"Input.Lines[{i}].Part");
        }
    }

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
