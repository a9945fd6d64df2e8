using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Due;

/// <summary>Đến hạn và quá hạn: one table for the Monday meeting.</summary>
[Needs(Power.SeeDossiers | Power.Consent | Power.SeeSubmitted)]
internal sealed class DuePage(DueQuery query, RulesOfTheDay rules) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ngay")]
    public int Days { get; set; } = 40;

    public Domain.Time.WorkingCalendar Calendar => rules.Calendar;

    public DueView Board { get; private set; } = null!; // set by OnGet before the page is drawn

    public async Task OnGetAsync(CancellationToken ct) => Board = await query.WithinWorkingDaysAsync(Math.Clamp(Days, 0, 250), ct);
}
