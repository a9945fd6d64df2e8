using System.Security.Cryptography;
using Nguon.Domain;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.Organizations;

/// <summary>Which file an officer brings.</summary>
public enum FileOfUnits
{
    /// <summary>Danh sách tổ chức.</summary>
    Organizations = 1,

    /// <summary>Quyết định sắp xếp tổ chức.</summary>
    Reorganization = 2,
}

/// <summary>One refused row.</summary>
internal sealed record RefusedRow(int Row, string Reason);

/// <summary>What came of a file, with the rows refused; <see cref="Key"/> names the kept file after a check.</summary>
internal sealed record FileReport(int Taken, int AlreadyThere, int Refused, IReadOnlyList<RefusedRow> Rows, IReadOnlyList<string> Notes)
{
    public string? Key { get; init; }
}

/// <summary>A file brought in the browser or by the API: laid down beside the data, read and reported, taken when told so; kept no longer than a day.</summary>
internal sealed class TakeFile(DatabaseChoice choice, Reach reach, ImportOrganizations organizations, ImportReorganization reorganization, TimeProvider clock)
{
    private const int MostRows = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private string Folder => Path.Combine(choice.DataFolder, "imports");

    public async Task<Outcome<FileReport>> BringAsync(FileOfUnits kind, Stream content, bool isCheckOnly, CancellationToken ct)
    {
        Clean();
        Directory.CreateDirectory(Folder);
        var key = Guid.CreateVersion7().ToString("N");
        await using (var file = new FileStream(PathOf(key), FileMode.CreateNew, FileAccess.Write))
        {
            var buffer = new byte[64 * 1024];
            for (var read = await content.ReadAsync(buffer, ct); read > 0 && file.Length <= TableFile.LargestBytes; read = await content.ReadAsync(buffer, ct))
            {
                await file.WriteAsync(buffer.AsMemory(0, read), ct);
            }
        }

        return await ReadAsync(kind, key, isCheckOnly, ct);
    }

    /// <summary>Takes a file that was checked before by the same account.</summary>
    public async Task<Outcome<FileReport>> TakeKeptAsync(FileOfUnits kind, string key, CancellationToken ct) =>
        Guid.TryParseExact(key, "N", out _) && File.Exists(PathOf(key))
            ? await ReadAsync(kind, key, isCheckOnly: false, ct)
            : Refusal.Plain("ORG-041", "FileGone", "Tệp đã xem trước không còn; chọn lại tệp.", "Người nhập");

    private async Task<Outcome<FileReport>> ReadAsync(FileOfUnits kind, string key, bool isCheckOnly, CancellationToken ct)
    {
        var rows = new List<RefusedRow>();
        await using var content = new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        try
        {
            using var table = TableFile.Open(content);
            var input = new ImportInput
            {
                FileName = kind == FileOfUnits.Organizations ? "organizations" : "reorganization",
                Sha256 = hash,
                IsCheckOnly = isCheckOnly,
                OnRefusedAsync = (row, reason) =>
                {
                    if (rows.Count < MostRows)
                    {
                        rows.Add(new RefusedRow(row.Number, reason));
                    }

                    return Task.CompletedTask;
                },
            };
            var report = kind == FileOfUnits.Organizations ? await organizations.RunAsync(table, input, ct) : await reorganization.RunAsync(table, input, ct);
            var notes = report.UnknownColumns.Select(word => $"Cột không biết, bỏ qua: {word}").Concat(report.Notes).ToList();
            return new FileReport(report.Taken, report.AlreadyThere, report.Refused, rows, notes) { Key = isCheckOnly ? key : null };
        }
        catch (TableRefusedException refusal)
        {
            return Refusal.Plain("ORG-042", "File", refusal.Message, "Người nhập");
        }
        finally
        {
            if (!isCheckOnly)
            {
                File.Delete(PathOf(key));
            }
        }
    }

    /// <summary>The account is part of the name: nobody takes what another one brought.</summary>
    private string PathOf(string key) => Path.Combine(Folder, $"{reach.User.AccountId:N}-{key}.tmp");

    private void Clean()
    {
        var oldest = clock.GetUtcNow().UtcDateTime - Kept;
        foreach (var old in Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.tmp").Where(f => File.GetLastWriteTimeUtc(f) < oldest).ToList() : [])
        {
            File.Delete(old);
        }
    }
}
