using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Mở hồ sơ, or take over a whole one from a pile of paper on one page; checked before it is recorded.</summary>
[Needs(Power.ActForCell | Power.ActForCommittee)]
internal sealed class RecordDossierPage(RecordDossier record, RecordForms forms, Drafts drafts, Reach reach) : PageModel
{
    [BindProperty]
    public RecordDossierForm Input { get; set; } = new();

    public RecordSubject? Subject { get; private set; }

    public IReadOnlyList<Choice> Kinds { get; } = [.. StepCatalogue.All.Where(step => step.Kind is not (StepKind.Correction or StepKind.Retraction)).Select(step => new Choice(step.Kind.ToString(), step.Label))];

    /// <summary>What the rules say of the pile; null before Kiểm tra lại.</summary>
    public Outcome<RecordedDossier>? Checked { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "nguoi")] Guid? person, [FromQuery(Name = "ho-so")] Guid? dossier, CancellationToken ct)
    {
        (Input.PersonId, Input.DossierId) = (person, dossier);
        if (person is null && dossier is null)
        {
            return Page();
        }

        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Circumstances = CircumstancesForm.Of(FirstCircumstances.Of(Subject!.Person.IntroducedBy)); // set by a load that succeeded
        Input.Lines = [.. await forms.LinesAsync(Subject, ct)];
        return Page();
    }

    /// <summary>One more empty line.</summary>
    public async Task<IActionResult> OnPostLineAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        Input.Lines.Add(new PaperLineForm { Kind = StepKind.VerificationSent });
        return Page();
    }

    /// <summary>True when the education is not known and the user may write it down: votes are judged by it.</summary>
    public bool AsksForEducation { get; private set; }

    /// <summary>To the page of the person's data and back; what was typed here waits.</summary>
    public async Task<IActionResult> OnPostPersonAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || !AsksForEducation)
        {
            return NotFound();
        }

        await drafts.LeaveOpenAsync(reach.User.AccountId, HttpContext, Address, ct);
        return LocalRedirect($"{Links.Person(Subject!.Person.Id)}/sua?ve={Uri.EscapeDataString($"{Address}&{FormFields.RestoreKey}=1")}"); // set by a load that succeeded
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Demand();
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await record.RunAsync(await forms.ReadAsync(Input, Subject!, ct) with { IsTrial = true }, ct); // set by a load that succeeded
        Checked = outcome.Succeeded ? outcome : null;
        return outcome.Succeeded ? Page() : this.Again(outcome);
    }

    public async Task<IActionResult> OnPostEditAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Demand();
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await record.RunAsync(await forms.ReadAsync(Input, Subject!, ct), ct); // set by a load that succeeded
        return outcome.Value is { } done
            ? this.Done(Links.Dossier(done.Id), $"Đã ghi {Input.Filled.Count()} giấy tờ.{(done.OpenMarks > 0 ? $" Có {done.OpenMarks} việc cần khắc phục." : "")}")
            : this.Again(outcome);
    }

    /// <summary>The address of this form, the same for reading and sending, so that its draft is found and dropped.</summary>
    public string Address => Input.DossierId is { } dossier ? $"/ho-so/moi?ho-so={dossier}" : $"/ho-so/moi?nguoi={Input.PersonId}";

    // A line with something on it and no day would be left out in silence.
    private void Demand()
    {
        for (var at = 0; at < Input.Lines.Count; at++)
        {
            if (Input.Lines[at] is { OccurredOn: null, IsBegun: true } line && ModelState[$"Input.Lines[{at}].OccurredOn"] is not { Errors.Count: > 0 })
            {
                ModelState.AddModelError($"Input.Lines[{at}].OccurredOn", $"{StepCatalogue.Of(line.Kind).Label}: chưa ghi ngày. Ghi ngày, hoặc xóa hết các ô của dòng này.");
            }
        }
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Subject = await forms.FindAsync(Input, ct);
        AsksForEducation = Subject is { Person: { Education: null } person } && await reach.MayAsync(Power.EditPeople, person.OrganizationId, ct);
        return Subject is not null;
    }
}
