using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>What stands directly under one unit on a day, as a part of the tree.</summary>
[Needs(Power.SeeTree)]
internal sealed class BranchPage(TreeQuery query, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = DayShown.Field)]
    public DateOnly? Day { get; set; }

    public IReadOnlyList<TreeNodeView> Nodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid organizationId, CancellationToken ct)
    {
        if (!(await reach.OfTheseAsync(Power.SeeTree, [organizationId], ct)).Contains(organizationId))
        {
            return NotFound();
        }

        var day = Day ?? reach.Today;
        Nodes = [.. (await query.UnderAsync([organizationId], day, ct))[organizationId].Select(row => TreeNodes.Of(row, day))];
        return Page();
    }
}
