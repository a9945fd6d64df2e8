namespace Nguon.Domain.Admission;

/// <summary>The clause two thirds are asked under: that of the admission, or that of the recognition and deletion of a probationer (rules.md 4.5).</summary>
internal static class MajorityGround
{
    public static Ground Of(Case c, RuleValue<Share> majority, RuleSet rules) => new(Clause(c, majority, rules), majority.Judges);

    /// <summary>The same for a plain fact: it judges however sure the value is.</summary>
    public static Ground Under(Case c, RuleValue<Share> majority) => new(Clause(c, majority, c.Rules), true);

    public static string Clause(Case c, RuleValue<Share> majority, RuleSet rules) =>
        IsOfProbation(c) ? rules.RecognitionMeetingDays.Basis : majority.Basis;

    public static bool IsOfProbation(Case c) =>
        c.Facts.Act is ActKind.CellConsidersRecognition or ActKind.BaseCommitteeConsidersRecognition or ActKind.AuthorityRecognises or ActKind.DeleteProbationer;
}
