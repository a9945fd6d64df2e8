namespace Nguon.Domain.Admission;

/// <summary>A former membership as the rules ask; what nobody said is null and asked for by name (rules.md 3.6).</summary>
public sealed record FormerFacts
{
    /// <summary>Day it ended.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>How.</summary>
    public FormerEnd? Reason { get; init; }

    /// <summary>Why.</summary>
    public FormerCause Cause { get; init; }

    /// <summary>Day the conviction was cleared (xóa án tích).</summary>
    public DateOnly? ConvictionClearedOn { get; init; }

    /// <summary>How often already re-admitted.</summary>
    public int Times { get; init; }

    /// <summary>The same, from what a dossier holds.</summary>
    public static FormerFacts? Of(FormerMembership? former) => former is null ? null : new()
    {
        EndedOn = former.EndedOn,
        Reason = former.Reason,
        Cause = former.Cause,
        ConvictionClearedOn = former.ConvictionClearedOn,
        Times = former.Times,
    };
}
