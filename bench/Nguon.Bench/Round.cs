using System.Text.RegularExpressions;

namespace Nguon.Bench;

/// <summary>One round on one database: build, start, measure, compare with a bare page of the same SQL.</summary>
internal static partial class Round
{
    public const string Officer = "canbo.namdongha";
    private const string List = "/ho-so";
    private static readonly TimeSpan AtRest = TimeSpan.FromSeconds(4);
    private static readonly string[] Lists = [List, "/ho-so?trang=3", "/ho-so?trang=40"];
    private static readonly string[] Searches = ["/ho-so?tim=huong", "/ho-so?tim=Nguy%E1%BB%85n+Minh+An", "/ho-so?tim=duc+dat"];

    /// <summary>On SQLite; with an address of PostgreSQL on both in the same run, and one against the other.</summary>
    public static async Task<int> RunAsync(BenchChoice choice)
    {
        var results = new Results(choice.PostgresUrl is null ? "SQLite" : "SQLite and PostgreSQL");
        var embedded = await OneAsync(choice with { PostgresUrl = null }, results);
        if (choice.PostgresUrl is not null)
        {
            results.Below("PostgreSQL");
            var served = await OneAsync(choice with { Folder = Path.Combine(choice.Folder, "postgres") }, results);
            foreach (var (page, median) in served)
            {
                results.AtMost($"{page}: PostgreSQL against SQLite", median / embedded[page], "times", 1.5);
            }
        }

        return results.Print();
    }

    /// <summary>One database from the empty folder to ten thousand requests; the medians by page, in milliseconds.</summary>
    private static async Task<IReadOnlyDictionary<string, double>> OneAsync(BenchChoice choice, Results results)
    {
        await BuildAsync(choice, results);
        await Dataset.AddAsync(choice);
        IReadOnlyDictionary<string, double> medians;
        await using (var product = await ServedProgram.StartAsync(Serve(choice), choice.Port, "/dang-nhap"))
        {
            results.AtMost("first answer after the start", product.FirstAnswer, "ms", 1500);
            using var client = await SignedInAsync(choice, product);
            medians = await MeasureAsync(choice, product, client, results);
        }

        await using var fresh = await ServedProgram.StartAsync(Serve(choice), choice.Port, "/dang-nhap");
        using var mixed = await SignedInAsync(choice, fresh);
        await Load.ManyAsync(mixed, await MixedAsync(mixed), 10_000);
        results.Told("resident memory at the last of 10.000 mixed requests", fresh.Resident, "MiB");
        await Task.Delay(AtRest);
        results.AtMost("resident memory after 10.000 mixed requests, at rest", fresh.Resident, "MiB", 220);
        return medians;
    }

    private static async Task BuildAsync(BenchChoice choice, Results results)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await using var building = await ServedProgram.StartAsync([BenchChoice.Program, "verb", .. choice.Place, "serve", "--port", $"{choice.Port}", "--prepare", "demo"], choice.Port, "/dang-nhap");
        results.AtMost("demo city built and first page", watch.Elapsed.TotalSeconds, "s", 30);
        results.AtMost("resident memory after building the demo", building.Resident, "MiB", 260);
        results.Told("highest resident memory while building", building.Peak, "MiB");
    }

    private static async Task<IReadOnlyDictionary<string, double>> MeasureAsync(BenchChoice choice, ServedProgram product, HttpClient client, Results results)
    {
        var medians = new Dictionary<string, double>
        {
            ["list"] = await Load.MedianAsync(client, Lists, 200),
            ["search"] = await Load.MedianAsync(client, Searches, 200),
            ["dossier page"] = await Load.MedianAsync(client, await DossiersAsync(client), 200),
        };
        results.AtMost("list, one client, median", medians["list"], "ms", 30);
        results.AtMost("search, one client, median", medians["search"], "ms", 30);
        results.AtMost("dossier page, median", medians["dossier page"], "ms", 40);
        results.Told("bytes of a list page, not compressed", await Load.BytesAsync(client, List), "B");
        await MeasureLoadAsync(choice, product, client, results);
        return medians;
    }

    /// <summary>Sixteen at once, in turns with a bare page of the same rows.</summary>
    private static async Task MeasureLoadAsync(BenchChoice choice, ServedProgram product, HttpClient client, Results results)
    {
        await using var bare = await ServedProgram.StartAsync([typeof(Round).Assembly.Location, "bare", Connection(choice), $"{choice.Port + 1}"], choice.Port + 1, "/");
        using var plain = new HttpClient { BaseAddress = bare.Address };
        await Load.MedianAsync(plain, ["/", "/along"], 50);
        var (rate, bareRate) = await Load.RatesInTurnsAsync((client, List), (plain, "/"), (16, 2));
        results.Told("list, 16 clients", rate, "requests/s");
        results.Told("bare page with the same rows, 16 clients", bareRate, "requests/s");
        results.AtLeast("share of the bare page", 100 * rate / bareRate, "%", 60);
        if (choice.PostgresUrl is null)
        {
            var (again, along) = await Load.RatesInTurnsAsync((client, List), (plain, "/along"), (16, 2));
            results.Told("share of a bare page that goes along the names as the list does", 100 * again / along, "%");
        }

        results.Told("resident memory after the load", product.Resident, "MiB");
    }

    private static async Task<IReadOnlyList<string>> MixedAsync(HttpClient client) =>
        ["/", .. Lists, .. Searches, "/to-chuc", "/den-han", "/quy-dinh", "/sinh-hoat", "/tham-dinh", .. (await DossiersAsync(client)).Take(8)];

    private static async Task<IReadOnlyList<string>> DossiersAsync(HttpClient client) =>
        [.. DossierLink().Matches(await client.GetStringAsync(new Uri(List, UriKind.Relative))).Select(m => m.Value).Distinct().Take(40)];

    public static async Task<HttpClient> SignedInAsync(BenchChoice choice, ServedProgram product, string login = Officer)
    {
        var link = await ServedProgram.RunAsync([BenchChoice.Program, "verb", .. choice.Place, "sign-in", login]);
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 32 }) { BaseAddress = product.Address };
        var path = link[link.IndexOf("/vao/", StringComparison.Ordinal)..].Trim();
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        if (Token().Match(page) is { Success: true } token)
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token.Groups["token"].Value)]);
            using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), form);
            answer.EnsureSuccessStatusCode();
        }

        return client;
    }

    public static IEnumerable<string> Serve(BenchChoice choice) => [BenchChoice.Program, "verb", .. choice.Place, "serve", "--port", $"{choice.Port}"];

    private static string Connection(BenchChoice choice) => new Nguon.Web.Data.DatabaseChoice(choice.Folder, choice.PostgresUrl).ConnectionString();

    [GeneratedRegex("/ho-so/[0-9a-f-]{36}(?=\")", RegexOptions.None, 1000)]
    private static partial Regex DossierLink();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
