using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>
/// Which cells work in which settlements on a day: in place of a cell that ended stand the cells that followed it; of a cell that was divided the part
/// the settlement was given to.
/// </summary>
internal sealed class ResidentialLinks(AppDb db)
{
    public async Task<IReadOnlyList<StandingLink>> OfAsync(IReadOnlyCollection<Guid> settlements, DateOnly day, DateTime? known, CancellationToken ct)
    {
        var believed = FigureUnits.Known(db.ResidentialCells, known);
        var all = believed.StandingOn(day);
        var own = await FollowedAsync(await all.Where(c => settlements.Contains(c.ResidentialUnitId)).ToListAsync(ct), day, known, ct);
        var cells = own.Select(link => link.CellId).ToHashSet();
        var former = FigureUnits.Known(db.OrganizationHeirs, known).InForceOn(day).Where(h => cells.Contains(h.HeirId)).Select(h => h.FormerId);
        var shared = await FollowedAsync(await all.Where(c => cells.Contains(c.CellId) || former.Contains(c.CellId)).ToListAsync(ct), day, known, ct);
        var serves = shared.CountBy(link => link.CellId).ToDictionary(count => count.Key, count => count.Value);
        return [.. own.Select(link => link with { Serves = serves[link.CellId] })];
    }

    /// <summary>A settlement and a cell are tied once, as somebody entered it rather than as it followed; to whom no cell followed nothing is tied.</summary>
    private async Task<List<StandingLink>> FollowedAsync(List<ResidentialCell> links, DateOnly day, DateTime? known, CancellationToken ct)
    {
        var named = links.Select(c => c.CellId).Distinct().ToList();
        var versions = FigureUnits.Known(db.OrganizationVersions, known).InForceOn(day);
        var standing = await versions.Where(v => named.Contains(v.OrganizationId)).Select(v => v.OrganizationId).ToHashSetAsync(ct);
        var gone = named.Where(cell => !standing.Contains(cell)).ToList();
        var heirs = gone.Count == 0 ? [] : await FigureUnits.Known(db.OrganizationHeirs, known).InForceOn(day).Where(h => gone.Contains(h.FormerId))
            .Join(versions, h => h.HeirId, v => v.OrganizationId, (h, v) => new { h.FormerId, h.HeirId, v.Kind }).ToListAsync(ct);
        var after = heirs.Where(h => h.Kind.IsCell()).ToLookup(h => h.FormerId, h => h.HeirId);
        return [.. links.Where(c => standing.Contains(c.CellId)).Select(c => new StandingLink(c, c.CellId))
            .Concat(links.SelectMany(c => after[c.CellId].Select(heir => new StandingLink(c, heir))))
            .GroupBy(link => (link.Entered.ResidentialUnitId, link.CellId)).Select(same => same.First() with { MembersHere = same.All(link => link.Entered.MembersHere is not null) ? same.Sum(link => link.Entered.MembersHere) : null })];
    }
}

/// <summary>A tie as entered, and the cell of the day it stands for.</summary>
internal sealed record StandingLink(ResidentialCell Entered, Guid CellId)
{
    /// <summary>Members of the cell who live in the settlement, người, of all cells it followed together; null when one of them does not say.</summary>
    public int? MembersHere { get; init; }

    /// <summary>How many settlements the cell works in on the day.</summary>
    public int Serves { get; init; }
}
