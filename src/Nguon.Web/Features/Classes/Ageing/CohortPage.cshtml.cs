using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Classes;

/// <summary>Conversion by cohort of persons: by year, and for one year by unit, centre and nominating body.</summary>
[Needs(Power.SeePeople)]
internal sealed class CohortPage(CohortQuery query) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "theo")]
    public CohortBy By { get; set; } = CohortBy.Unit;

    public IReadOnlyList<CohortRow> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Ways { get; } = [new(nameof(CohortBy.Unit), "Đơn vị"), new(nameof(CohortBy.Centre), "Trung tâm"), new(nameof(CohortBy.Body), "Tổ chức giới thiệu")];

    public async Task OnGetAsync(CancellationToken ct) => Rows = Year is < 1930 or > 2200 ? [] : await query.OfAsync(new CohortWish(Year, By), ct);
}
