using System.Text.Json;
using Nguon.Tests.World;

namespace Nguon.Tests.Api;

public sealed class ApiDescriptionTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    [Fact]
    public async Task The_description_names_every_route_of_the_api_with_a_summary()
    {
        using var client = fixture.World.Anyone();

        using var document = JsonDocument.Parse((await client.OpenAsync("/openapi/v1.json")).Body);

        var operations = document.RootElement.GetProperty("paths").EnumerateObject()
            .Where(path => path.Name.StartsWith("/api/v1/", StringComparison.Ordinal))
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Name: $"{operation.Name} {path.Name}", operation.Value))).ToList();
        Assert.NotEmpty(operations);
        Assert.All(operations, operation => Assert.True(operation.Value.TryGetProperty("summary", out _), operation.Name));
    }

    [Fact]
    public async Task The_page_to_browse_it_fetches_nothing_from_elsewhere()
    {
        using var client = fixture.World.Anyone();

        var page = await client.OpenAsync("/api/index.html");

        Assert.DoesNotContain("http://", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page.Body, StringComparison.Ordinal);
    }
}
