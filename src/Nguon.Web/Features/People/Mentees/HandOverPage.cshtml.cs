using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Mentoring;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Phân công thêm, bàn giao việc giúp đỡ một người.</summary>
[Needs(Power.ActForCell)]
internal sealed class HandOverPage(PersonPageQuery query, HandOverMentor act, MemberChoices choices, Reach reach) : PageModel
{
    [BindProperty]
    public HandOverForm Input { get; set; } = new();

    public PersonFile Shown { get; private set; } = null!; // set before the page is drawn

    public IReadOnlyList<Choice> Members { get; private set; } = [];

    public IReadOnlyList<Choice> Helpers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken ct)
    {
        Input.On = reach.Today;
        return await LoadAsync(personId, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid personId, CancellationToken ct)
    {
        if (!await LoadAsync(personId, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await act.RunAsync(personId, Input.ToInput(), ct);
        var hint = string.Join(' ', outcome.Warnings.Select(w => w.Message));
        return outcome.Succeeded ? this.Done($"/giup-do/{personId}", $"Đã ghi việc phân công giúp đỡ. {hint}".Trim()) : this.Again(outcome);
    }

    private async Task<bool> LoadAsync(Guid personId, CancellationToken ct)
    {
        if (await query.FindAsync(personId, ct) is not { } file || !await reach.MayAsync(Power.ActForCell, file.Person.OrganizationId, ct))
        {
            return false;
        }

        Shown = file;
        var now = file.Mentoring.Assignments.InForceOn(reach.Today).ToList();
        Helpers = [.. now.Select(a => new Choice(a.MentorId.ToString(), $"{a.Name}, từ ngày {Formats.Day(a.From)}"))];
        Members = [.. (await choices.OfAsync(file.Person.OrganizationId, ct)).Where(m => now.TrueForAll(a => a.MentorId != m.Id)).Select(m => new Choice(m.Id.ToString(), m.Words))];
        return true;
    }
}

/// <summary>The hand-over as typed.</summary>
internal sealed class HandOverForm
{
    [Required]
    public DateOnly? On { get; set; }

    public string? ResolutionNumber { get; set; }
    public Guid? FromMentorId { get; set; }
    public MentorEndReason? Reason { get; set; }
    public string? Note { get; set; }
    public Guid? ToMentorId { get; set; }

    public HandOverInput ToInput() => new()
    {
        On = On ?? default, ResolutionNumber = ResolutionNumber ?? "", FromMentorId = FromMentorId, Reason = Reason, Note = Note ?? "", ToMentorId = ToMentorId,
    };
}
