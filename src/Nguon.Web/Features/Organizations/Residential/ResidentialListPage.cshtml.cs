using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Thôn, khu phố: their cells and posts on a day; chưa có đảng viên and chưa có chi bộ are two columns.</summary>
[Needs(Power.SeeTree)]
internal sealed class ResidentialListPage(ResidentialQuery query, Reach reach) : PageModel
{
    public const int RowsOnPage = 100;

    [BindProperty(SupportsGet = true, Name = DayShown.Field)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>dang-vien: chưa có đảng viên; chi-bo: chưa có chi bộ riêng; ghep: có chi bộ ghép.</summary>
    [BindProperty(SupportsGet = true, Name = "chua-co")]
    public string? Missing { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public DateOnly ShownDay { get; private set; }

    public DateOnly Today => reach.Today;

    public bool MayAct => reach.User.Has(Power.ActForCommittee);

    public IReadOnlyList<ResidentialView> All { get; private set; } = [];

    public IReadOnlyList<ResidentialView> Chosen { get; private set; } = [];

    public IEnumerable<ResidentialView> Rows => Chosen.Skip((Math.Max(Number, 1) - 1) * RowsOnPage).Take(RowsOnPage);

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (Day is null && ModelState.GetFieldValidationState(DayShown.Field) != ModelValidationState.Invalid)
        {
            ModelState.Remove(DayShown.Field); // the field shows the day used, not the empty text of the address
        }

        Day = ShownDay = DayShown.Of(HttpContext, Day, reach.Today);
        ViewData["AsOf"] = ShownDay;
        All = await query.OnAsync(UnitId, ShownDay, ct);
        Chosen = Of(Missing);
    }

    public IReadOnlyList<FilterChip> Chips =>
    [
        new($"Tất cả ({All.Count})", Href(null), Missing is null),
        new($"Chưa có đảng viên ({Of("dang-vien").Count})", Href("dang-vien"), Missing == "dang-vien"),
        new($"Chưa có chi bộ ({Of("chi-bo").Count})", Href("chi-bo"), Missing == "chi-bo"),
        new($"Chi bộ ghép ({Of("ghep").Count})", Href("ghep"), Missing == "ghep"),
    ];

    public string Href(string? missing, int page = 1) =>
        $"{Links.Residential}?ngay={Formats.Day(ShownDay)}{(UnitId is { } unit ? $"&don-vi={unit}" : "")}{(missing is null ? "" : $"&chua-co={missing}")}{(page > 1 ? $"&trang={page}" : "")}";

    private IReadOnlyList<ResidentialView> Of(string? missing) => missing switch
    {
        "dang-vien" => [.. All.Where(v => v.Coverage.HasMembers == false)],
        "chi-bo" => [.. All.Where(v => !v.Coverage.HasOwnCell)],
        "ghep" => [.. All.Where(v => v.Coverage.HasJointCell)],
        _ => All,
    };
}
