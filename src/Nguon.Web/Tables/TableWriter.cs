using System.Text;
using Nguon.Domain.Text;

namespace Nguon.Web.Tables;

/// <summary>Writes rows as they come, as CSV (UTF-8 with BOM, comma) or XLSX; guards cells that a spreadsheet would take as a formula.</summary>
internal interface ITableWriter : IAsyncDisposable
{
    Task WriteAsync(IEnumerable<string> cells);
}

internal static class TableWriter
{
    public static ITableWriter To(Stream stream, bool asXlsx) => asXlsx ? new XlsxWriter(stream) : new CsvWriter(stream);
}

internal sealed class CsvWriter(Stream stream) : ITableWriter
{
    private readonly StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\n" };

    public Task WriteAsync(IEnumerable<string> cells) => writer.WriteLineAsync(string.Join(',', cells.Select(cell => Quoted(FormulaGuard.Cell(cell)))));

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",;\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
