using System.Text;

namespace Nguon.Web.Tables;

/// <summary>CSV with comma or semicolon, UTF-8 with or without BOM, quoted cells with doubled quotes and line breaks.</summary>
internal static class CsvRows
{
    private const int LargestCell = 64 * 1024;
    private const int MostCells = 2000;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEnumerable<TableRow> Read(Stream content)
    {
        var delimiter = Guarded(() => DelimiterOf(content));
        using var reader = Guarded(() => Open(content));
        var number = 0;
        while (Guarded(() => ReadRow(reader, delimiter)) is { } cells)
        {
            yield return new TableRow(++number, cells, null);
        }
    }

    private static char DelimiterOf(Stream content)
    {
        using var reader = Open(content);
        var heading = string.Concat(ReadRow(reader, '\0') ?? []);
        return heading.Count(c => c == ';') > heading.Count(c => c == ',') ? ';' : ',';
    }

    private static StreamReader Open(Stream content)
    {
        content.Position = 0;
        var reader = new StreamReader(content, Strict, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
        if (reader.Peek() == '\uFEFF')
        {
            _ = reader.Read();
        }

        return reader;
    }

    private static List<string>? ReadRow(StreamReader reader, char delimiter)
    {
        if (reader.Peek() < 0)
        {
            return null;
        }

        var cells = new List<string>();
        while (true)
        {
            cells.Add(ReadCell(reader, delimiter));
            var after = reader.Read();
            if (after == delimiter && cells.Count < MostCells)
            {
                continue;
            }

            if (after == '\r' && reader.Peek() == '\n')
            {
                _ = reader.Read();
            }

            return cells;
        }
    }

    /// <summary>Leaves the reader at the delimiter or the end of the row.</summary>
    private static string ReadCell(StreamReader reader, char delimiter)
    {
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var at = reader.Peek(); at >= 0 && (isQuoted || (at != delimiter && at is not ('\r' or '\n'))); at = reader.Peek())
        {
            _ = reader.Read();
            if (at != '"' || (!isQuoted && cell.Length > 0))
            {
                cell.Append((char)at);
            }
            else if (isQuoted && reader.Peek() == '"')
            {
                cell.Append((char)reader.Read());
            }
            else
            {
                isQuoted = !isQuoted;
            }

            RefuseEndless(cell.Length);
        }

        RefuseEndless(isQuoted ? int.MaxValue : 0);
        return cell.ToString();
    }

    private static void RefuseEndless(int length)
    {
        if (length > LargestCell)
        {
            throw new TableRefusedException("Có ô quá dài hoặc thiếu dấu nháy đóng; xem lại tệp CSV.");
        }
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException)
        {
            throw new TableRefusedException("Tệp không dùng bảng mã UTF-8 (có thể là TCVN3 hoặc VNI): chuyển sang Unicode và lưu lại thành CSV UTF-8.");
        }
    }
}
