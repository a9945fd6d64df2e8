using Nguon.Domain;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Prints a paper as DOCX or PDF; the PDF is made from the same DOCX.</summary>
internal sealed class PaperPress(PdfConverter converter)
{
    /// <summary>Refuses what the catalogue refuses; a PDF also when LibreOffice is missing, too slow or fails.</summary>
    public async Task<Outcome<PaperFile>> PrintAsync(IPaperView view, PaperFileKind kind, CancellationToken ct)
    {
        var filled = PaperCatalogue.Fill(view);
        if (!filled.Succeeded || kind == PaperFileKind.Docx)
        {
            return filled;
        }

        var docx = filled.Value!; // a success has a value
        var pdf = await converter.ConvertAsync(docx.Bytes, ct);
        return pdf.Succeeded
            ? new PaperFile(Path.ChangeExtension(docx.Name, ".pdf"), PaperFile.Pdf, pdf.Value!)
            : Outcome.Refused<PaperFile>(pdf.Refusals);
    }
}

/// <summary>What comes out of the press.</summary>
internal enum PaperFileKind
{
    /// <summary>Editable.</summary>
    Docx = 1,

    /// <summary>For printing and sending.</summary>
    Pdf = 2,
}
