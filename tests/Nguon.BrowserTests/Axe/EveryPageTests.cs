using Nguon.BrowserTests.World;

namespace Nguon.BrowserTests.Axe;

/// <summary>Every page of the program, found by itself, at the width of a desk.</summary>
public sealed class EveryPageTests
{
    [Fact]
    public Task Every_page_is_fit_for_all_at_1366_px() => Office.JourneyAsync(office => Tour.MustBeFitAsync(office, Viewports.Desk));

    [Fact]
    public Task An_offending_page_is_found() => Office.JourneyAsync(async office =>
    {
        var desk = await office.AnybodyAsync();
        await desk.Page.SetContentAsync("<html><body><nav class='nav'>Menu</nav><main><div style='inline-size:20px;overflow:auto'>đoạn chữ bị cắt</div><p style='width:3000px'>rộng</p><img src='data:,'><input></main></body></html>");

        var faults = (await AxeRun.FaultsOfAsync(desk.Page)).Concat(await PaperRun.FaultsOfAsync(desk.Page)).ToList();

        Assert.Contains(faults, f => f.StartsWith("image-alt", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("label", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("wider than the window", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("printed: beyond the paper", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("printed: cut on paper", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("printed: menus on paper", StringComparison.Ordinal));
    });
}

/// <summary>The same at the width of a phone; a class of its own, so that both run beside each other.</summary>
public sealed class EveryPageOnAPhoneTests
{
    [Fact]
    public Task Every_page_is_fit_for_all_at_390_px() => Office.JourneyAsync(office => Tour.MustBeFitAsync(office, Viewports.Phone));
}
