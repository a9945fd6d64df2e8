using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>
/// After the tree or the powers changed and before that is committed: dossiers below the touched units wait for the organ whose turn it is now. The tree
/// is read as this transaction has written it, and kept for nobody else.
/// </summary>
internal sealed class RefreshTurns(AppDb db, RulesOfTheDay rules, TimeProvider clock)
{
    private const int Group = 500;

    /// <summary>Cells up to which their dossiers are asked for by cell.</summary>
    private const int Few = 2000;

    /// <summary>How many dossiers changed (hồ sơ).</summary>
    public async Task<int> RunAsync(IReadOnlyCollection<Guid> units, CancellationToken ct)
    {
        var today = clock.TodayInVietnam();
        var ids = await IdsAsync(await CellsAsync(units, today, ct), ct);
        if (ids.Count == 0)
        {
            return 0;
        }

        var turns = new DossierTurns(db, new ProcedureChains(db, OrganizationTrees.InParts(clock)), rules, clock);
        return await new DossierBatches(db).RunAsync(ids, batch => BringUpAsync(turns, batch, today, ct), TimeSpan.Zero, ct);
    }

    private static async Task BringUpAsync(DossierTurns turns, Guid[] ids, DateOnly today, CancellationToken ct)
    {
        foreach (var (dossier, person) in await turns.LoadAsync(ids, today, ct))
        {
            dossier.Refresh(await turns.ContextAsync(dossier, person, today, ct));
            dossier.Revision++; // a step judged on the tree before, and not saved yet, is judged anew
        }
    }

    private async Task<HashSet<Guid>> CellsAsync(IReadOnlyCollection<Guid> units, DateOnly today, CancellationToken ct)
    {
        var cells = new HashSet<Guid>();
        foreach (var group in units.Chunk(Group))
        {
            cells.UnionWith(await db.OrganizationAncestry.InForceOn(today).Where(a => group.Contains(a.AncestorId)).Select(a => a.DescendantId).ToListAsync(ct));
        }

        return cells;
    }

    private async Task<List<Guid>> IdsAsync(HashSet<Guid> cells, CancellationToken ct)
    {
        if (cells.Count > Few)
        {
            return [.. (await db.Dossiers.Open().Select(d => new { d.Id, d.CellId }).ToListAsync(ct)).Where(d => cells.Contains(d.CellId)).Select(d => d.Id)];
        }

        var ids = new List<Guid>();
        foreach (var group in cells.Chunk(Group))
        {
            ids.AddRange(await db.Dossiers.Open().Where(d => group.Contains(d.CellId)).Select(d => d.Id).ToListAsync(ct));
        }

        return ids;
    }
}
