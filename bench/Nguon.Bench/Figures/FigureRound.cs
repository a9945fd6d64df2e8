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
    private const string OfCountry = "tochuc.tinhuy";
    private const int LastYear = 2025;
    private const int PastYear = 2022;

    public static async Task<int> RunAsync(BenchChoice choice)
    {
        var size = choice.IsNation ? CountrySize.Nation(choice.Share) : CountrySize.Province(choice.Members);
        var results = new Results($"{(choice.PostgresUrl is null ? "SQLite" : "PostgreSQL")}, {size.Provinces} provinces, {size.Communes} communes");
        Directory.CreateDirectory(choice.Output);
        await using (await ServedProgram.StartAsync([.. Round.Serve(choice), "--prepare", "demo"], Round.Port, "/dang-nhap"))
        {
        }

        await using var app = WebComposition.Build([], new DatabaseChoice(choice.Folder, choice.PostgresUrl), builder => builder.Logging.ClearProviders());
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var today = app.Services.GetRequiredService<TimeProvider>().TodayInVietnam();
        var load = new CountryLoad(db, size, today);
        var watch = Stopwatch.StartNew();
        await load.BeginAsync();
        await load.AddAsync(1);
        await SettleAsync(db, load);
        var station = new FigureStation(app.Services, choice.Output);
        var commune = load.Provinces[0].Communes[2];
        var alone = await station.MeasureAsync(new FigureStop("commune-alone", commune, today, LastYear, 31));
        await load.AddAsync(size.Provinces - 1);
        await SettleAsync(db, load);
        results.Told("loaded and counted anew", watch.Elapsed.TotalSeconds, "s");
        results.Told("units", load.Units, "");
        results.Told("facts", load.Facts, "");
        await CountAsync(station, load, today, results, alone.Product);
        await ServedAsync(choice, db, load, results);
        return results.Print();
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
        var commune = tree.Communes[2];
        var cell = tree.Cells.First(c => c.Since is null).Cell;
        foreach (var stop in new FigureStop[] { new("cell", cell, today, LastYear, 31), new("commune", commune, today, LastYear, 31), new("province", tree.Province, today, LastYear, 9), new("country", load.Root, today, LastYear, 5) })
        {
            var (product, byHand, total) = await station.MeasureAsync(stop);
            results.Told($"{stop.Name}, {total} admissions of {stop.Year}, all breakdowns: by hand", byHand, "ms");
            results.Told($"{stop.Name}: product", product, "ms");
            results.AtMost($"{stop.Name}: product to hand", product / byHand, "", 1.5);
            if (stop.Name == "commune")
            {
                results.AtMost("commune with all loaded to one province loaded", product / alone, "", 1.3);
            }
        }

        var then = await station.MeasureAsync(new FigureStop($"country-{PastYear}-tree-of-the-day", load.Root, new DateOnly(PastYear, 12, 31), PastYear, 5));
        var now = await station.MeasureAsync(new FigureStop($"country-{PastYear}-tree-of-today", load.Root, today, PastYear, 5));
        results.Told($"country, {PastYear} on the tree of the day ({then.Total})", then.Product, "ms");
        results.Told($"country, {PastYear} on today's tree ({now.Total})", now.Product, "ms");
        results.AtMost("today's tree to the tree of the day", now.Product / then.Product, "", 2);
    }

    private static async Task ServedAsync(BenchChoice choice, AppDb db, CountryLoad load, Results results)
    {
        await using var product = await ServedProgram.StartAsync(Round.Serve(choice), Round.Port, "/dang-nhap");
        using var country = await Round.SignedInAsync(choice, product, OfCountry);
        var tree = load.Provinces[0];
        var cell = tree.Cells.First(c => c.Since is null).Cell;
        foreach (var (name, unit, times, most) in new (string, Guid, int, double)[] { ("cell", cell, 21, 15), ("commune", tree.Communes[2], 21, 15), ("province", tree.Province, 5, 120), ("country", load.Root, 3, 600) })
        {
            var code = await db.OrganizationVersions.Where(v => v.OrganizationId == unit && v.Until == null).Select(v => v.Code).SingleAsync();
            var asked = MeasureCatalogue.Find("ket-nap")!.Axes.Select(axis => $"/api/v1/figures?organization={code}&measure=ket-nap&from={LastYear}-01-01&to={LastYear}-12-31&tree=today&by={Axis.Of(axis).Code}").ToList(); // measured above
            var taken = new List<double>();
            foreach (var path in asked)
            {
                taken.Add(await Load.MedianAsync(country, [path], times, 2));
            }

            results.Told($"{name} over HTTP: by units, one question, median", taken[0], "ms");
            results.AtMost($"{name} over HTTP: all {asked.Count} breakdowns, one question each, sum of medians", taken.Sum(), "ms", most);
        }

        using var province = await Round.SignedInAsync(choice, product, Round.Officer);
        results.AtMost("tree page of a province, today", await Load.MedianAsync(province, ["/to-chuc"], 11, 2), "ms", 100);
        results.AtMost("tree page of a province, 31/12/2022", await Load.MedianAsync(province, [$"/to-chuc?ngay=31%2F12%2F{PastYear}"], 11, 2), "ms", 100);
        results.Told("resident memory of the program", product.Resident, "MiB");
    }
}
