using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Classes;

/// <summary>Lên kế hoạch mở lớp.</summary>
[Needs(Power.SeeClasses | Power.ActForCommittee)]
internal sealed class PlanClassPage(PlanClass plan, CentreQuery centres, Reach reach) : PageModel
{
    [BindProperty]
    public PlanClassForm Input { get; set; } = new();

    public IReadOnlyList<Choice> Centres { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.CentreId = Centres is [var only] ? Guid.Parse(only.Value) : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await plan.SaveAsync(Input.ToInput(), ct);
        return outcome.Value is { } held ? this.Done($"{Links.Classes}/{held.Id}", $"Đã lên kế hoạch {held.Name}, {Formats.Day(held.FirstDay)} – {Formats.Day(held.LastDay)}.") : this.Again(outcome);
    }

    private async Task LoadAsync(CancellationToken ct) =>
        Centres = [.. (await centres.OwnAsync(ct)).Where(v => v.Centre.Until is null || v.Centre.Until > reach.Today).Select(v => new Choice(v.Centre.Id.ToString(), v.Centre.Name))];
}

/// <summary>The form of a new class.</summary>
internal sealed class PlanClassForm
{
    [Required]
    public Guid? CentreId { get; set; }

    [Required]
    public ClassKind? Kind { get; set; }

    [Required]
    public string Name { get; set; } = "";

    [Required]
    public int? Seats { get; set; }

    [Required]
    public string Place { get; set; } = "";

    [Required]
    public DateOnly? FirstDay { get; set; }

    public ClassRhythm Rhythm { get; set; } = ClassRhythm.WholeDays;

    public ClassInput ToInput() => new() { CentreId = CentreId, Kind = Kind, Name = Name, Seats = Seats ?? 0, Place = Place, FirstDay = FirstDay, Rhythm = Rhythm };
}
