using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Rules;

public sealed class RulesPageTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private readonly TestWorld world = fixture.World;

    [Theory]
    [InlineData("23/07/2021", "29-QĐ/TW")]
    [InlineData("30/07/2021", "24-QĐ/TW")]
    [InlineData("30/06/2025", "232-QĐ/TW")]
    [InlineData("01/07/2025", "294-QĐ/TW")]
    [InlineData("26/07/2026", "208-QĐ/TW")]
    public async Task The_page_shows_the_regulation_of_the_day(string day, string regulation)
    {
        using var client = await world.As(world.SecretaryOfKhuPho1);

        var page = await client.OpenAsync($"/quy-dinh?ngay={day}");

        Assert.NotNull(page.Find("h2", page.Document.QuerySelectorAll("h2").Select(h => h.TextContent.Trim()).First(t => t.StartsWith(regulation, StringComparison.Ordinal))));
        Assert.True(page.Shows("Chưa đối chiếu"), page.Text);
    }

    [Fact]
    public async Task The_api_gives_each_value_with_its_confidence()
    {
        using var client = await world.As(world.SecretaryOfKhuPho1);

        var answer = await client.OpenAsync("/api/v1/rules?onDay=2026-08-01");

        Assert.Contains("208-QĐ/TW", answer.Body, StringComparison.Ordinal);
        Assert.Contains("\"confidence\":\"Medium\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_has_its_page_with_what_changed_against_the_one_before()
    {
        using var client = await world.As(world.SecretaryOfKhuPho1);

        var list = await client.OpenAsync("/quy-dinh?ngay=01/08/2026");
        var page = await client.OpenAsync("/quy-dinh/van-ban?ma=294-Q%C4%90%2FTW");

        Assert.Contains(list.Document.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/quy-dinh/van-ban?ma=294-Q%C4%90%2FTW");
        Assert.True(page.Shows("Trước đó: 232-QĐ/TW ngày 20/01/2025"), page.Text);
        Assert.True(page.Shows("Khác văn bản trước ở 1 nội dung."), page.Text);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync("/quy-dinh/van-ban?ma=999")).Status);
    }

    [Theory]
    [InlineData("29-Q%C4%90%2FTW", "30 ngày làm việc tính từ: Chi bộ nhận quyết định")]
    [InlineData("208-Q%C4%90%2FTW", "30 ngày làm việc tính từ: Quyết định kết nạp đảng viên")]
    public async Task The_page_of_a_regulation_draws_its_procedure_with_its_own_times(string regulation, string ceremony)
    {
        using var client = await world.As(world.SecretaryOfKhuPho1);

        var page = await client.OpenAsync($"/quy-dinh/van-ban?ma={regulation}");
        var guidance = await client.OpenAsync("/quy-dinh/van-ban?ma=58-Q%C4%90%2FTW");

        Assert.Equal(StepCatalogue.Way.Count, page.Document.QuerySelectorAll(".timeline__item").Length);
        Assert.True(page.Shows(ceremony), page.Text);
        Assert.True(page.Shows("Sau bước: Đơn xin vào Đảng"), page.Text);
        Assert.False(guidance.Shows("Trình tự các bước"));
    }
}
