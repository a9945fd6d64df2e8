namespace Nguon.Domain.Admission;

/// <summary>Whether everything the cell's vote asks for is there; validity and age are judged on the day of the vote.</summary>
internal static class Papers
{
    public static bool AreComplete(AdmissionDossier dossier, TakeContext context) =>
        !Missing(dossier, context).Any();

    public static IEnumerable<Finding> Missing(AdmissionDossier dossier, TakeContext context)
    {
        IReadOnlyList<DossierStep> steps = [.. dossier.StepsInForce];
        var draft = Drafts.For(StepKind.CellResolution, context);
        var c = new Case(FactsReader.Read(dossier, steps, draft, context), context.Rules, context.Calendar);
        NeedsRule.Judge(c);
        IReadOnlyList<Finding> open = [.. VerificationCheck.Of(dossier, steps, draft, context)];
        return VerificationCheck.Without(open, c.Findings).Where(finding => finding.Nature == FindingNature.PaperMissing).Concat(open);
    }
}

/// <summary>A step that is only asked about, not taken.</summary>
internal static class Drafts
{
    public static StepDraft For(StepKind kind, TakeContext context) => new()
    {
        Id = Guid.Empty,
        Kind = kind,
        OccurredOn = context.Today,
        Mode = StepMode.Perform,
        ByOrganizationId = StepCatalogue.Of(kind).UnitOn(context.Chain) ?? context.Chain.CellId,
    };
}
