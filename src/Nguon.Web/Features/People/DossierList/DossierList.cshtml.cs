using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.People;

/// <summary>Hồ sơ: every attempt in reach; those being considered first.</summary>
[Needs(Power.SeeDossiers | Power.SeeSubmitted | Power.Consent)]
internal sealed class DossierListPage(ListViews views, ExportList export) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PeopleListInput Input { get; set; } = new();

    public ListView View { get; private set; } = null!; // set by every handler before the page is drawn

    public async Task OnGetAsync(CancellationToken ct) => View = await views.DossiersAsync(Input, ct);

    /// <summary>Exactly this list, all pages, as a workbook.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct) =>
        await export.RunAsync(await views.DossiersAsync(Input with { IsWhole = true }, ct), ct) is { } bytes
            ? File(bytes, SheetWriter.ContentType, "danh-sach.xlsx")
            : NotFound();
}
