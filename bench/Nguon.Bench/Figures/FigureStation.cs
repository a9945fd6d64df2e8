using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Domain.Statistics;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Bench.Figures;

/// <summary>One unit's board of one year on the tree of a day.</summary>
internal sealed record FigureStop(string Name, Guid Unit, DateOnly Day, int Year, int Times)
{
    /// <summary>Statements by hand may read the tallies where they hold the unit.</summary>
    public string Hand { get; init; } = "facts";

    /// <summary>Statements by hand from the facts alone are timed too, where those above read tallies.</summary>
    public bool FromFacts { get; init; }
}

/// <summary>What a stop took, median milliseconds.</summary>
internal sealed record FigureTime(double Product, double ByHand, double ByHandFromFacts, long Total);

/// <summary>Times the product's counting of a board and the statements by hand on the same connection, and keeps how each was carried out.</summary>
internal sealed class FigureStation(IServiceProvider services, string output)
{
    private static readonly Measure Admissions = MeasureCatalogue.Find("ket-nap") ?? throw new InvalidOperationException("The measure ket-nap is gone.");

    /// <summary>Throws when the two do not count the same.</summary>
    public async Task<FigureTime> MeasureAsync(FigureStop stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var counter = scope.ServiceProvider.GetRequiredService<BoardCounter>();
        await db.Database.OpenConnectionAsync(); // one open connection for both
        var place = new FigurePlace { Id = stop.Unit, Code = "", Name = "", Day = stop.Day, RowsOf = stop.Unit, RowsOn = stop.Day, IsCell = stop.Name == "cell" };
        var days = BoardDays.Of(stop.Year, null, new DateOnly(stop.Year, 12, 31)) ?? throw new InvalidOperationException($"No such year: {stop.Year}.");
        var asked = new FigureAsked(place, Admissions, days.From, days.To);
        var hand = ByHand(db, stop, stop.Hand).ToList();
        var counted = await counter.CountAsync(asked, days, default);
        var written = (await db.ReadAsync(hand[0].Statement, reader => (Axis: reader.Long(0), Year: reader.Long(2), Count: reader.Long(3)), default)).Where(row => row.Axis == 0 && row.Year == stop.Year).Sum(row => row.Count);
        if (counted.Whole.This != written)
        {
            throw new InvalidOperationException($"{stop.Name}: {counted.Whole.This} counted by the product, {written} by hand.");
        }

        var product = await MedianAsync(stop.Times, () => counter.CountAsync(asked, days, default));
        var byHand = await HandAsync(db, stop.Times, hand);
        var fromFacts = !stop.FromFacts ? byHand : await HandAsync(db, 3, ByHand(db, stop, "facts").ToList());
        foreach (var (name, statement) in hand.Concat(await OfProductAsync(scope.ServiceProvider, asked, days)))
        {
            await KeepAsync(db, $"{stop.Name}-{name}", statement);
        }

        return new FigureTime(product, byHand, fromFacts, written);
    }

    private static async Task<double> HandAsync(AppDb db, int times, List<(string Name, FigureStatement Statement)> hand) => await MedianAsync(times, async () =>
    {
        foreach (var (_, statement) in hand)
        {
            await db.EachAsync(statement, reader => reader.GetValue(1), default);
        }

        return 0;
    });

    private static IEnumerable<(string Name, FigureStatement Statement)> ByHand(AppDb db, FigureStop stop, string how)
    {
        var isPostgres = db is PostgresAppDb;
        var first = new DateOnly(stop.Year - 1, 1, 1);
        var texts = how switch
        {
            "tallies" => [("hand-board", HandWritten.OfTallies()), ("hand-lines", HandWritten.LinesOfTallies())],
            "place" => [("hand-board", HandWritten.OfTallies()), ("hand-lines", HandWritten.MonthsOfFacts(isPostgres))],
            _ => new[] { ("hand-board", HandWritten.OfFacts(isPostgres)), ("hand-lines", HandWritten.LinesOfFacts(isPostgres)) },
        };
        var known = new (string Name, object Value)[]
        {
            ("@unit", stop.Unit), ("@day", stop.Day), ("@first", first), ("@last", new DateOnly(stop.Year, 12, 31)), ("@before", first.AddYears(-6)), ("@months", first.Year * 12),
        };
        return texts.Select(text => (text.Item1, new FigureStatement(text.Item2, known.Where(p => text.Item2.Contains(p.Name, StringComparison.Ordinal)).ToList())));
    }

    private static async Task<IReadOnlyList<(string Name, FigureStatement Statement)>> OfProductAsync(IServiceProvider services, FigureAsked asked, BoardDays days)
    {
        var scan = await services.GetRequiredService<FigureCounter>().ScanAsync(asked with { From = days.LineFrom, To = days.To }, true, default);
        return
        [
            ("product-ground", DialectGround.Divided(scan)),
            ("product-rows", new DialectFigures(scan with { From = asked.Place.IsCell ? days.LineFrom : days.LastFrom }).Rows(BoardCounter.Read)),
            ("product-years", new DialectFigures(scan with { To = days.LastFrom.AddDays(-1) }).PerYear()),
            ("product-months", new DialectFigures(scan).PerMonth(days.SameTo)),
            ("product-tallies", BoardTallies.Statement(DialectTallies.ByValue(), scan, days, days.LastFrom)),
            ("product-places", BoardTallies.Statement(DialectTallies.ByPlace(), scan, days, days.LineFrom)),
        ];
    }

    private async Task KeepAsync(AppDb db, string name, FigureStatement statement)
    {
        var how = db is PostgresAppDb ? "EXPLAIN (ANALYZE, BUFFERS) " : "EXPLAIN QUERY PLAN ";
        var at = db is PostgresAppDb ? 0 : 3;
        var plan = await db.ReadAsync(statement with { Text = how + statement.Text }, reader => reader.GetString(at), default);
        await File.WriteAllLinesAsync(Path.Combine(output, $"{name}.txt"), [statement.Text, "", .. plan]);
    }

    private static async Task<double> MedianAsync<T>(int times, Func<Task<T>> act)
    {
        await act();
        var taken = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await act();
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        taken.Sort();
        return taken[taken.Count / 2];
    }
}
