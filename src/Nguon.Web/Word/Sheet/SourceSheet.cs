using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Nguon.Web.Word.Sheet;

/// <summary>The second sheet: where the figures come from, as of which day, by which filter, who made it and when.</summary>
internal static class SourceSheet
{
    public static void Write(WorksheetPart part, SheetSource source)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(
            new Column { Min = 1, Max = 1, Width = 24, CustomWidth = true },
            new Column { Min = 2, Max = 2, Width = 90, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        Line(writer, 1, "Nguồn", Cells.Of(SheetCellKind.Text, source.Source));
        Line(writer, 2, "Số liệu tính đến ngày", Cells.Of(SheetCellKind.Day, source.AsOf));
        Line(writer, 3, "Phạm vi, điều kiện lọc", Cells.Of(SheetCellKind.Text, source.Filter.Length == 0 ? "Không lọc" : source.Filter));
        Line(writer, 4, "Người lập", Cells.Of(SheetCellKind.Text, source.MadeBy));
        Line(writer, 5, "Thời điểm lập", Cells.Of(SheetCellKind.Text, $"{source.MadeAt:HH} giờ {source.MadeAt:mm}, ngày {source.MadeAt:dd'/'MM'/'yyyy}"));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Line(OpenXmlWriter writer, int row, string label, Cell value) =>
        Cells.WriteRow(writer, row, [Cells.Text(label, SheetStyles.Head), value]);
}
