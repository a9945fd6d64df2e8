using System.Text;

namespace Nguon.Web.Tables;

/// <summary>Writes rows as they come, as CSV (UTF-8 with BOM, comma) or XLSX; guards cells that a spreadsheet would take as a formula.</summary>
internal interface ITableWriter : IAsyncDisposable
{
    Task WriteAsync(IEnumerable<string> cells);
}

internal static class TableWriter
{
    public static ITableWriter To(Stream stream, bool asXlsx) => asXlsx ? new XlsxWriter(stream) : new CsvWriter(stream);

    public static string Guarded(string cell) => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\'' ? "'" + cell : cell;
}

internal sealed class CsvWriter(Stream stream) : ITableWriter
{
    private readonly StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\n" };

    public Task WriteAsync(IEnumerable<string> cells) => writer.WriteLineAsync(string.Join(',', cells.Select(cell => Quoted(TableWriter.Guarded(cell)))));

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",;\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
