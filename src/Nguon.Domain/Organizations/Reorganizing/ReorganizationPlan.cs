namespace Nguon.Domain.Organizations;

/// <summary>One event as entered: lines of one decision and one effective day that meet in one unit.</summary>
public sealed record ReorganizationDraft
{
    /// <summary>Key of the event it becomes.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Number and symbol of the decision.</summary>
    public required string DecisionNumber { get; init; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>First day of the new state.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The lines, in the order entered.</summary>
    public required IReadOnlyList<ReorganizationLine> Lines { get; init; }

    /// <summary>Persons who go to a cell named for them.</summary>
    public IReadOnlyList<MemberMove> Moves { get; init; } = [];

    /// <summary>Persons who go to a cell named by its code: one the decision founds, or another.</summary>
    public IReadOnlyList<CodedMove> CodedMoves { get; init; } = [];

    /// <summary>What goes on in the unit that takes over.</summary>
    public PassedOn Passes { get; init; } = PassedOn.Accounts;

    /// <summary>Code of the unit in which the lines meet; empty for a dissolution.</summary>
    public string Meeting => Lines[0].NewCode;

    /// <summary>Groups lines into events: one decision, one day, one unit in which they meet (contracts/imports.md).</summary>
    public static IReadOnlyList<ReorganizationDraft> Of(IEnumerable<(string Number, DateOnly? DecidedOn, DateOnly EffectiveOn, ReorganizationLine Line)> lines) =>
        lines.Select(l => l with { Line = l.Line with { NewCode = l.Line.Verb.GoesOn() && l.Line.NewCode.Length == 0 ? l.Line.OldCode : l.Line.NewCode } })
            .GroupBy(l => (l.Number, l.EffectiveOn, l.Line.NewCode))
            .Select(g => new ReorganizationDraft
            {
                DecisionNumber = g.Key.Number,
                DecidedOn = g.Select(l => l.DecidedOn).FirstOrDefault(d => d is not null),
                EffectiveOn = g.Key.EffectiveOn,
                Lines = g.Select(l => l.Line).ToList(),
            })
            .ToList();
}

/// <summary>Why a line cannot stand.</summary>
/// <param name="Row">Row of the line; 0 for the event as a whole.</param>
/// <param name="Refusal">The reason.</param>
public sealed record LineRefusal(int Row, Refusal Refusal);

/// <summary>An event that was not taken, with the reasons by line.</summary>
public sealed record RefusedDraft(ReorganizationDraft Draft, IReadOnlyList<LineRefusal> Reasons);

/// <summary>A unit that ends, and where its people and papers go: the first successor; null when none is named.</summary>
/// <param name="OrganizationId">The unit.</param>
/// <param name="Until">First day it is no more.</param>
/// <param name="SuccessorId">Who takes over.</param>
/// <param name="EventId">The event that ends it.</param>
public sealed record UnitEnd(Guid OrganizationId, DateOnly Until, Guid? SuccessorId, Guid EventId);

/// <summary>Everything a reorganisation would write; nothing is changed by making it.</summary>
public sealed record ReorganizationPlan
{
    /// <summary>Events to add, in order.</summary>
    public required IReadOnlyList<OrganizationEvent> Events { get; init; }

    /// <summary>Events not taken.</summary>
    public required IReadOnlyList<RefusedDraft> Refused { get; init; }

    /// <summary>Units to add.</summary>
    public required IReadOnlyList<PartyOrganization> Founded { get; init; }

    /// <summary>Versions no longer known.</summary>
    public required IReadOnlyList<OrganizationVersion> RetractedVersions { get; init; }

    /// <summary>Versions that take their place.</summary>
    public required IReadOnlyList<OrganizationVersion> AddedVersions { get; init; }

    /// <summary>Successions no longer known.</summary>
    public required IReadOnlyList<OrganizationSuccession> RetractedSuccessions { get; init; }

    /// <summary>New successions.</summary>
    public required IReadOnlyList<OrganizationSuccession> AddedSuccessions { get; init; }

    /// <summary>Units that end.</summary>
    public required IReadOnlyList<UnitEnd> Ended { get; init; }

    /// <summary>Units the acts speak of or move, each with what is told on its timeline.</summary>
    public required IReadOnlySet<Guid> Touched { get; init; }

    /// <summary>Things to know that refuse nothing, by row.</summary>
    public required IReadOnlyList<LineRefusal> Notes { get; init; }

    /// <summary>True when something is left to write.</summary>
    public bool HasAnything => Events.Count > 0 || RetractedVersions.Count > 0;
}
