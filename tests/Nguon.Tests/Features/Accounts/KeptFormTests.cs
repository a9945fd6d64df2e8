using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Features.Accounts;

namespace Nguon.Tests.Features.Accounts;

/// <summary>What was typed when the session was lost is there after signing in by a one-time link too, for whoever typed it.</summary>
public sealed class KeptFormTests : IAsyncLifetime
{
    private const string Form = "/nguoi/moi";

    private TestWorld world = null!; // set by xunit before each test

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform();
        await world.InDb(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsDemo, true)));
        await world.Add(new Setting { Key = SignInLinks.DemoSetting, Value = "1" });
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task The_next_one_time_link_of_the_same_account_shows_the_form_filled_in_and_nothing_is_carried_out()
    {
        using var browser = world.Anyone();
        var signIn = await LoseAsync(browser);

        var back = await browser.FollowAsync(await browser.GetAsync(await LinkAsync(world.SecretaryOfKhuPho1)));
        var later = await browser.GetAsync(await LinkAsync(world.SecretaryOfKhuPho1));

        Assert.True(signIn.Shows("Phần vừa nhập đã được giữ lại"), signIn.Text);
        Assert.Equal(Form, back.Address.AbsolutePath);
        Assert.Equal("Trần Thị Vừa Nhập", NameOn(back));
        Assert.True(back.Shows("Chưa có gì được ghi nhận"), back.Text);
        Assert.False(await world.InDb(db => db.People.AnyAsync(p => p.FullName == "Trần Thị Vừa Nhập")));
        Assert.Equal("/", later.RedirectsTo?.ToString());
    }

    [Fact]
    public async Task Another_account_of_the_same_browser_sees_nothing_of_it_and_it_waits_for_its_owner()
    {
        using var browser = world.Anyone();
        await LoseAsync(browser);

        var other = await browser.GetAsync(await LinkAsync(world.OfficerOfPhuong));
        var theirs = await browser.OpenAsync(Form);
        var back = await browser.FollowAsync(await browser.GetAsync(await LinkAsync(world.SecretaryOfKhuPho1)));

        Assert.Equal("/", other.RedirectsTo?.ToString());
        Assert.False(theirs.Shows("phần nhập dở"), theirs.Text);
        Assert.Equal("", NameOn(theirs));
        Assert.Equal("Trần Thị Vừa Nhập", NameOn(back));
    }

    [Fact]
    public async Task A_form_sent_after_signing_out_belongs_to_who_signed_out()
    {
        using var browser = world.Anyone();
        var form = await OpenAsync(browser);
        await browser.SubmitAsync(form, "Đăng xuất");
        await browser.SubmitAsync(form, "Ghi nhận", ("Họ và tên khai sinh", "Trần Thị Vừa Nhập"));

        var other = await browser.GetAsync(await LinkAsync(world.OfficerOfPhuong));

        Assert.Equal("/", other.RedirectsTo?.ToString());
    }

    [Fact]
    public async Task Forms_kept_and_dropped_at_once_end_in_no_refusal()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(hand => Task.Run(async () =>
        {
            for (var turn = 0; turn < 20; turn++)
            {
                var fields = new FormFields(Form, new Dictionary<string, string[]> { ["Input.FullName"] = [$"Trần Thị Vừa Nhập {hand} {turn}"] });
                await using var db = world.Open();
                var drafts = new Drafts(db, world.Clock);
                await drafts.SaveAloneAsync(world.SecretaryOfKhuPho1.Id, fields, default);
                await drafts.DropAsync(world.SecretaryOfKhuPho1.Id, Form, default);
            }
        })));

        Assert.False(await world.InDb(db => db.Drafts.AnyAsync()));
    }

    /// <summary>Signs in by a link, types a name and sends it when the session has ended.</summary>
    private async Task<PageAnswer> LoseAsync(TestClient browser)
    {
        var form = await OpenAsync(browser);
        world.Clock.Advance(TimeSpan.FromHours(11));
        return await browser.FollowAsync(await browser.SubmitAsync(form, "Ghi nhận", ("Họ và tên khai sinh", "Trần Thị Vừa Nhập")));
    }

    private async Task<PageAnswer> OpenAsync(TestClient browser)
    {
        await browser.GetAsync(await LinkAsync(world.SecretaryOfKhuPho1));
        return await browser.OpenAsync(Form);
    }

    private static string NameOn(PageAnswer page) => ((IHtmlInputElement)page.Control("Họ và tên khai sinh")).Value;

    private async Task<string> LinkAsync(TestAccount account)
    {
        var login = await world.InDb(db => db.Users.Where(a => a.Id == account.Id).Select(a => a.UserName!).SingleAsync());
        var made = await world.AsOperator<SignInLinks, Outcome<string>>(links => links.CreateAsync(login, default));
        return made.Value ?? throw new InvalidOperationException("A demo account gets a link.");
    }
}
