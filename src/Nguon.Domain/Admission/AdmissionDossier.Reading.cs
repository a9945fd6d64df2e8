namespace Nguon.Domain.Admission;

public sealed partial class AdmissionDossier
{
    /// <summary>A new attempt, before its first step.</summary>
    public static AdmissionDossier Begin(Guid id, Guid personId, Guid cellId, DossierStart start) => new()
    {
        Id = id,
        PersonId = personId,
        CellId = cellId,
        Attempt = start.Attempt,
        OpenedOn = start.OpenedOn,
        Circumstances = start.Circumstances,
        StageOn = start.OpenedOn,
        WaitsForId = cellId,
    };

    /// <summary>Steps in force in the order they happened; those of one day in the order of the procedure.</summary>
    public IReadOnlyList<DossierStep> Chronology =>
        [.. StepsInForce.OrderBy(step => step.OccurredOn).ThenBy(step => step.Kind).ThenBy(step => step.Sequence)];

    /// <summary>The last step of a kind in force by the day it happened; null when there is none.</summary>
    public DossierStep? LastOf(StepKind kind) =>
        StepsInForce.Where(step => step.Kind == kind).OrderBy(step => step.OccurredOn).ThenBy(step => step.Sequence).LastOrDefault();

    /// <summary>True when a step of the kind is in force.</summary>
    public bool Has(StepKind kind) => StepsInForce.Any(step => step.Kind == kind);

    /// <summary>Verification requests not yet answered.</summary>
    public IReadOnlyList<DossierStep> OpenRequests => Requests.OpenIn(StepsInForce);

    /// <summary>True when the dossier has ended and only what belongs after the end may follow.</summary>
    public bool IsEnded => StageReader.IsEnd(Stage);
}

/// <summary>How an attempt begins.</summary>
/// <param name="OpenedOn">Day the attempt began.</param>
/// <param name="Attempt">Which attempt of this person, from 1.</param>
/// <param name="Circumstances">Route and special circumstances.</param>
public sealed record DossierStart(DateOnly OpenedOn, int Attempt, Circumstances Circumstances);
