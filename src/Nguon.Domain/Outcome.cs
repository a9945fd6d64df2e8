namespace Nguon.Domain;

/// <summary>Result of an act: a value, or all refusals at once; warnings accompany either.</summary>
public sealed record Outcome<T>(T? Value, IReadOnlyList<Refusal> Refusals, IReadOnlyList<Refusal> Warnings)
{
    /// <summary>True when nothing refused; then <see cref="Value"/> is set.</summary>
    public bool Succeeded => Refusals.Count == 0;

    /// <summary>True when the thing asked for is absent or out of reach (the two are never told apart).</summary>
    public bool IsAbsent => Refusals.Any(refusal => refusal.Code == Outcome.NotFound.Code);

    /// <summary>A success without warnings.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, [], []);

    /// <summary>A single refusal.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal], []);
}

/// <summary>Ways to make an <see cref="Outcome{T}"/>.</summary>
public static class Outcome
{
    /// <summary>The refusal for what is absent or out of reach.</summary>
    public static Refusal NotFound { get; } =
        Refusal.Plain("SYS-404", "OutOfReach", "Không tìm thấy hồ sơ trong phạm vi của đơn vị.");

    /// <summary>All refusals of an act that did not happen.</summary>
    public static Outcome<T> Refused<T>(IReadOnlyList<Refusal> refusals, IReadOnlyList<Refusal>? warnings = null) =>
        new(default, refusals, warnings ?? []);

    /// <summary>A success that carries warnings.</summary>
    public static Outcome<T> Done<T>(T value, IReadOnlyList<Refusal> warnings) => new(value, [], warnings);
}
