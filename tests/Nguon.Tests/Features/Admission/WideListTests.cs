using System.Text.Json;
using Nguon.Domain.Text;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>A list of thousands is asked in other ways than a short one, and is the same list: everybody once, by name, nobody of another unit.</summary>
public sealed class WideListTests(WideListFixture fixture) : IClassFixture<WideListFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task Page_after_page_shows_everybody_once_by_name_and_nobody_of_another_unit()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var (rows, total) = (new List<Row>(), int.MaxValue);

        for (var page = 1; rows.Count < total && page < 40; page++)
        {
            (var more, total) = await PageAsync(officer, $"pageSize=200&page={page}");
            rows.AddRange(more);
        }

        Assert.InRange(total, WideListFixture.Many, WideListFixture.Many + 100);
        Assert.Equal(total, rows.DistinctBy(row => row.Id).Count());
        Assert.Equal(rows.Select(row => row.Key).Order(StringComparer.Ordinal), rows.Select(row => row.Key));
        Assert.DoesNotContain(rows, row => row.Cell == World.Units.OtherCell);
    }

    [Theory]
    [InlineData("search=an+van+le", 18)]
    [InlineData("search=van", WideListFixture.Many)]
    public async Task Found_by_words_the_count_and_the_pages_fit_too(string query, int least)
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var (first, total) = await PageAsync(officer, $"{query}&pageSize=50");
        var (second, _) = await PageAsync(officer, $"{query}&pageSize=50&page=2");

        Assert.InRange(total, least, WideListFixture.Many + 100);
        Assert.Equal(Math.Min(total, 100), first.Concat(second).DistinctBy(row => row.Id).Count());
        Assert.DoesNotContain(first.Concat(second), row => row.Cell == World.Units.OtherCell);
    }

    private static async Task<(List<Row> Rows, int Total)> PageAsync(TestClient client, string query)
    {
        using var answer = JsonDocument.Parse((await client.OpenAsync("/api/v1/dossiers?" + query)).Body);
        var rows = answer.RootElement.GetProperty("items").EnumerateArray()
            .Select(one => new Row(one.GetProperty("id").GetGuid(), VietnameseText.SortName(one.GetProperty("fullName").GetString()), one.GetProperty("cellId").GetGuid())).ToList();
        return (rows, answer.RootElement.GetProperty("total").GetInt32());
    }

    private sealed record Row(Guid Id, string Key, Guid Cell);
}
