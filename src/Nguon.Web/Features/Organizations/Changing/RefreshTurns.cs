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

    /// <summary>How many dossiers changed (hồ sơ).</summary>
    public async Task<int> RunAsync(IReadOnlyCollection<Guid> units, CancellationToken ct)
    {
        var today = clock.TodayInVietnam();
        var cells = await CellsAsync(units, today, ct);
        var ids = cells.Count == 0 ? [] : await IdsAsync(cells, ct);
        return await new DossierBatches(db).RunAsync(ids, batch => BringUpAsync(batch, today, ct), TimeSpan.Zero, ct);
    }

    private async Task BringUpAsync(Guid[] ids, DateOnly today, CancellationToken ct)
    {
        foreach (var dossier in await db.Dossiers.Include(d => d.Steps.OrderBy(s => s.Sequence)).Where(d => ids.Contains(d.Id)).ToListAsync(ct))
        {
            dossier.Refresh(await turns.ContextAsync(dossier, today, ct));
        }
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
}
