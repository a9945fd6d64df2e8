using System.Text.Json;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Accounts;

/// <summary>The list of accounts is searched and cut where the rows are.</summary>
public sealed class AccountListTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Theory]
    [InlineData("van thu", "vanthu.donghai")]
    [InlineData("BITHU.khupho3", "bithu.khupho3")]
    [InlineData("Khu phố 3", "bithu.khupho3")]
    [InlineData("bi thu dong hai khu pho 3", "bithu.khupho3")]
    public async Task Accounts_are_found_by_login_post_and_the_units_of_their_roles(string words, string login)
    {
        using var admin = await World.As(World.Admin);

        Assert.Equal([login], await LoginsAsync(admin, words));
        Assert.True((await admin.OpenAsync($"/tai-khoan?Tim={Uri.EscapeDataString(words)}")).Shows(login));
    }

    [Fact]
    public async Task Foreign_accounts_are_not_found_and_the_list_is_ordered_by_login()
    {
        using var admin = await World.As(World.Admin);

        var all = await LoginsAsync(admin, "");

        Assert.Equal(all.Order(StringComparer.Ordinal), all);
        Assert.Empty(await LoginsAsync(admin, "canbo.tayhai"));
    }

    [Fact]
    public async Task A_page_of_accounts_reads_no_more_rows_than_it_shows()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        var unit = world.Units.KhuPho1;
        for (var i = 0; i < 60; i++)
        {
            var account = new Nguon.Web.Data.Account { Id = Guid.CreateVersion7(), UserName = $"a{i:00}", NormalizedUserName = $"A{i:00}", DisplayName = $"Chi ủy viên {i}", CreatedAt = world.Clock.GetUtcNow().UtcDateTime };
            await world.Add(account, new Nguon.Web.Data.AccountGrant { Id = Guid.CreateVersion7(), AccountId = account.Id, OrganizationId = unit, Role = Nguon.Web.Data.AccountRole.CellSecretary, From = world.Today });
        }

        using var admin = await world.As(world.Admin);
        var first = await LoginsAsync(admin, "chi uy vien");
        var second = await LoginsAsync(admin, "chi uy vien", 2);

        Assert.Equal((50, 10), (first.Count, second.Count));
    }

    private static async Task<List<string>> LoginsAsync(TestClient admin, string words, int page = 1)
    {
        var answer = await admin.GetAsync($"/api/v1/accounts?q={Uri.EscapeDataString(words)}&page={page}");
        return [.. JsonDocument.Parse(answer.MustBe(System.Net.HttpStatusCode.OK).Body).RootElement.GetProperty("items").EnumerateArray().Select(a => a.GetProperty("login").GetString() ?? "")];
    }
}
