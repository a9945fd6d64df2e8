using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nguon.Bench.Figures;
using Nguon.Domain.Time;
using Nguon.Web;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Bench.Sources;

/// <summary>One round over 300.000 people on lists: load, the ageing list and the funnel of a province against the same by hand, then the pages over HTTP.</summary>
internal static class SourceRound
{
    private const string Secretary = "bithu.khupho1";
    private const string AgeingPage = "/lop-hoc/da-hoc-chua-ket-nap";
    private const string WayPage = "/so-lieu/tung-buoc";

    public static async Task<int> RunAsync(BenchChoice choice)
    {
        if (choice.PostgresUrl is null)
        {
            throw new InvalidOperationException("Sources are measured on PostgreSQL: --db postgres://…");
        }

        var size = new SourceSize(choice.Share);
        var results = new Results($"PostgreSQL, {size.People} people on lists");
        Directory.CreateDirectory(choice.Output);
        if (!choice.IsLoaded)
        {
            await using var prepared = await ServedProgram.StartAsync([.. Round.Serve(choice), "--prepare", "demo"], choice.Port, "/dang-nhap");
        }

        await using var app = WebComposition.Build([], new DatabaseChoice(choice.Folder, choice.PostgresUrl), builder => builder.Logging.ClearProviders());
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var today = app.Services.GetRequiredService<TimeProvider>().TodayInVietnam();
        var load = new CountryLoad(db, new CountrySize(SourceSize.Provinces, SourceSize.Provinces * SourceSize.CommunesPerProvince), today);
        await (choice.IsLoaded ? load.FindAsync() : LoadAsync(db, load, (size, today), results));
        var province = load.Provinces[0].Province;
        await new SourceStation(app.Services, choice.Output).MeasureAsync(await UserAsync(db, Round.Officer, today), (province, await CodeAsync(db, province)), results);
        await ServedAsync(choice, results);
        return results.Print();
    }

    private static async Task LoadAsync(AppDb db, CountryLoad load, (SourceSize Size, DateOnly Today) how, Results results)
    {
        var watch = Stopwatch.StartNew();
        await load.BeginAsync();
        await load.AddAsync(SourceSize.Provinces);
        List<Guid> cells = [.. load.Provinces.SelectMany(tree => tree.Cells).Select(cell => cell.Since ?? cell.Cell).Distinct()];
        var rows = new SourceRows(cells, how.Size, how.Today);
        await load.WriteAsync(rows.People());
        await load.WriteAsync(rows.Standings());
        await load.WriteAsync(rows.Assignments());
        results.Told("remarks of helpers", await load.WriteAsync(rows.Remarks()), "");
        await load.WriteAsync(rows.Classes());
        results.Told("places in classes", await load.WriteAsync(rows.Places()), "");
        await load.WriteAsync(rows.Certificates());
        await load.WriteAsync(rows.Dossiers());
        await load.WriteAsync(rows.Obstacles());
        await load.WriteAsync(rows.Affiliations());
        await load.WriteAsync(rows.Facts());
        await GrantAsync(db, Round.Officer, load.Provinces[0].Province);
        await GrantAsync(db, Secretary, cells[0]);
        await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        results.AtMost("loaded and counted anew", watch.Elapsed.TotalMinutes, "min", 15);
    }

    private static async Task ServedAsync(BenchChoice choice, Results results)
    {
        await using var product = await ServedProgram.StartAsync(Round.Serve(choice), choice.Port, "/dang-nhap");
        using var secretary = await Round.SignedInAsync(choice, product, Secretary);
        using var officer = await Round.SignedInAsync(choice, product);
        results.AtMost("start page of a cell over HTTP, median", await Load.MedianAsync(secretary, ["/"], 100), "ms", 30);
        results.AtMost("ageing list of a province over HTTP, median", await Load.MedianAsync(officer, [AgeingPage], 31, 11), "ms", 200);
        results.AtMost("funnel of a province over HTTP, median", await Load.MedianAsync(officer, [WayPage], 31, 11), "ms", 200);
        results.Told("resident memory of the program", product.Resident, "MiB");
    }

    private static async Task<CurrentUser> UserAsync(AppDb db, string login, DateOnly today)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.UserName == login);
        return CurrentUser.Of(account, await db.AccountGrants.AsNoTracking().Where(g => g.AccountId == account.Id).ToListAsync(), today);
    }

    private static async Task GrantAsync(AppDb db, string login, Guid unit)
    {
        var account = await db.Users.Where(a => a.UserName == login).Select(a => a.Id).SingleAsync();
        await db.AccountGrants.Where(g => g.AccountId == account).ExecuteUpdateAsync(set => set.SetProperty(g => g.OrganizationId, unit));
    }

    private static Task<string> CodeAsync(AppDb db, Guid unit) => db.OrganizationVersions.Where(v => v.OrganizationId == unit && v.Until == null).Select(v => v.Code).SingleAsync();
}
