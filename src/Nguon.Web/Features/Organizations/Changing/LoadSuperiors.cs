using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>All versions of some units and of every unit they ever stood under, read level by level.</summary>
internal sealed class LoadSuperiors(AppDb db)
{
    private const int Group = 500;

    public async Task<List<OrganizationVersion>> WithAsync(HashSet<Guid> units, CancellationToken ct)
    {
        var (versions, loaded, wanted) = (new List<OrganizationVersion>(), new HashSet<Guid>(), units);
        while (wanted.Count > 0)
        {
            var found = new List<OrganizationVersion>();
            foreach (var group in wanted.Chunk(Group))
            {
                found.AddRange(await db.OrganizationVersions.AsNoTracking().Where(v => group.Contains(v.OrganizationId)).ToListAsync(ct));
            }

            versions.AddRange(found);
            loaded.UnionWith(wanted);
            wanted = found.Select(v => v.ParentId).OfType<Guid>().Where(id => !loaded.Contains(id)).ToHashSet();
        }

        return versions;
    }
}
