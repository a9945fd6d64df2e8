using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Nguon.Web.Word.Sheet;

/// <summary>Writes a list as .xlsx row by row: frozen head, filter, A4 across, print area, second sheet with the source.</summary>
internal static class SheetWriter
{
    /// <summary>Media type of .xlsx.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string SourceName = "Nguồn số liệu";

    /// <summary>The file as bytes.</summary>
    public static byte[] ToBytes(SheetDocument document)
    {
        using var stream = new MemoryStream();
        Write(stream, document);
        return stream.ToArray();
    }

    /// <summary>Writes to a seekable stream.</summary>
    public static void Write(Stream stream, SheetDocument document)
    {
        using var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = package.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.All();
        var list = workbook.AddNewPart<WorksheetPart>();
        var rows = new ListSheet(document).Write(list);
        var source = workbook.AddNewPart<WorksheetPart>();
        SourceSheet.Write(source, document.Source);
        workbook.Workbook = new Workbook(
            new BookViews(new WorkbookView()),
            new Sheets(
                new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = document.Name, SheetId = 1, Id = workbook.GetIdOfPart(list) },
                new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = SourceName, SheetId = 2, Id = workbook.GetIdOfPart(source) }),
            Names(document, rows));
    }

    private static DefinedNames Names(SheetDocument document, int lastRow)
    {
        var sheet = $"'{document.Name.Replace("'", "''")}'";
        var head = document.Titles.Count + 1;
        var right = Cells.Letter(document.Columns.Count);
        return new DefinedNames(
            new DefinedName($"{sheet}!$A${head}:${right}${lastRow}") { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true },
            new DefinedName($"{sheet}!$A$1:${right}${lastRow}") { Name = "_xlnm.Print_Area", LocalSheetId = 0 },
            new DefinedName($"{sheet}!${head}:${head}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 });
    }
}
