using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Tests.World;
using Nguon.Web.Ui;

namespace Nguon.Tests.Ui;

public sealed class ShellTests : IAsyncLifetime
{
    private TestWorld world = null!; // set before every test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData("/khong-co-trang-nay")]
    [InlineData("/health/live")]
    [InlineData("/api/v1/khong-co")]
    public async Task Every_answer_forbids_what_is_not_ours(string path)
    {
        using var anyone = world.Anyone();

        using var answer = await anyone.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Contains("default-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Pages_hold_no_inline_script_or_style()
    {
        using var anyone = world.Anyone();

        var page = await anyone.GetAsync("/khong-co-trang-nay");

        Assert.Empty(page.Document.QuerySelectorAll("style, [style], script:not([src])"));
        Assert.Equal("vi", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.Document.QuerySelector("a.skip[href='#noi-dung']"));
    }

    [Fact]
    public async Task The_style_sheet_is_one_file_kept_for_long_and_packed()
    {
        using var anyone = world.Anyone();
        var page = await anyone.GetAsync("/khong-co-trang-nay");
        var sheet = Assert.Single(page.Document.QuerySelectorAll("link[rel=stylesheet]")).GetAttribute("href");
        using var asked = new HttpRequestMessage(HttpMethod.Get, sheet);
        asked.Headers.AcceptEncoding.ParseAdd("br");

        using var answer = await anyone.Http.SendAsync(asked);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("immutable", answer.Headers.CacheControl?.ToString());
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
    }

    [Fact]
    public void Every_behaviour_has_its_module()
    {
        var assets = world.Services.GetRequiredService<Assets>();
        var folder = assets.Script[..assets.Script.LastIndexOf('/')];

        Assert.All(
            ["tree-toggle", "live-filter", "search-key", "close-outside", "single-submit", "table-keys", "compact-rows", "focus-summary", "check-all"],
            name => Assert.NotNull(assets.Find($"{folder}/{name}.js")));
    }

    [Fact]
    public async Task What_is_absent_is_said_in_the_words_of_the_office()
    {
        using var anyone = world.Anyone();

        var page = await anyone.GetAsync("/khong-co-trang-nay");

        Assert.True(page.IsNotFound);
        Assert.True(page.Shows("Không tìm thấy hồ sơ trong phạm vi của đơn vị"));
    }

    [Fact]
    public async Task A_fault_shows_a_number_to_read_out_and_no_inside()
    {
        await using var faulty = await TestWorld.ProvinceBeforeAndAfterReform(builder =>
            builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(new ExtraRoutes()));
        using var anyone = faulty.Anyone();

        var page = await anyone.GetAsync("/hong");
        var meanwhile = await anyone.GetAsync("/vua-luu");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.True(page.Shows("Hệ thống gặp trục trặc"));
        Assert.True(page.Shows("đề nghị đọc số"));
        Assert.DoesNotContain("secret", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, meanwhile.Status);
        Assert.True(meanwhile.Shows("Hồ sơ vừa được người khác lưu"));
    }

    /// <summary>Two routes that fail, behind everything the program puts before its own.</summary>
    private sealed class ExtraRoutes : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((HttpContext context, RequestDelegate rest) => context.Request.Path.Value switch
            {
                "/hong" => throw new InvalidOperationException("secret"),
                "/vua-luu" => throw new DbUpdateConcurrencyException("secret"),
                _ => rest(context),
            });
        };
    }
}
