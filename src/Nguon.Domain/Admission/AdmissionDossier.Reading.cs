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
    public IReadOnlyList<DossierStep> Chronology => InOrder().Happened;

    /// <summary>The last step of a kind in force by the day it happened; null when there is none.</summary>
    public DossierStep? LastOf(StepKind kind) => InOrder().Happened.FindLast(step => step.Kind == kind);

    /// <summary>True when a step of the kind is in force.</summary>
    public bool Has(StepKind kind) => InOrder().Recorded.Exists(step => step.Kind == kind);

    /// <summary>True when the cell voted on recognition as often as the rules allow and reached nothing: the dossier is with the levels above (rules.md 4.5).</summary>
    public bool IsDeadlocked(RuleBook rules) => Deadlock.Holds(this, rules);

    /// <summary>Verification requests not yet answered.</summary>
    public IReadOnlyList<DossierStep> OpenRequests => Requests.OpenIn(StepsInForce);

    /// <summary>True when the dossier has ended and only what belongs after the end may follow.</summary>
    public bool IsEnded => StageReader.IsEnd(Stage);

    /// <summary>Asked dozens of times for one answer, sorted once: steps are only appended, so their number tells a new one.</summary>
    private StepsSorted InOrder() => sorted.Of == steps.Count ? sorted : sorted = StepsSorted.From(steps);
}

/// <summary>How an attempt begins.</summary>
/// <param name="OpenedOn">Day the attempt began.</param>
/// <param name="Attempt">Which attempt of this person, from 1.</param>
/// <param name="Circumstances">Route and special circumstances.</param>
public sealed record DossierStart(DateOnly OpenedOn, int Attempt, Circumstances Circumstances);
