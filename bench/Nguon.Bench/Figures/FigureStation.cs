using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Domain.Statistics;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Bench.Figures;

/// <summary>One unit asked for one year on the tree of a day.</summary>
internal sealed record FigureStop(string Name, Guid Unit, DateOnly Day, int Year, int Times);

/// <summary>Times the product's counting and the statement by hand on the same connection, and keeps how each was carried out.</summary>
internal sealed class FigureStation(IServiceProvider services, string output)
{
    private static readonly Measure Admissions = MeasureCatalogue.Find("ket-nap") ?? throw new InvalidOperationException("The measure ket-nap is gone.");

    private static IReadOnlyList<AxisKind> Axes => Admissions.Axes;

    /// <summary>Median milliseconds of the product and by hand; throws when the two do not count the same.</summary>
    public async Task<(double Product, double ByHand, long Total)> MeasureAsync(FigureStop stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var counter = scope.ServiceProvider.GetRequiredService<FigureCounter>();
        await db.Database.OpenConnectionAsync(); // one open connection for both
        var place = new FigurePlace { Id = stop.Unit, Code = "", Name = "", Day = stop.Day, RowsOf = stop.Unit, RowsOn = stop.Day };
        var asked = new FigureAsked(place, Admissions, new DateOnly(stop.Year, 1, 1), new DateOnly(stop.Year, 12, 31));
        var byHand = ByHand(db, asked);
        var counted = (await counter.CountAsync(asked, Axes, default)).Whole.Value;
        var written = (await db.ReadAsync(byHand, reader => (Axis: reader.Long(0), Count: reader.Long(2)), default)).Where(row => row.Axis == 0).Sum(row => row.Count);
        if (counted != written)
        {
            throw new InvalidOperationException($"{stop.Name}: {counted} counted by the product, {written} by hand.");
        }

        var product = await MedianAsync(stop.Times, () => counter.CountAsync(asked, Axes, default));
        var hand = await MedianAsync(stop.Times, () => db.ReadAsync(byHand, reader => (reader.Long(0), reader.TextOrNull(1), reader.Long(2)), default));
        await KeepAsync(db, $"{stop.Name}-hand", byHand);
        await KeepAsync(db, $"{stop.Name}-product", await OfProductAsync(scope.ServiceProvider, asked));
        return (product, hand, counted);
    }

    private static FigureStatement ByHand(AppDb db, FigureAsked asked) =>
        new(HandWritten.Statement(db is PostgresAppDb), [("@unit", asked.Place.Id), ("@day", asked.Place.Day), ("@first", asked.From), ("@last", asked.To)]);

    private static async Task<FigureStatement> OfProductAsync(IServiceProvider services, FigureAsked asked)
    {
        var scan = new FigureScan
        {
            Unit = asked.Place.RowsOf, Day = asked.Place.RowsOn, From = asked.From, To = asked.To, Source = new FigureSource(Admissions.Time) { Fact = Admissions.Fact }, ByUnit = true,
        };
        return new DialectFigures(await services.GetRequiredService<FigureSplits>().ResolveAsync(scan, default)).Tallies(Axes);
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
