namespace Nguon.Web.Tables;

/// <summary>One row as the person sees it in a spreadsheet: the heading is row 1.</summary>
/// <param name="Number">Row number.</param>
/// <param name="Cells">Tidied values in the order of the headings; missing ones are empty.</param>
/// <param name="Fault">Why the row cannot be read, null when it can.</param>
internal sealed record TableRow(int Number, IReadOnlyList<string> Cells, string? Fault);
