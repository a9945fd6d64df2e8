using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Classes;

/// <summary>Nhu cầu học: by commune and quarter, seats left, who cannot come when.</summary>
[Needs(Power.SeeClasses | Power.SeePeople)]
internal sealed class DemandPage(DemandQuery query, Reach reach) : PageModel
{
    public static readonly IReadOnlyList<HinderedTimes> Times = [.. Enum.GetValues<HinderedTimes>().Where(time => time != HinderedTimes.None)];

    public DemandView View { get; private set; } = null!; // set by OnGet before the page is drawn

    public bool MaySeeProposals => reach.User.HasAny(Power.SeeClasses | Power.ActForCommittee);

    public async Task OnGetAsync(CancellationToken ct) => View = await query.OfAsync(ct);

    /// <summary>Quý 4/2026.</summary>
    public static string Words(DateOnly quarter) => $"Quý {((quarter.Month - 1) / 3) + 1}/{quarter.Year}";
}
