namespace Nguon.Domain.Admission;

/// <summary>The steps in force of so many steps: as recorded, and as they happened.</summary>
internal sealed record StepsSorted(int Of, List<DossierStep> Recorded, List<DossierStep> Happened)
{
    public static StepsSorted From(List<DossierStep> steps)
    {
        var outOfForce = steps.Select(step => step.CorrectsStepId).OfType<Guid>().ToHashSet();
        List<DossierStep> recorded = [.. steps.Where(step => step.CorrectsStepId is null && !outOfForce.Contains(step.Id)).OrderBy(step => step.Sequence)];
        return new(steps.Count, recorded, [.. recorded.OrderBy(step => step.OccurredOn).ThenBy(step => step.Kind).ThenBy(step => step.Sequence)]);
    }
}
