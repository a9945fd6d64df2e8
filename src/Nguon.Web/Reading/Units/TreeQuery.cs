using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>The tree of a day level by level: only the branches that are unfolded are read.</summary>
internal sealed class TreeQuery(AppDb db, Reach reach)
{
    /// <summary>The highest units of the day the reader may see; on a day of the past also those that led to the units of today.</summary>
    public async Task<IReadOnlyList<TreeRow>> TopsAsync(DateOnly day, CancellationToken ct)
    {
        var roots = reach.User.UnitsWith(Power.SeeTree);
        var tops = reach.User.IsOperator ? await RowsAsync(v => v.ParentId == null, day, ct)
            : day == reach.Today && roots.Count == 1 ? await RowsAsync(v => v.OrganizationId == roots[0], day, ct)
            : await HighestAsync(day, ct);
        return await WithBranchesAsync(tops, day, ct);
    }

    /// <summary>What the reader may see under superiors of the day that are out of reach: those superiors first, then what stands right under them.</summary>
    private async Task<List<TreeRow>> HighestAsync(DateOnly day, CancellationToken ct)
    {
        var mine = reach.UnitIds(Power.SeeTree);
        var above = await db.OrganizationVersions.InForceOn(day).Where(v => mine.Contains(v.OrganizationId)).Select(v => v.ParentId).Distinct().ToListAsync(ct);
        var superiors = above.OfType<Guid>().ToList();
        var seen = await reach.OfTheseAsync(Power.SeeTree, superiors, ct);
        var beyond = superiors.Where(unit => !seen.Contains(unit)).ToList();
        var rows = await RowsAsync(v => v.ParentId == null || beyond.Contains(v.ParentId.Value), day, ct); // null is tested before
        var reached = await reach.OfTheseAsync(Power.SeeTree, [.. rows.Select(r => r.Id)], ct);
        return rows.FindAll(r => reached.Contains(r.Id));
    }

    /// <summary>What stands directly under each of these units on the day, as far as the reader may see it.</summary>
    public async Task<ILookup<Guid, TreeRow>> UnderAsync(IReadOnlyCollection<Guid> parents, DateOnly day, CancellationToken ct)
    {
        var rows = parents.Count == 0 ? [] : await RowsAsync(v => v.ParentId != null && parents.Contains(v.ParentId.Value), day, ct); // null is tested before
        var seen = await reach.OfTheseAsync(Power.SeeTree, [.. rows.Select(r => r.Id)], ct);
        return (await WithBranchesAsync([.. rows.Where(r => seen.Contains(r.Id))], day, ct)).ToLookup(r => r.ParentId ?? Guid.Empty);
    }

    private async Task<List<TreeRow>> RowsAsync(Expression<Func<OrganizationVersion, bool>> which, DateOnly day, CancellationToken ct) =>
        [.. (await db.OrganizationVersions.AsNoTracking().InForceOn(day).Where(which)
            .Select(v => new TreeRow(v.OrganizationId, v.ParentId, v.Name, v.FormerPlace, v.Kind, v.OfficialOrder)).ToListAsync(ct))
            .OrderBy(r => r.Order).ThenBy(r => VietnameseText.SortUnit(r.Name), StringComparer.Ordinal)];

    private async Task<IReadOnlyList<TreeRow>> WithBranchesAsync(IReadOnlyList<TreeRow> rows, DateOnly day, CancellationToken ct)
    {
        var ids = rows.Where(r => !r.Kind.IsCell()).Select(r => r.Id).ToList();
        var above = ids.Count == 0 ? [] : await db.OrganizationVersions.InForceOn(day).Where(v => v.ParentId != null && ids.Contains(v.ParentId.Value)) // null is tested before
            .Select(v => v.ParentId).Distinct().ToListAsync(ct);
        return [.. rows.Select(r => r with { HasBranches = above.Contains(r.Id) })];
    }
}

/// <summary>One line of the tree.</summary>
internal sealed record TreeRow(Guid Id, Guid? ParentId, string Name, string? FormerPlace, OrganizationKind Kind, int Order)
{
    public bool HasBranches { get; init; }

    public string FullName => FormerPlace is null ? Name : $"{Name} ({FormerPlace})";
}
