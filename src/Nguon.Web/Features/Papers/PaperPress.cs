using Nguon.Domain;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Prints a paper as DOCX or PDF; the PDF is made from the same DOCX.</summary>
internal sealed class PaperPress(PdfConverter converter)
{
    /// <summary>Refuses what the catalogue refuses; a PDF also when LibreOffice is missing, too slow or fails.</summary>
    public Task<Outcome<PaperFile>> PrintAsync(IPaperView view, PaperFileKind kind, CancellationToken ct) => PrintTogetherAsync([view], kind, ct);

    /// <summary>Several papers one after the other in one file.</summary>
    public async Task<Outcome<PaperFile>> PrintTogetherAsync(IReadOnlyList<IPaperView> views, PaperFileKind kind, CancellationToken ct)
    {
        var filled = PaperCatalogue.FillTogether(views);
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

    /// <summary>Several papers, a file each; the PDFs come from one run of LibreOffice. One refused paper refuses all.</summary>
    public async Task<Outcome<IReadOnlyList<PaperFile>>> PrintManyAsync(IReadOnlyList<IPaperView> views, PaperFileKind kind, CancellationToken ct)
    {
        var filled = views.Select(PaperCatalogue.Fill).ToList();
        if (filled.SelectMany(f => f.Refusals).ToList() is { Count: > 0 } refusals)
        {
            return Outcome.Refused<IReadOnlyList<PaperFile>>(refusals);
        }

        var files = filled.Select(f => f.Value!).ToList(); // a success has a value
        if (kind == PaperFileKind.Docx)
        {
            return files;
        }

        var pdf = await converter.ConvertManyAsync([.. files.Select(f => f.Bytes)], ct);
        return pdf.Value is { } pages
            ? files.Zip(pages, (file, bytes) => new PaperFile(Path.ChangeExtension(file.Name, ".pdf"), PaperFile.Pdf, bytes)).ToList()
            : Outcome.Refused<IReadOnlyList<PaperFile>>(pdf.Refusals);
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
