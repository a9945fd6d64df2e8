using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web;
using Nguon.Web.Data;

namespace Nguon.Bench.Figures;

/// <summary>One round over the set of a province or of the country: load, measure with one province, load the rest, measure again.</summary>
internal static class FigureRound
{
    public const string OfCountry = "tochuc.tinhuy";
    private const int LastYear = 2025;
    private const int PastYear = 2022;

    public static async Task<int> RunAsync(BenchChoice choice)
    {
        var size = choice.IsNation ? CountrySize.Nation(choice.Share) : CountrySize.Province(choice.Members);
        var results = new Results($"{(choice.PostgresUrl is null ? "SQLite" : "PostgreSQL")}, {size.Provinces} provinces, {size.Communes} communes");
        Directory.CreateDirectory(choice.Output);
        if (!choice.IsLoaded)
        {
            await using var prepared = await ServedProgram.StartAsync([.. Round.Serve(choice), "--prepare", "demo"], choice.Port, "/dang-nhap");
        }

        await using var app = WebComposition.Build([], new DatabaseChoice(choice.Folder, choice.PostgresUrl), builder => builder.Logging.ClearProviders());
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var today = app.Services.GetRequiredService<TimeProvider>().TodayInVietnam();
        var load = new CountryLoad(db, size, today);
        var station = new FigureStation(app.Services, choice.Output);
        var alone = choice.IsLoaded ? await FoundAsync(load) : await LoadAsync((db, load, size), station, today, results);
        await SizeAsync(db, results);
        await CountAsync(station, load, today, results, alone);
        await new FigureTrees(db, station, results).CompareAsync(load, today, PastYear);
        await new FigureServed(choice, db, load, results).RunAsync(LastYear, PastYear);
        return results.Print();
    }

    private static async Task<double> FoundAsync(CountryLoad load)
    {
        await load.FindAsync();
        return double.NaN;
    }

    /// <summary>One province, a commune of it measured; then the others.</summary>
    private static async Task<double> LoadAsync((AppDb Db, CountryLoad Load, CountrySize Size) set, FigureStation station, DateOnly today, Results results)
    {
        var (db, load, size) = set;
        var watch = Stopwatch.StartNew();
        await load.BeginAsync();
        await load.AddAsync(1);
        await SettleAsync(db, load);
        var alone = await station.MeasureAsync(new FigureStop("commune-alone", load.Provinces[0].Communes[2], today, LastYear, 31));
        await load.AddAsync(size.Provinces - 1);
        await SettleAsync(db, load);
        results.AtMost("loaded and counted anew", watch.Elapsed.TotalMinutes, "min", 15);
        results.Told("units", load.Units, "");
        results.Told("facts", load.Facts, "");
        return alone.Product;
    }

    private static async Task SizeAsync(AppDb db, Results results)
    {
        if (db is PostgresAppDb)
        {
            results.AtMost("size of the database", (await db.ReadAsync(new FigureStatement("SELECT pg_database_size(current_database()) / 1048576", []), reader => reader.Long(0), default))[0] / 1024.0, "GiB", 12);
            results.Told("tallies", (await db.ReadAsync(new FigureStatement("SELECT COUNT(*) FROM figure_tallied", []), reader => reader.Long(0), default))[0], "rows");
        }
    }

    /// <summary>Sets the grants of two of the demo's accounts to the bench's units and gathers what the planner needs.</summary>
    private static async Task SettleAsync(AppDb db, CountryLoad load)
    {
        await GrantAsync(db, OfCountry, load.Root);
        await GrantAsync(db, Round.Officer, load.Provinces[0].Province);
        if (db is PostgresAppDb)
        {
            await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        }

        await db.CountAnewAsync(default);
    }

    private static async Task GrantAsync(AppDb db, string login, Guid unit)
    {
        var account = await db.Users.Where(a => a.UserName == login).Select(a => a.Id).SingleAsync();
        await db.AccountGrants.Where(g => g.AccountId == account).ExecuteUpdateAsync(set => set.SetProperty(g => g.OrganizationId, unit));
    }

    private static async Task CountAsync(FigureStation station, CountryLoad load, DateOnly today, Results results, double alone)
    {
        var tree = load.Provinces[0];
        var cell = tree.Cells.First(c => c.Since is null).Cell;
        FigureStop[] stops =
        [
            new("cell", cell, today, LastYear, 31), new("commune", tree.Communes[2], today, LastYear, 31), new("province", tree.Province, today, LastYear, 9) { Hand = "place", FromFacts = true },
            new("country", load.Root, today, LastYear, 5) { Hand = "tallies" },
        ];
        foreach (var stop in stops)
        {
            var time = await station.MeasureAsync(stop);
            results.Told($"{stop.Name}, {time.Total} admissions of {stop.Year}, board: by hand", time.ByHand, "ms");
            if (stop.FromFacts)
            {
                results.Told($"{stop.Name}: by hand from the facts alone", time.ByHandFromFacts, "ms");
            }

            results.Told($"{stop.Name}: product, all its statements and the counting", time.Product, "ms");
            results.AtMost($"{stop.Name}: product to hand", time.Product / time.ByHand, "", 1.5);
            Hand[stop.Name] = time.ByHand;
            if (stop.Name == "commune" && !double.IsNaN(alone))
            {
                results.AtMost("commune with all loaded to one province loaded", time.Product / alone, "", 1.3);
            }
        }
    }

    /// <summary>By hand, milliseconds, by name of the stop.</summary>
    public static Dictionary<string, double> Hand { get; } = [];
}
