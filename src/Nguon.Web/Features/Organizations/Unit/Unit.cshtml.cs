using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Tình hình đơn vị: what it is, its past, its people in figures; a former unit stays readable.</summary>
[Needs(Power.SeeTree)]
internal sealed class UnitPage(UnitQuery query, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? Day { get; set; }

    public UnitView Unit { get; private set; } = null!; // set by OnGet before the page is drawn, or the page is not drawn

    public bool MayReorganize => reach.User.Has(Power.Reorganize);

    public IReadOnlyList<FigureView> Figures { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid organizationId, CancellationToken ct)
    {
        if (await query.OnAsync(organizationId, Day ?? reach.Today, ct) is not { } unit)
        {
            return NotFound();
        }

        Unit = unit;
        Figures = unit.Figures is { } figures ? FiguresOf(figures, organizationId) : [];
        ViewData["AsOf"] = unit.Day;
        return Page();
    }

    private static List<FigureView> FiguresOf(UnitFigures figures, Guid id) =>
    [
        new("Đảng viên", Formats.Number(figures.Members), $"{Formats.Number(figures.Probationary)} dự bị", $"{Links.People}?don-vi={id}&tinh-trang=OfficialMember"),
        new("Cảm tình Đảng và người xin vào Đảng", Formats.Number(figures.Listed), "", $"{Links.People}?don-vi={id}&tinh-trang=Sympathizer"),
        new("Hồ sơ đang xem xét", Formats.Number(figures.OpenDossiers), "", $"{Links.Dossiers}?don-vi={id}&han=Open"),
        new("Kết nạp trong năm", Formats.Number(figures.AdmittedThisYear), figures.LastAdmissionOn is { } last ? $"gần nhất {Formats.Day(last)}" : "chưa có"),
        new("Việc quá hạn", Formats.Number(figures.Overdue), "", Links.Clocks),
    ];
}
