namespace Nguon.Domain.Admission;

/// <summary>Whether a recorded vote carried; told by the marks it was given on its own day, never counted anew.</summary>
internal static class Carried
{
    private static readonly string[] Majorities = [RuleCodes.CellMajority, RuleCodes.BaseMajority, RuleCodes.AuthorityMajority];

    public static bool No(DossierStep step) => step.Marks.Any(mark => Own(step.Kind) == mark.Refusal.Rule);

    public static bool Yes(DossierStep? step) => step is not null && !No(step);

    private static string? Own(StepKind kind) => kind switch
    {
        StepKind.CellResolution or StepKind.CellRecognitionResolution or StepKind.CellDeletionResolution => Majorities[0],
        StepKind.BaseResolution or StepKind.BaseRecognitionResolution or StepKind.BaseDeletionResolution => Majorities[1],
        StepKind.AuthorityAgreed or StepKind.RecognitionAgreed or StepKind.DeletionAgreed => Majorities[2],
        _ => null,
    };
}
