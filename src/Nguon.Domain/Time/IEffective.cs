namespace Nguon.Domain.Time;

/// <summary>Something in force for a time: half-open, <see cref="Until"/> is the first day no longer in force.</summary>
public interface IEffective
{
    /// <summary>First day in force.</summary>
    DateOnly From { get; }

    /// <summary>First day no longer in force; null while open.</summary>
    DateOnly? Until { get; }
}

/// <summary>The only way to ask what is in force on a day.</summary>
public static class InForce
{
    /// <summary>Narrows rows to those in force on the day; translates to SQL.</summary>
    public static IQueryable<T> InForceOn<T>(this IQueryable<T> rows, DateOnly day)
        where T : IEffective =>
        rows.Where(row => row.From <= day && (row.Until == null || row.Until > day));

    /// <summary>Narrows rows in memory to those in force on the day.</summary>
    public static IEnumerable<T> InForceOn<T>(this IEnumerable<T> rows, DateOnly day)
        where T : IEffective =>
        rows.Where(row => row.IsInForceOn(day));

    /// <summary>Narrows rows to those that begin or end after the first day and not after the last; translates to SQL.</summary>
    public static IQueryable<T> ChangingBetween<T>(this IQueryable<T> rows, DateOnly first, DateOnly last)
        where T : IEffective =>
        rows.Where(row => (row.From > first && row.From <= last) || (row.Until != null && row.Until > first && row.Until <= last));

    /// <summary>True when the row is in force on the day.</summary>
    public static bool IsInForceOn(this IEffective row, DateOnly day) =>
        row.From <= day && (row.Until is null || row.Until > day);
}
