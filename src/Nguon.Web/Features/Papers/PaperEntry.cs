using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>What one paper is printed from: a flat record of strings in official wording.</summary>
internal interface IPaperView
{
    /// <summary>Which paper it is.</summary>
    PaperKind Kind { get; }

    /// <summary>Head and signature of the issuing unit on the day.</summary>
    Letterhead Head { get; }
}

/// <summary>A printed file.</summary>
internal sealed record PaperFile(string Name, string ContentType, byte[] Bytes)
{
    /// <summary>Media type of .docx.</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Media type of .pdf.</summary>
    public const string Pdf = "application/pdf";
}

/// <summary>One line of the catalogue.</summary>
/// <param name="Kind">The paper.</param>
/// <param name="Code">Form code, empty when the paper has none.</param>
/// <param name="Title">Vietnamese title.</param>
/// <param name="FileStem">Name of the file without ending; never a person's name.</param>
internal sealed record PaperEntry(PaperKind Kind, string Code, string Title, string FileStem)
{
    /// <summary>The guidance the form belongs to and whether its wording was compared with the annex (rules.md 0.4).</summary>
    public string FormsLabel => Code.Length == 0 ? "Mẫu của cấp ủy" : "38-HD/BTCTW, mẫu chưa đối chiếu";

    /// <summary>True when only an organ with a seal issues it; a cell does not.</summary>
    public bool NeedsSeal { get; init; }

    /// <summary>Sheet it is printed on.</summary>
    public PaperPage Page { get; init; } = PaperPage.Portrait;

    /// <summary>Writes it; null when the person writes it by hand and the program must not fill it.</summary>
    public Action<DocxPaper, IPaperView>? Write { get; init; }
}
