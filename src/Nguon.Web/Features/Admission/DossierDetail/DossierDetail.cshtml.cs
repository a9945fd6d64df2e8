using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Hồ sơ: the task list in the order of the procedure, what blocks, what expires, the papers and the timeline; a look is recorded.</summary>
[Needs(Power.SeeDossiers | Power.SeeSubmitted | Power.Consent)]
internal sealed class DossierDetailPage(DossierSheets sheets, Looks looks) : PageModel
{
    public DossierSheet Sheet { get; private set; } = null!; // set before the page is drawn

    public IReadOnlyList<TaskGroupView> Groups { get; private set; } = [];

    public IReadOnlyList<(string Label, string Slug)> Papers { get; private set; } = [];

    public IReadOnlyList<TimelineItem> Timeline { get; private set; } = [];

    public IReadOnlyList<RailStop> Rail { get; private set; } = [];

    public IReadOnlyList<VerificationLine> Verification { get; private set; } = [];

    public DossierOutlook Outlook { get; private set; } = null!; // set before the page is drawn

    public async Task<IActionResult> OnGetAsync(Guid dossierId, CancellationToken ct)
    {
        if (await sheets.FindAsync(dossierId, ct) is not { } sheet)
        {
            return NotFound();
        }

        Sheet = sheet;
        Groups = new DossierTasks(sheet).Groups();
        Papers = DossierPapers.Of(sheet);
        Timeline = new DossierTimeline(sheet).Items();
        Rail = ProcedureRail.Of(sheet.Dossier.Stage, sheet.Dossier.StageOn, sheet.Context.Chain.BaseId is not null, LastStageOnWay(sheet.Dossier));
        Verification = VerificationLine.Of(sheet);
        Outlook = sheet.Dossier.Outlook(sheet.Context, []);
        await looks.AddAsync(LookKind.Dossier, dossierId, ct);
        return Page();
    }

    private static DossierStage? LastStageOnWay(AdmissionDossier dossier) => dossier.Stage <= DossierStage.Recognised ? null
        : dossier.Has(StepKind.Ceremony) ? DossierStage.Probation
        : dossier.Has(StepKind.AdmissionDecision) ? DossierStage.Decided
        : dossier.Has(StepKind.SubmittedToAuthority) ? DossierStage.Submitted
        : dossier.Has(StepKind.CellResolution) ? DossierStage.ReadyForCell
        : dossier.Has(StepKind.Application) ? DossierStage.Preparing
        : DossierStage.Listed;
}
