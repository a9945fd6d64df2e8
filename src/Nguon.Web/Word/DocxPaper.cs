using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Nguon.Web.Word;

/// <summary>Writes one official paper from top to bottom in the format of rules.md 10.4; knows no entity and no feature.</summary>
internal sealed partial class DocxPaper : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly WordprocessingDocument package;
    private readonly Body body = new();
    private PaperSheet sheet;

    /// <summary>Starts an empty paper.</summary>
    public DocxPaper(PaperSheet sheet)
    {
        this.sheet = sheet;
        package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        var main = package.AddMainDocumentPart();
        main.Document = new Document(body);
        main.AddNewPart<StyleDefinitionsPart>().Styles = PaperStyles.All();
        main.AddNewPart<DocumentSettingsPart>().Settings = CommonSettings();
        package.PackageProperties.Title = sheet.Title;
        package.PackageProperties.Language = "vi-VN";
    }

    /// <summary>Width left for text, in millimetres.</summary>
    public double TextWidth => sheet.Page.TextWidth;

    /// <summary>Ends this paper and begins the next one in the same file, on its own sheet and counting pages from 1.</summary>
    public void Next(PaperSheet next)
    {
        var end = Paragraphs.Of(Looks.PageTurn);
        (end.ParagraphProperties ??= new ParagraphProperties()).Append(PageSection.For(package.MainDocumentPart!, sheet)); // made in the constructor
        Append(end);
        sheet = next;
    }

    /// <summary>Ends the paper and returns the file.</summary>
    public byte[] ToBytes()
    {
        if (body.LastChild is Table)
        {
            Append(Paragraphs.Of(Looks.PageTurn)); // a text may not end with a table; a full empty line could cost a page
        }

        body.Append(PageSection.For(package.MainDocumentPart!, sheet)); // made in the constructor
        package.Dispose();
        return stream.ToArray();
    }

    public void Dispose()
    {
        package.Dispose();
        stream.Dispose();
    }

    private static Settings CommonSettings() => new(
        new DefaultTabStop { Val = 567 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = "vi-VN" });
}

/// <summary>Sheet, title for the file's properties, form code for the corner (empty: none) and whether pages are numbered.</summary>
internal sealed record PaperSheet(PaperPage Page, string Title, string FormCode = "", bool IsNumbered = true);
