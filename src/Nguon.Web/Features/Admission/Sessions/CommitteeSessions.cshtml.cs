using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Sessions of the committees in reach, and where a new one begins.</summary>
[Needs(Power.ActForCommittee)]
internal sealed class CommitteeSessionsPage(SessionListQuery query, DeskUnits units) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int? At { get; set; }

    public SessionListView List { get; private set; } = new([], 0, 1);

    public IReadOnlyList<OrganizationVersion> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        List = await query.OfAsync(null, null, At ?? 1, ct);
        Units = await units.OwnAsync(Power.ActForCommittee, ct);
    }

    public static string PageHref(int page) => $"{Links.CommitteeSessions}?trang={page}";
}
