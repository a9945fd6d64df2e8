using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Trả hồ sơ để bổ sung: all faults at once, coded; the slip prints from it.</summary>
[Needs(Power.ActForCommittee)]
internal sealed class ReturnDossierPage(Reach reach, DeskQuery desk, ProcedureChains chains, TakeStep take) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "dossierId")]
    public Guid DossierId { get; set; }

    [BindProperty]
    public ReturnForm Form { get; set; } = new();

    public DeskDossier Of { get; private set; } = null!; // every answer that draws the page finds it first

    /// <summary>True while what will be sent back is looked over.</summary>
    public bool IsChecked { get; private set; }

    public IEnumerable<ReturnReason> Reasons => Form.Reasons.Distinct().Order();

    /// <summary>Earlier returns in order, for the count of rounds.</summary>
    public IEnumerable<DossierStep> Earlier => Of.Dossier.Chronology.Where(s => s.Kind == StepKind.Returned);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        (Form.On, Form.Revision) = (reach.Today, null);
        return await FindAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = TypedAgainTagHelper.Wanted)] string? wanted, CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (wanted == "sua-lai")
        {
            return Page();
        }

        if (Form.Reasons.Count == 0)
        {
            ModelState.AddModelError("Form.Reasons", "Chưa chọn điều cần bổ sung. Chọn tất cả các điều của lần trả này.");
        }

        if (Form.On is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Form.On", "Chưa ghi ngày trả.");
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var input = await InputAsync(ct);
        return wanted == "ghi-nhan" ? Answer(await take.RunAsync(input, ct)) : Checked(await take.PreviewAsync(input, ct));
    }

    private IActionResult Checked(Outcome<StepKind> outcome)
    {
        IsChecked = outcome.Succeeded;
        return outcome.Succeeded ? Page() : this.Again(outcome);
    }

    private IActionResult Answer(Outcome<DossierStep> outcome) =>
        outcome.Succeeded
            ? this.Done($"{Links.Appraisal}?nhom={DeskGroup.Returned}", $"Đã trả hồ sơ của {Of.Person.FullName} để bổ sung, lần {Earlier.Count() + 1}. In phiếu trả ở danh sách bên dưới.")
            : this.Again(outcome);

    private async Task<TakeStepInput> InputAsync(CancellationToken ct)
    {
        var on = Form.On.GetValueOrDefault();
        var chain = await chains.OfAsync(Of.Dossier, on, BatchActs.PowerFor(Of), ct);
        var draft = new StepDraft
        {
            Id = Guid.CreateVersion7(),
            Kind = StepKind.Returned,
            OccurredOn = on,
            Mode = StepMode.Perform,
            ByOrganizationId = StepCatalogue.Of(StepKind.Returned).UnitOn(chain) ?? Of.Dossier.CellId,
            PaperNumber = Form.Number,
            Details = new StepDetails { ReturnReasons = [.. Reasons], Text = Form.Text ?? "" },
        };
        return new TakeStepInput(DossierId, draft, null, Form.Revision);
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if ((await desk.OfAsync(Guid.Empty, [DossierId], ct)).Dossiers is not [var found] || !await reach.MayAsync(Power.ActForCommittee, found.Dossier.CellId, ct))
        {
            return false;
        }

        Of = found;
        Form.Revision ??= found.Dossier.Revision;
        return true;
    }
}

/// <summary>Faults of one return.</summary>
internal sealed class ReturnForm
{
    public DateOnly? On { get; set; }
    public List<ReturnReason> Reasons { get; set; } = [];
    public string? Text { get; set; }
    public string? Number { get; set; }
    public int? Revision { get; set; }
}
