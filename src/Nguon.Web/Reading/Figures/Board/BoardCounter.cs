using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Statistics;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>
/// Counts a board. Of a unit with few facts: one reading of two years with all their values, of a cell of all years, and one of the years before by unit below. Of the highest places and
/// what is above them: their tallies, and what these do not hold from the facts. What documents state is added to both.
/// </summary>
internal sealed class BoardCounter(AppDb db, FigureCounter figures, FigureAggregates aggregates, BoardTallies tallies)
{
    /// <summary>Breakdowns of the board, in its order; days, months and units are counted apart.</summary>
    public static readonly IReadOnlyList<AxisKind> Axes =
    [
        AxisKind.Block, AxisKind.BaseType, AxisKind.UnitKind, AxisKind.Sex, AxisKind.YouthUnion, AxisKind.Ethnicity, AxisKind.Religion, AxisKind.AgeGroup, AxisKind.Education,
        AxisKind.Professional, AxisKind.Occupation, AxisKind.Introducer,
    ];

    public static readonly IReadOnlyList<AxisKind> Read = [AxisKind.Unit, .. Axes];

    public async Task<BoardTally> CountAsync(FigureAsked asked, BoardDays days, CancellationToken ct)
    {
        (long Least, long Most)? distances = null;
        (FigureStatement, Action<DbDataReader>)[] beside = asked.Place.IsCell ? [] : [(BoardTallies.Distances(asked.Place), reader => distances = BoardTallies.DistancesOf(reader))];
        var all = await figures.ScanAsync(asked with { From = days.LineFrom, To = days.To }, true, ct, beside);
        var tally = new BoardTally(days);
        if (distances is not { } found || found.Least != found.Most || !await tallies.CountAsync((all, found.Most), days, tally, ct))
        {
            await CountFactsAsync(all, days, tally, ct);
        }

        AddStated(tally, days, await aggregates.BookAsync(asked with { From = days.LineFrom, To = days.To }, all, ct));
        return tally;
    }

    private async Task CountFactsAsync(FigureScan all, BoardDays days, BoardTally tally, CancellationToken ct)
    {
        var first = all.IsCell ? days.LineFrom : days.LastFrom; // all years of a cell are fewer rows than a second statement is worth
        List<(FigureStatement, Action<DbDataReader>)> parts = [(new DialectFigures(all with { From = first }).Rows(Read), reader => Take(reader, tally, days))];
        if (days.LineFrom < first)
        {
            var before = new DialectFigures(all with { To = days.LastFrom.AddDays(-1) }).PerYear();
            parts.Add((before, reader => tally.AddLine(reader.GuidOrNull(0), (int)reader.Long(1), reader.Long(2))));
        }

        await db.EachAsync(parts, ct);
    }

    private static void Take(DbDataReader reader, BoardTally tally, BoardDays days)
    {
        var day = reader.Date(0);
        tally.AddMonth(reader.GuidOrNull(2), BoardDays.MonthOf(day), (day > days.SameTo, 1));
        if (day >= days.LastFrom)
        {
            TakeValues(reader, tally, days);
        }
    }

    /// <summary>One fact: day, age, unit below, then the values in the order of <see cref="Axes"/>.</summary>
    public static void TakeValues(DbDataReader reader, BoardTally tally, BoardDays days)
    {
        var day = reader.Date(0);
        var n = (This: days.IsThis(day) ? 1L : 0, Same: days.IsSame(day) ? 1L : 0, Last: days.IsLast(day) ? 1L : 0);
        tally.Whole.Add(n.This, n.Same, n.Last);
        for (var i = 0; i < Axes.Count; i++)
        {
            tally.Add(Axes[i], reader.IsDBNull(3 + i) ? null : reader.GetValue(3 + i), n);
        }

        if (n.This > 0 && !reader.IsDBNull(1))
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

        foreach (var (axis, key, amount) in book.Lines(days.From, days.To, Read))
        {
            tally.AddStated(axis, key, (amount, 0, 0));
        }

        foreach (var (axis, key, amount) in book.Lines(days.LastFrom, days.SameTo, Read))
        {
            tally.AddStated(axis, key, (0, amount, 0));
        }

        foreach (var (axis, key, amount) in book.Lines(days.LastFrom, days.LastTo, Read))
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
