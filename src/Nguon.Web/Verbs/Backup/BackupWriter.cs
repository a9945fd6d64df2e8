using System.Buffers;
using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Verbs;

/// <summary>Streams every table as of one moment, and every scan, into one archive; holds one row at a time.</summary>
internal sealed class BackupWriter(AppDb db, DatabaseChoice choice, TimeProvider clock)
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    public async Task<BackupManifest> WriteAsync(Stream stream, CancellationToken ct)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var tables = StoredTable.Of(db);
        var parts = new List<BackupPart>();
        foreach (var table in tables)
        {
            parts.Add(await TableAsync(archive, table, snapshot, ct));
        }

        var scans = await ScansAsync(archive, snapshot, ct);
        var manifest = new BackupManifest(BackupManifest.FormatName, BackupManifest.CurrentVersion, StoredTable.SignatureOf(tables), clock.NowUtc(), parts, scans);
        await using var last = await archive.CreateEntry(BackupManifest.EntryName).OpenAsync(ct);
        await JsonSerializer.SerializeAsync(last, manifest, JsonSerializerOptions.Web, ct);
        return manifest;
    }

    private static async Task<BackupPart> TableAsync(ZipArchive archive, StoredTable table, DbTransaction snapshot, CancellationToken ct)
    {
        await using var command = snapshot.Connection!.CreateCommand(); // open until the snapshot ends
        command.Transaction = snapshot;
        command.CommandText = $"SELECT {table.ColumnList} FROM \"{table.Name}\" ORDER BY {string.Join(", ", table.Key.Select(key => $"\"{key}\""))}";
        await using var reader = await command.ExecuteReaderAsync(ct);
        await using var entry = await archive.CreateEntry(BackupPart.TableEntry(table.Name)).OpenAsync(ct);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var row = new ArrayBufferWriter<byte>();
        long rows = 0;
        for (; await reader.ReadAsync(ct); rows++)
        {
            row.ResetWrittenCount();
            WriteRow(row, reader, table.Columns);
            hash.AppendData(row.WrittenSpan);
            await entry.WriteAsync(row.WrittenMemory, ct);
        }

        return new BackupPart(table.Name, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static void WriteRow(ArrayBufferWriter<byte> row, DbDataReader reader, IReadOnlyList<StoredColumn> columns)
    {
        using (var json = new Utf8JsonWriter(row, new JsonWriterOptions { Encoder = JsonColumn.Options.Encoder }))
        {
            json.WriteStartArray();
            for (var i = 0; i < columns.Count; i++)
            {
                StoredValue.Write(json, reader, i, columns[i].Type);
            }

            json.WriteEndArray();
        }

        row.Write(NewLine);
    }

    private async Task<List<BackupPart>> ScansAsync(ZipArchive archive, DbTransaction snapshot, CancellationToken ct)
    {
        await db.Database.UseTransactionAsync(snapshot, ct);
        var files = await db.StoredFiles.AsNoTracking().OrderBy(f => f.Id).Select(f => new { f.Id, f.Sha256, f.Size }).ToListAsync(ct);
        var parts = new List<BackupPart>();
        foreach (var file in files)
        {
            var path = choice.ScanFile(file.Id);
            if (!File.Exists(path))
            {
                throw new VerbRefusedException($"Thiếu tệp quét {file.Id:N}; chạy ./nguon verify để xem còn thiếu gì, rồi sao lưu lại.");
            }

            await using var scan = File.OpenRead(path);
            await using var entry = await archive.CreateEntry(BackupPart.ScanEntry(file.Id.ToString("N")), CompressionLevel.NoCompression).OpenAsync(ct);
            await scan.CopyToAsync(entry, ct);
            parts.Add(new BackupPart(file.Id.ToString("N"), 1, file.Sha256));
        }

        return parts;
    }
}
