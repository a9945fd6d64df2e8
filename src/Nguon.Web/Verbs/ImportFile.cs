using Nguon.Web.Tables;

namespace Nguon.Web.Verbs;

/// <summary>What an import reads: a file, or standard input laid down in a temporary file first, because it is read more than once.</summary>
internal static class ImportFile
{
    public static async Task<FileStream> OpenAsync(VerbStreams streams, string file, CancellationToken ct)
    {
        if (file != "-")
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        }

        var spool = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        await using var input = streams.Input();
        var buffer = new byte[64 * 1024];
        for (var read = await input.ReadAsync(buffer, ct); read > 0 && spool.Length <= TableFile.LargestBytes; read = await input.ReadAsync(buffer, ct))
        {
            await spool.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        spool.Position = 0;
        return spool;
    }
}
