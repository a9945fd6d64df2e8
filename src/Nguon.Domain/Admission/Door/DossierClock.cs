namespace Nguon.Domain.Admission;

/// <summary>One running clock, with everything the page shows about it.</summary>
public sealed record DossierClock
{
    /// <summary>Which.</summary>
    public required ClockKind Kind { get; init; }

    /// <summary>Name in Vietnamese.</summary>
    public required string Name { get; init; }

    /// <summary>Day of the event it starts from.</summary>
    public required DateOnly StartOn { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The rule in words, for example 60 ngày làm việc.</summary>
    public required string Rule { get; init; }

    /// <summary>Document and clause; null when it is custom.</summary>
    public string? Basis { get; init; }

    /// <summary>The paper that extended it, number and day; empty when none did.</summary>
    public string Extension { get; init; } = "";

    /// <summary>Working days (or days) used up to today.</summary>
    public int DaysUsed { get; init; }

    /// <summary>Working days (or days) left; negative when late.</summary>
    public int DaysLeft { get; init; }

    /// <summary>True when days are working days.</summary>
    public bool InWorkingDays { get; init; }

    /// <summary>True when it is the validity of a paper rather than a time to act in.</summary>
    public bool IsLapse { get; init; }

    /// <summary>True when the value is not checked or the calendar of a year on the way is not confirmed.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>The place asked, for a verification request; empty otherwise.</summary>
    public string Place { get; init; } = "";

    /// <summary>True when the last day is over.</summary>
    public bool IsLate => DaysLeft < 0;
}
