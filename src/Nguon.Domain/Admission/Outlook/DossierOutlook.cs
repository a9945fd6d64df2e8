namespace Nguon.Domain.Admission;

/// <summary>What somebody asks about: one paper or meeting on a day, nothing written (Thử tính ngày).</summary>
/// <param name="Kind">What would happen.</param>
/// <param name="On">On which day; it may lie ahead.</param>
public sealed record Supposition(StepKind Kind, DateOnly On);

/// <summary>One step still ahead, with its days as the rules allow them.</summary>
public sealed record OutlookLine
{
    /// <summary>What the step is.</summary>
    public required StepDefinition Definition { get; init; }

    /// <summary>Label on this chain of organs.</summary>
    public required string Label { get; init; }

    /// <summary>The unit whose act it is; null when the chain does not name it.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Earliest day the rules allow; null while something must be mended first.</summary>
    public DateOnly? EarliestOn { get; init; }

    /// <summary>The day it was judged for, also when something stands against it.</summary>
    public required DateOnly JudgedOn { get; init; }

    /// <summary>Last day when every step before it takes all the time the rules give; null where no rule gives one.</summary>
    public DateOnly? LatestOn { get; init; }

    /// <summary>True when the last day rests on a value not checked, or runs through a year whose calendar is not confirmed.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>What stands against it that no waiting mends, judged on the day it would happen.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>True when the day was supposed and not found.</summary>
    public bool IsSupposed { get; init; }

    /// <summary>The kind.</summary>
    public StepKind Kind => Definition.Kind;
}

/// <summary>A paper that loses its validity.</summary>
/// <param name="Kind">Which validity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="On">Last day it is valid.</param>
/// <param name="IsBeforeMeeting">True when the cell cannot meet in time on it.</param>
public sealed record OutlookLapse(ClockKind Kind, string Name, DateOnly On, bool IsBeforeMeeting);

/// <summary>What lies ahead of a dossier, said before anybody acts; nothing is written.</summary>
public sealed record DossierOutlook
{
    /// <summary>Steps still ahead in the order of the procedure, supposed ones among them.</summary>
    public required IReadOnlyList<OutlookLine> Lines { get; init; }

    /// <summary>Papers that lose their validity before the cell has voted, soonest first.</summary>
    public required IReadOnlyList<OutlookLapse> Lapses { get; init; }

    /// <summary>Day from which an official member counts, once recognised; null while it cannot be told.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>What stands against the supposed papers and meetings themselves.</summary>
    public IReadOnlyList<Refusal> Refusals => [.. Lines.Where(line => line.IsSupposed).SelectMany(line => line.Refusals)];

    /// <summary>The line of a kind; null when it is not ahead.</summary>
    public OutlookLine? Of(StepKind kind) => Lines.LastOrDefault(line => line.Kind == kind);
}
