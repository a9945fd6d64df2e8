using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Tình hình đơn vị: what it is on a day, its people in figures, its whole past; a former unit stays readable.</summary>
[Needs(Power.SeeTree)]
internal sealed class UnitPage(UnitQuery query, UnitPastQuery past, CivicBodyQuery bodies, UnitCodes codes, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = DayShown.Field)]
    public DateOnly? Day { get; set; }

    public UnitView Unit { get; private set; } = null!; // set by OnGet before the page is drawn, or the page is not drawn

    public IReadOnlyList<PastStep> Past { get; private set; } = [];

    /// <summary>Who holds today what a unit that is gone left.</summary>
    public IReadOnlyList<UnitLink> Heirs { get; private set; } = [];

    /// <summary>Bodies tied to this unit itself.</summary>
    public IReadOnlyList<CivicBodyView> Bodies { get; private set; } = [];

    public UnitCodeBook Codes => codes.Book;

    public bool MayReorganize => reach.User.Has(Power.Reorganize);

    public IReadOnlyList<FigureView> Figures { get; private set; } = [];

    /// <summary>The way into the Party, from the list to recognition.</summary>
    public IReadOnlyList<FigureView> Way { get; private set; } = [];

    public DayBar Bar => new(Unit.Day, reach.Today, $"{Links.Unit(Unit.Id)}?{DayShown.Field}=");

    public IEnumerable<ActionLink> Pages
    {
        get
        {
            yield return new ActionLink("Cấp ủy và chức vụ", Links.Posts(Unit.Id));
            if (!Unit.Version.Kind.IsCell())
            {
                yield return new ActionLink("Thôn, khu phố", $"{Links.Residential}?don-vi={Unit.Id}");
            }

            yield return new ActionLink("Đoàn thể, trường, doanh nghiệp", $"{Links.CivicBodies}?don-vi={Unit.Id}");
            if (MayReorganize && Unit.ExistsOnDay)
            {
                yield return new ActionLink("Sửa thông tin của đơn vị", $"{Links.Unit(Unit.Id)}/thong-tin");
            }

            yield return new ActionLink("Thay đổi về tổ chức", $"{Links.Difference}?don-vi={Unit.Id}");
            if (Unit.Figures is not null)
            {
                yield return new ActionLink("Người và hồ sơ", $"{Links.People}?don-vi={Unit.Id}");
            }
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid organizationId, CancellationToken ct)
    {
        if (await query.OnAsync(organizationId, DayShown.Of(HttpContext, Day, reach.Today), ct) is not { } unit)
        {
            return NotFound();
        }

        (Unit, Past) = (unit, await past.OfAsync(organizationId, ct));
        Heirs = unit.ExistsOnDay ? [] : await past.HeirsAsync(organizationId, reach.Today, ct);
        if (unit.Figures is { } figures && !unit.Version.HasNoPersonRecords)
        {
            var isToday = unit.ShownOn == reach.Today;
            (Figures, Way) = (FiguresOf(figures, unit, isToday), WayOf(figures, unit, isToday));
        }

        Bodies = await bodies.OfAsync(organizationId, unit.ShownOn, ct);
        ViewData["AsOf"] = unit.ShownOn;
        return Page();
    }

    /// <summary>What waits and what is late is known of today only.</summary>
    private static List<FigureView> FiguresOf(UnitFigures figures, UnitView unit, bool isToday) =>
    [
        new("Đảng viên chính thức", Formats.Number(figures.Official), $"và {Formats.Number(figures.Probationary)} dự bị", isToday ? People(unit, PersonStatus.OfficialMember) : Behind(unit, "dang-vien", unit.ShownOn)),
        new("Kết nạp trong năm", Formats.Number(figures.AdmittedThisYear), "", Behind(unit, "ket-nap", new DateOnly(unit.ShownOn.Year, 1, 1))),
        new("Lần kết nạp gần nhất", figures.LastAdmissionOn is { } last ? Formats.Day(last) : "Chưa có", figures.LastAdmissionOn is { } on ? Ago(on, unit.ShownOn) : ""),
        .. isToday ? [new FigureView("Việc quá hạn", Formats.Number(figures.Overdue), "", Links.Clocks)] : Array.Empty<FigureView>(),
    ];

    // The list of people knows today only; a figure of another day opens no list of today's.
    private static List<FigureView> WayOf(UnitFigures figures, UnitView unit, bool isToday) =>
    [
        new("Cảm tình Đảng", Formats.Number(figures.Sympathizers), "", isToday ? People(unit, PersonStatus.Sympathizer) : null),
        new("Người xin vào Đảng", Formats.Number(figures.Listed - figures.Sympathizers), "", isToday ? People(unit, PersonStatus.Applicant) : null),
        .. isToday ? [new("Hồ sơ đang xem xét", Formats.Number(figures.OpenDossiers), "", $"{Links.Dossiers}?don-vi={unit.Id}&han=Considered"), new("Đã trình cấp quyết định", Formats.Number(figures.AtAuthority))] : Array.Empty<FigureView>(),
        new("Đảng viên dự bị", Formats.Number(figures.Probationary), "", isToday ? People(unit, PersonStatus.ProbationaryMember) : null),
    ];

    private static string People(UnitView unit, PersonStatus status) => $"{Links.People}?don-vi={unit.Id}&tinh-trang={status}";

    private static string Behind(UnitView unit, string measure, DateOnly from) =>
        $"{Links.Figures}/danh-sach?don-vi={Uri.EscapeDataString(unit.Version.Code)}&chi-tieu={measure}&tu-ngay={Formats.Day(from)}&den-ngay={Formats.Day(unit.ShownOn)}";

    /// <summary>How long ago by full months: an area without admissions is seen at once.</summary>
    private static string Ago(DateOnly last, DateOnly day)
    {
        var months = Months.ByMonth(last, day) - (last.Day > day.Day ? 1 : 0);
        return months < 1 ? "chưa đến 1 tháng" : months < 12 ? $"{months} tháng trước" : $"{months / 12} năm{(months % 12 > 0 ? $" {months % 12} tháng" : "")} trước";
    }
}
