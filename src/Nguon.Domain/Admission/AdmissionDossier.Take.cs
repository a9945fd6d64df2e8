using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

public sealed partial class AdmissionDossier
{
    /// <summary>
    /// The one door: judges the step by the rules of its own day and appends it. Perform refuses every reason at once;
    /// Record refuses only the impossible and stores the rest as marks Cần khắc phục.
    /// </summary>
    public Outcome<DossierStep> Take(StepDraft draft, TakeContext context)
    {
        var (refusals, marks) = Judged(draft, context);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<DossierStep>(refusals, Said(marks));
        }

        var step = ToStep(draft, context, marks);
        steps.Add(step);
        CarryOver(step);
        Refresh(context);
        return Outcome.Done(step, Said(marks));
    }

    /// <summary>What <see cref="Take"/> would say, without taking the step (Kiểm tra lại).</summary>
    public Outcome<StepKind> Preview(StepDraft draft, TakeContext context)
    {
        var (refusals, marks) = Judged(draft, context);
        return new(draft.Kind, refusals, Said(marks));
    }

    private (IReadOnlyList<Refusal> Refusals, IReadOnlyList<StepMark> Marks) Judged(StepDraft draft, TakeContext context)
    {
        var findings = StepChecks.Of(this, draft, context);
        var isRecord = draft.Mode == StepMode.Record;
        var refused = findings.Where(finding => finding.Refuses && (!isRecord || finding.Nature == FindingNature.Impossible)).ToList();
        var marks = findings.Except(refused)
            .Select(finding => new StepMark(finding.ToRefusal(), finding.Refuses && finding.Nature is not (FindingNature.NotCarried or FindingNature.NotOnWay)))
            .Where(mark => !mark.IsToMend || !IsMarkedAlready(mark))
            .ToList();
        return ([.. refused.Select(finding => finding.ToRefusal())], marks);
    }

    private static IReadOnlyList<Refusal> Said(IReadOnlyList<StepMark> marks) => [.. marks.Select(mark => mark.Refusal with { IsRemark = !mark.IsToMend })];

    // A fault of an earlier step is marked there; the steps above it do not repeat it.
    private bool IsMarkedAlready(StepMark mark) =>
        StepsInForce.Any(step => step.Marks.Any(other => other.IsToMend && other.Refusal.Rule == mark.Refusal.Rule && other.Refusal.Message == mark.Refusal.Message));

    private DossierStep ToStep(StepDraft draft, TakeContext context, IReadOnlyList<StepMark> marks)
    {
        var rules = context.Rules.InForceOn(draft.OccurredOn);
        return new()
        {
            Id = draft.Id,
            DossierId = Id,
            Sequence = steps.Count == 0 ? 1 : steps.Max(step => step.Sequence) + 1,
            Kind = draft.Kind,
            OccurredOn = draft.OccurredOn,
            RecordedAt = context.RecordedAt,
            Mode = draft.Mode,
            ByOrganizationId = draft.ByOrganizationId,
            PaperNumber = draft.PaperNumber,
            SessionId = draft.SessionId,
            RegulationId = rules.Regulation.Id,
            GuidanceId = rules.Guidance.Id,
            FormsId = rules.Forms.Id,
            CorrectsStepId = draft.Kind is StepKind.Correction or StepKind.Retraction ? draft.CorrectsStepId : null, // no other act takes a step out of force
            Details = draft.Details,
            Marks = marks,
        };
    }

    // After the decision a move changes the cell and the dossier goes on there (rules.md 4.6).
    private void CarryOver(DossierStep step)
    {
        if (step is { Kind: StepKind.MovedOut, Details.ToOrganizationId: { } cell } && this.Has(StepKind.AdmissionDecision))
        {
            CellId = cell;
        }
    }
}
