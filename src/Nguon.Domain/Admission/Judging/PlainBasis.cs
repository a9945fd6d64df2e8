namespace Nguon.Domain.Admission;

/// <summary>The document under which a plain fact is asked for or counted, where the finding itself rests on arithmetic.</summary>
internal static class PlainBasis
{
    public static string? Of(Case c, Finding finding)
    {
        var rules = c.RulesOn(c.CellDay ?? c.On);
        return finding.Rule switch
        {
            RuleCodes.PaperMissing or RuleCodes.FactMissing => Asked(c),
            RuleCodes.PaperOrder or RuleCodes.PaperDate => IsTransfer(c) ? Transfer(c) : MajorityGround.IsOfProbation(c) ? rules.Forms.Document : rules.PaperOrder.Basis,
            RuleCodes.VoteCount => Counted(c),
            RuleCodes.ListMembership => rules.Forms.Document,
            RuleCodes.DecisionDue => rules.DecisionDays.Basis,
            RuleCodes.CeremonyDue => c.Rules.CeremonyDays.Basis,
            RuleCodes.RecognitionDue => c.Rules.RecognitionMeetingDays.Basis,
            RuleCodes.TransferDue => Transfer(c),
            _ => null,
        };
    }

    // The list of papers of a dossier stands in the professional guidance on forms.
    private static string Asked(Case c) => IsTransfer(c) ? Transfer(c) : c.Rules.Forms.Document;

    private static bool IsTransfer(Case c) => c.Facts.Act is ActKind.StartTransfer or ActKind.PresentTransfer;

    private static string Transfer(Case c) =>
        c.Facts.Act == ActKind.StartTransfer && c.Rules.TransferDays is { } days ? days.Basis : c.Rules.PresentDays.Basis;

    private static string Counted(Case c) => c.Facts.Act switch
    {
        ActKind.BaseCommitteeConsiders or ActKind.BaseCommitteeConsidersRecognition => MajorityGround.Clause(c, c.Rules.BaseMajority, c.Rules),
        ActKind.AuthorityDecides or ActKind.AuthorityRecognises =>
            (c.Facts.Body?.Mode == Organizations.DecisionMode.WholeCommittee ? c.Rules.BaseMajority : c.Rules.StandingMajority).Basis,
        _ => MajorityGround.Clause(c, c.Rules.CellMajority, c.Rules),
    };
}
