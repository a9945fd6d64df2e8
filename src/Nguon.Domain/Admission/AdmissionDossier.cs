namespace Nguon.Domain.Admission;

/// <summary>Hồ sơ of one attempt of one person, from the list to recognition; its steps are only ever appended.</summary>
public sealed partial class AdmissionDossier
{
    private readonly List<DossierStep> steps = [];
    private StepsSorted sorted = StepsSorted.From([]);

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The cell that carries the dossier now; a move is a step.</summary>
    public required Guid CellId { get; set; }

    /// <summary>Which attempt of this person, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>Day the attempt began (put on the list, or the first paper taken over).</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Route and special circumstances.</summary>
    public Circumstances Circumstances
    {
        get;
        set
        {
            field = value;
            NeedsProvincialConsent = value.NeedsWrittenConsent() || value.HasPoliticalIssue;
        }
    }

    = new();

    /// <summary>True when the provincial committee must consent in writing or conclude on a political question first (rules.md 3.2, 3.3, 3.5, 3.6).</summary>
    public bool NeedsProvincialConsent { get; private set; }

    /// <summary>Steps in the order they were recorded; load them before <see cref="Take"/>.</summary>
    public IReadOnlyList<DossierStep> Steps => steps;

    /// <summary>Steps nothing has taken out of force, in the order they were recorded; corrections themselves are not among them.</summary>
    public IReadOnlyList<DossierStep> StepsInForce => InOrder().Recorded;

    /// <summary>Where the dossier stands; derived from the steps in force by <see cref="Take"/>.</summary>
    public DossierStage Stage { get; private set; } = DossierStage.Listed;

    /// <summary>Day it reached the stage.</summary>
    public DateOnly StageOn { get; private set; }

    /// <summary>Unit whose turn it is; null at the end.</summary>
    public Guid? WaitsForId { get; private set; }

    /// <summary>When the stage became known here, UTC; null before the first step.</summary>
    public DateTime? StageAt { get; private set; }

    /// <summary>When the dossier came to the unit whose turn it is, as known here, UTC.</summary>
    public DateTime? TurnAt { get; private set; }

    /// <summary>Every clock that runs, soonest first; what the columns below are read from.</summary>
    public IReadOnlyList<OpenClock> OpenClocks { get; private set; } = [];

    /// <summary>The duty that decides: of the present step before those that run beside it; null when no clock runs.</summary>
    public ClockKind? DueKind { get; private set; }

    /// <summary>Last day of that clock.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The next duty beside it; null when there is none.</summary>
    public ClockKind? SideKind { get; private set; }

    /// <summary>Last day of that duty.</summary>
    public DateOnly? SideOn { get; private set; }

    /// <summary>Paper that loses its validity next; null when none does.</summary>
    public ClockKind? LapseKind { get; private set; }

    /// <summary>Last day of that validity.</summary>
    public DateOnly? LapsesOn { get; private set; }

    /// <summary>How many marks Cần khắc phục are open.</summary>
    public int OpenMarks { get; private set; }

    /// <summary>How often it was returned.</summary>
    public int Returns { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Revision { get; set; }
}
