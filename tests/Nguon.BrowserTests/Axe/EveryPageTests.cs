using Microsoft.Playwright;
using Nguon.BrowserTests.World;

namespace Nguon.BrowserTests.Axe;

/// <summary>Every page of the program, found by itself, at the width of a desk and of a phone.</summary>
public sealed class EveryPageTests
{
    [Fact]
    public Task Every_page_is_fit_for_all_at_1366_px() => Office.JourneyAsync(office => MustBeFitAsync(office, Viewports.Desk));

    [Fact]
    public Task Every_page_is_fit_for_all_at_390_px() => Office.JourneyAsync(office => MustBeFitAsync(office, Viewports.Phone));

    [Fact]
    public Task An_offending_page_is_found() => Office.JourneyAsync(async office =>
    {
        var desk = await office.AnybodyAsync();
        await desk.Page.SetContentAsync("<html><body><p style='width:3000px'>rộng</p><img src='data:,'><input></body></html>");

        var faults = await AxeRun.FaultsOfAsync(desk.Page);

        Assert.Contains(faults, f => f.StartsWith("image-alt", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("label", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("wider than the window", StringComparison.Ordinal));
    });

    private static async Task MustBeFitAsync(Office office, ViewportSize size)
    {
        var tour = await Tour.OfAsync(office, size);

        var faults = await tour.FaultsOfEveryPageAsync();

        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join('\n', faults)}");
    }
}
