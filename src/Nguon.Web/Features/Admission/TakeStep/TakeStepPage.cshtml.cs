using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Ghi bước: one page for every kind of step. Kiểm tra lại shows what will be recorded and what the rules say; Ghi nhận records it.</summary>
[Needs(Power.ActForCell | Power.ActForCommittee | Power.Consent)]
internal sealed class TakeStepPage(DossierSheets sheets, TakeStep take, StepForms forms) : PageModel
{
    [BindProperty]
    public TakeStepForm Input { get; set; } = new();

    public DossierSheet Sheet { get; private set; } = null!; // set by every handler before the page is drawn

    public StepDefinition Definition { get; private set; } = null!; // set with the sheet

    public StepFormChoices Choices { get; private set; } = null!; // set with the sheet

    /// <summary>What the rules said at Kiểm tra lại; null while the form is being filled.</summary>
    public Outcome<StepKind>? Checked { get; private set; }

    /// <summary>Votes needed by what stands in the form; null while it cannot be counted.</summary>
    public VoteNeed? Need => VoteNeed.OfStep(RulesOfTheStep, Definition, Input);

    /// <summary>The share of votes needed, in a sentence.</summary>
    public string Share => VoteNeed.ShareOf(RulesOfTheStep, Definition, Input);

    private RuleSet RulesOfTheStep => Sheet.Context.Rules.InForceOn(Input.OccurredOn ?? Sheet.Today);

    /// <summary>Who saved meanwhile and what; empty when nobody did.</summary>
    public string SavedMeanwhile { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid dossierId, string kind, [FromQuery(Name = "buoc")] Guid? about, CancellationToken ct)
    {
        if (!await LoadAsync(dossierId, kind, ct))
        {
            return NotFound();
        }

        await forms.PrefillAsync(Input, Sheet, Definition, about, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid dossierId, string kind, CancellationToken ct)
    {
        if (!await LoadAsync(dossierId, kind, ct))
        {
            return NotFound();
        }

        if (await ReadAsync(ct) is not { } input)
        {
            return this.Again();
        }

        var outcome = await take.PreviewAsync(input, ct);
        Checked = outcome.Succeeded ? outcome : null;
        return outcome.Succeeded ? Page() : this.Again(outcome);
    }

    /// <summary>Back to the form with everything typed.</summary>
    public async Task<IActionResult> OnPostEditAsync(Guid dossierId, string kind, CancellationToken ct) =>
        await LoadAsync(dossierId, kind, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(Guid dossierId, string kind, CancellationToken ct)
    {
        if (!await LoadAsync(dossierId, kind, ct))
        {
            return NotFound();
        }

        if (await ReadAsync(ct) is not { } input)
        {
            return this.Again();
        }

        if (Input.Revision != Sheet.Dossier.Revision && !TakeStep.IsSameAgain(input, Sheet.Dossier))
        {
            return Stale();
        }

        var outcome = await take.RunAsync(input, ct);
        return outcome.Succeeded
            ? this.Done(await sheets.IsOpenAsync(dossierId, ct) ? Sheet.Address : Links.MyWork, Said())
            : this.Again(outcome);
    }

    private string Said() => Definition.Kind == StepKind.Correction
        ? "Đã ghi nhận đính chính. Bước ghi sai vẫn còn ở mục Quá trình và không được tính nữa; ghi lại bước đó cho đúng ở mục Các bước."
        : $"Đã ghi nhận: {Definition.Label}, ngày {Formats.Day(Input.OccurredOn)}.";

    private async Task<bool> LoadAsync(Guid dossierId, string kind, CancellationToken ct)
    {
        if (!Enum.TryParse<StepKind>(kind, out var known) || !Enum.IsDefined(known) || await sheets.FindAsync(dossierId, ct) is not { } sheet || !sheet.May.Contains(known))
        {
            return false;
        }

        (Sheet, Definition) = (sheet, StepCatalogue.Of(known));
        Choices = await forms.ChoicesAsync(sheet, Definition, ct);
        return true;
    }

    private async Task<TakeStepInput?> ReadAsync(CancellationToken ct) =>
        ModelState.IsValid ? await forms.ReadAsync(Input, Sheet, Definition, ct) : null;

    private PageResult Stale()
    {
        SavedMeanwhile = forms.SavedBy(Sheet);
        ModelState.Remove("Input.Revision");
        Input.Revision = Sheet.Dossier.Revision;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
