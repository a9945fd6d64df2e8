using System.Data.Common;
using Nguon.Domain.Statistics;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>
/// Figures of the highest places and of what stands right above them, from what is kept by line: whole months of admissions by value, what began and ended by day. Facts are read for units
/// without a line, and for values of the days that are no whole month.
/// </summary>
internal sealed class FigureByLine(AppDb db)
{
    /// <summary>How far the places stand below the unit, and whether some units have no line; asked in the same round trip as the ground.</summary>
    internal sealed class Ground
    {
        private (long Least, long Most)? distances;

        public bool IsAnyWithout { get; private set; }

        /// <summary>0 for a place, 1 for what is right above places; null for a unit below them.</summary>
        public long? Distance => distances is { } found && found.Least == found.Most && found.Most <= 1 ? found.Most : null;

        public void Take(DbDataReader reader)
        {
            distances = BoardTallies.DistancesOf(reader);
            IsAnyWithout = reader.Long(2) == 1;
        }
    }

    /// <summary>True for a figure that may be told by line once the unit turns out to be a place or right above places.</summary>
    public static bool MayAnswer(FigureAsked asked, IReadOnlyList<AxisKind> axes) =>
        asked is { Place: { IsCell: false, IsFormer: false }, KnownAt: null, Where.Count: 0, Measure: { Fact: { } fact, Later: null, OnPaperOnly: false } } && asked.Place.RowsOn >= asked.To
        && axes.All(axis => axis == AxisKind.Unit || (fact == CountedFactKind.Admitted && asked.Measure.Unit != MeasureUnit.Years && DialectTallies.Has(axis)));

    /// <summary>What is asked of the unit before; nothing without a ground to fill.</summary>
    public static IEnumerable<(FigureStatement Statement, Action<DbDataReader> Take)> Asks(FigureAsked asked, Ground? ground) => ground is null ? [] : [(BoardTallies.Distances(asked.Place), ground.Take)];

    /// <summary>The statements that count by line; null when the unit is below the places, or its rows are.</summary>
    public static IEnumerable<FigureStatement>? Counts(FigureScan scan, IReadOnlyList<AxisKind> axes, Ground? ground)
    {
        if (ground?.Distance is not { } distance || (distance == 0 && axes.Contains(AxisKind.Unit)))
        {
            return null;
        }

        var statements = axes.All(axis => axis == AxisKind.Unit) ? Changes(scan, axes) : Values(scan, axes);
        return ground.IsAnyWithout ? statements.Append(new DialectFigures(scan with { OnlyWithoutLine = true }).Tallies(axes)) : statements;
    }

    /// <summary>The reading by line where that finds the same facts: none is without a line, and a row is a place.</summary>
    public static FigureScan Lined(FigureScan scan, Guid? row, Ground? ground) =>
        ground is { IsAnyWithout: false, Distance: { } distance } && (row is null || distance == 1) ? scan with { ByLine = true, Straddlers = [], Shares = [] } : scan;

    /// <summary>True for the highest places and what is right above them.</summary>
    public async Task<bool> IsWideAsync(FigurePlace place, CancellationToken ct)
    {
        var ground = new Ground();
        await db.EachAsync(BoardTallies.Distances(place), ground.Take, ct);
        return ground.Distance is not null;
    }

    private static IEnumerable<FigureStatement> Changes(FigureScan scan, IReadOnlyList<AxisKind> axes)
    {
        var first = scan.Source.Time == MeasureTime.Period ? scan.From : (DateOnly?)null;
        return axes.Select(axis => (int)axis).Prepend(0).Select(axis => DialectChanges.Between(scan, axis, first));
    }

    /// <summary>Whole months as they are kept, the days before and after them from the facts.</summary>
    private static IEnumerable<FigureStatement> Values(FigureScan scan, IReadOnlyList<AxisKind> axes)
    {
        var first = DialectTallies.MonthOf(scan.From) + (scan.From.Day == 1 ? 0 : 1);
        var next = DialectTallies.MonthOf(scan.To.AddDays(1));
        var facts = scan with { ByLine = true, ByUnit = true, Straddlers = [], Shares = [] };
        if (first >= next)
        {
            return [new DialectFigures(facts).Tallies(axes)];
        }

        var (begin, end) = (DialectChanges.FirstOf(first), DialectChanges.FirstOf(next));
        FigureScan[] parts = [facts with { To = begin.AddDays(-1) }, facts with { From = end }];
        return [DialectTallies.OfMonths(scan, axes, (first, next - 1)), .. parts.Where(part => part.From <= part.To).Select(part => new DialectFigures(part).Tallies(axes))];
    }
}
