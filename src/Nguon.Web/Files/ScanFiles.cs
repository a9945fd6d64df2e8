using Microsoft.EntityFrameworkCore;
using Nguon.Web.Data;

namespace Nguon.Web.Files;

/// <summary>What lies in the folder of scans, held against the rows.</summary>
internal static class ScanFiles
{
    /// <summary>Whole files without a row, in the order of their names; what is still being received is not counted.</summary>
    public static async Task<IReadOnlyList<string>> LooseAsync(AppDb db, DatabaseChoice choice, CancellationToken ct)
    {
        if (!Directory.Exists(choice.ScanFolder))
        {
            return [];
        }

        var known = (await db.StoredFiles.AsNoTracking().Select(f => f.Id).ToListAsync(ct)).ToHashSet();
        return [.. Directory.EnumerateFiles(choice.ScanFolder, "*", SearchOption.AllDirectories)
            .Where(path => !ScanStore.IsBeingReceived(path) && !(Guid.TryParseExact(Path.GetFileName(path), "N", out var id) && known.Contains(id)))
            .Order(StringComparer.Ordinal)];
    }
}
