using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>One act under judgement: facts, the rules of each day it touches, and what was found.</summary>
internal sealed class Case(DossierFacts facts, RuleBook book, WorkingCalendar calendar)
{
    private readonly List<Finding> findings = [];

    public DossierFacts Facts { get; } = facts;

    public RuleSet Rules { get; } = book.InForceOn(facts.On);

    public WorkingCalendar Calendar { get; } = calendar;

    public IReadOnlyList<Finding> Findings => findings;

    public VerdictDates Dates { get; set; } = new();

    public VoteCount? Votes { get; set; }

    public DateOnly On => Facts.On;

    public ApplicantFacts? Applicant => Facts.Applicant;

    /// <summary>The day the cell considers admission: age, validity and waits are counted there, whatever act is judged.</summary>
    public DateOnly? CellDay => Facts.Act == ActKind.CellConsidersAdmission ? On : Last(PaperKind.CellResolution);

    public RuleSet RulesOn(DateOnly day) => book.InForceOn(day);

    public bool Has(PaperKind kind) => Facts.Papers.Any(paper => paper.Kind == kind);

    public PaperFact? LastPaper(PaperKind kind) =>
        Facts.Papers.Where(paper => paper.Kind == kind).MaxBy(paper => (paper.On, paper.Vote?.For ?? -1));

    public DateOnly? First(PaperKind kind) =>
        Facts.Papers.Where(paper => paper.Kind == kind).Select(paper => (DateOnly?)paper.On).Min();

    public DateOnly? Last(PaperKind kind) => LastPaper(kind)?.On;

    public DateOnly? Last(params ReadOnlySpan<PaperKind> kinds)
    {
        DateOnly? last = null;
        foreach (var kind in kinds)
        {
            last = Last(kind) is { } on && (last is null || on > last) ? on : last;
        }

        return last;
    }

    public void Add(Finding finding) =>
        findings.Add(finding.Ground.Basis is null ? finding with { Ground = finding.Ground with { Basis = PlainBasis.Of(this, finding) } } : finding);

    /// <summary>The last of so many working days, counted as the rules of the day they start from say.</summary>
    public DateOnly EndOfWorkingDays(DateOnly from, int days) => RulesOn(from).EndOfWorkingDays(from, days, Calendar);
}
