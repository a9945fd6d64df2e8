namespace Nguon.Web.Verbs;

/// <summary>A file that is there whole or not at all: written beside its place, renamed when complete.</summary>
internal static class WholeFile
{
    public static async Task WriteAsync(string path, Func<FileStream, Task> write)
    {
        var unfinished = $"{Path.GetFullPath(path)}.{Environment.ProcessId}.tmp";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
