using System.IO.Compression;
using System.Net;
using System.Text;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;

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
