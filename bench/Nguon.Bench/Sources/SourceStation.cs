using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Bench.Sources;

/// <summary>Times the product's queries and the statements by hand in turns on one connection, and keeps how each was carried out.</summary>
internal sealed class SourceStation(IServiceProvider services, string output)
{
    private const int Times = 21;
    private const int First = 5;
    private const double MostOfHand = 1.5;

    public async Task MeasureAsync(CurrentUser user, (Guid Id, string Code) province, Results results)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserHolder>().User = user;
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.Database.OpenConnectionAsync(); // one open connection for both
        var today = services.GetRequiredService<TimeProvider>().TodayInVietnam();
        var (ageing, way) = (scope.ServiceProvider.GetRequiredService<AgeingQuery>(), scope.ServiceProvider.GetRequiredService<WayQuery>());
        var first = new DateOnly(today.Year - 3, 1, 1);
        var question = new FigureQuestion { UnitCode = province.Code, Measure = MeasureCatalogue.Find(Way.Steps[0].Measure)!, From = first, To = today, OnToday = true }; // the first step is counted
        var (aged, listed) = (SourceHand.OfAgeing(province.Id, today), SourceHand.OfWay(province.Id, first, today));
        var ageingTold = await ageing.OfAsync(new AgeingWish(), default);
        var wayTold = (await way.AskAsync(question, Way.Steps[0], default)).Value ?? throw new InvalidOperationException("The steps of the province were refused.");
        MustAgree("ageing list", ageingTold.Total, await SumAsync(db, aged[0].Statement, 2));
        MustAgree("first step", wayTold.Group.Persons, await FirstAsync(db, listed[1].Statement));
        results.Told("people of the province's ageing list", ageingTold.Total, "");
        results.Told("people of the province's first step", wayTold.Group.Persons, "");
        await CompareAsync("ageing list of a province", () => ageing.OfAsync(new AgeingWish(), default), (db, aged), results);
        await CompareAsync("funnel of a province", () => way.AskAsync(question, Way.Steps[0], default), (db, listed), results);
    }

    private async Task CompareAsync(string what, Func<Task> product, (AppDb Db, IReadOnlyList<(string Name, FigureStatement Statement)> Statements) hand, Results results)
    {
        var (products, hands) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < First + Times; turn++)
        {
            products.Add(await TimedAsync(product));
            hands.Add(await TimedAsync(async () =>
            {
                foreach (var (_, statement) in hand.Statements)
                {
                    await hand.Db.EachAsync(statement, reader => reader.GetValue(0), default);
                }
            }));
        }

        var (ours, theirs) = (Median(products), Median(hands));
        results.Told($"{what}: by hand", theirs, "ms");
        results.AtMost($"{what}: product, all its statements", ours, "ms", 200);
        results.AtMost($"{what}: product to hand", ours / theirs, "", MostOfHand);
        await KeepAsync(hand.Db, hand.Statements, product);
    }

    /// <summary>The plans of the statements by hand, and of what the product sends through the model.</summary>
    private async Task KeepAsync(AppDb db, IReadOnlyList<(string Name, FigureStatement Statement)> statements, Func<Task> product)
    {
        using var heard = new HeardStatements();
        await product();
        var sent = heard.Take().Select((statement, i) => ($"product-{statements[0].Name[5..]}-{i}", statement));
        foreach (var (name, statement) in statements.Concat(sent))
        {
            var plan = await db.ReadAsync(statement with { Text = $"EXPLAIN (ANALYZE, BUFFERS) {statement.Text}" }, reader => reader.GetString(0), default);
            await File.WriteAllLinesAsync(Path.Combine(output, $"{name}.txt"), [statement.Text, "", .. plan]);
        }
    }

    private static async Task<long> SumAsync(AppDb db, FigureStatement statement, int column) => (await db.ReadAsync(statement, reader => reader.GetInt64(column), default)).Sum();

    private static async Task<long> FirstAsync(AppDb db, FigureStatement statement) => (await db.ReadAsync(statement, reader => reader.GetInt64(0), default))[0];

    private static void MustAgree(string what, long product, long hand)
    {
        if (product != hand)
        {
            throw new InvalidOperationException($"{what}: {product} by the product, {hand} by hand.");
        }
    }

    private static async Task<double> TimedAsync(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Skip(First).Order().ElementAt(Times / 2);
}
