using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Nguon.Web.Word.Sheet;

/// <summary>Writes the sheet with the list, one row at a time.</summary>
internal sealed class ListSheet(SheetDocument document)
{
    private readonly int headRow = document.Titles.Count + 1;

    /// <summary>Writes the sheet and returns the number of its last row.</summary>
    public int Write(WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(FrozenBelowHead()));
        writer.WriteElement(Columns());
        var last = WriteRows(writer);
        writer.WriteElement(new AutoFilter { Reference = $"A{headRow}:{Cells.Letter(document.Columns.Count)}{last}" });
        writer.WriteElement(MergedTitles());
        writer.WriteElement(new PageMargins { Left = 0.6, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter("&C&P/&N")));
        writer.WriteEndElement();
        return last;
    }

    private int WriteRows(OpenXmlWriter writer)
    {
        writer.WriteStartElement(new SheetData());
        for (var index = 0; index < document.Titles.Count; index++)
        {
            Cells.WriteRow(writer, index + 1, [Cells.Text(document.Titles[index], SheetStyles.Title)]);
        }

        Cells.WriteRow(writer, headRow, document.Columns.Select(column => Cells.Text(column.Title, SheetStyles.Head)));
        var at = headRow;
        foreach (var row in document.Rows)
        {
            at++;
            Cells.WriteRow(writer, at, document.Columns.Select((column, index) => Cells.Of(column.Kind, row[index])));
        }

        writer.WriteEndElement();
        return at;
    }

    private SheetView FrozenBelowHead() => new(new Pane
    {
        VerticalSplit = headRow,
        TopLeftCell = $"A{headRow + 1}",
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    })
    { WorkbookViewId = 0, TabSelected = true };

    private Columns Columns() => new(document.Columns.Select((column, index) => new Column
    {
        Min = (uint)index + 1,
        Max = (uint)index + 1,
        Width = column.Width,
        CustomWidth = true,
    }));

    private MergeCells MergedTitles() => new(document.Titles.Select((_, index) => new MergeCell
    {
        Reference = $"A{index + 1}:{Cells.Letter(Math.Max(2, document.Columns.Count))}{index + 1}",
    }));
}
