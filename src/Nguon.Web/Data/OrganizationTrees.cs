using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Web.Data;

/// <summary>Trees and grants by day, kept in memory until an organisation changes.</summary>
internal sealed class OrganizationTrees
{
    private const int DaysKept = 24;
    private const int UnitsKept = 500_000;

    private readonly ConcurrentDictionary<DateOnly, (OrganizationTree Tree, IReadOnlyList<AuthorityGrant> Grants)> byDay = new();
    private int changes;

    public async Task<OrganizationTree> OnAsync(AppDb db, DateOnly day, CancellationToken ct) => (await LoadAsync(db, day, ct)).Tree;

    public async Task<IReadOnlyList<AuthorityGrant>> GrantsOnAsync(AppDb db, DateOnly day, CancellationToken ct) =>
        (await LoadAsync(db, day, ct)).Grants;

    /// <summary>Called in the same act that changes an organisation, after its save.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref changes);
        byDay.Clear();
    }

    private async Task<(OrganizationTree Tree, IReadOnlyList<AuthorityGrant> Grants)> LoadAsync(AppDb db, DateOnly day, CancellationToken ct)
    {
        if (byDay.TryGetValue(day, out var kept))
        {
            return kept;
        }

        var before = Volatile.Read(ref changes);
        var versions = await db.OrganizationVersions.AsNoTracking().InForceOn(day).ToListAsync(ct);
        var grants = await db.AuthorityGrants.AsNoTracking().InForceOn(day).ToListAsync(ct);
        var loaded = (new OrganizationTree(day, versions), (IReadOnlyList<AuthorityGrant>)grants);
        Keep(day, loaded, before);
        return loaded;
    }

    /// <summary>A few provinces' days or one of the country's; what was read while something changed is not kept.</summary>
    private void Keep(DateOnly day, (OrganizationTree Tree, IReadOnlyList<AuthorityGrant> Grants) loaded, int before)
    {
        if (byDay.Count >= DaysKept || byDay.Values.Sum(kept => kept.Tree.Count) + loaded.Tree.Count > UnitsKept)
        {
            byDay.Clear();
        }

        byDay[day] = loaded;
        if (before != Volatile.Read(ref changes))
        {
            byDay.Clear();
        }
    }
}
