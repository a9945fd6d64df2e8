using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Features.Accounts;

namespace Nguon.Tests.Features.Accounts;

public sealed class SignInTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by xunit before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_secretary_signs_in_with_a_password_and_it_is_recorded()
    {
        await world.GivePasswordAsync(world.SecretaryOfKhuPho1);
        using var browser = world.Anyone();

        var answer = await browser.SignInAsync("bithu.khupho1", Steps.Password);

        Assert.Equal("/", answer.RedirectsTo?.ToString());
        Assert.True((await browser.GetAsync("/tai-khoan-cua-toi")).Shows("Bí thư Chi bộ Khu phố 1"));
        Assert.Single(await world.InDb(db => db.Activities.Where(a => a.SubjectId == world.SecretaryOfKhuPho1.Id).ToListAsync()));
    }

    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_locked_account_get_the_same_words()
    {
        await world.GivePasswordAsync(world.SecretaryOfKhuPho1);
        using var browser = world.Anyone();

        var unknown = await browser.SignInAsync("khong.ai", Steps.Password);
        var wrong = await browser.SignInAsync("bithu.khupho1", "sai mật khẩu rồi");
        for (var i = 0; i < CheckPassword.Attempts; i++)
        {
            await browser.SignInAsync("bithu.khupho1", "sai mật khẩu rồi");
        }

        var locked = await browser.SignInAsync("bithu.khupho1", Steps.Password);

        Assert.True(wrong.ShowsRefusal("ACC-001"));
        Assert.Equal(wrong.Text, unknown.Text);
        Assert.Equal(wrong.Text, locked.Text);
    }

    [Fact]
    public async Task Wrong_passwords_typed_elsewhere_lock_new_sign_ins_and_throw_nobody_out()
    {
        await world.GivePasswordAsync(world.SecretaryOfKhuPho1);
        using var own = world.Anyone();
        await own.SignInAsync("bithu.khupho1", Steps.Password);
        using var other = world.Anyone();
        for (var i = 0; i < CheckPassword.Attempts; i++)
        {
            await other.SignInAsync("bithu.khupho1", "sai mật khẩu rồi");
        }

        Assert.True((await other.SignInAsync("bithu.khupho1", Steps.Password)).ShowsRefusal("ACC-001"));
        Assert.True((await own.GetAsync("/tai-khoan-cua-toi")).IsOk);
    }

    [Fact]
    public async Task A_lock_after_five_wrong_passwords_ends_after_a_quarter_of_an_hour()
    {
        await world.GivePasswordAsync(world.SecretaryOfKhuPho1);
        using var browser = world.Anyone();
        for (var i = 0; i < CheckPassword.Attempts; i++)
        {
            await browser.SignInAsync("bithu.khupho1", "sai mật khẩu rồi");
        }

        world.Clock.Advance(CheckPassword.Lockout + TimeSpan.FromSeconds(1));

        Assert.Equal("/", (await browser.SignInAsync("bithu.khupho1", Steps.Password)).RedirectsTo?.ToString());
    }

    [Fact]
    public async Task A_card_must_be_replaced_by_an_own_password_before_anything_opens()
    {
        await world.GivePasswordAsync(world.SecretaryOfKhuPho1, mustChange: true);
        using var browser = world.Anyone();

        var next = await browser.FollowAsync(await browser.SignInAsync("bithu.khupho1", Steps.Password));
        var closed = await browser.GetAsync("/tai-khoan-cua-toi");
        var tooShort = await browser.SubmitAsync(next, "Đặt mật khẩu và vào", ("Mật khẩu mới", "ngắn"), ("Nhập lại mật khẩu mới", "ngắn"));
        var done = await browser.SubmitAsync(next, "Đặt mật khẩu và vào", ("Mật khẩu mới", "sông xanh núi biếc"), ("Nhập lại mật khẩu mới", "sông xanh núi biếc"));

        Assert.StartsWith("/dang-nhap", closed.RedirectsTo?.ToString(), StringComparison.Ordinal);
        Assert.True(tooShort.ShowsRefusal("ACC-010"));
        Assert.Equal("/", done.RedirectsTo?.ToString());
        Assert.False((await world.AccountAsync(world.SecretaryOfKhuPho1.Id)).MustSetPassword);
    }

    [Fact]
    public async Task A_wide_role_sets_up_the_second_step_and_each_code_works_once()
    {
        await world.GivePasswordAsync(world.OfficerOfPhuong);
        using var browser = world.Anyone();
        var setUp = await browser.FollowAsync(await browser.SignInAsync("canbo.donghai", Steps.Password));
        var key = setUp.Document.QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal); // the page always shows it
        var codes = await browser.SubmitAsync(setUp, "Kiểm tra và tiếp tục", ("Mã 6 số", Totp.CodeAt(key, world.Clock.GetUtcNow())));

        using var later = world.Anyone();
        var ask = await later.FollowAsync(await later.SignInAsync("canbo.donghai", Steps.Password));
        var replayed = await later.SubmitAsync(ask, "Tiếp tục", ("Mã 6 số", Totp.CodeAt(key, world.Clock.GetUtcNow())));
        world.Clock.Advance(TimeSpan.FromSeconds(30));
        var fresh = await later.SubmitAsync(ask, "Tiếp tục", ("Mã 6 số", Totp.CodeAt(key, world.Clock.GetUtcNow())));

        Assert.Equal(10, codes.Document.QuerySelectorAll(".codes li").Length);
        Assert.True(replayed.ShowsRefusal("ACC-002"));
        Assert.Equal("/", fresh.RedirectsTo?.ToString());
    }

    [Fact]
    public async Task A_recovery_code_opens_once_and_is_kept_as_a_hash_only()
    {
        await world.GivePasswordAsync(world.OfficerOfPhuong);
        using var browser = world.Anyone();
        var setUp = await browser.FollowAsync(await browser.SignInAsync("canbo.donghai", Steps.Password));
        var key = setUp.Document.QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal); // the page always shows it
        var page = await browser.SubmitAsync(setUp, "Kiểm tra và tiếp tục", ("Mã 6 số", Totp.CodeAt(key, world.Clock.GetUtcNow())));
        var code = page.Document.QuerySelector(".codes code")!.TextContent; // ten of them

        var first = await EnterAsync(code);
        var second = await EnterAsync(code);

        Assert.Equal("/", first.RedirectsTo?.ToString());
        Assert.True(second.ShowsRefusal("ACC-002"));
        Assert.DoesNotContain(await world.InDb(db => db.UserTokens.Select(t => t.Value).ToListAsync()), v => v?.Contains(code, StringComparison.Ordinal) == true);
    }

    [Fact]
    [Leaves(ActivityKind.AccountReset)]
    public async Task Ending_all_sessions_signs_out_every_machine_at_once()
    {
        using var here = await world.As(world.SecretaryOfKhuPho1);
        using var there = await world.As(world.SecretaryOfKhuPho1);
        var page = await here.OpenAsync("/tai-khoan-cua-toi");

        await here.SubmitAsync(page, "Kết thúc mọi phiên làm việc");

        Assert.StartsWith("/dang-nhap", (await there.GetAsync("/tai-khoan-cua-toi")).RedirectsTo?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_back_never_leads_to_another_site()
    {
        Assert.Equal("/", ContinueSignIn.SafeBack("https://example.org/"));
        Assert.Equal("/", ContinueSignIn.SafeBack("//example.org"));
        Assert.Equal("/", ContinueSignIn.SafeBack("/\\example.org"));
        Assert.Equal("/ket-nap?trang=2", ContinueSignIn.SafeBack("/ket-nap?trang=2"));

        await world.GivePasswordAsync(world.SecretaryOfKhuPho1);
        using var browser = world.Anyone();
        var page = await browser.OpenAsync("/dang-nhap?ve=https%3A%2F%2Fexample.org");
        var answer = await browser.SubmitAsync(page, "Đăng nhập", ("Tên đăng nhập", "bithu.khupho1"), ("Mật khẩu", Steps.Password));

        Assert.Equal("/", answer.RedirectsTo?.ToString());
    }

    private async Task<PageAnswer> EnterAsync(string code)
    {
        using var browser = world.Anyone();
        var ask = await browser.FollowAsync(await browser.SignInAsync("canbo.donghai", Steps.Password));
        return await browser.SubmitAsync(ask, "Tiếp tục", ("Mã 6 số", code));
    }
}
