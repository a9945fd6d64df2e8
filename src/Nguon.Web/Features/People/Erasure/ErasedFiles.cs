using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Scans of erased people: a program that stopped between the erasure and the deletion left them on the disk; the record of erasures names them.</summary>
internal sealed class ErasedFiles(AppDb db, DatabaseChoice choice)
{
    /// <summary>Deletes what an earlier erasure left behind; gives how many.</summary>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        var left = (await ErasedValues.FilesAsync(db, ct)).Select(choice.ScanFile).Where(File.Exists).ToList();
        left.ForEach(File.Delete);
        return left.Count;
    }
}
