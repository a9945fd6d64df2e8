using System.CommandLine;
using System.Security.Cryptography;
using Nguon.Domain.Time;
using Nguon.Web.Features.Organizations;
using Nguon.Web.Tables;

namespace Nguon.Web.Verbs;

/// <summary>nguon import organizations|reorganization FILE, nguon export organizations [--on DATE] FILE (contracts/imports.md).</summary>
internal static class OrganizationVerbs
{
    private const int MostTold = 50;

    public static Command ImportUnits(VerbScope scope) => Import(scope, "organizations", "nhập danh sách tổ chức",
        (services, table, input, ct) => services.GetRequiredService<ImportOrganizations>().RunAsync(table, input, ct));

    public static Command ImportChanges(VerbScope scope) => Import(scope, "reorganization", "nhập quyết định sắp xếp tổ chức",
        (services, table, input, ct) => services.GetRequiredService<ImportReorganization>().RunAsync(table, input, ct));

    public static Command Export(VerbScope scope)
    {
        var file = new Argument<string>("FILE") { Description = "tệp .csv hoặc .xlsx; - là CSV ở đầu ra chuẩn" };
        var on = new Option<string?>("--on") { Description = "theo tổ chức tại ngày này (mặc định hôm nay)", HelpName = "NGÀY" };
        var command = new Command("organizations", "xuất các tổ chức trong phạm vi") { file, on };
        command.SetAction((line, ct) => ExportAsync(scope, line, (line.GetRequiredValue(file), line.GetValue(on)), ct));
        return command;
    }

    private static Command Import(VerbScope scope, string name, string words, Taking take)
    {
        var file = new Argument<string>("FILE") { Description = "CSV hoặc XLSX; - là đầu vào chuẩn" };
        var check = new Option<bool>("--check") { Description = "chỉ đọc và báo lại, không ghi" };
        var command = new Command(name, words) { file, check };
        command.SetAction((line, ct) => ImportAsync(scope, line, new ImportChoice(line.GetRequiredValue(file), line.GetValue(check), take), ct));
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
            var input = new ImportInput { FileName = Path.GetFileName(choice.File), Sha256 = hash, IsCheckOnly = choice.IsCheck, OnRefusedAsync = refused.AddAsync };
            var report = await choice.Take(open.Services, table, input, ct);
            await TellAsync(scope, line, report, choice.IsCheck, ct);
            return report.Refused == 0 ? 0 : 1;
        }
        catch (TableRefusedException refusal)
        {
            throw new VerbRefusedException(refusal.Message);
        }
    }

    private static async Task TellAsync(VerbScope scope, ParseResult line, ImportReport report, bool isCheck, CancellationToken ct)
    {
        foreach (var note in report.UnknownColumns.Select(word => $"Cột không biết, bỏ qua: {word}").Concat(report.Notes).Take(MostTold))
        {
            await scope.Streams.Error.WriteLineAsync(note);
        }

        var (taken, there, refused) = (report.Taken, report.AlreadyThere, report.Refused);
        var text = $"{(isCheck ? "Sẽ nhận" : "Đã nhận")} {taken} dòng, đã có {there}, từ chối {refused}.";
        await scope.AnswerAsync(line, new { taken, alreadyThere = there, refused }, text, ct);
    }

    private static async Task<int> ExportAsync(VerbScope scope, ParseResult line, (string File, string? On) choice, CancellationToken ct)
    {
        if (!TableDay.TryRead(choice.On ?? "", out var on))
        {
            throw new FormatException($"--on cần một ngày dạng 2025-07-01; không hiểu «{choice.On}».");
        }

        await using var open = await scope.OpenAsync(line, ct);
        await VerbSchema.MustBeReadyAsync(open.Choice, ct);
        var export = open.Services.GetRequiredService<ExportOrganizations>();
        var day = on ?? scope.Streams.Clock.TodayInVietnam();
        if (choice.File == "-")
        {
            await using var output = scope.Streams.Output();
            await using var table = TableWriter.To(output, asXlsx: false);
            await export.RunAsync(table, day, ct);
            return 0;
        }

        var rows = 0;
        await WholeFile.WriteAsync(choice.File, async stream =>
        {
            await using var table = TableWriter.To(stream, choice.File.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase));
            rows = await export.RunAsync(table, day, ct);
        });
        await scope.AnswerAsync(line, new { rows, file = choice.File }, $"Đã xuất {rows} tổ chức vào {choice.File}.", ct);
        return 0;
    }

    private delegate Task<ImportReport> Taking(IServiceProvider services, TableFile table, ImportInput input, CancellationToken ct);

    private sealed record ImportChoice(string File, bool IsCheck, Taking Take);
}
