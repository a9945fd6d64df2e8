using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Features.People;

namespace Nguon.Tests.Features.People;

/// <summary>An export holds whom its reader may open, and nobody else.</summary>
public sealed class ExportReachTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task The_workbook_of_a_secretary_holds_nobody_of_another_cell_and_that_of_the_province_holds_all()
    {
        var people = await BookAsync(World.SecretaryOfKhuPho1, "/nguoi?handler=Xlsx");
        var dossiers = await BookAsync(World.SecretaryOfKhuPho1, "/ho-so?handler=Xlsx");
        var province = await BookAsync(World.ProvinceDepartment, "/nguoi?handler=Xlsx");

        Assert.All([people, dossiers], book => HoldsOnlyTheOwn(book));
        Assert.All([World.An, World.Neighbour, World.Stranger], person => Assert.Contains(person.Name, province, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_a_verb_writes_for_an_account_holds_whom_that_account_may_open()
    {
        var own = await Shell.On(World).SayAsync("--as", World.SecretaryOfKhuPho1.Login, "export", "people", "-");
        var all = await Shell.On(World).SayAsync("--as", World.ProvinceDepartment.Login, "export", "people", "-");
        var none = await Shell.On(World).SayAsync("--as", World.Clerk.Login, "export", "people", "-");

        HoldsOnlyTheOwn(own.Output);
        Assert.All([World.An, World.Neighbour, World.Stranger], person => Assert.Contains(person.Name, all.Output, StringComparison.Ordinal));
        Assert.DoesNotContain(World.An.Name, none.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_fetch_the_list_an_import_takes_with_the_restricted_part_only_where_it_may_be_read()
    {
        const string Wire = "/api/v1/people/export";
        var number = await World.InDb(db => db.People.Where(p => p.Id == World.An.Id).Select(p => p.IdentityNumber!).SingleAsync()); // the landmark has one
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        using var province = await World.As(World.ProvinceDepartment);
        using var clerk = await World.As(World.Clerk);
        var before = await World.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.PeopleExported));

        var own = await secretary.OpenAsync(Wire);
        var all = await province.OpenAsync(Wire);

        HoldsOnlyTheOwn(own.Body);
        Assert.StartsWith(string.Join(',', PeopleColumns.All), own.Body.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains(number, own.Body, StringComparison.Ordinal);
        Assert.Contains(World.Stranger.Name, all.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(number, all.Body, StringComparison.Ordinal);
        Assert.True((await clerk.GetAsync(Wire)).IsNotFound);
        Assert.Equal(before + 2, await World.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.PeopleExported)));
    }

    private void HoldsOnlyTheOwn(string list)
    {
        Assert.Contains(World.An.Name, list, StringComparison.Ordinal);
        Assert.DoesNotContain(World.Neighbour.Name, list, StringComparison.Ordinal);
        Assert.DoesNotContain(World.Stranger.Name, list, StringComparison.Ordinal);
    }

    /// <summary>All words of all sheets.</summary>
    private async Task<string> BookAsync(TestAccount account, string path)
    {
        using var client = await World.As(account);
        using var book = new ZipArchive(new MemoryStream(await client.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative))));
        var words = new StringBuilder();
        foreach (var part in book.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(part.Open());
            words.Append(WebUtility.HtmlDecode(await reader.ReadToEndAsync()));
        }

        return words.ToString();
    }
}
