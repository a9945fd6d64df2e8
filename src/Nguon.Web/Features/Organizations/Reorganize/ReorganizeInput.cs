using Nguon.Domain.Organizations;

namespace Nguon.Web.Features.Organizations;

/// <summary>A reorganisation as an officer enters it: one decision, one day, its lines; or what takes the place of an event.</summary>
internal sealed record ReorganizeInput
{
    public required string DecisionNumber { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required IReadOnlyList<ReorganizationLine> Lines { get; init; }

    /// <summary>Persons who go to a cell named for them; all of them when nobody takes the unit over.</summary>
    public IReadOnlyList<MemberMove> Moves { get; init; } = [];

    /// <summary>Persons who go to a cell the decision itself founds, or another, named by its code.</summary>
    public IReadOnlyList<CodedMove> CodedMoves { get; init; } = [];

    /// <summary>What goes on in the unit that takes over; the rest ends with the old one.</summary>
    public PassedOn Passes { get; init; } = PassedOn.Accounts;

    /// <summary>The event this corrects; with no lines it is undone.</summary>
    public Guid? ReplacesId { get; init; }

    /// <summary>What the preview showed of the units; when they changed since, the act is refused.</summary>
    public string Seen { get; init; } = "";

    /// <summary>Why a correction is made.</summary>
    public string? Reason { get; init; }
}

/// <summary>What a reorganisation would do, for eyes; nothing is written.</summary>
internal sealed record ReorganizationPreview
{
    /// <summary>One sentence for each event.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>Each unit that ends, is founded, moves or changes: path before and after.</summary>
    public required IReadOnlyList<UnitChange> Units { get; init; }

    /// <summary>What moves or breaks, by subject.</summary>
    public required IReadOnlyList<EffectGroup> Effects { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>To be sent back when it is carried out.</summary>
    public required string Seen { get; init; }
}

/// <summary>One unit before and after; empty when it is not there.</summary>
internal sealed record UnitChange(Guid Id, string Before, string After);

/// <summary>One subject of the preview: a sentence, and lines below it.</summary>
internal sealed record EffectGroup(string Title, int Count, IReadOnlyList<string> Lines)
{
    private const int MostLines = 60;

    public static EffectGroup Of(string title, IReadOnlyList<string> lines) => new(title, lines.Count, [.. lines.Take(MostLines)]);
}

/// <summary>What was done.</summary>
internal sealed record ReorganizationDone(IReadOnlyList<Guid> EventIds, Guid? UnitId, IReadOnlyList<string> Events, IReadOnlyList<string> Moved);
