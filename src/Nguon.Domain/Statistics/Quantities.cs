namespace Nguon.Domain.Statistics;

/// <summary>Số người: each counted once per event; added only to people.</summary>
public readonly record struct People(long Value)
{
    /// <summary>Both together.</summary>
    public static People operator +(People left, People right) => new(left.Value + right.Value);
}

/// <summary>Số lượt: one person may be in several; never added to people.</summary>
public readonly record struct Turns(long Value)
{
    /// <summary>Both together.</summary>
    public static Turns operator +(Turns left, Turns right) => new(left.Value + right.Value);
}

/// <summary>Tỷ lệ phần trăm with its parts: never added, only compared. One decimal, half away from zero (rules.md 9.5).</summary>
public readonly record struct Percentage
{
    private readonly decimal exact;

    private Percentage(decimal exact, long? part, long? whole) => (this.exact, Part, Whole) = (exact, part, whole);

    /// <summary>Numerator; null for a stated baseline.</summary>
    public long? Part { get; }

    /// <summary>Denominator; null for a stated baseline.</summary>
    public long? Whole { get; }

    /// <summary>Value as printed: 36.9.</summary>
    public decimal Value => Math.Round(exact, 1, MidpointRounding.AwayFromZero);

    /// <summary>Part of a whole; null when the whole is 0 (printed blank, rules.md 9.1).</summary>
    public static Percentage? Of(long part, long whole) => whole == 0 ? null : new Percentage(100m * part / whole, part, whole);

    /// <summary>A percentage a document states without its parts, for example 12,6%.</summary>
    public static Percentage Stated(decimal value) => new(value, null, null);

    /// <summary>The difference of two percentages is in percentage points and nothing else.</summary>
    public static PercentagePoints operator -(Percentage left, Percentage right) => new(left.Value - right.Value);
}

/// <summary>Điểm phần trăm: the difference of two percentages as printed.</summary>
public readonly record struct PercentagePoints(decimal Value);
