using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Nguon.Domain.Text;

namespace Nguon.Web.Tables;

/// <summary>One sheet of text cells, written as a stream.</summary>
internal sealed class XlsxWriter : ITableWriter
{
    private const string SheetName = "Danh sách";

    private readonly SpreadsheetDocument document;
    private readonly WorkbookPart workbook;
    private readonly OpenXmlWriter writer;

    public XlsxWriter(Stream stream)
    {
        document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>("rId1");
        writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
    }

    public Task WriteAsync(IEnumerable<string> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(FormulaGuard.Cell(cell))) });
        }

        writer.WriteEndElement();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.Dispose();
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = SheetName, SheetId = 1, Id = "rId1" }));
        document.Dispose();
        return ValueTask.CompletedTask;
    }
}
