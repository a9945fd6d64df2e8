using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Giới thiệu nguồn: whom each body brought forward and what became of them; the same list as a workbook.</summary>
[Needs(Power.SeePeople)]
internal sealed class SourceNominationsPage(NominationsQuery query, ExportNominations export, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "to-chuc")]
    public IntroducingBodies? Body { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public NominationsView View { get; private set; } = null!; // set by OnGet before the page is drawn

    public bool MayExport => reach.User.Has(Power.Export);

    public IReadOnlyList<FilterChip> Years =>
        [new("Mọi năm", Href(Body, null), YearAsked is null), .. Enumerable.Range(reach.Today.Year - 2, 3).Select(year => new FilterChip($"Năm {year}", Href(Body, year), year == YearAsked))];

    private int? YearAsked => Year is >= 1990 and <= 2200 ? Year : null;

    private NominationWish Wish => new(Body is { } body && Enum.IsDefined(body) && body != IntroducingBodies.None ? body : null, YearAsked) { Page = Math.Max(Number, 1) };

    public static string Href(IntroducingBodies? body, int? year) => $"/ra-soat/gioi-thieu?to-chuc={body}&nam={year}";

    public async Task OnGetAsync(CancellationToken ct) => View = await query.OfAsync(Wish, ct);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct) =>
        await export.RunAsync(Wish, ct) is { } bytes ? File(bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "gioi-thieu-nguon.xlsx") : NotFound();
}
