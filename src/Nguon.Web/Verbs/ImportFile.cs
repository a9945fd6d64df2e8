using Nguon.Web.Tables;

namespace Nguon.Web.Verbs;

/// <summary>What an import reads: a file, or standard input laid down in a temporary file first, because it is read more than once.</summary>
internal static class ImportFile
{
    public static async Task<FileStream> OpenAsync(VerbStreams streams, string file, CancellationToken ct, long mostBytes = TableFile.LargestBytes)
    {
        if (file != "-")
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        }

        var spool = Nameless();
        await using var input = streams.Input();
        var buffer = new byte[64 * 1024];
        for (var read = await input.ReadAsync(buffer, ct); read > 0 && spool.Length <= mostBytes; read = await input.ReadAsync(buffer, ct))
        {
            await spool.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        spool.Position = 0;
        return spool;
    }

    /// <summary>A temporary file without a name: the system takes it back even when the program is killed.</summary>
    public static FileStream Nameless()
    {
        var name = Path.GetTempFileName();
        var spool = new FileStream(name, FileMode.Open, FileAccess.ReadWrite, FileShare.Delete, 64 * 1024);
        File.Delete(name);
        return spool;
    }
}
