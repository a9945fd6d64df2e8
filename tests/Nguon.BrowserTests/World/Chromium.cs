using Microsoft.Playwright;

namespace Nguon.BrowserTests.World;

/// <summary>Debian's Chromium, started once per run; nothing is downloaded.</summary>
internal static class Chromium
{
    private const string Program = "/usr/bin/chromium";

    /// <summary>Milliseconds until what a person waits for counts as missing; a busy machine is slow, not wrong.</summary>
    private const int Patience = 20_000;

    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);

    public static async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        var browser = await Started.Value;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return context;
    }

    private static async Task<IBrowser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("NGUON_CHROMIUM") ?? Program,
            Headless = true,
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-quic", "--disable-component-update", "--disable-sync"],
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            browser.CloseAsync().GetAwaiter().GetResult();
            playwright.Dispose();
        };
        return browser;
    }
}
