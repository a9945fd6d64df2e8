using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Nguon.Tests.World;
using Nguon.Web.Data;

namespace Nguon.Tests.Verbs;

internal static class Scans
{
    /// <summary>A scan on disk and its row, at the first step of An's dossier.</summary>
    public static async Task<Guid> AddAsync(TestWorld world)
    {
        var (id, bytes) = (Guid.CreateVersion7(), "%PDF-1.4 invented"u8.ToArray());
        Directory.CreateDirectory(Path.GetDirectoryName(world.Choice.ScanFile(id))!); // a place always has a folder
        await File.WriteAllBytesAsync(world.Choice.ScanFile(id), bytes);
        var step = await world.InDb(db => db.DossierSteps.Where(s => s.DossierId == world.An.DossierId).Select(s => s.Id).FirstAsync());
        await world.Add(new StoredFile
        {
            Id = id,
            DossierId = world.An.DossierId,
            StepId = step,
            OriginalName = "don.pdf",
            ContentType = "application/pdf",
            Size = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            AddedAt = world.Clock.GetUtcNow().UtcDateTime,
        });
        return id;
    }
}
