using System.Globalization;
using Nguon.Domain.Time;

namespace Nguon.Tests.World;

/// <summary>A clock that stands at the suite's baseline until a test moves it.</summary>
internal sealed class FrozenClock : TimeProvider
{
    private const string DefaultBaseline = "2026-11-20T02:00Z";

    private DateTimeOffset now = Baseline;

    /// <summary>NGUON_TEST_BASELINE, or the morning of 20/11/2026 in Vietnam.</summary>
    public static DateTimeOffset Baseline { get; } = DateTimeOffset.Parse(
        Environment.GetEnvironmentVariable("NGUON_TEST_BASELINE") is { Length: > 0 } chosen ? chosen : DefaultBaseline, CultureInfo.InvariantCulture);

    public DateOnly Today => this.TodayInVietnam();

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;

    /// <summary>Moves to nine in the morning of the day in Vietnam.</summary>
    public void GoTo(DateOnly day) => now = new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(7)).ToUniversalTime();
}
