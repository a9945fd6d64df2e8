using Nguon.Domain.Statistics;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>How many persons and how much of aggregates; ages for averages. Places are counted apart: nobody stands behind them.</summary>
internal sealed record FigureCount(long Persons, long Aggregate = 0, long Aged = 0, long Ages = 0)
{
    public static readonly FigureCount None = new(0);

    public long Places { get; init; }

    public long Value => Persons + Aggregate + Places;

    public FigureCount Plus(FigureCount other) =>
        new(Persons + other.Persons, Aggregate + other.Aggregate, Aged + other.Aged, Ages + other.Ages) { Places = Places + other.Places };
}

/// <summary>A whole and its parts along one or more axes, by key.</summary>
internal sealed record FigureTally(FigureCount Whole, IReadOnlyDictionary<AxisKind, IReadOnlyDictionary<string, FigureCount>> ByAxis)
{
    public IReadOnlyDictionary<string, FigureCount> Along(AxisKind axis) => ByAxis.GetValueOrDefault(axis) ?? new Dictionary<string, FigureCount>();

    /// <summary>Out of the raw lines of the statement: stored values become keys, days become years.</summary>
    public static FigureTally Of(IEnumerable<(int Axis, string? Raw, FigureCount Count)> lines, MeasureTime time)
    {
        var whole = FigureCount.None;
        var byAxis = new Dictionary<AxisKind, Dictionary<string, FigureCount>>();
        foreach (var (number, raw, count) in lines)
        {
            if (number == 0)
            {
                whole = whole.Plus(count);
                continue;
            }

            var axis = (AxisKind)number;
            var rows = byAxis.TryGetValue(axis, out var known) ? known : byAxis[axis] = [];
            foreach (var key in FigureKeys.Of(axis, raw, time))
            {
                rows[key] = rows.GetValueOrDefault(key, FigureCount.None).Plus(count);
            }
        }

        return new FigureTally(whole, byAxis.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, FigureCount>)pair.Value));
    }

    /// <summary>The same with aggregates added.</summary>
    public FigureTally With(IEnumerable<(AxisKind? Axis, string Key, long Amount)> aggregates)
    {
        var whole = Whole;
        var byAxis = ByAxis.ToDictionary(pair => pair.Key, pair => new Dictionary<string, FigureCount>(pair.Value, StringComparer.Ordinal));
        foreach (var (axis, key, amount) in aggregates)
        {
            var more = new FigureCount(0, amount);
            if (axis is not { } kind)
            {
                whole = whole.Plus(more);
                continue;
            }

            var rows = byAxis.TryGetValue(kind, out var known) ? known : byAxis[kind] = [];
            rows[key] = rows.GetValueOrDefault(key, FigureCount.None).Plus(more);
        }

        return new FigureTally(whole, byAxis.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, FigureCount>)pair.Value));
    }
}
