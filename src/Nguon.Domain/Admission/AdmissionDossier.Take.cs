using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

public sealed partial class AdmissionDossier
{
    /// <summary>The one door: judges the step and appends it; refuses all reasons at once.</summary>
    public Outcome<DossierStep> Take(StepDraft draft, TakeContext context) =>
        steps.Count < 0 ? Outcome.NotFound :
        throw new InvalidOperationException("Written by the engine.");
}
