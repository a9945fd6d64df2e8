using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Web.Data;

/// <summary>Trees and grants by day, kept in memory until an organisation changes.</summary>
internal sealed class OrganizationTrees
{
    private const int DaysKept = 24;

    private readonly ConcurrentDictionary<DateOnly, (OrganizationTree Tree, IReadOnlyList<AuthorityGrant> Grants)> byDay = new();

    public async Task<OrganizationTree> OnAsync(AppDb db, DateOnly day, CancellationToken ct) => (await LoadAsync(db, day, ct)).Tree;

    public async Task<IReadOnlyList<AuthorityGrant>> GrantsOnAsync(AppDb db, DateOnly day, CancellationToken ct) =>
        (await LoadAsync(db, day, ct)).Grants;

    /// <summary>Called in the same act that changes an organisation, after its save.</summary>
    public void Forget() => byDay.Clear();

    private async Task<(OrganizationTree Tree, IReadOnlyList<AuthorityGrant> Grants)> LoadAsync(AppDb db, DateOnly day, CancellationToken ct)
    {
        if (byDay.TryGetValue(day, out var kept))
        {
            return kept;
        }

        var versions = await db.OrganizationVersions.AsNoTracking().InForceOn(day).ToListAsync(ct);
        var grants = await db.AuthorityGrants.AsNoTracking().InForceOn(day).ToListAsync(ct);
        if (byDay.Count >= DaysKept)
        {
            byDay.Clear();
        }

        return byDay[day] = (new OrganizationTree(day, versions), grants);
    }
}
