using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Centres the user runs, with the units they serve.</summary>
internal sealed class CentreQuery(AppDb db, Reach reach, UnitPaths paths, OrganizationTrees trees)
{
    public async Task<IReadOnlyList<CentreView>> OwnAsync(CancellationToken ct)
    {
        var centres = await reach.OwnCentres.AsNoTracking().OrderByDescending(c => c.From).ThenBy(c => c.Name).ToListAsync(ct);
        var ids = centres.Select(c => c.Id).ToList();
        var served = await db.CentreCatchments.AsNoTracking().Where(k => ids.Contains(k.CentreId)).OrderBy(k => k.From).ThenBy(k => k.Id).ToListAsync(ct);
        var names = await paths.OfAsync(served.Select(k => k.OrganizationId), ct);
        var keepers = await db.TrainingCentres.AsNoTracking().Where(c => centres.Select(o => o.KeeperId).Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        return [.. centres.Select(c => new CentreView(c, [.. served.Where(k => k.CentreId == c.Id).Select(k => new ServedUnit(k, names.GetValueOrDefault(k.OrganizationId, "")))])
        {
            Keeper = c.KeeperId is { } keeper ? keepers.GetValueOrDefault(keeper, "") : "",
        })];
    }

    /// <summary>Centres at work, by name; borders of reach make no difference: a register may go anywhere.</summary>
    public async Task<IReadOnlyList<TrainingCentre>> StandingAsync(CancellationToken ct) =>
        await db.TrainingCentres.AsNoTracking().Where(c => c.Until == null).OrderBy(c => c.Name).ThenBy(c => c.Id).ToListAsync(ct);

    /// <summary>Committees that a centre may serve: those beside its own committee and that committee itself; borders of reach make no difference.</summary>
    public async Task<IReadOnlyList<OrganizationVersion>> ServableAsync(TrainingCentre centre, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        return tree.Find(centre.OrganizationId) is not { } home ? []
            : home.ParentId is { } parent ? [.. tree.ChildrenOf(parent)]
            : [home];
    }
}

/// <summary>One centre.</summary>
internal sealed record CentreView(TrainingCentre Centre, IReadOnlyList<ServedUnit> Served)
{
    /// <summary>Who keeps its register now; empty while it exists.</summary>
    public string Keeper { get; init; } = "";
}

/// <summary>A unit of the catchment, by its name today.</summary>
internal sealed record ServedUnit(CentreCatchment Catchment, string Unit);
