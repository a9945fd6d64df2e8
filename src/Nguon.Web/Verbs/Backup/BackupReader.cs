using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Nguon.Web.Data;

namespace Nguon.Web.Verbs;

/// <summary>Puts a backup into an empty database: every hash is checked before the first row, everything goes in or nothing does.</summary>
internal sealed class BackupReader(AppDb db, DatabaseChoice choice, Stream stream) : IDisposable
{
    private const int MostValues = 6000;
    private const int MostRows = 400;

    private readonly ZipArchive archive = Open(stream);

    /// <summary>Reads what the archive says about itself and holds every part against its hash.</summary>
    public async Task<BackupManifest> CheckAsync(CancellationToken ct)
    {
        var manifest = await ManifestAsync(ct);
        if (manifest.Format != BackupManifest.FormatName || manifest.Version != BackupManifest.CurrentVersion)
        {
            throw new VerbRefusedException("Không phải tệp sao lưu của chương trình này.");
        }

        if (manifest.Schema != StoredTable.SignatureOf(StoredTable.Of(db)))
        {
            throw new VerbRefusedException("Tệp sao lưu thuộc phiên bản khác của chương trình; khôi phục bằng đúng phiên bản đó rồi chạy ./nguon migrate.");
        }

        var parts = manifest.Tables.Select(t => (Entry: BackupPart.TableEntry(t.Name), t.Sha256))
            .Concat(manifest.Scans.Select(s => (Entry: BackupPart.ScanEntry(s.Name), s.Sha256)));
        foreach (var (name, sha256) in parts)
        {
            await using var content = await Entry(name).OpenAsync(ct);
            if (await HashAsync(content, ct) != sha256)
            {
                throw new VerbRefusedException($"Tệp sao lưu đã hỏng hoặc bị sửa ở phần {name}; không khôi phục gì.");
            }
        }

        return manifest;
    }

    public async Task RestoreAsync(BackupManifest manifest, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var known = StoredTable.Of(db).ToDictionary(table => table.Name);
        foreach (var part in manifest.Tables)
        {
            await TableAsync(known[part.Name], transaction.GetDbTransaction(), ct);
        }

        await ScansAsync(manifest, ct);
        await transaction.CommitAsync(ct);
    }

    public void Dispose() => archive.Dispose();

    private async Task TableAsync(StoredTable table, DbTransaction transaction, CancellationToken ct)
    {
        await using var content = await Entry(BackupPart.TableEntry(table.Name)).OpenAsync(ct);
        using var lines = new StreamReader(content);
        var group = Math.Min(MostRows, MostValues / table.Columns.Count);
        var rows = new List<object[]>(group);
        while (await lines.ReadLineAsync(ct) is { } line)
        {
            rows.Add(Values(line, table.Columns));
            if (rows.Count == group)
            {
                await InsertAsync(table, rows, transaction, ct);
                rows.Clear();
            }
        }

        await InsertAsync(table, rows, transaction, ct);
        foreach (var column in table.Columns.Where(column => column.IsNumbered))
        {
            await db.ContinueNumbersAsync(table.Name, column.Name, ct);
        }
    }

    private static object[] Values(string line, IReadOnlyList<StoredColumn> columns)
    {
        using var row = JsonDocument.Parse(line);
        return row.RootElement.EnumerateArray().Select((value, i) => StoredValue.Read(value, columns[i].Type)).ToArray();
    }

    private static async Task InsertAsync(StoredTable table, List<object[]> rows, DbTransaction transaction, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await using var command = transaction.Connection!.CreateCommand(); // open until the transaction ends
        command.Transaction = transaction;
        var places = rows.Select((row, r) => $"({string.Join(", ", row.Select((_, c) => $"@p{(r * row.Length) + c}"))})");
        command.CommandText = $"INSERT INTO \"{table.Name}\" ({table.ColumnList}) VALUES {string.Join(", ", places)}";
        foreach (var (value, i) in rows.SelectMany(row => row).Select((value, i) => (value, i)))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Scans lie in their place before the rows that name them are committed.</summary>
    private async Task ScansAsync(BackupManifest manifest, CancellationToken ct)
    {
        Directory.CreateDirectory(choice.ScanFolder);
        foreach (var part in manifest.Scans)
        {
            var path = choice.ScanFile(Guid.ParseExact(part.Name, "N"));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a place always has a folder
            await WholeFile.WriteAsync(path, async file =>
            {
                await using var content = await Entry(BackupPart.ScanEntry(part.Name)).OpenAsync(ct);
                await content.CopyToAsync(file, ct);
            });
        }
    }

    private async Task<BackupManifest> ManifestAsync(CancellationToken ct)
    {
        await using var content = await Entry(BackupManifest.EntryName).OpenAsync(ct);
        try
        {
            return await JsonSerializer.DeserializeAsync<BackupManifest>(content, JsonSerializerOptions.Web, ct) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new VerbRefusedException("Không phải tệp sao lưu của chương trình này.");
        }
    }

    private ZipArchiveEntry Entry(string name) =>
        archive.GetEntry(name) ?? throw new VerbRefusedException($"Tệp sao lưu thiếu phần {name}; không khôi phục gì.");

    private static async Task<string> HashAsync(Stream content, CancellationToken ct)
    {
        try
        {
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }

    private static ZipArchive Open(Stream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new VerbRefusedException("Không phải tệp sao lưu, hoặc tệp không đầy đủ.");
        }
    }
}
