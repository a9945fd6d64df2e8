using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Nguon.Domain.Text;
using Nguon.Web.Word.Sheet;

namespace Nguon.Tests.Papers;

public sealed class SheetTests
{
    private static SheetDocument Sample(IEnumerable<IReadOnlyList<object?>> rows) => new()
    {
        Name = "Danh sách",
        Titles = ["ĐẢNG ỦY PHƯỜNG NAM ĐÔNG HÀ", "Danh sách quần chúng đang xem xét kết nạp"],
        Columns =
        [
            new("TT", 6, SheetCellKind.Number), new("Họ và tên", 28), new("Ngày sinh", 14, SheetCellKind.Day),
            new("Tỷ lệ tán thành", 12, SheetCellKind.Percent), new("Số căn cước", 18),
        ],
        Rows = rows,
        Source = new SheetSource
        {
            Source = "Hồ sơ kết nạp đảng viên", AsOf = new DateOnly(2026, 9, 5), Filter = "Chi bộ khu phố 3",
            MadeBy = "Lê Thị Mỹ Hạnh", MadeAt = new DateTime(2026, 9, 5, 14, 5, 0),
        },
    };

    private static readonly object?[] Row = [1, "Nguyễn Thị Ngọc An", new DateOnly(2001, 5, 12), 0.857, "099201000001"];

    [Fact]
    public void Numbers_and_dates_are_real_and_read_back_the_same()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // the reader asks for it, for old .xls
        using var stream = new MemoryStream(SheetWriter.ToBytes(Sample([Row])));
        using var reader = ExcelReaderFactory.CreateReader(stream);
        for (var line = 0; line < 4; line++)
        {
            Assert.True(reader.Read());
        }

        Assert.Equal(1d, reader.GetValue(0));
        Assert.Equal("Nguyễn Thị Ngọc An", reader.GetValue(1));
        Assert.Equal(new DateTime(2001, 5, 12), reader.GetValue(2));
        Assert.Equal(0.857, reader.GetValue(3));
        Assert.Equal("099201000001", reader.GetValue(4));
        Assert.True(reader.NextResult());
        Assert.Equal("Nguồn số liệu", reader.Name);
        var source = new List<string>();
        while (reader.Read())
        {
            source.Add(Convert.ToString(reader.GetValue(1), CultureInfo.InvariantCulture)!);
        }

        Assert.Equal("Chi bộ khu phố 3", source[2]);
        Assert.Equal("14 giờ 05, ngày 05/09/2026", source[4]);
    }

    [Fact]
    public void The_file_is_valid_has_a_frozen_head_a_filter_and_prints_on_A4_across()
    {
        using var stream = new MemoryStream(SheetWriter.ToBytes(Sample([Row, Row])));
        using var package = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(package).Select(error => error.Description));
        var sheet = package.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet).Single(found => found.Descendants<AutoFilter>().Any());
        Assert.Equal("A3:E5", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(3, sheet.Descendants<Pane>().Single().VerticalSplit!.Value);
        Assert.Equal((9u, OrientationValues.Landscape), (sheet.Descendants<PageSetup>().Single().PaperSize!.Value, sheet.Descendants<PageSetup>().Single().Orientation!.Value));
        var names = package.WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>().ToDictionary(name => name.Name!.Value!, name => name.Text);
        Assert.Equal("'Danh sách'!$A$1:$E$5", names["_xlnm.Print_Area"]);
        Assert.Equal("'Danh sách'!$3:$3", names["_xlnm.Print_Titles"]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+84")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData(" =1+1")]
    [InlineData("\t=1")]
    public void A_text_that_looks_like_a_formula_is_never_run(string text)
    {
        using var stream = new MemoryStream(SheetWriter.ToBytes(Sample([[1, text, null, null, ""]])));
        using var package = SpreadsheetDocument.Open(stream, isEditable: false);
        var cells = package.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).ToList();

        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Contains(cells, cell => cell.StyleIndex?.Value == SheetStyles.Quoted);
        Assert.Equal("'" + text, FormulaGuard.Cell(text));
    }

    [Fact]
    public void Ordinary_text_is_left_alone_by_the_guard()
    {
        Assert.Equal("Bru - Vân Kiều", FormulaGuard.Cell("Bru - Vân Kiều"));
        Assert.Equal("", FormulaGuard.Cell(null));
    }

    [Fact]
    public void A_wrong_kind_of_value_is_refused_loudly() =>
        Assert.Throws<InvalidOperationException>(() => SheetWriter.ToBytes(Sample([["1", "An", null, null, ""]])));

    [Fact]
    public void Columns_have_the_letters_of_a_spreadsheet() =>
        Assert.Equal(["A", "Z", "AA", "AZ", "BA"], new[] { 1, 26, 27, 52, 53 }.Select(Cells.Letter));
}
