using System.Buffers;
using System.Security.Cryptography;
using Nguon.Domain;
using Nguon.Web.Data;

namespace Nguon.Web.Files;

/// <summary>Scans on disk: outside the web root, under random names, written whole or not at all.</summary>
internal sealed class ScanStore(DatabaseChoice choice)
{
    /// <summary>Largest scan taken.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>Largest upload that is read to its end, so that the browser gets the answer instead of a broken line.</summary>
    public const long MostRead = 4L * 1024 * 1024 * 1024;

    private const int BufferLength = 81920;
    private const string Temporary = ".tmp";

    /// <summary>Takes the bytes into a temporary file; <see cref="Keep"/> gives it its place, disposing it unkept removes it.</summary>
    public async Task<Outcome<TakenScan>> TakeAsync(Stream source, string name, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        Directory.CreateDirectory(choice.ScanFolder);
        var temporary = Path.Combine(choice.ScanFolder, $"{id:N}{Temporary}");
        var copied = await CopyOrCleanAsync(source, temporary, ct);
        var told = Refusal(copied, name);
        if (told is not null || copied.ContentType is not { } type)
        {
            File.Delete(temporary);
            return told ?? NotAScan(name);
        }

        return new TakenScan(id, type, copied.Size, copied.Sha256, temporary);
    }

    public void Keep(TakenScan scan)
    {
        var place = choice.ScanFile(scan.Id);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!); // a place always has a folder
        File.Move(scan.TemporaryPath, place);
    }

    /// <summary>Removes what was taken or kept but never entered.</summary>
    public void Drop(TakenScan scan)
    {
        File.Delete(scan.TemporaryPath);
        if (File.Exists(choice.ScanFile(scan.Id)))
        {
            File.Delete(choice.ScanFile(scan.Id));
        }
    }

    /// <summary>False when the file is gone from the disk.</summary>
    public bool Has(Guid id) => File.Exists(choice.ScanFile(id));

    /// <summary>Null when the file is gone from the disk.</summary>
    public Stream? Open(Guid id) => File.Exists(choice.ScanFile(id)) ? File.OpenRead(choice.ScanFile(id)) : null;

    public static bool IsBeingReceived(string path) => path.EndsWith(Temporary, StringComparison.Ordinal);

    /// <summary>What a stopped program left half-written; nobody is uploading yet when it starts.</summary>
    public static void DropLeftOvers(DatabaseChoice choice)
    {
        if (Directory.Exists(choice.ScanFolder))
        {
            foreach (var left in Directory.EnumerateFiles(choice.ScanFolder, "*" + Temporary))
            {
                File.Delete(left);
            }
        }
    }

    /// <summary>An upload that breaks off leaves no file.</summary>
    private static async Task<Copied> CopyOrCleanAsync(Stream source, string path, CancellationToken ct)
    {
        var isWhole = false;
        try
        {
            var copied = await CopyAsync(source, path, ct);
            isWhole = true;
            return copied;
        }
        finally
        {
            if (!isWhole)
            {
                File.Delete(path);
            }
        }
    }

    private static async Task<Copied> CopyAsync(Stream source, string path, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        var head = new List<byte>(ScanKind.HeadLength);
        long size = 0;
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferLength, useAsync: true);
        int read;
        while ((read = await source.ReadAsync(buffer.AsMemory(0, BufferLength), ct)) > 0)
        {
            size += read;
            head.AddRange(buffer.Take(Math.Min(read, ScanKind.HeadLength - head.Count)));
            if (size <= MostBytes && (head.Count < ScanKind.HeadLength || ScanKind.Of([.. head]) is not null))
            {
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), ct);
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
        await target.FlushAsync(ct);
        return new Copied(size, ScanKind.Of([.. head]), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static Refusal? Refusal(Copied copied, string name) =>
        copied.Size == 0 ? Nguon.Domain.Refusal.Plain("FIL-003", "File", "Chưa chọn tệp, hoặc tệp trống. Chọn bản chụp rồi gửi lại.", "Người nhập")
        : copied.Size > MostBytes ? Nguon.Domain.Refusal.Plain("FIL-001", "File", $"Tệp “{name}” quá lớn: {copied.Size / 1024 / 1024} MB, nhiều nhất {MostBytes / 1024 / 1024} MB. Quét lại với độ nét thấp hơn hoặc chia thành nhiều tệp.", "Người nhập")
        : copied.ContentType is null ? NotAScan(name)
        : null;

    private static Refusal NotAScan(string name) =>
        Nguon.Domain.Refusal.Plain("FIL-002", "File", $"Tệp “{name}” không phải là PDF, JPEG hoặc PNG (xem theo nội dung, không theo tên). Quét giấy tờ thành PDF hoặc chụp ảnh rồi gửi lại.", "Người nhập");

    private sealed record Copied(long Size, string? ContentType, string Sha256);
}

/// <summary>A scan whose bytes are on disk under a temporary name.</summary>
internal sealed record TakenScan(Guid Id, string ContentType, long Size, string Sha256, string TemporaryPath);
