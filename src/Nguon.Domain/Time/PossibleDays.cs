namespace Nguon.Domain.Time;

/// <summary>Days an act or a paper of somebody living can have.</summary>
public static class PossibleDays
{
    /// <summary>Nothing anybody enters happened earlier.</summary>
    public static DateOnly Earliest { get; } = new(1900, 1, 1);

    /// <summary>Nothing anybody plans lies further ahead.</summary>
    public const int YearsAhead = 20;

    /// <summary>The day itself, or none when nobody can mean it: a slip of the keys is as if nothing was typed.</summary>
    public static DateOnly? OrNone(DateOnly? day, DateOnly today) => day >= Earliest && day <= today.AddYears(YearsAhead) ? day : null;
}
