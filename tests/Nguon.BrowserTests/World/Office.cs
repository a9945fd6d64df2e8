using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using Nguon.Tests.World;

namespace Nguon.BrowserTests.World;

/// <summary>The real program on a real port with its own database and a frozen clock, and the people who sit before it.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly List<Desk> desks = [];
    private readonly string name;

    private Office(string name, TestWorld world) => (this.name, World) = (name, world);

    public TestWorld World { get; }

    public string Address => World.Host.App.Urls.Single();

    public static async Task<Office> OpenAsync(string name) =>
        new(name, await TestWorld.ProvinceBeforeAndAfterReform(OnARealPort));

    /// <summary>Runs one journey; when it fails, a picture of every desk is kept under artifacts/browser.</summary>
    public static async Task JourneyAsync(Func<Office, Task> journey, [CallerMemberName] string name = "")
    {
        await using var office = await OpenAsync(name);
        try
        {
            await journey(office);
        }
        catch
        {
            await office.KeepPicturesAsync();
            throw;
        }

        office.MustBeFreeOfScriptErrors();
    }

    /// <summary>Time passes; everybody signs in again on that morning.</summary>
    public async Task GoToAsync(DateOnly day)
    {
        World.Clock.GoTo(day);
        foreach (var desk in desks.Where(d => d.Account is not null))
        {
            await desk.SignInAsync(desk.Account!); // filtered above
        }
    }

    /// <summary>A browser with this account's session, as after signing in.</summary>
    public async Task<Desk> SitDownAsync(TestAccount account, BrowserNewContextOptions? options = null)
    {
        var desk = await AnybodyAsync(account.Login, options);
        await desk.SignInAsync(account);
        return desk;
    }

    /// <summary>A browser nobody has signed in with.</summary>
    public async Task<Desk> AnybodyAsync(string who = "nobody", BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = Address;
        options.Locale = "vi-VN";
        options.TimezoneId = "Asia/Ho_Chi_Minh";
        options.ViewportSize ??= Viewports.Desk;
        var context = await Chromium.NewContextAsync(options);
        var desk = new Desk(World, who, context, await context.NewPageAsync());
        desks.Add(desk);
        return desk;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in desks)
        {
            await desk.Page.Context.CloseAsync();
        }

        await World.DisposeAsync();
    }

    private static void OnARealPort(WebApplicationBuilder builder)
    {
        builder.Services.RemoveAll<IServer>();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
    }

    private async Task KeepPicturesAsync()
    {
        foreach (var desk in desks)
        {
            await desk.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.Picture($"{name}-{desk.Who}.png"), FullPage = true });
        }
    }

    private void MustBeFreeOfScriptErrors()
    {
        var errors = desks.SelectMany(d => d.Errors).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }
}

internal static class Viewports
{
    public static ViewportSize Desk { get; } = new() { Width = 1366, Height = 768 };

    public static ViewportSize Phone { get; } = new() { Width = 390, Height = 844 };
}

/// <summary>Places in the repository the run reads from and leaves things in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Picture(string file) => Path.Combine(Directory.CreateDirectory(Path.Combine(Root, "artifacts", "browser")).FullName, file);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Nguon.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
