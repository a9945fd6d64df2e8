using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Statistics;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Boards of the highest places and what is above them, from tallies: the months they do not hold whole, and units without a line, come from the facts.</summary>
internal sealed class BoardTallies(AppDb db)
{
    /// <summary>False when the tallies cannot answer: a unit below a place, a former one, the past of knowledge, or decisions dated in the days to come.</summary>
    public async Task<bool> CountAsync((FigureScan Scan, long Distance) asked, BoardDays days, BoardTally tally, CancellationToken ct)
    {
        var all = asked.Scan;
        if (asked.Distance > 1 || !IsAsOfNow(all, days) || await IsAnyLaterAsync(days, ct))
        {
            return false;
        }

        var isAbove = asked.Distance == 1;
        await db.EachAsync(Statement(DialectTallies.ByValue(), all, days, days.LastFrom), reader => TakeValue(reader, tally), ct);
        var parts = all with { ByLine = true, Straddlers = [], Shares = [], From = new DateOnly(days.SameTo.Year, days.SameTo.Month, 1), To = days.SameTo };
        if (!days.EndsMonth)
        {
            await db.EachAsync(new DialectFigures(parts).Rows(BoardCounter.Read), reader => TakePart(reader, tally, isAbove), ct);
        }

        await CountUnitsAsync(all, days, tally, isAbove, ct);
        return true;
    }

    private static bool IsAsOfNow(FigureScan all, BoardDays days) => all is { Known: null, Former: null, Where.Count: 0 } && all.Day >= days.To;

    private async Task<bool> IsAnyLaterAsync(BoardDays days, CancellationToken ct) =>
        !days.EndsMonth && await db.CountedFacts.AnyAsync(f => f.Kind == CountedFactKind.Admitted && f.RetractedAt == null && f.From > days.To, ct);

    private async Task CountUnitsAsync(FigureScan all, BoardDays days, BoardTally tally, bool isAbove, CancellationToken ct)
    {
        var isAnyWithout = await db.FigureLines.AnyAsync(l => l.LineId == null, ct);
        if (isAnyWithout)
        {
            await db.EachAsync(new DialectFigures(all with { OnlyWithoutLine = true, From = days.LastFrom }).Rows(BoardCounter.Read), reader => BoardCounter.TakeValues(reader, tally, days), ct);
        }

        if (isAbove)
        {
            await db.EachAsync(Statement(DialectTallies.ByPlace(), all, days, days.LineFrom),
                reader => tally.AddMonth(reader.GuidOrNull(0), (int)reader.Long(1), (reader.Long(1) >= days.FirstOther, reader.Long(2))), ct);
        }

        if (!isAbove || isAnyWithout)
        {
            await db.EachAsync(new DialectFigures(all with { OnlyWithoutLine = isAbove }).PerMonth(days.SameTo),
                reader => tally.AddMonth(reader.GuidOrNull(0), (int)reader.Long(1), (reader.Long(2) == 1, reader.Long(3))), ct);
        }
    }

    /// <summary>How far above the places of lines the unit stands; null for a unit below them.</summary>
    public static FigureStatement Distances(FigurePlace place) => new(DialectTallies.Distances(), [("@unit", place.RowsOf), ("@day", place.RowsOn)]);

    public static (long Least, long Most)? DistancesOf(System.Data.Common.DbDataReader reader) => reader.IsDBNull(0) ? null : (reader.Long(0), reader.Long(1));

    public static FigureStatement Statement(string text, FigureScan all, BoardDays days, DateOnly from) => new(text,
    [
        ("@unit", all.Unit), ("@day", all.Day), ("@this", BoardDays.MonthOf(days.From)), ("@same", days.FirstOther), ("@first", BoardDays.MonthOf(from)), ("@last", BoardDays.MonthOf(days.To)),
    ]);

    private static void TakeValue(System.Data.Common.DbDataReader reader, BoardTally tally)
    {
        var n = (This: reader.Long(2), Same: reader.Long(3), Last: reader.Long(4));
        if (reader.Long(0) == 0)
        {
            tally.Whole.Add(n.This, n.Same, n.Last);
            tally.AddAges(reader.Long(5), reader.Long(6));
            return;
        }

        var value = reader.GetString(1);
        tally.Add((AxisKind)reader.Long(0), value == DialectTallies.Unknown ? null : value, n);
    }

    /// <summary>A fact of the month of the year before that is the same in part: counted in that year already.</summary>
    private static void TakePart(System.Data.Common.DbDataReader reader, BoardTally tally, bool isAbove)
    {
        tally.Whole.Add(0, 1, 0);
        if (isAbove)
        {
            tally.Add(AxisKind.Unit, reader.GuidOrNull(2), (0, 1, 0));
        }

        for (var i = 0; i < BoardCounter.Axes.Count; i++)
        {
            tally.Add(BoardCounter.Axes[i], reader.IsDBNull(3 + i) ? null : reader.GetValue(3 + i), (0, 1, 0));
        }
    }
}
