using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Tables;

namespace Nguon.Web.Files;

/// <summary>Tables brought in the browser, laid down beside the data between preview and taking, no longer than a day; nobody opens what another account brought.</summary>
internal sealed class BroughtFiles(DatabaseChoice choice, CurrentUserHolder holder, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private string Folder => Path.Combine(choice.DataFolder, "imports");

    /// <summary>Keeps the content, at most a little over the largest table taken; the key opens it again.</summary>
    public async Task<string> KeepAsync(Stream content, CancellationToken ct)
    {
        Clean();
        Directory.CreateDirectory(Folder);
        var key = Guid.CreateVersion7().ToString("N");
        await using (var file = new FileStream(PathOf(key), FileMode.CreateNew, FileAccess.Write))
        {
            await CopyAsync(content, file, ct);
        }

        File.SetLastWriteTimeUtc(PathOf(key), clock.GetUtcNow().UtcDateTime); // the day it is kept goes by the program's clock
        return key;
    }

    private static async Task CopyAsync(Stream content, FileStream file, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        for (var read = await content.ReadAsync(buffer, ct); read > 0 && file.Length <= TableFile.LargestBytes; read = await content.ReadAsync(buffer, ct))
        {
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }
    }

    /// <summary>The file this account brought under the key; null when it is gone.</summary>
    public FileStream? Open(string key) =>
        Guid.TryParseExact(key, "N", out _) && File.Exists(PathOf(key)) ? new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read) : null;

    public void Forget(string key)
    {
        if (Guid.TryParseExact(key, "N", out _))
        {
            File.Delete(PathOf(key));
        }
    }

    /// <summary>The account is part of the name: nobody takes what another one brought.</summary>
    private string PathOf(string key) => Path.Combine(Folder, $"{holder.User.AccountId:N}-{key}.tmp");

    private void Clean()
    {
        var oldest = clock.GetUtcNow().UtcDateTime - Kept;
        foreach (var old in Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.tmp").Where(f => File.GetLastWriteTimeUtc(f) < oldest).ToList() : [])
        {
            File.Delete(old);
        }
    }
}
