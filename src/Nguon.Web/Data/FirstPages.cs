namespace Nguon.Web.Data;

/// <summary>Daily work begins when whoever started the program has had time for a first page: both would wait for the same two cores.</summary>
internal static class FirstPages
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static Task LetPassAsync(TimeProvider clock, CancellationToken ct) => Task.Delay(Time, clock, ct);
}
