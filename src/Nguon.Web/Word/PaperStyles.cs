using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Nguon.Web.Word;

/// <summary>The styles part: Times New Roman everywhere, Vietnamese language, no theme, so no other face can slip in.</summary>
internal static class PaperStyles
{
    public const string Font = "Times New Roman";
    public const string Grid = "NguonBangKe";
    public const string Plain = "NguonBangTron";

    public static Styles All()
    {
        var styles = new Styles(Defaults(), Normal(), PlainTable(), GridTable());
        styles.Append(CharacterStyle(SpanLook.Strong, "Chữ đậm", new Bold()));
        styles.Append(CharacterStyle(SpanLook.Italic, "Chữ nghiêng", new Italic()));
        styles.Append(CharacterStyle(SpanLook.ToFill, "Chỗ cần ghi", new Italic(), new Shading { Val = ShadingPatternValues.Clear, Fill = "E7E6E6" }));
        styles.Append(Looks.All.Select(look => look.ToStyle()));
        return styles;
    }

    public static string IdOf(SpanLook look) => $"Nguon{look}";

    public static TableCellMarginDefault Padding(string style)
    {
        var side = (short)Twips.FromMillimetres(style == Grid ? 1.2 : 0);
        var above = style == Grid ? "30" : "0";
        return new TableCellMarginDefault(
            new TopMargin { Width = above, Type = TableWidthUnitValues.Dxa },
            new TableCellLeftMargin { Width = side, Type = TableWidthValues.Dxa },
            new BottomMargin { Width = above, Type = TableWidthUnitValues.Dxa },
            new TableCellRightMargin { Width = side, Type = TableWidthValues.Dxa });
    }

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
            new FontSize { Val = "28" },
            new FontSizeComplexScript { Val = "28" },
            new Languages { Val = "vi-VN", EastAsia = "vi-VN", Bidi = "vi-VN" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0" })));

    private static Style Normal() => new(new StyleName { Val = "Normal" }, new PrimaryStyle())
    {
        Type = StyleValues.Paragraph,
        StyleId = "Normal",
        Default = true,
    };

    private static Style CharacterStyle(SpanLook look, string name, params OpenXmlElement[] properties) =>
        new(new StyleName { Val = name }, new PrimaryStyle(), new StyleRunProperties(properties))
        {
            Type = StyleValues.Character,
            StyleId = IdOf(look),
            CustomStyle = true,
        };

    private static Style PlainTable() => Table(Plain, "Bảng không kẻ", new StyleTableProperties(Padding(Plain)));

    private static Style GridTable() => Table(Grid, "Bảng kẻ", new StyleTableProperties(
        new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 },
            new LeftBorder { Val = BorderValues.Single, Size = 4 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new RightBorder { Val = BorderValues.Single, Size = 4 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
        Padding(Grid)));

    private static Style Table(string id, string name, StyleTableProperties properties) =>
        new(new StyleName { Val = name }, properties)
        {
            Type = StyleValues.Table,
            StyleId = id,
            CustomStyle = true,
        };
}
