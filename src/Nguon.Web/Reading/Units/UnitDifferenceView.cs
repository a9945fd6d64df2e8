using Nguon.Domain.Organizations;

namespace Nguon.Web.Reading;

/// <summary>Two days, in order; one unit with everything below it, or all the reader may see; one kind of change, or all.</summary>
internal sealed record DifferenceQuestion(DateOnly From, DateOnly To)
{
    public Guid? UnitId { get; init; }

    public OrganizationChange? Only { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 500;

    /// <summary>The earlier day first.</summary>
    public static DifferenceQuestion Of(DateOnly one, DateOnly other) => one <= other ? new(one, other) : new(other, one);
}

/// <summary>What is different; one row per unit and kind of change.</summary>
internal sealed record UnitDifferenceView(
    DateOnly From, DateOnly To, IReadOnlyDictionary<OrganizationChange, int> Counts, int Total, IReadOnlyList<DifferenceRow> Rows)
{
    /// <summary>True when so much changed that cells are not told.</summary>
    public bool IsWithoutCells { get; init; }
}

/// <summary>One change of one unit.</summary>
internal sealed record DifferenceRow(OrganizationChange Change, Guid Id, OrganizationVersion? Before, OrganizationVersion? After)
{
    /// <summary>Full path on the first day; null when it did not exist.</summary>
    public string? PathBefore { get; init; }

    /// <summary>Full path on the last day; null when it is gone.</summary>
    public string? PathAfter { get; init; }

    /// <summary>Units that took it over, with their paths.</summary>
    public IReadOnlyList<string> Into { get; init; } = [];

    /// <summary>Units it came from, with their paths.</summary>
    public IReadOnlyList<string> OutOf { get; init; } = [];

    public IReadOnlyList<DifferenceDecision> Decisions { get; init; } = [];
}

/// <summary>A decision behind a change.</summary>
internal sealed record DifferenceDecision(Guid EventId, OrganizationEventKind Verb, string? Number, DateOnly? DecidedOn, DateOnly EffectiveOn, bool IsUnconfirmed);
