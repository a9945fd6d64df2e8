namespace Nguon.Domain.Time;

/// <summary>Something entered at a moment and perhaps taken back at a later one; never overwritten.</summary>
public interface IRecorded
{
    /// <summary>Moment of entry, UTC.</summary>
    DateTime RecordedAt { get; }

    /// <summary>Moment a later entry replaced it, UTC; null while it is what is known.</summary>
    DateTime? RetractedAt { get; }
}

/// <summary>The only way to ask what is, or was, known.</summary>
public static class Recorded
{
    /// <summary>Narrows rows in memory to what is known now.</summary>
    public static IEnumerable<T> Believed<T>(this IEnumerable<T> rows)
        where T : IRecorded =>
        rows.Where(row => row.RetractedAt is null);

    /// <summary>Narrows rows to what was known at the moment; translates to SQL. Rows hidden by default must be asked for first.</summary>
    public static IQueryable<T> KnownAt<T>(this IQueryable<T> rows, DateTime moment)
        where T : IRecorded =>
        rows.Where(row => row.RecordedAt <= moment && (row.RetractedAt == null || row.RetractedAt > moment));

    /// <summary>Narrows rows in memory to what was known at the moment.</summary>
    public static IEnumerable<T> KnownAt<T>(this IEnumerable<T> rows, DateTime moment)
        where T : IRecorded =>
        rows.Where(row => row.RecordedAt <= moment && (row.RetractedAt is null || row.RetractedAt > moment));
}
