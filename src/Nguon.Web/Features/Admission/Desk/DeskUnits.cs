using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>The units a user holds a desk for today.</summary>
internal sealed class DeskUnits(AppDb db, Reach reach, OrganizationTrees trees)
{
    public async Task<IReadOnlyList<OrganizationVersion>> OwnAsync(Power power, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        return [.. reach.User.UnitsWith(power).Select(tree.Find).OfType<OrganizationVersion>()];
    }
}
