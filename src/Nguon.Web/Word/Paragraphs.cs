using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Nguon.Web.Word;

/// <summary>Paragraphs and runs by style; text is NFC and free of characters a file may not hold.</summary>
internal static class Paragraphs
{
    public static Paragraph Of(ParagraphLook look, params ReadOnlySpan<Span> spans)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = look.Id }));
        foreach (var span in spans)
        {
            paragraph.Append(RunOf(span));
        }

        return paragraph;
    }

    /// <summary>Dotted line over the whole width, for what is written by hand.</summary>
    public static Paragraph HandLine(double widthInMillimetres)
    {
        var properties = new ParagraphProperties(
            new ParagraphStyleId { Val = Looks.HandLine.Id },
            new Tabs(new TabStop
            {
                Val = TabStopValues.Right,
                Leader = TabStopLeaderCharValues.Dot,
                Position = Twips.FromMillimetres(widthInMillimetres),
            }));
        return new Paragraph(properties, new Run(new TabChar()));
    }

    private static Run RunOf(Span span)
    {
        var run = new Run();
        if (span.Look != SpanLook.Plain)
        {
            run.Append(new RunProperties(new RunStyle { Val = PaperStyles.IdOf(span.Look) }));
        }

        run.Append(new Text(Clean(span.Text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    private static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            kept.Append(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? " " : rune.ToString());
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }
}
