using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Which organs stand between a cell and the decision on a day: from the tree and the grants of that day.</summary>
internal sealed partial class ProcedureChains(AppDb db, OrganizationTrees trees)
{
    private readonly Dictionary<(Guid Cell, DateOnly Day), IReadOnlyDictionary<Guid, DateOnly>> standing = [];

    public Task<ProcedureChain> OnAsync(Guid cellId, DateOnly day, DecisionPower power, CancellationToken ct) => OnAsync(new CellWay(cellId), day, power, ct);

    public async Task<ProcedureChain> OnAsync(CellWay way, DateOnly day, DecisionPower power, CancellationToken ct)
    {
        var chain = await OrgansOnAsync(way, day, power, ct);
        if (chain.AuthorityId is not { } authority || await SinceAsync(way.CellId, authority, day, ct) is not { } since)
        {
            return chain;
        }

        if (since <= standing[(way.CellId, day)].GetValueOrDefault(way.CellId, since))
        {
            return chain with { Since = since }; // the cell began with it
        }

        var before = await OrgansOnAsync(way, since.AddDays(-1), power, ct);
        return chain with { Since = since, HadSubBase = before.SubBaseId is not null, HadBase = before.BaseId is not null };
    }

    /// <summary>The chain without the day it began; asks nothing of the database beyond the tree of the day.</summary>
    public Task<ProcedureChain> OrgansOnAsync(Guid cellId, DateOnly day, DecisionPower power, CancellationToken ct) => OrgansOnAsync(new CellWay(cellId), day, power, ct);

    private async Task<ProcedureChain> OrgansOnAsync(CellWay way, DateOnly day, DecisionPower power, CancellationToken ct)
    {
        var around = await trees.AroundAsync(db, way.CellId, day, ct);
        return way.GoesUnderCentre
            ? ChainOfOrgans.UnderCentre(around.Tree, around.Grants, way.CellId, power)
            : ChainOfOrgans.Of(around.Tree, around.Grants, way.CellId, power);
    }

    /// <summary>Learns the beginnings of many cells' chains, and the trees they are read from, at once, before a list is gone through.</summary>
    public async Task LearnAsync(IEnumerable<Guid> cellIds, DateOnly day, CancellationToken ct)
    {
        var unknown = cellIds.Distinct().Where(cell => !standing.ContainsKey((cell, day))).ToList();
        if (unknown.Count == 0)
        {
            return;
        }

        var rows = (await db.OrganizationAncestry.AsNoTracking().InForceOn(day).Where(a => unknown.Contains(a.DescendantId))
            .Select(a => new { a.DescendantId, a.AncestorId, a.From }).ToListAsync(ct)).ToLookup(a => a.DescendantId);
        foreach (var cell in unknown)
        {
            standing[(cell, day)] = rows[cell].GroupBy(a => a.AncestorId).ToDictionary(g => g.Key, g => g.Min(a => a.From));
        }

        await trees.LearnAsync(db, unknown, day, ct);
        foreach (var eve in unknown.SelectMany(cell => EvesOf(cell, day).Select(on => (cell, on))).GroupBy(pair => pair.on, pair => pair.cell))
        {
            await trees.LearnAsync(db, eve, eve.Key, ct);
        }
    }

    /// <summary>Last days on which the cell, existing already, stood under another unit.</summary>
    private IEnumerable<DateOnly> EvesOf(Guid cell, DateOnly day)
    {
        var known = standing[(cell, day)];
        var founded = known.GetValueOrDefault(cell);
        return known.Values.Where(from => from > founded).Distinct().Select(from => from.AddDays(-1));
    }

    /// <summary>First day the cell stood under the deciding unit with as many levels between.</summary>
    private async Task<DateOnly?> SinceAsync(Guid cellId, Guid authorityId, DateOnly day, CancellationToken ct)
    {
        await LearnAsync([cellId], day, ct);
        return standing[(cellId, day)].TryGetValue(authorityId, out var since) ? since : null;
    }
}
