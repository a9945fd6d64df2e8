using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>After the tree or the powers changed: dossiers below the touched units wait for the organ whose turn it is now; what is too many is left to the daily run.</summary>
internal sealed class RefreshTurns(AppDb db, DossierTurns turns, TimeProvider clock)
{
    private const int Most = 2000;
    private const int Group = 200;

    /// <summary>How many dossiers changed (hồ sơ); one that somebody saves meanwhile is brought up by that save.</summary>
    public async Task<int> RunAsync(IReadOnlyCollection<Guid> units, CancellationToken ct)
    {
        var (changed, today) = (0, clock.TodayInVietnam());
        var cells = await CellsAsync(units, today, ct);
        var ids = cells.Count == 0 ? [] : await IdsAsync(cells, ct);
        foreach (var group in ids.Chunk(Group))
        {
            var dossiers = await db.Dossiers.Include(d => d.Steps.OrderBy(s => s.Sequence)).Where(d => group.Contains(d.Id)).ToListAsync(ct);
            foreach (var dossier in dossiers)
            {
                dossier.Refresh(await turns.ContextAsync(dossier, today, ct));
            }

            changed += await SaveAsync(ct);
        }

        return changed;
    }

    private async Task<List<Guid>> CellsAsync(IReadOnlyCollection<Guid> units, DateOnly today, CancellationToken ct)
    {
        var cells = new HashSet<Guid>();
        foreach (var group in units.Chunk(Group))
        {
            cells.UnionWith(await db.OrganizationAncestry.InForceOn(today).Where(a => group.Contains(a.AncestorId)).Select(a => a.DescendantId).ToListAsync(ct));
        }

        return [.. cells];
    }

    private async Task<List<Guid>> IdsAsync(List<Guid> cells, CancellationToken ct)
    {
        var ids = new List<Guid>();
        foreach (var group in cells.Chunk(Group).TakeWhile(_ => ids.Count <= Most))
        {
            ids.AddRange(await db.Dossiers.Open().Where(d => group.Contains(d.CellId)).Select(d => d.Id).ToListAsync(ct));
        }

        return ids.Count > Most ? [] : ids;
    }

    private async Task<int> SaveAsync(CancellationToken ct)
    {
        var changed = db.ChangeTracker.Entries<AdmissionDossier>().Count(e => e.State == EntityState.Modified);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            changed = 0;
        }

        db.ChangeTracker.Clear();
        return changed;
    }
}
