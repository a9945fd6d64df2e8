using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;

namespace Nguon.Tests.Features.Organizations;

/// <summary>The list of units by page and interface: the columns of the import, only what is in reach, recorded.</summary>
public sealed class ExportOrganizationsTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private const string Page = "/to-chuc?handler=Export&ngay=01/07/2025";

    private const string Api = "/api/v1/organizations/export?onDay=2025-07-01";

    private readonly TestWorld world = fixture.World;

    [Fact]
    public async Task The_tree_page_offers_the_file_of_its_day_and_the_interface_gives_the_same()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var tree = await client.OpenAsync("/to-chuc?ngay=01/07/2025");
        var link = tree.Document.QuerySelectorAll("a").Single(a => a.TextContent == "tệp CSV").GetAttribute("href")!; // a link has its address
        var file = (await client.GetAsync(link)).MustBe(HttpStatusCode.OK);
        var same = (await client.GetAsync(Api)).MustBe(HttpStatusCode.OK);

        Assert.Equal("text/csv", file.ContentType.Split(';')[0]);
        Assert.Equal(file.Body, same.Body);
        var lines = file.Body.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(string.Join(',', OrganizationColumns.Units), lines[0]);
        Assert.StartsWith("HS-DH,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",HS,", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("MH-D-01,Chi bộ Khu phố 1,chi-bo-co-so,HS-DH,", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("HS-TH,", StringComparison.Ordinal));
        Assert.Contains("spreadsheetml", (await client.GetAsync($"{Api}&format=xlsx")).MustBe(HttpStatusCode.OK).ContentType, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_export_is_recorded_with_its_day_and_rows()
    {
        using var client = await world.As(world.ForeignOfficer);
        var before = await CountAsync();

        var file = (await client.GetAsync(Page)).MustBe(HttpStatusCode.OK);

        Assert.DoesNotContain("MH-D-01,", file.Body, StringComparison.Ordinal);
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task Who_may_see_the_tree_but_not_export_finds_nothing()
    {
        using var clerk = await world.As(world.Clerk);

        Assert.False((await clerk.OpenAsync("/to-chuc")).Shows("tệp CSV"));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync(Api)).Status);
    }

    private Task<int> CountAsync() => world.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.OrganizationsExported));
}
