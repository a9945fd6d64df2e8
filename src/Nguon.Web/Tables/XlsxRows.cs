using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Nguon.Web.Tables;

/// <summary>The first sheet of a workbook, read as a stream; dates come out as yyyy-MM-dd, numbers without exponent.</summary>
internal static class XlsxRows
{
    public static IEnumerable<TableRow> Read(Stream content, IReadOnlySet<int> formulas)
    {
        content.Position = 0;
        using var reader = Open(content);
        var number = 0;
        while (reader.Read())
        {
            number++;
            var cells = Enumerable.Range(0, reader.FieldCount).Select(i => TextOf(reader.GetValue(i))).ToList();
            yield return new TableRow(number, cells, formulas.Contains(number) ? "Dòng có công thức; chỉ nhận giá trị." : null);
        }
    }

    // The reader asks for the code page of old workbooks even when it reads new ones.
    static XlsxRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static IExcelDataReader Open(Stream content)
    {
        try
        {
            return ExcelReaderFactory.CreateOpenXmlReader(content, new ExcelReaderConfiguration { LeaveOpen = true, FallbackEncoding = Encoding.UTF8 });
        }
        catch (Exception broken) when (broken is ExcelDataReader.Exceptions.ExcelReaderException or InvalidDataException or System.Xml.XmlException)
        {
            throw new TableRefusedException("Tệp XLSX hỏng hoặc không phải là bảng tính.");
        }
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 && Math.Floor(number) == number => ((long)number).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
