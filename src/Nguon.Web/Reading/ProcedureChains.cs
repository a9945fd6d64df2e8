using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Which organs stand between a cell and the decision on a day: from the tree and the grants of that day.</summary>
internal sealed class ProcedureChains(AppDb db, OrganizationTrees trees)
{
    public async Task<ProcedureChain> OnAsync(Guid cellId, DateOnly day, DecisionPower power, CancellationToken ct)
    {
        var chain = ChainOfOrgans.Of(await trees.OnAsync(db, day, ct), await trees.GrantsOnAsync(db, day, ct), cellId, power);
        return chain.AuthorityId is { } authority ? chain with { Since = await SinceAsync(cellId, authority, day, ct) } : chain;
    }

    /// <summary>First day the cell stood under the deciding unit with as many levels between.</summary>
    private Task<DateOnly?> SinceAsync(Guid cellId, Guid authorityId, DateOnly day, CancellationToken ct) =>
        db.OrganizationAncestry.InForceOn(day).Where(a => a.DescendantId == cellId && a.AncestorId == authorityId)
            .Select(a => (DateOnly?)a.From).FirstOrDefaultAsync(ct);
}
