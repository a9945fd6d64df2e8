using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Nguon.Web.Features.Papers;

namespace Nguon.Tests.Papers;

/// <summary>Opens a printed paper and gives back its lines with ordinary spaces.</summary>
internal static class PaperReader
{
    public static byte[] Print(IPaperView view)
    {
        var outcome = PaperCatalogue.Fill(view);
        Assert.Empty(outcome.Refusals);
        return outcome.Value!.Bytes;
    }

    public static IReadOnlyList<string> Lines(byte[] docx) => Read(docx, main =>
        main.Document.Body!.Descendants<Paragraph>().Select(paragraph => Plain(paragraph)).ToList());

    public static string TextOf(byte[] docx) => string.Join('\n', Lines(docx));

    public static T Read<T>(byte[] docx, Func<MainDocumentPart, T> ask)
    {
        using var stream = new MemoryStream(docx);
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        return ask(package.MainDocumentPart!);
    }

    public static byte[] Change(byte[] docx, Action<MainDocumentPart> change)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var package = WordprocessingDocument.Open(stream, isEditable: true))
        {
            change(package.MainDocumentPart!);
        }

        return stream.ToArray();
    }

    private static string Plain(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(element => element switch
    {
        Text text => text.Text.Replace('\u00A0', ' '),
        NoBreakHyphen => "-",
        _ => "",
    }));
}
