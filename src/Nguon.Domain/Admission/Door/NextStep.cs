namespace Nguon.Domain.Admission;

/// <summary>How one step of the way stands.</summary>
public enum NextState
{
    /// <summary>Đã làm.</summary>
    Done = 1,

    /// <summary>Làm được ngay.</summary>
    DueNow = 2,

    /// <summary>Chưa làm được: something must be mended first.</summary>
    Blocked = 3,

    /// <summary>Chưa đến lượt.</summary>
    NotYet = 4,

    /// <summary>Không phải thực hiện.</summary>
    NotNeeded = 5,
}

/// <summary>One line of the task list and of the rail.</summary>
public sealed record NextStep
{
    /// <summary>What the step is.</summary>
    public required StepDefinition Definition { get; init; }

    /// <summary>Label on this chain.</summary>
    public required string Label { get; init; }

    /// <summary>How it stands.</summary>
    public required NextState State { get; init; }

    /// <summary>The steps taken, oldest first.</summary>
    public IReadOnlyList<DossierStep> Taken { get; init; } = [];

    /// <summary>The unit whose turn it would be; null when the chain does not name it.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Why it cannot be taken today, all reasons at once.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>What to know before taking it.</summary>
    public IReadOnlyList<Refusal> Warnings { get; init; } = [];

    /// <summary>Earliest day on which what only needs time is reached.</summary>
    public DateOnly? EarliestOn { get; init; }

    /// <summary>Why it is not needed, for example that the organs changed; empty otherwise.</summary>
    public string Note { get; init; } = "";

    /// <summary>The kind.</summary>
    public StepKind Kind => Definition.Kind;
}
