using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>Facts in, verdict out: the one place where the rules are applied; pure.</summary>
public static class Judge
{
    private static readonly Action<Case>[] Families =
    [
        NeedsRule.Judge, PaperDateRule.Judge, PaperOrderRule.Judge,
        AgeRule.Judge, EducationRule.Judge, RouteRule.Judge, IntroducerRule.Judge, ValidityRule.Judge, PoliticalIssueRule.Judge, ReadmissionRule.Judge,
        CellVoteRule.Judge, CommitteeVoteRule.Judge, CarriedVoteRule.Judge,
        DecisionClockRule.Judge, ProbationRule.Judge, TransferRule.Judge, MentorRule.Judge, WithdrawalRule.Judge,
    ];

    /// <summary>All refusals, warnings, votes and dates of one act; the order of the papers does not matter.</summary>
    public static Verdict Of(DossierFacts facts, RuleBook book, WorkingCalendar calendar)
    {
        var c = new Case(facts, book, calendar);
        foreach (var family in Families)
        {
            family(c);
        }

        var sorted = c.Findings.OrderBy(finding => RuleCodes.Of(finding.Rule), StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal).ToList();
        return new(c.Rules, Refusals(sorted, refuses: true), Refusals(sorted, refuses: false), c.Votes, c.Dates)
        {
            Findings = sorted,
        };
    }

    /// <summary>How many votes a cell needs from these members by these rules.</summary>
    public static VoteCount NeededInCell(Sessions.Attendance body, RuleSet rules)
    {
        var denominator = CellVoteRule.Denominator(BodyOf(body), rules).GetValueOrDefault();
        return new(denominator, rules.CellMajority.Value.AtLeast(denominator), null);
    }

    /// <summary>Attendance of a session as facts.</summary>
    public static BodyFacts BodyOf(Sessions.Attendance body) => new()
    {
        Members = body.OfficialMembers,
        TemporarilyAway = body.TemporarilyAway,
        ExemptAbsent = body.ExemptAbsent,
        ExemptPresent = body.ExemptPresent,
        Suspended = body.Suspended,
        Present = body.Present,
        ProbationaryMembers = body.ProbationaryMembers,
        ProbationaryPresent = body.ProbationaryPresent,
    };

    private static IReadOnlyList<Refusal> Refusals(IEnumerable<Finding> findings, bool refuses) =>
        [.. findings.Where(finding => finding.Refuses == refuses).Select(finding => finding.ToRefusal())];
}
