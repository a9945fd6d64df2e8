using System.CommandLine;
using System.Security.Cryptography;
using Nguon.Web.Features.Figures;
using Nguon.Web.Tables;

namespace Nguon.Web.Verbs;

/// <summary>nguon import aggregates FILE (contracts/imports.md).</summary>
internal static class AggregatesVerb
{
    public static Command Import(VerbScope scope)
    {
        var file = new Argument<string>("FILE") { Description = "CSV hoặc XLSX; - là đầu vào chuẩn" };
        var check = new Option<bool>("--check") { Description = "chỉ đọc và báo lại, không ghi" };
        var command = new Command("aggregates", "nhập số tổng hợp của thời gian hoặc đơn vị chưa có hồ sơ từng người") { file, check };
        command.SetAction((line, ct) => ImportAsync(scope, line, (line.GetRequiredValue(file), line.GetValue(check)), ct));
        return command;
    }

    private static async Task<int> ImportAsync(VerbScope scope, ParseResult line, (string File, bool IsCheck) choice, CancellationToken ct)
    {
        await using var content = await ImportFile.OpenAsync(scope.Streams, choice.File, ct);
        await using var open = await scope.OpenAsync(line, ct);
        await VerbSchema.PrepareAsync(open.Db, open.Choice, ct);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        try
        {
            using var table = TableFile.Open(content);
            await using var refused = new RefusedRows(choice.IsCheck ? null : choice.File, table.Headings, scope.Streams.Error);
            var input = new ImportAggregatesInput(Path.GetFileName(choice.File), hash, choice.IsCheck, refused.AddAsync);
            var report = await open.Services.GetRequiredService<ImportAggregates>().RunAsync(table, input, ct);
            foreach (var column in report.UnknownColumns)
            {
                await scope.Streams.Error.WriteLineAsync($"Cột không biết, bỏ qua: {column}");
            }

            var text = $"{(choice.IsCheck ? "Sẽ nhận" : "Đã nhận")} {report.Taken} dòng, đã có {report.AlreadyThere}, từ chối {report.Refused}.";
            await scope.AnswerAsync(line, new { taken = report.Taken, alreadyThere = report.AlreadyThere, refused = report.Refused }, text, ct);
            return report.Refused == 0 ? 0 : 1;
        }
        catch (TableRefusedException refusal)
        {
            throw new VerbRefusedException(refusal.Message);
        }
    }
}
