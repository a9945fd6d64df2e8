using System.Data.Common;
using Nguon.Domain.Statistics;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Counts a board: one reading of the facts of two years with all their values, one of the years before by unit below, and what documents state.</summary>
internal sealed class BoardCounter(AppDb db, FigureCounter figures, FigureAggregates aggregates)
{
    /// <summary>Breakdowns of the board, in its order; days, months and units are counted apart.</summary>
    public static readonly IReadOnlyList<AxisKind> Axes =
    [
        AxisKind.Block, AxisKind.BaseType, AxisKind.UnitKind, AxisKind.Sex, AxisKind.YouthUnion, AxisKind.Ethnicity, AxisKind.Religion, AxisKind.AgeGroup, AxisKind.Education,
        AxisKind.Professional, AxisKind.Occupation, AxisKind.Introducer,
    ];

    private static readonly IReadOnlyList<AxisKind> Read = [AxisKind.Unit, .. Axes];

    public async Task<BoardTally> CountAsync(FigureAsked asked, BoardDays days, CancellationToken ct)
    {
        var all = await figures.ScanAsync(asked with { From = days.LineFrom, To = days.To }, true, ct);
        var tally = new BoardTally(days);
        var statement = new DialectFigures(all with { From = days.LastFrom }).Rows(Read);
        await db.EachAsync(statement, reader => Take(reader, tally, days), ct);
        if (days.LineFrom < days.LastFrom)
        {
            var before = new DialectFigures(all with { To = days.LastFrom.AddDays(-1) }).PerYear();
            await db.EachAsync(before, reader => tally.AddLine(reader.GuidOrNull(0), (int)reader.Long(1), reader.Long(2)), ct);
        }

        AddStated(tally, days, await aggregates.BookAsync(asked with { From = days.LineFrom, To = days.To }, all, ct));
        return tally;
    }

    /// <summary>One fact: day, age, unit below, then the values in the order of <see cref="Axes"/>.</summary>
    private static void Take(DbDataReader reader, BoardTally tally, BoardDays days)
    {
        var day = reader.Date(0);
        var child = reader.GuidOrNull(2);
        var n = (This: days.IsThis(day) ? 1L : 0, Same: days.IsSame(day) ? 1L : 0, Last: days.IsLast(day) ? 1L : 0);
        tally.AddMonth(day, 1);
        tally.AddLine(child, day.Year, 1);
        tally.Whole.Add(n.This, n.Same, n.Last);
        tally.Add(AxisKind.Unit, child, n);
        for (var i = 0; i < Axes.Count; i++)
        {
            tally.Add(Axes[i], reader.IsDBNull(3 + i) ? null : reader.GetValue(3 + i), n);
        }

        if (n.This == 0)
        {
            return;
        }

        tally.AddQuarter(child, day.Month, 1);
        if (!reader.IsDBNull(1))
        {
            tally.AddAges(1, reader.Long(1));
        }
    }

    private static void AddStated(BoardTally tally, BoardDays days, AggregateBook book)
    {
        if (book.IsEmpty)
        {
            return;
        }

        IReadOnlyList<AxisKind> axes = [AxisKind.Unit, .. Axes];
        foreach (var (axis, key, amount) in book.Lines(days.From, days.To, axes))
        {
            tally.AddStated(axis, key, (amount, 0, 0));
        }

        foreach (var (axis, key, amount) in book.Lines(days.LastFrom, days.SameTo, axes))
        {
            tally.AddStated(axis, key, (0, amount, 0));
        }

        foreach (var (axis, key, amount) in book.Lines(days.LastFrom, days.LastTo, axes))
        {
            tally.AddStated(axis, key, (0, 0, amount));
        }

        foreach (var year in days.Years)
        {
            foreach (var (_, key, amount) in book.Lines(new DateOnly(year, 1, 1), year == days.Year ? days.To : new DateOnly(year, 12, 31), [AxisKind.Unit]).Where(line => line.Axis is not null))
            {
                tally.AddStatedLine(key, year, amount);
            }
        }
    }
}
