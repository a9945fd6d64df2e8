using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Rules;

/// <summary>Versions of the rules put forward; the same for the whole installation.</summary>
internal sealed class VersionList(AppDb db)
{
    public async Task<IReadOnlyList<RuleVersion>> AllAsync(CancellationToken ct) =>
        await db.RuleVersions.AsNoTracking().OrderByDescending(v => v.ProposedAt).Take(200).ToListAsync(ct);

    public Task<RuleVersion?> FindAsync(Guid id, CancellationToken ct) => db.RuleVersions.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, ct);
}
