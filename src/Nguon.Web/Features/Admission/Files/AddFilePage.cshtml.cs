using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Data;
using Nguon.Web.Files;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Thêm bản chụp: reads the upload piece by piece; foreign pages are kept out by the same-site guard before this.</summary>
[Needs(Power.ActForCell | Power.ActForCommittee | Power.Consent)]
[IgnoreAntiforgeryToken]
[StreamsBody]
[RequestSizeLimit(ScanStore.MostRead)]
internal sealed class AddFilePage(DossierSheets sheets, AddFile add) : PageModel
{
    public DossierSheet Sheet { get; private set; } = null!; // set before the page is drawn

    public DossierStep Step { get; private set; } = null!; // set with the sheet

    public async Task<IActionResult> OnGetAsync(Guid dossierId, Guid stepId, CancellationToken ct) =>
        await LoadAsync(dossierId, stepId, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid dossierId, Guid stepId, CancellationToken ct)
    {
        if (!await LoadAsync(dossierId, stepId, ct))
        {
            return NotFound();
        }

        var outcome = await ReadAsync(dossierId, stepId, ct);
        return outcome.Value is { } file
            ? this.Done(Sheet.Address + "#ban-chup", $"Đã thêm bản chụp “{file.OriginalName}”.")
            : this.Again(outcome);
    }

    private async Task<Outcome<StoredFile>> ReadAsync(Guid dossierId, Guid stepId, CancellationToken ct)
    {
        if (Boundary() is { } boundary)
        {
            var reader = new MultipartReader(boundary, Request.Body);
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                if (section.AsFileSection() is { } file)
                {
                    return await add.RunAsync(new AddFileInput(dossierId, stepId, file.FileName, section.Body), ct);
                }
            }
        }

        return Refusal.Plain("FIL-003", "File", "Chưa chọn tệp. Chọn bản chụp rồi gửi lại.", "Người nhập");
    }

    private string? Boundary() =>
        MediaTypeHeaderValue.TryParse(Request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;

    private async Task<bool> LoadAsync(Guid dossierId, Guid stepId, CancellationToken ct)
    {
        if (await sheets.FindAsync(dossierId, ct) is not { } sheet || sheet.Dossier.Steps.FirstOrDefault(s => s.Id == stepId) is not { } step || !sheet.May.Contains(step.Kind))
        {
            return false;
        }

        (Sheet, Step) = (sheet, step);
        return true;
    }
}
