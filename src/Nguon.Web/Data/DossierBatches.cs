using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;

namespace Nguon.Web.Data;

/// <summary>Changes many dossiers beside the people who work on them: one that somebody saves meanwhile is read and changed anew, the others of its batch are saved.</summary>
internal sealed class DossierBatches(AppDb db)
{
    private const int Size = 200;
    private const int MostRounds = 5;

    /// <summary>How many changed (hồ sơ); <paramref name="change"/> reads the dossiers it is given and changes them. Throws when some are saved by others each time.</summary>
    public async Task<int> RunAsync(IReadOnlyCollection<Guid> dossiers, Func<Guid[], Task> change, TimeSpan rest, CancellationToken ct)
    {
        var changed = 0;
        List<Guid> left = [.. dossiers];
        for (var round = 1; left.Count > 0; round++)
        {
            if (round > MostRounds)
            {
                throw new DbUpdateConcurrencyException($"{left.Count} dossiers were saved by others {MostRounds} times.");
            }

            var disputed = new List<Guid>();
            foreach (var ids in left.Chunk(Size))
            {
                await change(ids);
                changed += await SaveAsync(disputed, ct);
                await Task.Delay(rest, ct);
            }

            left = disputed;
        }

        return changed;
    }

    private async Task<int> SaveAsync(List<Guid> disputed, CancellationToken ct)
    {
        var changed = db.ChangeTracker.Entries<AdmissionDossier>().Count(e => e.State == EntityState.Modified);
        while (await ConflictAsync(ct) is { } conflict)
        {
            foreach (var entry in conflict.Entries)
            {
                disputed.Add(entry.Entity is AdmissionDossier dossier ? dossier.Id : throw conflict);
                entry.State = EntityState.Detached;
                changed--;
            }
        }

        db.ChangeTracker.Clear();
        return changed;
    }

    /// <summary>Null when everything is saved.</summary>
    private async Task<DbUpdateConcurrencyException?> ConflictAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException conflict)
        {
            return conflict;
        }
    }
}
