namespace Nguon.Domain.Admission;

/// <summary>A mark Cần khắc phục that is still open.</summary>
/// <param name="Step">The step that bears it.</param>
/// <param name="Mark">What, on which clause, who can mend it.</param>
public sealed record OpenMark(DossierStep Step, StepMark Mark);

/// <summary>Which marks are still open: papers that came in since may have healed them.</summary>
internal static class MarkReader
{
    public static IReadOnlyList<OpenMark> Read(AdmissionDossier dossier, TakeContext context)
    {
        List<DossierStep> steps = [.. dossier.StepsInForce];
        var open = new List<OpenMark>();
        foreach (var step in steps.Where(step => step.Marks.Any(mark => mark.IsToMend) && !IsSuperseded(step, steps)))
        {
            var still = StillBroken(dossier, step, steps, context);
            open.AddRange(step.Marks.Where(mark => mark.IsToMend && still.Contains(What(mark.Refusal))).Select(mark => new OpenMark(step, mark)));
        }

        return open;
    }

    private static bool IsSuperseded(DossierStep step, List<DossierStep> steps) =>
        !StepCatalogue.Of(step.Kind).IsMany && steps.Any(other => other.Kind == step.Kind && other.Sequence > step.Sequence);

    // The step's own day decides which rules apply, so a later rule set never judges it again. The organs of that day and the
    // issuer's book are known only at recording; what rests on them stays open until the step is corrected.
    private static HashSet<string> StillBroken(AdmissionDossier dossier, DossierStep step, List<DossierStep> steps, TakeContext context)
    {
        var draft = ToDraft(step);
        IReadOnlyList<DossierStep> others = [.. steps.Where(other => other.Id != step.Id)];
        var findings = StepChecks.Rules(dossier, others, draft, context)
            .Concat(VerificationCheck.Of(dossier, others, draft, context))
            .Concat(WayCheck.Of(others, draft, context));
        return [.. findings.Where(finding => finding.Refuses).Select(finding => What(finding.ToRefusal())), RuleCodes.Authority, RuleCodes.PaperNumber];
    }

    // Several papers can be missing under one rule; each closes for itself.
    private static string What(Refusal refusal) =>
        refusal.Rule == RuleCodes.PaperMissing && refusal.Facts.Count > 0 ? refusal.Facts[0] : refusal.Rule;

    private static StepDraft ToDraft(DossierStep step) => new()
    {
        Id = step.Id,
        Kind = step.Kind,
        OccurredOn = step.OccurredOn,
        Mode = step.Mode,
        ByOrganizationId = step.ByOrganizationId,
        PaperNumber = step.PaperNumber,
        Details = step.Details,
    };
}
