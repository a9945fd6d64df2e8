using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Home;

/// <summary>Việc của tôi: what waits for this account, what falls due, what is late, its unit's year in one strip.</summary>
[SignedIn]
internal sealed class HomePage(MyWorkQuery query, UnitQuery units, Reach reach) : PageModel
{
    public MyWorkView Work { get; private set; } = null!; // set by OnGet before the page is drawn

    public string UnitName { get; private set; } = "";

    public IReadOnlyList<FigureView> Figures { get; private set; } = [];

    public bool ActsOnDossiers => reach.User.HasAny(Power.SeeDossiers | Power.Consent | Power.SeeSubmitted);

    /// <summary>The page of a meeting; null for who may not open it.</summary>
    public string? AddressOf(PlannedSession session) => session.Kind switch
    {
        SessionKind.Cell when reach.User.HasAny(Power.ActForCell | Power.ActForCommittee) => Links.Session(session.Id),
        SessionKind.Committee or SessionKind.StandingCommittee when reach.User.HasAny(Power.ActForCommittee) => Links.CommitteeSession(session.Id),
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Work = await query.TodayAsync(ct);
        if (reach.User.UnitsWith(Power.SeePeople) is [var unit, ..] && await units.OnAsync(unit, reach.Today, ct) is { Figures: { } figures } view)
        {
            UnitName = view.Version.Name;
            Figures =
            [
                new("Kết nạp trong năm", Formats.Number(figures.AdmittedThisYear), figures.LastAdmissionOn is { } last ? $"gần nhất {Formats.Day(last)}" : "chưa có"),
                new("Hồ sơ đang xem xét", Formats.Number(figures.OpenDossiers), "", Links.Dossiers),
                new("Cảm tình Đảng", Formats.Number(figures.Listed), "", $"{Links.People}?tinh-trang=Sympathizer"),
                new("Đảng viên", Formats.Number(figures.Members), $"{Formats.Number(figures.Probationary)} dự bị", $"{Links.People}?tinh-trang=OfficialMember"),
            ];
        }
    }
}
