namespace Nguon.Domain.Admission;

/// <summary>A time the rules set between two steps of the procedure.</summary>
/// <param name="From">The step it is counted from.</param>
/// <param name="To">The step it bounds.</param>
/// <param name="Length">How many, with confidence and clause.</param>
/// <param name="Unit">Tháng or ngày làm việc.</param>
public sealed record ProcedureClock(StepKind From, StepKind To, RuleValue<int> Length, string Unit)
{
    private const string Months = "tháng";
    private const string WorkingDays = "ngày làm việc";

    /// <summary>The times of the way from the certificate to recognition under one set of rules (rules.md 4.4, 4.5, 4.8).</summary>
    public static IReadOnlyList<ProcedureClock> Of(RuleSet rules) =>
    [
        new(StepKind.AwarenessCertificate, StepKind.CellResolution, rules.CertificateMonths, Months),
        new(StepKind.VerificationAnswered, StepKind.CellResolution, rules.VerificationMonths, Months),
        new(StepKind.CellResolution, StepKind.AdmissionDecision, rules.DecisionDays, WorkingDays),
        new(rules.CeremonyStart.Value == CeremonyStart.Issue ? StepKind.AdmissionDecision : StepKind.DecisionReceived, StepKind.Ceremony, rules.CeremonyDays, WorkingDays),
        new(StepKind.Ceremony, StepKind.CellRecognitionResolution, rules.ProbationMonths, Months),
        new(StepKind.CellRecognitionResolution, StepKind.RecognitionDecision, rules.RecognitionDecisionDays, WorkingDays),
    ];
}
