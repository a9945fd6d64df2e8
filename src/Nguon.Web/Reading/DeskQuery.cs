using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Dossiers between the cell's resolution and the handing over of the decision, in a committee's branch; a fixed number of queries.</summary>
internal sealed class DeskQuery(AppDb db, Reach reach, OrganizationTrees trees)
{
    /// <summary>Most dossiers shown at once.</summary>
    public const int Most = 400;

    /// <summary>Recognised dossiers stay on the desk this many days, until the cell has the decision.</summary>
    private const int HandOverDays = 60;

    /// <summary>Everything of the branch; or, when ids are given, only those of them that are in reach.</summary>
    public async Task<DeskView> OfAsync(Guid unitId, IReadOnlyCollection<Guid>? only, CancellationToken ct)
    {
        var today = reach.Today;
        var since = today.AddDays(-HandOverDays);
        var wanted = (only ?? []).Take(Most).ToList();
        var dossiers = only is null
            ? OnTheWay(unitId, today, since)
            : reach.Dossiers.Where(d => wanted.Contains(d.Id));
        var found = await dossiers.AsNoTracking().Include(d => d.Steps).OrderBy(d => d.DueOn == null).ThenBy(d => d.DueOn).ThenBy(d => d.Id).Take(Most + 1).ToListAsync(ct);
        var people = await db.People.AsNoTracking().Where(p => dossiers.Any(d => d.PersonId == p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var tree = await trees.OnAsync(db, today, ct);
        return new DeskView(
            tree.Find(unitId),
            [.. found.Take(Most).Select(d => new DeskDossier(d, people[d.PersonId], PathOf(tree, d.CellId, unitId)))],
            found.Count > Most);
    }

    /// <summary>Dossiers that may go on only when the province has consented in writing or concluded on a political question, and have no such paper yet.</summary>
    public async Task<IReadOnlyList<DeskDossier>> ForConsentAsync(CancellationToken ct)
    {
        var dossiers = reach.Dossiers.Where(d => d.NeedsProvincialConsent && d.Stage >= DossierStage.Preparing && d.Stage < DossierStage.Decided);
        var found = await dossiers.AsNoTracking().Include(d => d.Steps).OrderBy(d => d.StageOn).Take(Most).ToListAsync(ct);
        var people = await db.People.AsNoTracking().Where(p => dossiers.Any(d => d.PersonId == p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var tree = await trees.OnAsync(db, reach.Today, ct);
        return [.. found.Select(d => new DeskDossier(d, people[d.PersonId], tree.PathTo(d.CellId))).Where(d => d.LacksConsent || d.LacksConclusion)];
    }

    private IQueryable<AdmissionDossier> OnTheWay(Guid unitId, DateOnly today, DateOnly since)
    {
        var below = db.OrganizationAncestry.InForceOn(today).Where(a => a.AncestorId == unitId).Select(a => a.DescendantId);
        var decidedLately = db.DossierSteps.Where(s => (s.Kind == StepKind.RecognitionDecision || s.Kind == StepKind.DeletionDecision) && s.OccurredOn >= since).Select(s => s.DossierId);
        return reach.Dossiers.Where(d => below.Contains(d.CellId)).Where(d =>
            (d.Stage >= DossierStage.CellApproved && d.Stage <= DossierStage.Decided)
            || (d.Stage == DossierStage.RecognitionOpen && d.DueKind == ClockKind.RecognitionDecision)
            || (d.Stage >= DossierStage.RecognitionCellApproved && d.Stage <= DossierStage.DeletionAgreed)
            || ((d.Stage == DossierStage.Recognised || d.Stage == DossierStage.NameDeleted) && decidedLately.Contains(d.Id)));
    }

    /// <summary>The cell and what stands between it and the desk's own unit, which everybody there knows.</summary>
    private static string PathOf(OrganizationTree tree, Guid cellId, Guid unitId)
    {
        var names = tree.Upward(cellId).TakeWhile(v => v.OrganizationId != unitId).Where(v => v.Kind != OrganizationKind.Centre).Select(v => v.Name).ToList();
        return names.Count > 0 ? string.Join(", ", names) : tree.Find(cellId)?.Name ?? "";
    }
}

/// <summary>What lies on a committee's desk.</summary>
internal sealed record DeskView(OrganizationVersion? Unit, IReadOnlyList<DeskDossier> Dossiers, bool IsCut);

/// <summary>One dossier of the desk with its steps.</summary>
internal sealed record DeskDossier(AdmissionDossier Dossier, Person Person, string UnitPath)
{
    /// <summary>Where the desk finds it: a recognition that three votes did not decide lies there like one the cell approved (rules.md 4.2).</summary>
    public DossierStage Stage => Dossier is { Stage: DossierStage.RecognitionOpen, DueKind: ClockKind.RecognitionDecision } ? DossierStage.RecognitionCellApproved : Dossier.Stage;

    /// <summary>The cell's last resolution, of admission or of recognition as the stage asks.</summary>
    public DossierStep? CellStep => Dossier.LastOf(IsDeletion ? StepKind.CellDeletionResolution : IsRecognition ? StepKind.CellRecognitionResolution : StepKind.CellResolution);

    /// <summary>The last letter that asked the province; null while none was sent.</summary>
    public DossierStep? Asked => Dossier.LastOf(StepKind.ConsentRequested);

    /// <summary>The province's written consent is to come.</summary>
    public bool LacksConsent => Dossier.Circumstances.NeedsWrittenConsent() && Dossier.LastOf(StepKind.ProvincialConsent) is null;

    /// <summary>The conclusion on a political question is to come; number and date only.</summary>
    public bool LacksConclusion => Dossier.Circumstances.HasPoliticalIssue && Dossier.LastOf(StepKind.PoliticalIssueConclusion) is null;

    public bool IsRecognition => Dossier.Stage is >= DossierStage.Probation and <= DossierStage.Recognised && !IsDeletion;

    public bool IsDeletion => Dossier.Stage is DossierStage.DeletionProposed or DossierStage.DeletionAgreed or DossierStage.NameDeleted;
}
