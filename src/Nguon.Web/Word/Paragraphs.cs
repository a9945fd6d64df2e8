using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Nguon.Web.Word;

/// <summary>Paragraphs and runs by style; text is NFC and free of characters a file may not hold.</summary>
internal static partial class Paragraphs
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

        var parts = FormCode().Split(Clean(span.Text));
        for (var index = 0; index < parts.Length; index++)
        {
            if (index > 0)
            {
                run.Append(new NoBreakHyphen());
            }

            run.Append(new Text(parts[index]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>The hyphen of "6-KNĐ" and "2-HSĐV", where a line must not end.</summary>
    [GeneratedRegex("(?<=[0-9][A-Z]?)-(?=KNĐ|HSĐV)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormCode();

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
