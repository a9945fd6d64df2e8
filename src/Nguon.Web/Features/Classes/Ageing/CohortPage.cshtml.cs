using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Classes;

/// <summary>Conversion by cohort of persons: by year, and for one year by unit, centre and nominating body.</summary>
[Needs(Power.SeePeople)]
internal sealed class CohortPage(CohortQuery query, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public string? Asked { get; set; }

    /// <summary>Null for the last ten years.</summary>
    public int? Year => int.TryParse(Asked, CultureInfo.InvariantCulture, out var year) && year is >= 1930 and <= 2200 ? year : null;

    [BindProperty(SupportsGet = true, Name = "theo")]
    public CohortBy By { get; set; } = CohortBy.Unit;

    public IReadOnlyList<CohortRow> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Years => [.. Enumerable.Range(0, 15).Select(i => FormattableString.Invariant($"{reach.Today.Year - i}")).Select(year => new Choice(year, year))];

    public IReadOnlyList<Choice> Ways { get; } = [new(nameof(CohortBy.Unit), "Đơn vị"), new(nameof(CohortBy.Centre), "Trung tâm"), new(nameof(CohortBy.Body), "Tổ chức giới thiệu")];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await query.OfAsync(new CohortWish(Year, By), ct);
}
