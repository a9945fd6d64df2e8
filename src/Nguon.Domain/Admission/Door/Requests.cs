namespace Nguon.Domain.Admission;

/// <summary>Verification requests and their answers, matched by request or by place.</summary>
internal static class Requests
{
    public static IReadOnlyList<DossierStep> OpenIn(IEnumerable<DossierStep> inForce)
    {
        var all = inForce.ToList();
        var answers = all.Where(step => step.Kind == StepKind.VerificationAnswered).ToList();
        return [.. all.Where(step => step.Kind == StepKind.VerificationSent && !answers.Any(answer => Answers(answer, step)))];
    }

    private static bool Answers(DossierStep answer, DossierStep request) => answer.Details.RequestStepId is { } id
        ? id == request.Id
        : string.Equals(answer.Details.Place.Trim(), request.Details.Place.Trim(), StringComparison.OrdinalIgnoreCase);
}
