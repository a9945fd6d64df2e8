using Nguon.Domain.Text;

namespace Nguon.Web.Tables;

/// <summary>A CSV or XLSX file read row by row; nothing but the current row is kept.</summary>
internal sealed class TableFile : ITable, IDisposable
{
    public const long LargestBytes = 200L * 1024 * 1024;

    /// <summary>A form with such a file and its few fields, in bytes.</summary>
    public const long LargestRequest = LargestBytes + (1024 * 1024);

    private const int LargestCell = 10_000;

    private readonly Stream content;
    private readonly IReadOnlySet<int>? formulaRows;
    private readonly int headingRow;

    private TableFile(Stream content, IReadOnlySet<int>? formulaRows, TableRow headings) =>
        (this.content, this.formulaRows, headingRow, Headings) = (content, formulaRows, headings.Number, headings.Cells);

    /// <summary>Headings as written.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>Looks at the content, never at the name; refuses what is too large, a bomb, or in a wrong encoding. Takes the seekable stream over.</summary>
    public static TableFile Open(Stream content) => Open(content, rows => rows.Take(1).FirstOrDefault(row => row.Cells.Any(cell => cell.Length > 0))
        ?? throw new TableRefusedException("Dòng đầu của tệp phải là tên các cột."));

    /// <summary>The same for a sheet with titles above the headings: the row of headings is picked out of the first rows.</summary>
    public static TableFile Open(Stream content, Func<IEnumerable<TableRow>, TableRow> headingsOf)
    {
        if (content.Length > LargestBytes)
        {
            throw new TableRefusedException("Tệp lớn hơn 200 MB. Chia thành nhiều tệp nhỏ hơn.");
        }

        if (content.Length == 0)
        {
            throw new TableRefusedException("Tệp trống.");
        }

        var formulas = KindOf(content) == TableKind.Xlsx ? FormulasOf(content) : null;
        var headings = headingsOf(Raw(content, formulas));
        LegacyEncoding.Check(Raw(content, formulas).Select(row => row.Cells));
        return new TableFile(content, formulas, headings);
    }

    /// <summary>The rows below the headings; rows without any value are left out.</summary>
    public IEnumerable<TableRow> Rows() =>
        Raw(content, formulaRows).Skip(headingRow)
            .Where(row => row.Fault is not null || row.Cells.Any(cell => cell.Length > 0))
            .Select(row => new TableRow(row.Number, Fitted(row.Cells), row.Fault ?? FaultOf(row.Cells)));

    public void Dispose() => content.Dispose();

    private List<string> Fitted(IReadOnlyList<string> cells) =>
        Headings.Select((_, i) => i < cells.Count ? Unguarded(cells[i]) : "").ToList();

    /// <summary>A leading ' guards a text cell from being taken as a formula; it is not part of the value.</summary>
    private static string Unguarded(string cell) => VietnameseText.Tidy(cell.StartsWith('\'') ? cell[1..] : cell).Trim();

    private static string? FaultOf(IReadOnlyList<string> cells) =>
        cells.Any(IsFormula) ? "Ô có công thức; chỉ nhận giá trị."
        : cells.Any(cell => cell.Length > LargestCell) ? "Ô quá dài."
        : null;

    private static bool IsFormula(string cell) =>
        cell.StartsWith('=') || (cell.Length > 1 && cell[0] is '+' or '-' or '@' && cell.AsSpan().IndexOfAny("(!|") > 0);

    private static HashSet<int> FormulasOf(Stream workbook)
    {
        XlsxGuard.Check(workbook);
        return XlsxGuard.FormulaRows(workbook);
    }

    private static IEnumerable<TableRow> Raw(Stream content, IReadOnlySet<int>? formulas)
    {
        content.Position = 0;
        return formulas is null ? CsvRows.Read(content) : XlsxRows.Read(content, formulas);
    }

    private static TableKind KindOf(Stream content)
    {
        Span<byte> start = stackalloc byte[8];
        content.Position = 0;
        var read = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..read] switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] => TableKind.Xlsx,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new TableRefusedException("Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu: mở ra và lưu lại thành .xlsx không mật khẩu."),
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => throw new TableRefusedException("Tệp dùng bảng mã UTF-16: lưu lại thành CSV UTF-8."),
            [0x25, 0x50, 0x44, 0x46, ..] or [0x4D, 0x5A, ..] => throw new TableRefusedException("Đây không phải là bảng CSV hoặc XLSX."),
            _ => TableKind.Csv,
        };
    }

    private enum TableKind
    {
        Csv = 1,
        Xlsx = 2,
    }
}
