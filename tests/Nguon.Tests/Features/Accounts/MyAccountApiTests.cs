using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Tests.World;
using Nguon.Web.Features.Accounts;

namespace Nguon.Tests.Features.Accounts;

/// <summary>The own account by programs: what the page does, no more.</summary>
public sealed class MyAccountApiTests : IAsyncLifetime
{
    private const string Wire = "/api/v1/my-account";

    private const string Chosen = "năm cánh buồm nâu";

    private TestWorld world = null!; // set before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task The_password_changes_with_the_old_one_and_every_other_session_ends()
    {
        await world.GivePasswordAsync(world.SecretaryOfKhuPho1);
        using var own = await world.As(world.SecretaryOfKhuPho1);
        using var other = await world.As(world.SecretaryOfKhuPho1);

        var wrong = await own.PostJsonAsync($"{Wire}/password", new { oldPassword = "không phải", password = Chosen });
        var same = await own.PostJsonAsync($"{Wire}/password", new { oldPassword = Steps.Password, password = Steps.Password });
        (await own.PostJsonAsync($"{Wire}/password", new { oldPassword = Steps.Password, password = Chosen })).MustBe(HttpStatusCode.OK);

        Assert.True(wrong.ShowsRefusal("ACC-013") && same.ShowsRefusal("ACC-012"), wrong.Body + same.Body);
        Assert.True((await own.GetAsync(Wire)).IsOk);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync(Wire)).Status);
        Assert.Equal("/", (await world.Anyone().SignInAsync(world.SecretaryOfKhuPho1.Login, Chosen)).RedirectsTo?.ToString());
    }

    [Fact]
    public async Task Guessing_the_old_password_in_an_open_session_ends_at_the_fifth_wrong_one()
    {
        await world.GivePasswordAsync(world.SecretaryOfKhuPho1);
        using var own = await world.As(world.SecretaryOfKhuPho1);
        for (var i = 0; i < CheckPassword.Attempts; i++)
        {
            await own.PostJsonAsync($"{Wire}/password", new { oldPassword = $"đoán lần {i}", password = Chosen });
        }

        var right = await own.PostJsonAsync($"{Wire}/password", new { oldPassword = Steps.Password, password = Chosen });
        world.Clock.Advance(CheckPassword.Lockout + TimeSpan.FromSeconds(1));
        var later = await own.PostJsonAsync($"{Wire}/password", new { oldPassword = Steps.Password, password = Chosen });

        Assert.True(right.ShowsRefusal("ACC-013"), right.Body);
        later.MustBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_address_for_mail_is_kept_and_taken_back_on_the_own_account_only()
    {
        using var own = await world.As(world.SecretaryOfKhuPho1);

        var wrong = await own.SendJsonAsync(HttpMethod.Put, $"{Wire}/mail", new { mail = "không phải thư" });
        (await own.SendJsonAsync(HttpMethod.Put, $"{Wire}/mail", new { mail = "chibo@donvi.vn" })).MustBe(HttpStatusCode.OK);
        var read = JsonDocument.Parse((await own.OpenAsync(Wire)).Body).RootElement;
        var kept = await world.InDb(db => db.Users.Where(a => a.Email != null).Select(a => a.Id).ToListAsync());
        (await own.SendJsonAsync(HttpMethod.Put, $"{Wire}/mail", new { mail = "" })).MustBe(HttpStatusCode.OK);

        Assert.True(wrong.ShowsRefusal("ACC-041"), wrong.Body);
        Assert.Equal(("chibo@donvi.vn", world.SecretaryOfKhuPho1.Login), (read.GetProperty("mail").GetString(), read.GetProperty("login").GetString()));
        Assert.Equal([world.SecretaryOfKhuPho1.Id], kept);
        Assert.Null((await world.AccountAsync(world.SecretaryOfKhuPho1.Id)).Email);
    }

    [Fact]
    public async Task Ending_the_sessions_ends_this_one_and_all_others_of_the_account()
    {
        using var own = await world.As(world.SecretaryOfKhuPho1);
        using var other = await world.As(world.SecretaryOfKhuPho1);
        using var colleague = await world.As(world.OfficerOfPhuong);

        (await own.PostJsonAsync($"{Wire}/sessions/end", new { })).MustBe(HttpStatusCode.OK);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), ((await own.GetAsync(Wire)).Status, (await other.GetAsync(Wire)).Status));
        Assert.True((await colleague.GetAsync(Wire)).IsOk);
    }
}
