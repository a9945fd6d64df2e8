using DocumentFormat.OpenXml.Packaging;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Figures;

/// <summary>Behind every table of figures stands a workbook that says where it comes from, and the page says how fresh it is.</summary>
public sealed class TableBookTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Theory]
    [InlineData("bang", "nam=2026", "Đơn vị trực thuộc", "Ngày được tính: ngày ghi trong quyết định kết nạp")]
    [InlineData("mot-trang", "den-ngay=01/11/2026", "Đảng viên mới kết nạp", "tỷ lệ có tử số và mẫu số bên cạnh")]
    [InlineData("so-sanh", "den-ngay=01/11/2026", "Chênh lệch", "Bên phải: Đảng bộ phường Đông Hải")]
    [InlineData("tung-buoc", "den-ngay=01/11/2026", "Số người ở mỗi bước trong kỳ", "đúng những người của bước đầu")]
    [InlineData("chua-ket-nap", "so-nam=2", "Chi bộ Khu phố 1", "không có quyết định kết nạp nào sau ngày ấy")]
    [InlineData("chua-nhap", "so-ngay=30", "Chi bộ Khu phố 1", "không tính xem, in, xuất tệp")]
    public async Task A_table_of_figures_is_a_workbook_with_its_source(string page, string choice, string inTable, string inSource)
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var link = (await officer.OpenAsync($"/so-lieu/{page}?don-vi=HS-DH&{choice}")).Document.QuerySelector("main a[href*='handler=Xlsx']")?.GetAttribute("href");
        using var answer = await officer.Http.GetAsync(new Uri($"/so-lieu/{page}{link}", UriKind.Relative));
        using var book = SpreadsheetDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), false);
        var sheets = book.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!.InnerText).ToList(); // a workbook has both

        Assert.Contains(sheets, sheet => sheet.Contains(inTable, StringComparison.Ordinal));
        Assert.Contains(sheets, sheet => sheet.Contains(inSource, StringComparison.Ordinal) && sheet.Contains("Đảng bộ phường Đông Hải", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/bang")]
    [InlineData("/mot-trang")]
    [InlineData("/so-sanh")]
    [InlineData("/tung-buoc")]
    [InlineData("/chua-ket-nap")]
    [InlineData("/doi-chieu")]
    public async Task Every_page_of_figures_says_when_something_was_last_entered(string page)
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var shown = await officer.OpenAsync($"/so-lieu{page}?don-vi=HS-DH");

        Assert.True(shown.Shows("Việc nhập gần nhất trong đơn vị:"), shown.Text);
    }

    [Theory]
    [InlineData("bang")]
    [InlineData("mot-trang")]
    [InlineData("so-sanh")]
    [InlineData("tung-buoc")]
    [InlineData("chua-ket-nap")]
    [InlineData("chua-nhap")]
    public async Task No_workbook_is_made_of_a_unit_out_of_reach(string page)
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        Assert.True((await officer.GetAsync($"/so-lieu/{page}?don-vi=HS-TH&handler=Xlsx")).IsNotFound);
    }
}
