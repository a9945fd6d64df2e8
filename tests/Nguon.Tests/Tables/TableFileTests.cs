using System.IO.Compression;
using System.Text;
using Nguon.Tests.Verbs;
using Nguon.Web.Tables;

namespace Nguon.Tests.Tables;

public sealed class TableFileTests
{
    [Fact]
    public void Quotes_line_breaks_and_short_rows_are_read()
    {
        using var table = Open("a,b,c\n\"x, \"\"y\"\"\nz\",2\n\n,,\n1,2,3,4\n");

        Assert.Equal(["x, \"y\" z|2|", "1|2|3"], table.Rows().Select(row => string.Join('|', row.Cells)));
        Assert.Equal([2, 5], table.Rows().Select(row => row.Number));
    }

    [Theory]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'045090000001", "045090000001")]
    [InlineData("''x", "'x")]
    [InlineData("+84 900", "+84 900")]
    [InlineData("-", "-")]
    public void A_guard_is_taken_off_and_plain_signs_stay(string cell, string value) =>
        Assert.Equal((value, null), Only(Open($"a\n{cell}\n")));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+SUM(A1)")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    public void A_formula_instead_of_a_value_is_a_fault_of_its_row(string cell) =>
        Assert.Contains("công thức", Only(Open($"a\n{cell}\n")).Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("ho_ten\nNguyÔn V¨n B×nh\nTrÇn ThÞ H­¬ng\n", "TCVN3")]
    [InlineData("ho_ten\nNguyeãn Vaên Bình\nTraàn Thò Höông\nLeâ Thò Haïnh\n", "VNI")]
    public void Old_fonts_saved_as_Unicode_are_named(string text, string encoding) =>
        Assert.Contains(encoding, Refusal(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public void Right_Vietnamese_with_every_letter_and_a_foreign_name_is_no_old_font() =>
        Assert.Equal(4, Open("a\nHoà Thuỷ Khuê Loá Oà Uý Huệ\nĂn ắn ằn ẳn ẵn ặn Ân ấn ần ẩn ẫn ận Êm ế ề ể ễ ệ Ôi ố ồ ổ ỗ ộ Ơi ớ ờ ở ỡ ợ Ưu ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ\nMüller, München «Nhà máy»\nNguyễn Thị Ngoan\n").Rows().Count());

    [Theory]
    [InlineData(new byte[] { 0x61, 0x0A, 0x4E, 0xD4, 0x6E, 0x0A }, "UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "UTF-16")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, ".xls")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "không phải là bảng")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00 }, "XLSX hỏng")]
    [InlineData(new byte[0], "trống")]
    public void Other_files_are_refused_in_words(byte[] content, string word) =>
        Assert.Contains(word, Refusal(content), StringComparison.Ordinal);

    [Fact]
    public void A_missing_closing_quote_does_not_swallow_the_file() =>
        Assert.Contains("dấu nháy", Refusal(Encoding.UTF8.GetBytes("a\n\"" + new string('x', 70_000))), StringComparison.Ordinal);

    [Fact]
    public void A_file_over_200_MB_is_refused_before_it_is_read()
    {
        using var desk = new Desk();
        using var large = new FileStream(desk.Path("large.csv"), FileMode.CreateNew);
        large.SetLength(TableFile.LargestBytes + 1);

        Assert.Contains("200 MB", Assert.Throws<TableRefusedException>(() => TableFile.Open(large)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_with_macros_is_refused() =>
        Assert.Contains("macro", Refusal(await WorkbookAsync(archive => Add(archive, "xl/vbaProject.bin", "x"))), StringComparison.Ordinal);

    [Fact]
    public async Task An_archive_bomb_is_refused() =>
        Assert.Contains("giải nén", Refusal(await WorkbookAsync(archive => Add(archive, "xl/media/x.xml", new string('0', 30 * 1024 * 1024)))), StringComparison.Ordinal);

    [Fact]
    public async Task A_formula_in_a_workbook_is_a_fault_of_its_row()
    {
        var bytes = await WorkbookAsync(archive => Rewrite(archive, "xl/worksheets/", xml =>
            xml.Replace("</x:sheetData>", "<x:row r=\"9\"><x:c r=\"A9\"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>", StringComparison.Ordinal)));

        using var table = TableFile.Open(new MemoryStream(bytes));
        Assert.Contains(table.Rows(), row => row.Fault?.Contains("công thức", StringComparison.Ordinal) == true);
        Assert.Contains(table.Rows(), row => row.Fault is null);
    }

    [Fact]
    public void Headings_are_matched_without_marks_and_case_and_unknown_ones_are_named()
    {
        var columns = new TableColumns(["Họ Tên", "MÃ_TỔ_CHỨC", "Ghi chú"], ["ho_ten", "ma_to_chuc"], ["ho_ten"]);

        Assert.Equal("x", columns.Of(new TableRow(2, ["x", "y", "z"], null), "ho_ten"));
        Assert.Equal(["Ghi chú"], columns.Unknown);
        Assert.Throws<TableRefusedException>(() => new TableColumns(["ho_ten", "Họ tên"], ["ho_ten"], []));
        Assert.Throws<TableRefusedException>(() => new TableColumns(["a"], ["ho_ten"], ["ho_ten"]));
    }

    private static TableFile Open(string text) => TableFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static (string Value, string? Fault) Only(TableFile table) => table.Rows().Select(row => (row.Cells[0], row.Fault)).Single();

    private static string Refusal(byte[] content) => Assert.Throws<TableRefusedException>(() => TableFile.Open(new MemoryStream(content))).Message;

    private static async Task<byte[]> WorkbookAsync(Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        stream.Write(await PeopleSheet.XlsxAsync(PeopleSheet.Official("A1", "Hoàng Văn Thử")));
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(archive);
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static void Rewrite(ZipArchive archive, string folder, Func<string, string> change)
    {
        var entry = archive.Entries.Single(e => e.FullName.StartsWith(folder, StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal));
        using var reader = new StreamReader(entry.Open());
        var text = change(reader.ReadToEnd());
        reader.Dispose();
        entry.Delete();
        Add(archive, entry.FullName, text);
    }
}
