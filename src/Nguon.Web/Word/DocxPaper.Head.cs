using DocumentFormat.OpenXml.Wordprocessing;

namespace Nguon.Web.Word;

internal sealed partial class DocxPaper
{
    /// <summary>Two-column head; a null type code leaves out the number (slips and lists carry none).</summary>
    public DocxPaper Head(Letterhead head, string? typeCode, string? about = null)
    {
        var left = new List<Paragraph>
        {
            Paragraphs.Of(Looks.Superior, HeadLine(head.SuperiorLine)),
            Paragraphs.Of(Looks.Organ, HeadLine(head.OrganName)),
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

        Paragraph[] right = [Paragraphs.Of(Looks.PartyTitle, "ĐẢNG CỘNG SẢN VIỆT NAM"), Paragraphs.Of(Looks.DateLine, head.DateLine)];
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

    /// <summary>"Kính gửi: …", centred.</summary>
    public DocxPaper Addressed(string greeting, string to) =>
        Append(Paragraphs.Of(Looks.Addressee, Span.Italic($"{greeting}: "), Words.Sentence(to)));

    // The left column reaches into the margin, as offices draw it, so that long names of organs stay on one line.
    private SideColumns HeadColumns => sheet.Page.IsLandscape
        ? new SideColumns(0, 110, TextWidth - 110)
        : new SideColumns(-8, 82, TextWidth + 8 - 82);

    private static string HeadLine(string name)
    {
        var capitals = Words.Capitals(name);
        var organ = OrganWords.FirstOrDefault(word => capitals.StartsWith(word + " ", StringComparison.Ordinal));
        var rest = organ is null ? "" : capitals[(organ.Length + 1)..];
        return rest.Length is 0 or > 26 ? capitals : $"{Words.Whole(organ!)} {Words.Whole(rest)}"; // set when the rest is not empty
    }

    private static readonly string[] OrganWords =
        ["ĐẢNG BỘ", "ĐẢNG ỦY", "CHI BỘ", "BAN XÂY DỰNG ĐẢNG", "BAN TỔ CHỨC", "BAN THƯỜNG VỤ", "BAN CHẤP HÀNH"];
}
