using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Nguon.Domain.Text;

namespace Nguon.Web.Word.Sheet;

/// <summary>Single cells: text is text even when it begins like a formula.</summary>
internal static class Cells
{
    private static readonly DateOnly Origin = new(1899, 12, 30);

    public static Cell Of(SheetCellKind kind, object? value) => (kind, value) switch
    {
        (_, null or "") => new Cell { StyleIndex = SheetStyles.Text },
        (SheetCellKind.Number, int or long) => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture), SheetStyles.Number),
        (SheetCellKind.Percent, double share) => Number(share, SheetStyles.Percent),
        (SheetCellKind.Day, DateOnly day) => Number(day.DayNumber - Origin.DayNumber, SheetStyles.Day),
        (SheetCellKind.Text, string text) => Text(text, SheetStyles.Text),
        _ => throw new InvalidOperationException($"A cell of kind {kind} cannot hold a {value.GetType().Name}."),
    };

    /// <summary>An inline text; marked as quoted when a spreadsheet could take it for a formula after an edit.</summary>
    public static Cell Text(string text, uint style) => new(
        new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style == SheetStyles.Text && FormulaGuard.LooksLikeFormula(text) ? SheetStyles.Quoted : style,
    };

    public static void WriteRow(OpenXmlWriter writer, int number, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        foreach (var cell in cells)
        {
            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }

    /// <summary>1 → A, 27 → AA.</summary>
    public static string Letter(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    private static Cell Number(double value, uint style) => new(new CellValue(value)) { StyleIndex = style };

    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) && rune.Value != '\n' ? " " : rune.ToString()))
            .Normalize(NormalizationForm.FormC);
}
