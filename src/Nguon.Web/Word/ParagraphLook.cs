using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Nguon.Web.Word;

/// <summary>One paragraph style: id for the program, Vietnamese name for the office.</summary>
internal sealed record ParagraphLook(string Id, string Name)
{
    public double Size { get; init; } = 14;

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underlined { get; init; }

    public bool LineBeneath { get; init; }

    public bool KeepNext { get; init; }

    public JustificationValues Align { get; init; } = JustificationValues.Left;

    /// <summary>Millimetres.</summary>
    public double FirstLine { get; init; }

    /// <summary>Millimetres at both sides.</summary>
    public double Inset { get; init; }

    /// <summary>Points.</summary>
    public double Before { get; init; }

    /// <summary>Points; 0 for single spacing.</summary>
    public double ExactLine { get; init; }

    public Style ToStyle() => new(
        new StyleName { Val = Name },
        new BasedOn { Val = "Normal" },
        new PrimaryStyle(),
        Paragraph(),
        Characters())
    {
        Type = StyleValues.Paragraph,
        StyleId = Id,
        CustomStyle = true,
    };

    private StyleParagraphProperties Paragraph()
    {
        var properties = new StyleParagraphProperties();
        if (KeepNext)
        {
            properties.Append(new KeepNext());
        }

        if (LineBeneath)
        {
            properties.Append(new ParagraphBorders(
                new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }));
        }

        properties.Append(Spacing(), Indent(), new Justification { Val = Align });
        return properties;
    }

    private SpacingBetweenLines Spacing()
    {
        var spacing = new SpacingBetweenLines { Before = Text(Twips.FromPoints(Before)), After = "0" };
        if (ExactLine > 0)
        {
            spacing.Line = Text(Twips.FromPoints(ExactLine));
            spacing.LineRule = LineSpacingRuleValues.Exact;
        }

        return spacing;
    }

    private Indentation Indent() => new()
    {
        Left = Text(Twips.FromMillimetres(Inset)),
        Right = Text(Twips.FromMillimetres(Inset)),
        FirstLine = Text(Twips.FromMillimetres(FirstLine)),
    };

    private StyleRunProperties Characters()
    {
        var properties = new StyleRunProperties();
        if (Bold)
        {
            properties.Append(new Bold());
        }

        if (Italic)
        {
            properties.Append(new Italic());
        }

        properties.Append(new FontSize { Val = Text((int)(Size * 2)) }, new FontSizeComplexScript { Val = Text((int)(Size * 2)) });
        if (Underlined)
        {
            properties.Append(new Underline { Val = UnderlineValues.Single });
        }

        return properties;
    }

    private static StringValue Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
