using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Nguon.Web.Word;

/// <summary>Sheet, margins and the page number: centred in the header, from page 2.</summary>
internal static class PageSection
{
    public static SectionProperties For(MainDocumentPart main, PaperSheet sheet)
    {
        var later = sheet.IsNumbered ? PageNumber() : Empty();
        var section = new SectionProperties(
            Reference(main, HeaderFooterValues.Default, later),
            Reference(main, HeaderFooterValues.First, FirstPage(sheet.FormCode)),
            Size(sheet.Page),
            Margin(sheet.Page.Margins),
            new PageNumberType { Start = 1 },
            new TitlePage());
        return section;
    }

    private static HeaderReference Reference(MainDocumentPart main, HeaderFooterValues type, Paragraph content)
    {
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new Header(content);
        return new HeaderReference { Type = type, Id = main.GetIdOfPart(part) };
    }

    private static Paragraph FirstPage(string formCode) =>
        formCode.Length == 0 ? Empty() : Paragraphs.Of(Looks.FormCode, $"Mẫu {formCode}");

    private static Paragraph Empty() => Paragraphs.Of(Looks.PageNumber);

    private static Paragraph PageNumber()
    {
        var paragraph = Paragraphs.Of(Looks.PageNumber);
        paragraph.Append(new SimpleField(new Run(new Text("2"))) { Instruction = "PAGE" });
        return paragraph;
    }

    private static PageSize Size(PaperPage page) => new()
    {
        Width = (UInt32Value)(uint)Twips.FromMillimetres(page.Width),
        Height = (UInt32Value)(uint)Twips.FromMillimetres(page.Height),
        Orient = page.IsLandscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
    };

    private static PageMargin Margin(Margins margins) => new()
    {
        Top = Twips.FromMillimetres(margins.Top),
        Bottom = Twips.FromMillimetres(margins.Bottom),
        Left = (uint)Twips.FromMillimetres(margins.Left),
        Right = (uint)Twips.FromMillimetres(margins.Right),
        Header = (uint)Twips.FromMillimetres(10),
        Footer = (uint)Twips.FromMillimetres(10),
        Gutter = 0,
    };
}
