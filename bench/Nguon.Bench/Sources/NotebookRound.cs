using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nguon.Web;
using Nguon.Web.Data;
using Nguon.Web.Tables;

namespace Nguon.Bench.Sources;

/// <summary>A cell's own list of 5.000 people as a workbook, looked at and taken through the page; beside it the same rows written bare.</summary>
internal static partial class NotebookRound
{
    private const int People = 5000;
    private const int Lists = 3;
    private const double MostSeconds = 10;
    private const string Page = "/nguoi/nhap-tep";

    private static readonly string[] Carried = ["khoa", "chi-bo", "__RequestVerificationToken"];

    public static async Task<int> RunAsync(BenchChoice choice)
    {
        var results = new Results($"{(choice.PostgresUrl is null ? "SQLite" : "PostgreSQL")}, own list of {People} people");
        await using var product = await ServedProgram.StartAsync([.. Round.Serve(choice), "--prepare", "demo"], choice.Port, "/dang-nhap");
        using var client = await Round.SignedInAsync(choice, product);
        await using var app = WebComposition.Build([], new DatabaseChoice(choice.Folder, choice.PostgresUrl), builder => builder.Logging.ClearProviders());
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await BareRows.WriteAsync(db, People);
        var (looked, taken, bare, used) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var list = 0; list < Lists; list++)
        {
            var (file, before) = (await WorkbookAsync(list), product.Processor);
            var (preview, looking) = await TimedAsync(async () => await SendAsync(client, file));
            var (answer, taking) = await TimedAsync(async () => await TakeAsync(client, preview));
            Expect(answer, $"Đã nhận {People / 1000}.000 người");
            used.Add(product.Processor - before);
            looked.Add(looking);
            taken.Add(taking);
            bare.Add((await TimedAsync(() => BareRows.WriteAsync(db, People))).Seconds);
        }

        results.Told("first list, preview", looked[0], "s");
        results.Told("first list, taking", taken[0], "s");
        results.AtMost("first list, preview and taking", looked[0] + taken[0], "s", MostSeconds);
        results.AtMost("median of three lists, preview and taking", Median(looked.Zip(taken, (a, b) => a + b)), "s", MostSeconds / 2);
        results.Told("processor time of the two, median", Median(used), "s");
        results.Told("the same rows written bare, median", Median(bare), "s");
        results.Told("taking to writing bare", Median(taken) / Median(bare), "");
        results.Told("resident memory of the program", product.Resident, "MiB");
        return results.Print();
    }

    /// <summary>Ten columns as a cell keeps them; every list has other people.</summary>
    private static async Task<byte[]> WorkbookAsync(int list)
    {
        var content = new MemoryStream();
        await using (var workbook = TableWriter.To(content, asXlsx: true))
        {
            await workbook.WriteAsync(["STT", "Họ và tên", "Nam", "Nữ", "Dân tộc", "Tôn giáo", "Trình độ", "Nghề nghiệp", "Đoàn viên", "Đối tượng", "Số GCN", "Ngày GCN"]);
            for (var i = 0; i < People; i++)
            {
                await workbook.WriteAsync(RowOf(i, list));
            }
        }

        return content.ToArray();
    }

    private static IEnumerable<string> RowOf(int i, int list)
    {
        var name = $"{Names.Family[i % 10]} {Names.Middle[i / 10 % 8]} {Names.Middle[i / 1600 % 8]} {Names.Given[i / 80 % 20]}";
        var born = $"{1 + (i % 28):00}/{1 + (i / 28 % 12):00}/{1985 + (list * 7) + (i % 7)}";
        var isOnList = i % 4 == 0;
        return
        [
            $"{i + 1}", name, i % 3 == 0 ? "" : born, i % 3 == 0 ? born : "", i % 50 == 0 ? "Tày" : "Kinh", "Không", "THPT", "Giáo viên", i % 2 == 0 ? "x" : "",
            isOnList ? "Cảm tình Đảng" : "Quần chúng", isOnList ? $"{(list * People) + i + 1}/B" : "", isOnList ? "20/5/2025" : "",
        ];
    }

    private static async Task<string> SendAsync(HttpClient client, byte[] file)
    {
        var form = await client.GetStringAsync(new Uri(Page, UriKind.Relative));
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent(file), "tep", "danh-sach.xlsx" },
            { new StringContent(Cell().Match(form).Groups["id"].Value), "chi-bo" },
            { new StringContent(Hidden(form, "__RequestVerificationToken")), "__RequestVerificationToken" },
        };
        return await AnswerAsync(client, content);
    }

    private static async Task<string> TakeAsync(HttpClient client, string preview)
    {
        using var content = new FormUrlEncodedContent(Carried.Select(name => new KeyValuePair<string, string>(name, Hidden(preview, name))).Append(new("nhan", "true")));
        return await AnswerAsync(client, content);
    }

    private static async Task<string> AnswerAsync(HttpClient client, HttpContent content)
    {
        using var answer = await client.PostAsync(new Uri(Page, UriKind.Relative), content);
        var page = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? page : throw new InvalidOperationException($"{Page}: {(int)answer.StatusCode} {page}");
    }

    private static async Task<(T Result, double Seconds)> TimedAsync<T>(Func<Task<T>> act)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await act();
        return (result, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static void Expect(string page, string words)
    {
        if (!page.Contains(words, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The page does not say “{words}”: {page}");
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Lists / 2);

    private static string Hidden(string page, string name) => Regex.Match(page, $"name=\"{name}\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value;

    [GeneratedRegex("<option value=\"(?<id>[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cell();
}
