using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Verbs;

/// <summary>nguon backup FILE, nguon restore FILE (docs/decisions/0004).</summary>
internal static class BackupVerbs
{
    private const string Standard = "-";

    public static Command Backup(VerbScope scope)
    {
        var file = new Argument<string>("FILE") { Description = "tệp .zip sẽ ghi; - là đầu ra chuẩn" };
        var command = new Command("backup", "sao lưu cơ sở dữ liệu và tệp quét vào một tệp") { file };
        command.SetAction((line, ct) => BackupAsync(scope, line, line.GetRequiredValue(file), ct));
        return command;
    }

    public static Command Restore(VerbScope scope)
    {
        var file = new Argument<string>("FILE") { Description = "tệp sao lưu; - là đầu vào chuẩn" };
        var command = new Command("restore", "khôi phục vào một cơ sở dữ liệu trống") { file };
        command.SetAction((line, ct) => RestoreAsync(scope, line, line.GetRequiredValue(file), ct));
        return command;
    }

    private static async Task<int> BackupAsync(VerbScope scope, ParseResult line, string file, CancellationToken ct)
    {
        await using var open = await scope.OpenAsync(line, ct);
        await VerbSchema.MustBeReadyAsync(open.Choice, ct);
        var writer = new BackupWriter(open.Db, open.Choice, scope.Streams.Clock);
        if (file == Standard)
        {
            await using var whole = ImportFile.Nameless();
            await writer.WriteAsync(whole, ct);
            await LogAsync(scope, line, (ActivityKind.BackupMade, file), whole, ct);
            await using var output = scope.Streams.Output();
            whole.Position = 0;
            await whole.CopyToAsync(output, ct);
            return 0;
        }

        BackupManifest? manifest = null;
        await WholeFile.WriteAsync(file, async stream => manifest = await writer.WriteAsync(stream, ct));
        await using var written = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        await LogAsync(scope, line, (ActivityKind.BackupMade, file), written, ct);
        var (rows, scans) = (manifest!.Rows, manifest.Scans.Count); // written above
        await scope.AnswerAsync(line, new { file, rows, scans }, $"Đã sao lưu {rows} dòng và {scans} tệp quét vào {file}.", ct);
        return 0;
    }

    private static async Task<int> RestoreAsync(VerbScope scope, ParseResult line, string file, CancellationToken ct)
    {
        await using var stream = await ImportFile.OpenAsync(scope.Streams, file, ct, long.MaxValue);
        BackupManifest manifest;
        await using (var open = await scope.OpenAsync(line, ct))
        {
            using var reader = new BackupReader(open.Db, open.Choice, stream);
            manifest = await reader.CheckAsync(ct);
            await VerbSchema.PrepareAsync(open.Db, open.Choice, ct);
            if (!await VerbSchema.HoldsNothingAsync(open.Choice, ct))
            {
                throw new VerbRefusedException($"Cơ sở dữ liệu ở {VerbSchema.PlaceOf(open.Choice)} đang có dữ liệu; chỉ khôi phục vào cơ sở dữ liệu trống (--data hoặc --db khác).");
            }

            await reader.RestoreAsync(manifest, ct);
            await LogAsync(scope, line, (ActivityKind.BackupRestored, file), stream, ct);
        }

        var (rows, scans) = (manifest.Rows, manifest.Scans.Count);
        await scope.AnswerAsync(line, new { file, rows, scans }, $"Đã khôi phục {rows} dòng và {scans} tệp quét.", ct);
        return 0;
    }

    /// <summary>In a scope of its own: the account that acts may only be there once the rows are.</summary>
    private static async Task LogAsync(VerbScope scope, ParseResult line, (ActivityKind Kind, string File) act, FileStream content, CancellationToken ct)
    {
        content.Position = 0;
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        await using var open = await scope.OpenAsync(line, ct);
        var user = open.Services.GetRequiredService<CurrentUserHolder>().User;
        open.Db.Log(user.Act(scope.Streams.Clock), act.Kind, new LogSubject(Guid.CreateVersion7()), null, new { File = Path.GetFileName(act.File), Sha256 = sha256 });
        await open.Db.SaveChangesAsync(ct);
    }
}
