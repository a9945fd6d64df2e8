using System.Text.Json;
using Microsoft.Playwright;

namespace Nguon.BrowserTests.Axe;

/// <summary>The page as it goes to the printer: nothing beyond the edge of A4, nothing cut in a box that scrolls, the title block there, the menus not.</summary>
internal static class PaperRun
{
    /// <summary>What stays between the margins of A4 upright and lying, in CSS pixels (175 and 267 mm).</summary>
    private const int Upright = 661;
    private const int Lying = 1009;
    private const int AnyHeight = 900;

    private const string Ask = """
        () => {
          const faults = [];
          const doc = document.documentElement;
          const says = e => e.outerHTML.replace(/\s+/g, ' ').slice(0, 120);
          const shown = e => e.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true }) && e.getBoundingClientRect().width > 2;
          const all = [...document.querySelectorAll('main *')].filter(shown);
          const wide = all.filter(e => e.getBoundingClientRect().right > doc.clientWidth + 1 && !e.closest('svg'));
          if (wide.length > 0) faults.push(`beyond the paper (${Math.round(Math.max(...wide.map(e => e.getBoundingClientRect().right)))} of ${doc.clientWidth} px): ${wide.slice(0, 2).map(says).join(' | ')}`);
          const cut = all.filter(e => getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 2 && e.tagName !== 'INPUT' && e.tagName !== 'SELECT' && e.tagName !== 'TEXTAREA');
          if (cut.length > 0) faults.push(`cut on paper: ${cut.slice(0, 2).map(says).join(' | ')}`);
          const menus = [...document.querySelectorAll('.head, .nav, .skip')].filter(shown);
          if (menus.length > 0) faults.push(`menus on paper: ${menus.slice(0, 2).map(says).join(' | ')}`);
          return faults;
        }
        """;

    public static async Task<IReadOnlyList<string>> FaultsOfAsync(IPage page)
    {
        var size = page.ViewportSize!;
        var lies = await page.EvaluateAsync<bool>("() => document.querySelector('.page--wide, .handform') !== null");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.SetViewportSizeAsync(lies ? Lying : Upright, AnyHeight);
        var found = await page.EvaluateAsync<JsonElement>(Ask);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await page.SetViewportSizeAsync(size.Width, size.Height);
        return found.EnumerateArray().Select(f => $"printed: {f.GetString()}").ToList();
    }
}
