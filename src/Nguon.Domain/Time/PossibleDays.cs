namespace Nguon.Domain.Time;

/// <summary>Days an act or a paper of somebody living can have.</summary>
public static class PossibleDays
{
    /// <summary>Nothing anybody enters happened earlier.</summary>
    public static DateOnly Earliest { get; } = new(1900, 1, 1);
}
