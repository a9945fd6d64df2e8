using DocumentFormat.OpenXml.Wordprocessing;

namespace Nguon.Web.Word;

internal sealed partial class DocxPaper
{
    /// <summary>Two-column head; a null type code leaves out the number (slips and lists carry none).</summary>
    public DocxPaper Head(Letterhead head, string? typeCode, string? about = null)
    {
        var left = new List<Paragraph>
        {
            Paragraphs.Of(Looks.Superior, HeadLines.Of(head.SuperiorLine)),
            Paragraphs.Of(Looks.Organ, HeadLines.Of(head.OrganName)),
            Paragraphs.Of(Looks.Star, "*"),
        };
        if (typeCode is not null)
        {
            left.Add(Paragraphs.Of(Looks.Number, head.NumberLine(typeCode)));
        }

        if (about is not null)
        {
            left.Add(Paragraphs.Of(Looks.About, $"{head.Format.About} {about}"));
        }

        Paragraph[] right = [Paragraphs.Of(sheet.Page.IsLandscape ? Looks.PartyTitleWide : Looks.PartyTitle, "ĐẢNG CỘNG SẢN VIỆT NAM"), Paragraphs.Of(Looks.DateLine, head.DateLine)];
        body.Append(Tables.SideBySide(HeadColumns, left, right));
        return this;
    }

    /// <summary>Type of the paper, subject and the five hyphens.</summary>
    public DocxPaper Title(string typeName, params ReadOnlySpan<string> subject)
    {
        Append(Paragraphs.Of(Looks.TypeName, Words.Capitals(typeName)));
        foreach (var line in subject)
        {
            Append(Paragraphs.Of(Looks.Subject, line));
        }

        return Append(Paragraphs.Of(Looks.Dashes, "-----"));
    }

    /// <summary>"Kính gửi: …", centred; what stands in brackets (a former name) goes on a line of its own.</summary>
    public DocxPaper Addressed(string greeting, string to)
    {
        var bracket = to.IndexOf(" (", StringComparison.Ordinal);
        if (bracket < 0)
        {
            return Append(Paragraphs.Of(Looks.Addressee, Span.Italic($"{greeting}: "), Words.Sentence(to)));
        }

        Append(Paragraphs.Of(Looks.Addressee, Span.Italic($"{greeting}: "), to[..bracket]));
        return Append(Paragraphs.Of(Looks.Star, Words.Sentence(to[(bracket + 1)..])));
    }

    // The left column reaches into the margin, as offices draw it, so that long names of organs stay on one line.
    private SideColumns HeadColumns => sheet.Page.IsLandscape
        ? new SideColumns(0, 110, TextWidth - 110)
        : new SideColumns(-8, 82, TextWidth + 8 - 82);
}
