using Nguon.Domain.People;

namespace Nguon.Domain.Admission;

/// <summary>Where the clock of the ceremony starts.</summary>
public enum CeremonyStart
{
    /// <summary>The day the cell receives the decision (29 to 294-QĐ/TW).</summary>
    Receipt = 1,

    /// <summary>The day the decision is issued (208-QĐ/TW).</summary>
    Issue = 2,
}

/// <summary>A share of votes.</summary>
/// <param name="Numerator">Upper number.</param>
/// <param name="Denominator">Lower number.</param>
public sealed record Share(int Numerator, int Denominator)
{
    /// <summary>Fewest votes that are at least this share of so many.</summary>
    public int AtLeast(int of) => ((of * Numerator) + Denominator - 1) / Denominator;

    /// <summary>Fewest votes that are more than this share of so many.</summary>
    public int MoreThan(int of) => (of * Numerator / Denominator) + 1;

    /// <inheritdoc />
    public override string ToString() => $"{Numerator}/{Denominator}";
}

/// <summary>The rules in force on one day, composed of three dated layers and what the Statutes fix (rules.md 3.1, 3.9).</summary>
public sealed partial class RuleSet
{
    private readonly Dictionary<RuleKey, RuleLayerValue> values;

    /// <summary>First day this composition is in force.</summary>
    public DateOnly From { get; }

    /// <summary>Every document it is composed of.</summary>
    public IReadOnlyList<RuleLayer> Layers { get; }

    /// <summary>Quy định thi hành Điều lệ.</summary>
    public RuleLayer Regulation { get; }

    /// <summary>Hướng dẫn của Ban Bí thư.</summary>
    public RuleLayer Guidance { get; }

    /// <summary>Hướng dẫn nghiệp vụ (mẫu).</summary>
    public RuleLayer Forms { get; }

    /// <summary>Every value in force, by key.</summary>
    public IEnumerable<RuleLayerValue> Values => values.Values.OrderBy(value => value.Key);

    private RuleLayer The(RuleLayerKind kind)
    {
        var found = Layers.Where(layer => layer.Kind == kind).ToList();
        return found.Count == 1 ? found[0] : throw new InvalidOperationException($"{found.Count} layers {kind} in force on {From:yyyy-MM-dd}.");
    }

    private static Dictionary<RuleKey, RuleLayerValue> Compose(IEnumerable<RuleLayer> layers, Confidence? ceiling)
    {
        var all = new Dictionary<RuleKey, RuleLayerValue>();
        foreach (var layer in layers)
        {
            foreach (var value in layer.Values)
            {
                var capped = layer.Kind == RuleLayerKind.Guidance && ceiling > value.Confidence ? value with { Confidence = ceiling.Value } : value;
                if (!all.TryAdd(value.Key, capped))
                {
                    throw new InvalidOperationException($"{layer.Id}: {value.Key} is fixed by another layer in force on the same day.");
                }
            }
        }

        return all;
    }

    private RuleValue<int> Number(RuleKey key) => Typed(key, int.Parse);

    private RuleValue<bool> Flag(RuleKey key) => Typed(key, bool.Parse);

    private RuleValue<int>? OptionalNumber(RuleKey key) => values.ContainsKey(key) ? Number(key) : null;

    private RuleValue<Share> ShareOf(RuleKey key) => Typed(key, text =>
    {
        var parts = text.Split('/');
        return new Share(int.Parse(parts[0]), int.Parse(parts[1]));
    });

    private RuleValue<IReadOnlyList<EducationLevel>> Levels(RuleKey key) =>
        Typed(key, text => (IReadOnlyList<EducationLevel>)[.. text.Split(',').Select(Enum.Parse<EducationLevel>)]);

    private RuleValue<T> Typed<T>(RuleKey key, Func<string, T> parse)
    {
        if (!values.TryGetValue(key, out var value))
        {
            throw new InvalidOperationException($"{Regulation.Id}: {key} is fixed by no layer in force on {From:yyyy-MM-dd}.");
        }

        try
        {
            return new(parse(value.Text), value.Confidence, value.Document, value.Clause);
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            throw new InvalidOperationException($"{value.Document}: {key} has the malformed value '{value.Text}'.", problem);
        }
    }
}
