using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Ra khỏi danh sách đảng viên: how, decided by whom; or taken out as a mistake.</summary>
[Needs(Power.ActForCell)]
internal sealed class LeavingPage(EndMembership end, Reach reach) : PageModel
{
    [BindProperty]
    public LeavingForm Input { get; set; } = new();

    public MemberToLeave Shown { get; private set; } = null!; // set before the page is drawn

    /// <summary>What would be recorded, looked over; null while the form is being filled.</summary>
    public PartyLeaving? Checked { get; private set; }

    public bool IsMember => Shown.Person.Status is PersonStatus.OfficialMember or PersonStatus.ProbationaryMember;

    public static bool IsWay(LeavingReason reason) => reason is LeavingReason.Died or LeavingReason.Expelled or LeavingReason.NameDeleted or LeavingReason.WithdrewFromParty;

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken ct)
    {
        Input.On = reach.Today;
        return await LoadAsync(personId, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid personId, [FromForm(Name = TypedAgainTagHelper.Wanted)] string? wanted, CancellationToken ct) => wanted switch
    {
        "sua-lai" => await LoadAsync(personId, ct) ? Page() : NotFound(),
        _ when !ModelState.IsValid => await LoadAsync(personId, ct) ? this.Again() : NotFound(),
        "ghi-nhan" => await DoneAsync(personId, await end.RunAsync(personId, Input.ToInput(), ct), "Đã ghi ra khỏi danh sách đảng viên.", ct),
        _ => await CheckAsync(personId, ct),
    };

    public async Task<IActionResult> OnPostUndoAsync(Guid personId, string? why, CancellationToken ct) =>
        await DoneAsync(personId, await end.UndoAsync(personId, why ?? "", ct), "Đã bỏ lần ghi nhầm; người này lại ở trong danh sách đảng viên.", ct);

    private async Task<IActionResult> CheckAsync(Guid personId, CancellationToken ct)
    {
        var outcome = await end.CheckAsync(personId, Input.ToInput(), ct);
        Checked = outcome.Value;
        return !await LoadAsync(personId, ct) ? NotFound() : outcome.Succeeded ? Page() : this.Again(outcome);
    }

    private async Task<IActionResult> DoneAsync(Guid personId, Outcome<PartyLeaving> outcome, string notice, CancellationToken ct) =>
        outcome.Succeeded ? this.Done(Links.Person(personId), string.Join(' ', outcome.Warnings.Select(w => w.Message).Prepend(notice)))
            : await LoadAsync(personId, ct) ? this.Again(outcome) : NotFound();

    private async Task<bool> LoadAsync(Guid personId, CancellationToken ct)
    {
        if (await end.FindAsync(personId, ct) is not { } found)
        {
            return false;
        }

        Shown = found;
        return true;
    }
}

/// <summary>The decision as typed.</summary>
internal sealed class LeavingForm
{
    [Required]
    public LeavingReason? Way { get; set; }

    [Required]
    public DateOnly? On { get; set; }

    public string? DecisionNumber { get; set; }
    public Guid? DecidedById { get; set; }
    public DeletionGround? Ground { get; set; }
    public DateOnly? CellOn { get; set; }
    public int? CellFor { get; set; }
    public int? CellOf { get; set; }
    public DateOnly? BaseOn { get; set; }
    public int? BaseFor { get; set; }
    public int? BaseOf { get; set; }
    public string? Note { get; set; }

    public LeavingInput ToInput() => new()
    {
        Way = Way ?? default, On = On ?? default, DecisionNumber = DecisionNumber ?? "", DecidedById = DecidedById, Ground = Ground,
        Cell = Vote(CellOn, CellFor, CellOf), Base = Vote(BaseOn, BaseFor, BaseOf), Note = Note ?? "",
    };

    private static LeavingVote? Vote(DateOnly? on, int? votes, int? of) => on is { } day && votes is { } number && of is { } all ? new(day, number, all) : null;
}
