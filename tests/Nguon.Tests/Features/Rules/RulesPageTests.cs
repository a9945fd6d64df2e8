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
}
