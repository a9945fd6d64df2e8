using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Units of today under the user's roles, for a list to choose from.</summary>
internal sealed class UnitChoices(AppDb db, OrganizationTrees trees, Reach reach)
{
    /// <summary>Parents before children, in official order; each unit once.</summary>
    public async Task<IReadOnlyList<OrganizationVersion>> OfAsync(Power power, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        var roots = reach.User.IsOperator ? tree.Roots.Select(v => v.OrganizationId) : reach.User.UnitsWith(power);
        return roots.SelectMany(tree.Downward).DistinctBy(v => v.OrganizationId).ToList();
    }

    /// <summary>Cells only: where people belong.</summary>
    public async Task<IReadOnlyList<OrganizationVersion>> CellsAsync(Power power, CancellationToken ct) =>
        (await OfAsync(power, ct)).Where(v => v.Kind.IsCell()).ToList();
}
