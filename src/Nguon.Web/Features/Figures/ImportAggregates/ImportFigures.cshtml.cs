using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Web.Access;
using Nguon.Web.Tables;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Figures;

/// <summary>Nhập số tổng hợp từ tệp: the same import as the verb, with a preview; good rows go in, bad rows come back.</summary>
[Needs(Power.EditPeople)]
[RequestSizeLimit(TableFile.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = TableFile.LargestRequest)]
internal sealed class ImportFiguresPage(BringAggregates bring) : PageModel
{
    /// <summary>The file looked at before.</summary>
    [BindProperty(Name = "khoa")]
    public string? Key { get; set; }

    [BindProperty(Name = "ten-tep")]
    public string? FileName { get; set; }

    [BindProperty(Name = "tep")]
    public IFormFile? Upload { get; set; }

    public AggregatesReport? Report { get; private set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Key is { Length: > 0 } key)
        {
            return Shown(await bring.TakeAsync(key, FileName ?? "", ct));
        }

        if (Upload is null)
        {
            return this.Again<AggregatesReport>(Refusal.Plain("FIG-052", "File", "Chưa chọn tệp.", "Người nhập"));
        }

        FileName = Path.GetFileName(Upload.FileName);
        await using var content = Upload.OpenReadStream();
        return Shown(await bring.LookAsync(content, FileName, ct));
    }

    /// <summary>The bad rows as a file, with the reason in the last column.</summary>
    public async Task<IActionResult> OnPostRefusedAsync(CancellationToken ct)
    {
        var rows = await bring.RefusedAsync(Key ?? "", ct);
        return rows.Value is { } bytes ? File(bytes, "text/csv", "dong-khong-nhan.csv") : this.Again(rows);
    }

    private IActionResult Shown(Outcome<AggregatesReport> outcome)
    {
        Report = outcome.Value;
        return outcome.Succeeded ? Page() : this.Again(outcome);
    }
}
