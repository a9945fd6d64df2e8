using DocumentFormat.OpenXml.Spreadsheet;

namespace Nguon.Web.Word.Sheet;

/// <summary>Cell styles of a list: Times New Roman, ruled cells, Vietnamese dates.</summary>
internal static class SheetStyles
{
    public const uint Plain = 0;
    public const uint Title = 1;
    public const uint Head = 2;
    public const uint Text = 3;
    public const uint Number = 4;
    public const uint Percent = 5;
    public const uint Day = 6;
    public const uint Quoted = 7;

    private const uint DayFormat = 164;
    private const uint NumberFormat = 3;
    private const uint PercentFormat = 165;

    public static Stylesheet All() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" }),
        new Fonts(FontOf(12, isBold: false), FontOf(13, isBold: true), FontOf(12, isBold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), Ruled()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(1, 0, HorizontalAlignmentValues.Center),
            Format(2, 1, HorizontalAlignmentValues.Center),
            Format(0, 1, HorizontalAlignmentValues.Left),
            Format(0, 1, HorizontalAlignmentValues.Right, NumberFormat),
            Format(0, 1, HorizontalAlignmentValues.Right, PercentFormat),
            Format(0, 1, HorizontalAlignmentValues.Center, DayFormat),
            Quote(Format(0, 1, HorizontalAlignmentValues.Left))),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static Font FontOf(double size, bool isBold)
    {
        var font = new Font();
        if (isBold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new FontName { Val = PaperStyles.Font });
        return font;
    }

    private static Border Ruled() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static CellFormat Format(uint font, uint border, HorizontalAlignmentValues align, uint number = 0) =>
        new(new Alignment { Horizontal = align, Vertical = VerticalAlignmentValues.Center, WrapText = true })
        {
            FontId = font,
            BorderId = border,
            NumberFormatId = number,
            FillId = 0,
            FormatId = 0,
            ApplyFont = true,
            ApplyBorder = true,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
        };

    private static CellFormat Quote(CellFormat format)
    {
        format.QuotePrefix = true;
        return format;
    }
}
