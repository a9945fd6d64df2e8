using System.CommandLine;
using System.Security.Cryptography;
using Nguon.Web.Features.People;
using Nguon.Web.Tables;

namespace Nguon.Web.Verbs;

/// <summary>nguon import people FILE, nguon export people FILE (contracts/imports.md).</summary>
internal static class PeopleVerbs
{
    private const int MostTold = 50;

    public static Command Import(VerbScope scope)
    {
        var file = new Argument<string>("FILE") { Description = "CSV hoặc XLSX; - là đầu vào chuẩn" };
        var check = new Option<bool>("--check") { Description = "chỉ đọc và báo lại, không ghi" };
        var accept = new Option<string?>("--accept-duplicates") { Description = "các dòng trùng vẫn nhận, ví dụ 5,12", HelpName = "DÒNG" };
        var command = new Command("people", "nhập danh sách người") { file, check, accept };
        command.SetAction((line, ct) => ImportAsync(scope, line, new ImportChoice(line.GetRequiredValue(file), line.GetValue(check), RowsOf(line.GetValue(accept))), ct));
        return command;
    }

    public static Command Export(VerbScope scope)
    {
        var file = new Argument<string>("FILE") { Description = "tệp .csv hoặc .xlsx; - là CSV ở đầu ra chuẩn" };
        var command = new Command("people", "xuất danh sách người trong phạm vi") { file };
        command.SetAction((line, ct) => ExportAsync(scope, line, line.GetRequiredValue(file), ct));
        return command;
    }

    private static async Task<int> ImportAsync(VerbScope scope, ParseResult line, ImportChoice choice, CancellationToken ct)
    {
        await using var content = await ImportFile.OpenAsync(scope.Streams, choice.File, ct);
        await using var open = await scope.OpenAsync(line, ct);
        await VerbSchema.PrepareAsync(open.Db, open.Choice, ct);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        try
        {
            using var table = TableFile.Open(content);
            await using var refused = new RefusedRows(choice.IsCheck ? null : choice.File, table.Headings, scope.Streams.Error);
            var report = await open.Services.GetRequiredService<Features.People.ImportPeople>().RunAsync(
                table,
                new ImportPeopleInput
                {
                    FileName = Path.GetFileName(choice.File),
                    Sha256 = hash,
                    IsCheckOnly = choice.IsCheck,
                    AcceptedDuplicates = choice.Accepted,
                    OnRefusedAsync = refused.AddAsync,
                },
                ct);
            await TellAsync(scope, line, report, choice.IsCheck, ct);
            return report.Refused == 0 ? 0 : 1;
        }
        catch (TableRefusedException refusal)
        {
            throw new VerbRefusedException(refusal.Message);
        }
    }

    private static async Task TellAsync(VerbScope scope, ParseResult line, ImportPeopleReport report, bool isCheck, CancellationToken ct)
    {
        foreach (var word in report.UnknownColumns)
        {
            await scope.Streams.Error.WriteLineAsync($"Cột không biết, bỏ qua: {word}");
        }

        foreach (var word in report.UncodedWords.Take(MostTold))
        {
            await scope.Streams.Error.WriteLineAsync($"Chưa có trong danh mục, giữ nguyên chữ: {word}");
        }

        var (taken, there, refused) = (report.Taken, report.AlreadyThere, report.Refused);
        var text = $"{(isCheck ? "Sẽ nhận" : "Đã nhận")} {taken} dòng, đã có {there}, từ chối {refused}.";
        await scope.AnswerAsync(line, new { taken, alreadyThere = there, refused }, text, ct);
    }

    private static async Task<int> ExportAsync(VerbScope scope, ParseResult line, string file, CancellationToken ct)
    {
        await using var open = await scope.OpenAsync(line, ct);
        await VerbSchema.MustBeReadyAsync(open.Choice, ct);
        var export = open.Services.GetRequiredService<Features.People.ExportPeople>();
        if (file == "-")
        {
            await using var output = scope.Streams.Output();
            await using var table = TableWriter.To(output, asXlsx: false);
            await export.RunAsync(table, ct);
            return 0;
        }

        var rows = 0;
        await WholeFile.WriteAsync(file, async stream =>
        {
            await using var table = TableWriter.To(stream, file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase));
            rows = await export.RunAsync(table, ct);
        });
        await scope.AnswerAsync(line, new { rows, file }, $"Đã xuất {rows} người vào {file}.", ct);
        return 0;
    }

    private static HashSet<int> RowsOf(string? text) =>
        (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => int.TryParse(part, out var row) ? row : throw new FormatException($"--accept-duplicates cần các số dòng, ví dụ 5,12; không hiểu «{part}»."))
            .ToHashSet();

    private sealed record ImportChoice(string File, bool IsCheck, IReadOnlySet<int> Accepted);
}
