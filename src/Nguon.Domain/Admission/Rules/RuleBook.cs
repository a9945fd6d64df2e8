using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>All dated layers; composes the rules in force on any day.</summary>
public sealed class RuleBook
{
    private readonly List<(DateOnly From, RuleSet Rules)> sets = [];

    /// <summary>Composes every period between two changes; throws when a key is missing, doubled or malformed in one.</summary>
    public RuleBook(IEnumerable<RuleLayer> layers)
    {
        Layers = [.. layers.OrderBy(layer => layer.Kind).ThenBy(layer => layer.From)];
        var first = Layers.Where(layer => layer.Kind == RuleLayerKind.Regulation).Select(layer => layer.From).DefaultIfEmpty().Min();
        var changes = Layers.Select(layer => layer.From)
            .Concat(Layers.Where(layer => layer.Until is not null).Select(layer => layer.Until.GetValueOrDefault()))
            .Where(day => day > first).Prepend(first).Distinct().Order();
        foreach (var day in changes)
        {
            sets.Add((day, new RuleSet(day, LayersOn(day))));
        }
    }

    /// <summary>The layers by kind and day, for the page Quy định đang áp dụng.</summary>
    public IReadOnlyList<RuleLayer> Layers { get; }

    /// <summary>Every composed set, oldest first.</summary>
    public IEnumerable<RuleSet> Sets => sets.Select(set => set.Rules);

    /// <summary>The rules in force on the day; before the first known layer that layer answers, whose values only warn.</summary>
    public RuleSet InForceOn(DateOnly day)
    {
        var found = sets[0].Rules;
        foreach (var (from, rules) in sets)
        {
            found = from <= day ? rules : found;
        }

        return found;
    }

    // The first document of a kind also answers for the days before it: it is shape only and never refuses.
    private List<RuleLayer> LayersOn(DateOnly day)
    {
        var inForce = Layers.InForceOn(day).ToList();
        foreach (var kind in new[] { RuleLayerKind.Regulation, RuleLayerKind.Guidance, RuleLayerKind.Forms })
        {
            if (inForce.All(layer => layer.Kind != kind) && Layers.FirstOrDefault(layer => layer.Kind == kind) is { } earliest && earliest.From > day)
            {
                inForce.Add(earliest);
            }
        }

        return inForce;
    }
}
