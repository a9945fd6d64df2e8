using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Features.Accounts;

namespace Nguon.Tests.Features.Accounts;

public sealed class SignInLinkTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by xunit before each test

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform();
        await world.InDb(async db => (await db.Users.SingleAsync(a => a.Id == world.SecretaryOfKhuPho1.Id)).IsDemo = true);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    [Leaves(ActivityKind.SignedIn)]
    public async Task A_link_opens_a_session_exactly_once()
    {
        var link = await LinkAsync();
        using var first = world.Anyone();
        using var second = world.Anyone();

        var opened = await first.GetAsync(link);
        var again = await second.GetAsync(link);

        Assert.Equal("/", opened.RedirectsTo?.ToString());
        Assert.True((await first.GetAsync("/tai-khoan-cua-toi")).IsOk);
        Assert.True(again.IsNotFound);
        Assert.True(again.Shows("đã dùng, đã hết hạn"), again.Text);
    }

    [Fact]
    public async Task A_link_works_from_this_machine_only()
    {
        var link = await LinkAsync();
        using var elsewhere = world.Anyone();
        elsewhere.ComesFrom("10.0.0.7");
        using var proxied = world.Anyone();
        proxied.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "10.0.0.7");

        Assert.True((await elsewhere.GetAsync(link)).IsNotFound);
        Assert.True((await proxied.GetAsync(link)).IsNotFound);
    }

    [Fact]
    public async Task A_link_ends_after_its_time()
    {
        var link = await LinkAsync();

        world.Clock.Advance(SignInLinks.Life + TimeSpan.FromSeconds(1));

        Assert.True((await world.Anyone().GetAsync(link)).IsNotFound);
    }

    [Fact]
    public async Task No_link_is_made_outside_a_demo_database_or_for_a_real_account()
    {
        var real = await MakeAsync("bithu.khupho1");
        await world.Add(new Setting { Key = SignInLinks.DemoSetting, Value = "1" });
        var notDemo = await MakeAsync("bithu.khupho3");

        Assert.Contains(real.Refusals, r => r.Code == "ACC-020");
        Assert.Contains(notDemo.Refusals, r => r.Code == "ACC-021");
    }

    [Fact]
    public async Task Only_the_hash_of_a_link_is_kept()
    {
        var link = await LinkAsync();

        var kept = await world.InDb(db => db.SignInLinks.Select(l => l.TokenHash).SingleAsync());

        Assert.DoesNotContain(kept, link, StringComparison.Ordinal);
    }

    private async Task<string> LinkAsync()
    {
        await world.Add(new Setting { Key = SignInLinks.DemoSetting, Value = "1" });
        return (await MakeAsync("bithu.khupho1")).Value ?? throw new InvalidOperationException("A demo account gets a link.");
    }

    private Task<Outcome<string>> MakeAsync(string login) => world.AsOperator<SignInLinks, Outcome<string>>(links => links.CreateAsync(login, default));
}
