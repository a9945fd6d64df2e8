namespace Nguon.Domain.Time;

/// <summary>The one place that knows what day it is in Vietnam (UTC+7, no summer time).</summary>
public static class VietnamClock
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>Today's date in Vietnam.</summary>
    public static DateOnly TodayInVietnam(this TimeProvider clock) =>
        DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Offset).DateTime);

    /// <summary>The moment now in UTC, for recording.</summary>
    public static DateTime NowUtc(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The first moment of the day in Vietnam, UTC.</summary>
    public static DateTime MidnightInVietnam(this DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);

    /// <summary>A recorded UTC moment as Vietnam local time, for reading.</summary>
    public static DateTime InVietnam(this DateTime utc) => DateTime.SpecifyKind(utc.Add(Offset), DateTimeKind.Unspecified);
}
