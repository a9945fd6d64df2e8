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
    public static Command Backup(VerbScope scope)
    {
        var file = new Argument<string>("FILE") { Description = "tệp .zip sẽ ghi" };
        var command = new Command("backup", "sao lưu cơ sở dữ liệu và tệp quét vào một tệp") { file };
        command.SetAction((line, ct) => BackupAsync(scope, line, line.GetRequiredValue(file), ct));
        return command;
    }

    public static Command Restore(VerbScope scope)
    {
        var file = new Argument<string>("FILE") { Description = "tệp sao lưu" };
        var command = new Command("restore", "khôi phục vào một cơ sở dữ liệu trống") { file };
        command.SetAction((line, ct) => RestoreAsync(scope, line, line.GetRequiredValue(file), ct));
        return command;
    }

    private static async Task<int> BackupAsync(VerbScope scope, ParseResult line, string file, CancellationToken ct)
    {
        await using var open = await scope.OpenAsync(line, ct);
        await VerbSchema.MustBeReadyAsync(open.Choice, ct);
        BackupManifest? manifest = null;
        await WholeFile.WriteAsync(file, async stream => manifest = await new BackupWriter(open.Db, open.Choice, scope.Streams.Clock).WriteAsync(stream, ct));
        await LogAsync(scope, line, ActivityKind.BackupMade, file, ct);
        var (rows, scans) = (manifest!.Rows, manifest.Scans.Count); // written above
        await scope.AnswerAsync(line, new { file, rows, scans }, $"Đã sao lưu {rows} dòng và {scans} tệp quét vào {file}.", ct);
        return 0;
    }

    private static async Task<int> RestoreAsync(VerbScope scope, ParseResult line, string file, CancellationToken ct)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
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
        }

        await LogAsync(scope, line, ActivityKind.BackupRestored, file, ct);
        var (rows, scans) = (manifest.Rows, manifest.Scans.Count);
        await scope.AnswerAsync(line, new { file, rows, scans }, $"Đã khôi phục {rows} dòng và {scans} tệp quét.", ct);
        return 0;
    }

    /// <summary>In a scope of its own: the account that acts may only be there once the rows are.</summary>
    private static async Task LogAsync(VerbScope scope, ParseResult line, ActivityKind kind, string file, CancellationToken ct)
    {
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        await using var open = await scope.OpenAsync(line, ct);
        var user = open.Services.GetRequiredService<CurrentUserHolder>().User;
        open.Db.Log(user.Act(scope.Streams.Clock), kind, new LogSubject(Guid.CreateVersion7()), null, new { File = Path.GetFileName(file), Sha256 = sha256 });
        await open.Db.SaveChangesAsync(ct);
    }
}
