using Nguon.Domain.People;

namespace Nguon.Web.Seed.Demo;

/// <summary>One admission of the story, planned before people are made.</summary>
internal sealed class Admission
{
    public required DemoCell Cell { get; init; }

    /// <summary>Place in the plan; stable word for the generator and for shares that must come out exactly.</summary>
    public required int Index { get; init; }

    public required DateOnly DecidedOn { get; init; }
    public required DateOnly CeremonyOn { get; init; }

    /// <summary>Date of the recognition decision; null while a probationer today.</summary>
    public DateOnly? RecognisedOn { get; init; }

    /// <summary>Last day of the awareness class.</summary>
    public required DateOnly ClassOn { get; init; }

    public required IntroducingBodies Bodies { get; init; }
    public required Sex Sex { get; init; }
    public required int Age { get; init; }

    /// <summary>True when every step of it is recorded.</summary>
    public bool HasDossier { get; init; }

    /// <summary>How far a probationer's recognition has come; null for history.</summary>
    public ProbationState? Probation { get; init; }

    public bool IsYouthUnion => Bodies.HasFlag(IntroducingBodies.YouthUnion);
}

/// <summary>Where a probationer of today stands (practice.md 5.5).</summary>
internal enum ProbationState
{
    Running = 1,
    EndingSoon = 2,
    Late = 3,
    JustEnded = 4,
    CellVoted = 5,
    Submitted = 6,
    DeletionDecided = 7,
}

/// <summary>Somebody sent to an awareness class and not admitted.</summary>
internal sealed record Participant(DemoCell Cell, DateOnly ClassOn, int Index);
