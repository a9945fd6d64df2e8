using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Nguon.Tests.World;
using Nguon.Web.Access;

namespace Nguon.Tests.Api;

/// <summary>Every act of a page has its door for programs, and every such door is described; a new page or route joins by itself.</summary>
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
    public async Task Every_act_of_a_page_has_a_route_of_the_api_or_a_reason_why_not()
    {
        var routes = await ApiRoutes.OfApiAsync(fixture.World.Services);

        var found = PageActs.Faults(await ApiRoutes.OfPagesAsync(fixture.World.Services), routes);

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task A_route_without_description_and_an_act_without_route_are_found()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(routes: app =>
            app.MapPost("/api/v1/offender/hidden", () => Results.Ok()).Needs(Power.SeePeople).ExcludeFromDescription());
        var routes = await ApiRoutes.OfApiAsync(world.Services);
        var pages = await ApiRoutes.OfPagesAsync(world.Services);

        var hidden = routes.Except(await DescribedAsync(world));
        var missing = PageActs.Faults([.. pages, "POST /trang-moi?LamGiDo"], routes);
        var gone = PageActs.Faults(pages, [.. routes.Where(route => route != "POST /api/v1/people")]);

        Assert.Equal(["POST /api/v1/offender/hidden"], hidden);
        Assert.Contains("/trang-moi?LamGiDo", Assert.Single(missing), StringComparison.Ordinal);
        Assert.Contains("/nguoi/moi needs POST people, which is gone", Assert.Single(gone), StringComparison.Ordinal);
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
