using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Nguon.Web.Word;

internal sealed partial class DocxPaper
{
    /// <summary>A paragraph of the body: justified, first line 10 mm.</summary>
    public DocxPaper Text(params ReadOnlySpan<Span> spans) => Append(Paragraphs.Of(Looks.Text, spans));

    /// <summary>A label and what was written under it; every line of it becomes a paragraph of its own.</summary>
    public DocxPaper Told(string label, string? text, string hint)
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var first = Span.Or(lines.FirstOrDefault(), hint);
        Text(label, first with { Text = Words.Sentence(first.Text) });
        foreach (var line in lines.Skip(1))
        {
            Text(Words.Sentence(line));
        }

        return this;
    }

    /// <summary>The last paragraph: ends as the format of the day asks and stays with the signature.</summary>
    public DocxPaper LastText(PaperFormat format, params ReadOnlySpan<Span> spans)
    {
        var all = spans.ToArray();
        all[^1] = all[^1] with { Text = format.Close(all[^1].Text) };
        return Append(Paragraphs.Of(Looks.LastText, all));
    }

    /// <summary>"- Căn cứ …;" line by line, the last with a full stop.</summary>
    public DocxPaper Grounds(IReadOnlyList<string> grounds)
    {
        for (var index = 0; index < grounds.Count; index++)
        {
            Text($"- {grounds[index].TrimEnd('.', ';', ' ')}{(index == grounds.Count - 1 ? "." : ";")}");
        }

        return this;
    }

    /// <summary>A bold heading inside the body.</summary>
    public DocxPaper Heading(string text) => Append(Paragraphs.Of(Looks.Heading, text));

    /// <summary>A bold centred heading, for example the organ that decides.</summary>
    public DocxPaper CentredHeading(string text) => Append(Paragraphs.Of(Looks.CentredHeading, text));

    /// <summary>A small italic remark.</summary>
    public DocxPaper Note(params ReadOnlySpan<Span> spans) => Append(Paragraphs.Of(Looks.Note, spans));

    /// <summary>Any paragraph by its style.</summary>
    public DocxPaper Line(ParagraphLook look, params ReadOnlySpan<Span> spans) => Append(Paragraphs.Of(look, spans));

    /// <summary>Dotted lines for what is written by hand.</summary>
    public DocxPaper HandLines(int count)
    {
        for (var line = 0; line < count; line++)
        {
            Append(Paragraphs.HandLine(TextWidth));
        }

        return this;
    }

    /// <summary>Goes on at the top of a new page.</summary>
    public DocxPaper NewPage()
    {
        var turn = Paragraphs.Of(Looks.PageTurn);
        turn.Append(new Run(new Break { Type = BreakValues.Page }));
        return Append(turn);
    }

    private DocxPaper Append(OpenXmlElement element)
    {
        body.Append(element);
        return this;
    }
}
