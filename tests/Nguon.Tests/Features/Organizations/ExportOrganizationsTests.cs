using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Features.Organizations;
using Nguon.Web.Tables;

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
    }

    [Fact]
    public async Task The_workbook_says_cell_by_cell_what_the_text_file_says()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var text = await RowsAsync(client, Api);
        var book = await RowsAsync(client, $"{Api}&format=xlsx");

        Assert.True(text.Count > 5, $"{text.Count} rows");
        Assert.Equal(text, book);
        Assert.Contains(book, row => row.StartsWith("MH-D-01|Chi bộ Khu phố 1|chi-bo-co-so|HS-DH|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_where_the_user_may_export_and_not_all_that_may_be_seen()
    {
        await world.Add(new AccountGrant { Id = Guid.CreateVersion7(), AccountId = world.Clerk.Id, OrganizationId = world.Units.OtherPhuong, Role = AccountRole.CommitteeOfficer, From = new DateOnly(2025, 7, 1) });
        using var clerk = await world.As(world.Clerk);

        var codes = (await RowsAsync(clerk, Api)).Skip(1).Select(row => row.Split('|')[0]).ToList();

        Assert.Equal("HS-TH", codes[0]);
        Assert.DoesNotContain("HS-DH", codes);
        Assert.DoesNotContain("MH-D-01", codes);
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

    private static async Task<List<string>> RowsAsync(TestClient client, string address)
    {
        using var answer = await client.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(address.EndsWith("xlsx", StringComparison.Ordinal) ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv", answer.Content.Headers.ContentType?.MediaType);
        using var table = TableFile.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        return [string.Join('|', table.Headings), .. table.Rows().Select(row => string.Join('|', row.Cells))];
    }

    private Task<int> CountAsync() => world.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.OrganizationsExported));
}
