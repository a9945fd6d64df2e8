using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Papers;

/// <summary>Prints one paper, or says in one page why it cannot be printed and what to do.</summary>
[Needs(Power.SeeDossiers | Power.SeeSubmitted)]
internal sealed class PrintPage(PrintPapers print) : PageModel
{
    private const string FilePdf = "pdf";
    private const string FileZip = "zip";

    [BindProperty(SupportsGet = true, Name = "giay")]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "dossierId")]
    public Guid? DossierId { get; set; }

    [BindProperty(SupportsGet = true, Name = "hoSo")]
    public List<Guid> DossierIds { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "sessionId")]
    public Guid? SessionId { get; set; }

    [BindProperty(SupportsGet = true, Name = "unitId")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "tep")]
    public string? FileKind { get; set; }

    [BindProperty(SupportsGet = true, Name = "so")]
    public string? Number { get; set; }

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? IssuedOn { get; set; }

    [BindProperty(SupportsGet = true, Name = "ban")]
    public int? Copies { get; set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>Nothing was ticked on the list the print was asked from.</summary>
    public bool IsEmptySelection { get; private set; }

    /// <summary>The same paper as DOCX, when only the PDF failed.</summary>
    public string? DocxHref { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        List<Guid> dossiers = DossierId is { } one ? [one] : [.. DossierIds];
        if (SessionId is null && UnitId is null && dossiers.Count == 0)
        {
            IsEmptySelection = true;
            return this.Again();
        }

        var isPdf = FileKind == FilePdf;
        var outcome = await print.RunAsync(new PaperOrder(Slug, isPdf ? PaperFileKind.Pdf : PaperFileKind.Docx)
        {
            DossierIds = dossiers,
            SessionId = SessionId,
            UnitId = UnitId,
            Number = Number,
            IssuedOn = IssuedOn,
            Copies = Copies ?? 1,
            Apart = FileKind == FileZip,
        }, ct);
        if (outcome.Value is { } file)
        {
            return File(file.Bytes, file.ContentType, file.Name);
        }

        Refusals = outcome.Refusals;
        DocxHref = isPdf ? $"{Request.Path}{QueryString.Create(Request.Query.Where(q => q.Key != "tep"))}" : null;
        return outcome.IsAbsent ? NotFound() : this.Again();
    }
}
