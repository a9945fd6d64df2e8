using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Sessions;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Home;

/// <summary>Việc của tôi: what waits for this account, what falls due, what is late, its unit's year in one strip.</summary>
[SignedIn]
internal sealed class HomePage(MyWorkQuery query, UnitQuery units, NoticeQuery notices, MarkNoticesSeen mark, RulesOfTheDay rules, Reach reach) : PageModel
{
    public MyWorkView Work { get; private set; } = null!; // set by OnGet before the page is drawn

    /// <summary>What is new; null once the account marked today's notices as seen.</summary>
    public NoticeView? Notices { get; private set; }

    public WorkingCalendar Calendar => rules.Calendar;

    public string UnitName { get; private set; } = "";

    public IReadOnlyList<FigureView> Figures { get; private set; } = [];

    public bool ActsOnDossiers => reach.User.HasAny(Power.SeeDossiers | Power.Consent | Power.SeeSubmitted);

    /// <summary>True for who holds cells' meetings or enters for cells.</summary>
    public bool HoldsMeetings => reach.User.Has(Power.ActForCell);

    /// <summary>True for who reads what is submitted and does nothing himself.</summary>
    public bool OnlyReads => !reach.User.HasAny(Power.ActForCell | Power.ActForCommittee | Power.Consent);

    /// <summary>The page of a meeting; for who only reads, the pack of the session.</summary>
    public string? AddressOf(PlannedSession session) => session.Kind switch
    {
        SessionKind.Cell => Links.Session(session.Id),
        _ when reach.User.Has(Power.ActForCommittee) => Links.CommitteeSession(session.Id),
        _ => reach.User.Has(Power.SeeSubmitted) ? Links.Pack : null,
    };

    public async Task<IActionResult> OnPostSeenAsync(CancellationToken ct)
    {
        await mark.RunAsync(ct);
        return LocalRedirect(Links.MyWork);
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        using var plans = reach.KeepPlans();
        Work = await query.TodayAsync(ct);
        Notices = reach.User.NoticesSeenAt is { } seen && seen >= reach.Today.MidnightInVietnam() ? null : await notices.SinceAsync(reach.User.NoticesSeenAt, ct);
        if (await units.OwnAsync(ct) is var (unit, figures))
        {
            UnitName = unit.Name;
            Figures = HomeStrips.Of(figures, unit.Code);
        }
    }
}
