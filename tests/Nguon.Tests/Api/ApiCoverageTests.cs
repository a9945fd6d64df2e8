using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Nguon.Tests.World;
using Nguon.Web.Access;

namespace Nguon.Tests.Api;

/// <summary>Every door for programs is described; a new route joins by itself.</summary>
public sealed class ApiCoverageTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    [Fact]
    public async Task Every_route_of_the_api_is_described_and_nothing_else_is()
    {
        var described = await DescribedAsync(fixture.World);

        var routes = await ApiRoutes.OfApiAsync(fixture.World.Services);

        Assert.Equal(routes.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_route_without_description_is_found()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(routes: app =>
            app.MapPost("/api/v1/offender/hidden", () => Results.Ok()).Needs(Power.SeePeople).ExcludeFromDescription());
        var routes = await ApiRoutes.OfApiAsync(world.Services);

        var hidden = routes.Except(await DescribedAsync(world));

        Assert.Equal(["POST /api/v1/offender/hidden"], hidden);
    }

    private static async Task<IReadOnlyList<string>> DescribedAsync(TestWorld world)
    {
        using var client = world.Anyone();
        using var document = JsonDocument.Parse((await client.OpenAsync("/openapi/v1.json")).Body);
        return [.. from path in document.RootElement.GetProperty("paths").EnumerateObject()
            where path.Name.StartsWith("/api/v1/", StringComparison.Ordinal)
            from operation in path.Value.EnumerateObject()
            select $"{operation.Name.ToUpperInvariant()} {path.Name.TrimEnd('/')}"];
    }
}
