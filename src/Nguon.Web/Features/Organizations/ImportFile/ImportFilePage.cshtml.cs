using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Web.Access;
using Nguon.Web.Tables;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Nhập tổ chức từ tệp: the same imports as the verbs, with a preview.</summary>
[Needs(Power.Reorganize)]
[RequestSizeLimit(TableFile.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = TableFile.LargestRequest)]
internal sealed class ImportFilePage(TakeFile take) : PageModel
{
    [BindProperty(Name = "loai")]
    public FileOfUnits Kind { get; set; } = FileOfUnits.Organizations;

    /// <summary>The file checked before.</summary>
    [BindProperty(Name = "khoa")]
    public string? Key { get; set; }

    [BindProperty(Name = "tep")]
    public IFormFile? Upload { get; set; }

    public FileReport? Report { get; private set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Key is { Length: > 0 } key)
        {
            return Shown(await take.TakeKeptAsync(Kind, key, ct));
        }

        if (Upload is null)
        {
            return this.Again<FileReport>(Refusal.Plain("ORG-027", "File", "Chưa chọn tệp.", "Người nhập"));
        }

        await using var content = Upload.OpenReadStream();
        return Shown(await take.BringAsync(Kind, content, isCheckOnly: true, ct));
    }

    private IActionResult Shown(Outcome<FileReport> outcome)
    {
        Report = outcome.Value;
        return outcome.Succeeded ? Page() : this.Again(outcome);
    }
}
