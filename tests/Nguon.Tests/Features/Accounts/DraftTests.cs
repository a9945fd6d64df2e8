using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Features.Accounts;

namespace Nguon.Tests.Features.Accounts;

public sealed class DraftTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by xunit before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    private string Form => $"/tai-khoan/tao-moi?donVi={world.Units.KhuPho2}";

    [Fact]
    public async Task A_form_sent_after_the_session_was_lost_is_shown_again_filled_in_and_not_carried_out()
    {
        await world.GivePasswordAsync(world.Admin);
        using var browser = await world.As(world.Admin);
        var form = await browser.OpenAsync(Form);
        await world.InDb(async db => (await db.Users.SingleAsync(a => a.Id == world.Admin.Id)).SecurityStamp = "another");

        var lost = await browser.SubmitAsync(form, "Lập tài khoản và in phiếu", ("Tên đăng nhập", "bithu.khupho2"), ("Chức danh và đơn vị", "Bí thư Chi bộ Khu phố 2"));
        var signIn = await browser.FollowAsync(lost);
        await world.InDb(async db => (await db.Users.SingleAsync(a => a.Id == world.Admin.Id)).TwoFactorEnabled = false);
        var setUp = await browser.FollowAsync(await browser.SubmitAsync(signIn, "Đăng nhập", ("Tên đăng nhập", "quantri.donghai"), ("Mật khẩu", Steps.Password)));
        var key = setUp.Document.QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal); // an administrator always sets it up first
        var codes = await browser.SubmitAsync(setUp, "Kiểm tra và tiếp tục", ("Mã 6 số", Totp.CodeAt(key, world.Clock.GetUtcNow())));
        var back = await browser.OpenAsync(codes.Find("a", "Đã cất mã, tiếp tục")!.GetAttribute("href")!); // the page leads on

        Assert.True(signIn.Shows("Phần vừa nhập đã được giữ lại"));
        Assert.Equal("bithu.khupho2", ((IHtmlInputElement)back.Control("Tên đăng nhập")).Value);
        Assert.True(back.Shows("Chưa có gì được ghi nhận"));
        Assert.False(await world.InDb(db => db.Users.AnyAsync(a => a.UserName == "bithu.khupho2")));
    }

    [Fact]
    public async Task A_kept_form_cannot_be_read_in_the_database()
    {
        using var browser = await world.As(world.Admin);
        var form = await browser.OpenAsync(Form);
        await world.InDb(async db => (await db.Users.SingleAsync(a => a.Id == world.Admin.Id)).SecurityStamp = "another");

        await browser.SubmitAsync(form, "Lập tài khoản và in phiếu", ("Tên đăng nhập", "bithu.khupho2"));

        var kept = await world.InDb(db => db.Drafts.SingleAsync());
        Assert.Equal(Guid.Empty, kept.AccountId);
        Assert.DoesNotContain("bithu", kept.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Autosave_is_offered_and_fills_the_form_and_is_gone_after_the_act()
    {
        using var browser = await world.As(world.Admin);
        var form = await browser.OpenAsync(Form);
        var saved = await SaveAsync(browser, form, ("Input.Login", "nhap.do"), ("Input.Password", "bí mật"));

        var offered = await browser.OpenAsync(Form);
        var filled = await browser.OpenAsync($"{Form}&nhap=1");

        Assert.Equal(HttpStatusCode.NoContent, saved.Status);
        Assert.True(offered.Shows("Điền lại các ô"));
        Assert.Equal("nhap.do", ((IHtmlInputElement)filled.Control("Tên đăng nhập")).Value);
        Assert.DoesNotContain("bí mật", await world.InDb(db => db.Drafts.Select(d => d.Content).SingleAsync()), StringComparison.Ordinal);
        await browser.SubmitAndFollowAsync(filled, "Bỏ phần nhập dở");
        Assert.False(await world.InDb(db => db.Drafts.AnyAsync()));
    }

    [Fact]
    public async Task Too_much_and_too_often_are_not_kept()
    {
        using var browser = await world.As(world.Admin);
        var form = await browser.OpenAsync(Form);

        var big = await SaveAsync(browser, form, ("Input.Login", new string('a', FormFields.MostBytes)));
        await SaveAsync(browser, form, ("Input.Login", "a"));
        var often = await SaveAsync(browser, form, ("Input.Login", "b"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, big.Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, often.Status);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://example.org")]
    public async Task A_page_of_another_site_cannot_write(string header, string value)
    {
        using var browser = await world.As(world.Admin);
        browser.Http.DefaultRequestHeaders.Add(header, value);

        var answer = await browser.PostJsonAsync($"/api/v1/accounts/{world.Clerk.Id}/lock", new { });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Null((await world.AccountAsync(world.Clerk.Id)).LockoutEnd);
    }

    private static Task<PageAnswer> SaveAsync(TestClient browser, PageAnswer form, params (string Name, string Value)[] fields)
    {
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return browser.PostFormAsync($"/nhap/luu?form={Uri.EscapeDataString(form.Address.PathAndQuery)}",
            fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
    }
}
