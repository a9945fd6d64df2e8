using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Nguon.Tests.Features.Accounts;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>What was typed on a meeting's page is a draft like that of any other form: kept by the script, by a check, and over a lost session.</summary>
public sealed class SessionDraftTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by xunit before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    private string Form => $"/sinh-hoat/moi?donVi={world.Units.KhuPho1}";

    [Fact]
    public async Task A_meeting_typed_when_the_session_was_lost_is_there_after_signing_in()
    {
        await world.GivePasswordAsync(world.SecretaryOfKhuPho1);
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync(Form + "&ngay=2026-11-15");
        var fields = SessionFields.Of(page, "kiem-tra", new DateOnly(2026, 11, 15), []);
        await world.InDb(async db => (await db.Users.SingleAsync(a => a.Id == world.SecretaryOfKhuPho1.Id)).SecurityStamp = "another");

        var lost = await secretary.PostFormAsync(ActionOf(page), fields);
        var signIn = await secretary.FollowAsync(lost);
        var back = await secretary.FollowAsync(await secretary.SubmitAsync(signIn, "Đăng nhập", ("Tên đăng nhập", world.SecretaryOfKhuPho1.Login), ("Mật khẩu", Steps.Password)));

        Assert.True(signIn.Shows("Phần vừa nhập đã được giữ lại"), signIn.Text);
        Assert.Equal("Nhà văn hóa khu phố 1", ((IHtmlInputElement)back.Control("Nơi họp")).Value);
        Assert.Equal("15/11/2026", ValueOf(back, "Form.HeldOn"));
    }

    [Fact]
    public async Task A_check_and_the_script_keep_one_and_the_same_draft()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync(Form);
        var fields = SessionFields.Of(page, "kiem-tra", new DateOnly(2026, 11, 15), []);

        await secretary.PostFormAsync(ActionOf(page), fields);
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        SessionFields.Put(fields, "Form.MinutesBy", "Phạm Thị Thu");
        var saved = await secretary.PostFormAsync($"/nhap/luu?form={Uri.EscapeDataString(ActionOf(page))}", fields);
        var again = await secretary.OpenAsync(Form);

        Assert.Equal(HttpStatusCode.NoContent, saved.Status);
        Assert.Equal(1, await world.InDb(db => db.Drafts.CountAsync()));
        Assert.Equal(("Nhà văn hóa khu phố 1", "Phạm Thị Thu"), (ValueOf(again, "Form.Place"), ValueOf(again, "Form.MinutesBy")));
        Assert.True(again.Shows("Đang mở bản lưu tạm lúc"), again.Text);
    }

    [Fact]
    public async Task A_meeting_that_was_saved_for_later_keeps_what_the_plan_does_not_hold_and_can_be_begun_anew()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync(Form);
        var fields = SessionFields.Of(page, "luu-tam", new DateOnly(2026, 11, 15), []);
        SessionFields.Put(fields, "Form.Present", "19");

        var plan = await secretary.FollowAsync(await secretary.PostFormAsync(ActionOf(page), fields));
        var anew = await secretary.FollowAsync(await secretary.SubmitAsync(plan, "Bỏ bản lưu tạm, nhập lại từ đầu"));

        Assert.Equal("19", ValueOf(plan, "Form.Present"));
        Assert.False(anew.Shows("Đang mở bản lưu tạm"), anew.Text);
    }

    private static string ActionOf(PageAnswer page) => page.Document.QuerySelector("form[action*='/sinh-hoat/']")?.GetAttribute("action") ?? "";

    private static string? ValueOf(PageAnswer page, string name) => ((IHtmlInputElement?)page.Document.QuerySelector($"input[name='{name}']"))?.Value;
}
