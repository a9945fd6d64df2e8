using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Web.Data;

namespace Nguon.Bench.Figures;

/// <summary>The running program over HTTP: boards, the tree of a province, a merger of two communes seen and carried out.</summary>
internal sealed class FigureServed(BenchChoice choice, AppDb db, CountryLoad load, Results results)
{
    private const int MembersOfMerger = 3000;
    private const int DossiersOfMerger = 300;

    public async Task RunAsync(int year, int past)
    {
        var tree = load.Provinces[0];
        await AddPeopleAsync(tree);
        await using var product = await ServedProgram.StartAsync(Round.Serve(choice), choice.Port, "/dang-nhap");
        using var country = await Round.SignedInAsync(choice, product, FigureRound.OfCountry);
        var cell = tree.Cells.First(c => c.Since is null).Cell;
        await BoardAsync(country, ("cell", cell), (year, 15), hand => hand + 10);
        await BoardAsync(country, ("commune", tree.Communes[2]), (year, 15), hand => hand + 10);
        await BoardAsync(country, ("province", tree.Province), (year, 120), hand => hand * 1.5);
        await BoardAsync(country, ("country", load.Root), (year, 600), hand => hand * 1.5);
        await TreesAsync(product, past);
        await MergeAsync(country, tree);
        results.Told("resident memory of the program", product.Resident, "MiB");
    }

    private async Task BoardAsync(HttpClient client, (string Name, Guid Unit) stop, (int Year, double Most) limit, Func<double, double> byHand)
    {
        var code = await CodeAsync(stop.Unit);
        var path = $"don-vi={code}&nam={limit.Year}&cay=today";
        await Load.MedianAsync(client, [$"/so-lieu/bang?{path}"], 1, 3); // what the program reads once and keeps is no reading of the page
        var before = await ScansAsync();
        var (times, first) = stop.Name is "cell" or "commune" ? (100, 60) : (15, 6); // a running program has its pages compiled
        var page = await Load.MedianAsync(client, [$"/so-lieu/bang?{path}"], times, first);
        var told = await Load.MedianAsync(client, [$"/api/v1/figures/board?organization={code}&year={limit.Year}&tree=today"], times, first);
        results.AtMost($"{stop.Name}: board over HTTP, median", told, "ms", limit.Most);
        results.Told($"{stop.Name}: board as a page, median", page, "ms");
        results.AtMost($"{stop.Name}: board over HTTP, against by hand {FigureRound.Hand[stop.Name]:0.0} ms", told, "ms", byHand(FigureRound.Hand[stop.Name]));
        if (stop.Name is "cell" or "commune" && db is PostgresAppDb)
        {
            var scanned = SequentialScans.Added(before, await ScansAsync());
            results.AtMost($"{stop.Name}: large tables read from end to end ({string.Join(", ", scanned)})", scanned.Count, "", 0);
        }
    }

    private async Task<Dictionary<string, long>> ScansAsync() => db is PostgresAppDb ? await SequentialScans.OfLargeAsync(db) : [];

    private async Task TreesAsync(ServedProgram product, int past)
    {
        using var province = await Round.SignedInAsync(choice, product, Round.Officer);
        results.AtMost("tree page of a province, today", await Load.MedianAsync(province, ["/to-chuc"], 31, 11), "ms", 100);
        results.AtMost($"tree page of a province, 31/12/{past}", await Load.MedianAsync(province, [$"/to-chuc?ngay=31%2F12%2F{past}"], 31, 11), "ms", 100);
    }

    /// <summary>Two communes become one: seen once to warm up, then timed, then carried out.</summary>
    private async Task MergeAsync(HttpClient client, CountryTree tree)
    {
        var codes = new[] { await CodeAsync(tree.Communes[^1]), await CodeAsync(tree.Communes[^2]) };
        var mark = codes[0][^4..];
        object Body(string number) => new
        {
            decisionNumber = number,
            effectiveOn = "2026-11-01",
            decidedOn = "2026-10-20",
            lines = codes.Select(code => new { verb = "consolidate", oldCode = code, newCode = $"B01-{mark}", newName = "Xã mới của phép đo" }),
        };
        var preview = await Load.MedianAsync(() => PostAsync(client, "/api/v1/reorganizations?check=true", Body($"1-QĐ/{mark}")), 3, 1);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await PostAsync(client, "/api/v1/reorganizations", Body($"2-QĐ/{mark}"));
        var done = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        results.AtMost("merger of two communes, preview", preview, "ms", 1000);
        results.AtMost("merger of two communes, carried out", done, "ms", 2000);
    }

    private static async Task PostAsync(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private Task<string> CodeAsync(Guid unit) => db.OrganizationVersions.Where(v => v.OrganizationId == unit && v.Until == null).Select(v => v.Code).SingleAsync();

    /// <summary>People and their standing in the cells of the two communes that merge, so that the preview has somebody to move.</summary>
    private async Task AddPeopleAsync(CountryTree tree)
    {
        var today = new DateOnly(2026, 11, 22);
        var (last, other) = (tree.Communes[^1], tree.Communes[^2]);
        var cells = await db.OrganizationAncestry.Where(a => (a.AncestorId == last || a.AncestorId == other) && a.Until == null && a.Distance > 0).Select(a => a.DescendantId).Distinct().ToListAsync();
        var entered = new DateTime(2026, 1, 1, 1, 0, 0, DateTimeKind.Utc);
        var people = Enumerable.Range(0, MembersOfMerger).Select(i => new Person
        {
            Id = Guid.CreateVersion7(), FullName = $"Người {i}", SearchName = VietnameseText.SearchName($"Người {i}"), SortName = VietnameseText.SortName($"Người {i}"), BornOn = today.AddYears(-40),
            OrganizationId = cells[i % cells.Count], Status = PersonStatus.OfficialMember, RecordedAt = entered,
        }).ToList();
        await load.WriteAsync(people);
        await load.WriteAsync(people.Select(p => new PersonStanding { Id = Guid.CreateVersion7(), PersonId = p.Id, OrganizationId = p.OrganizationId, Status = p.Status, From = today.AddYears(-5), RecordedAt = entered }));
        db.Log(new Act(Guid.Empty, "Phép đo", entered), ActivityKind.PersonEntered, new LogSubject(people[0].Id, people[0].Id, people[0].OrganizationId)); // as in any country at work, one of the last acts is an entry
        db.AddRange(people.Take(DossiersOfMerger).Select(p => new AdmissionDossier { Id = Guid.CreateVersion7(), PersonId = p.Id, CellId = p.OrganizationId, Attempt = 1, OpenedOn = today.AddYears(-1) }));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await db.CountAnewAsync(default);
    }
}
