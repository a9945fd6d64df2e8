using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Nguon.Web.Word;

/// <summary>Indent and widths of two columns side by side, in millimetres.</summary>
internal sealed record SideColumns(double Indent, double Left, double Right);

/// <summary>A column of a ruled table; width in millimetres.</summary>
internal sealed record PaperColumn(string Title, double Width, bool IsCentred = false);

/// <summary>The two kinds of table a paper has.</summary>
internal static class Tables
{
    public static Table SideBySide(SideColumns columns, IReadOnlyList<Paragraph> left, IReadOnlyList<Paragraph> right)
    {
        var table = Frame(PaperStyles.Plain, columns.Indent, [columns.Left, columns.Right]);
        table.Append(new TableRow(new TableRowProperties(new CantSplit()), Cell(columns.Left, left), Cell(columns.Right, right)));
        return table;
    }

    public static Table Ruled(IReadOnlyList<PaperColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = Frame(PaperStyles.Grid, 0, [.. columns.Select(column => column.Width)]);
        table.Append(HeadRow(columns));
        foreach (var row in rows)
        {
            table.Append(BodyRow(columns, row));
        }

        return table;
    }

    private static Table Frame(string style, double indent, IReadOnlyList<double> widths)
    {
        var properties = new TableProperties(
            new TableStyle { Val = style },
            new TableWidth { Width = Number(Twips.FromMillimetres(widths.Sum())), Type = TableWidthUnitValues.Dxa },
            new TableIndentation { Width = Twips.FromMillimetres(indent), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            PaperStyles.Padding(style)); // said again here: LibreOffice does not take it from the style
        var grid = new TableGrid(widths.Select(width => new DocumentFormat.OpenXml.Wordprocessing.GridColumn { Width = Number(Twips.FromMillimetres(width)) }));
        return new Table(properties, grid);
    }

    private static TableRow HeadRow(IReadOnlyList<PaperColumn> columns)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        row.Append(columns.Select(column => Cell(column.Width, [Paragraphs.Of(Looks.CellHead, column.Title)], isMiddle: true)));
        return row;
    }

    private static TableRow BodyRow(IReadOnlyList<PaperColumn> columns, IReadOnlyList<string> texts)
    {
        if (texts.Count != columns.Count)
        {
            throw new InvalidOperationException($"A row of {texts.Count} cells does not fit {columns.Count} columns.");
        }

        var row = new TableRow(new TableRowProperties(new CantSplit()));
        row.Append(columns.Zip(texts, (column, text) =>
            Cell(column.Width, Lines(column.IsCentred ? Looks.CellCentre : Looks.CellLeft, text))));
        return row;
    }

    /// <summary>A line break in a cell begins a new paragraph.</summary>
    private static List<Paragraph> Lines(ParagraphLook look, string text) =>
        [.. text.TrimEnd('\n').Split('\n').Select(line => Paragraphs.Of(look, line))];

    private static TableCell Cell(double width, IReadOnlyList<Paragraph> content, bool isMiddle = false)
    {
        var properties = new TableCellProperties(
            new TableCellWidth { Width = Number(Twips.FromMillimetres(width)), Type = TableWidthUnitValues.Dxa });
        if (isMiddle)
        {
            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        }

        var cell = new TableCell(properties);
        cell.Append(content);
        return cell;
    }

    private static StringValue Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
