using System.Text.Json;
using Microsoft.Playwright;
using Nguon.BrowserTests.World;

namespace Nguon.BrowserTests.Axe;

/// <summary>The rules of WCAG 2.2 A and AA on the page as it stands, and no sideways scrolling of the body.</summary>
internal static class AxeRun
{
    private const string Ask = """
        async () => {
          const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
          const faults = found.violations.flatMap(v => v.nodes.slice(0, 4).map(n =>
            `${v.id}: ${n.target.join(' ')} ${n.html.slice(0, 160)} — ${n.failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`));
          const doc = document.documentElement;
          if (doc.scrollWidth > doc.clientWidth) {
            const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > doc.clientWidth + 1 && !e.closest('.sheet, table, pre'));
            faults.push(`wider than the window (${doc.scrollWidth} of ${doc.clientWidth} px): ${wide.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')}`);
          }
          return faults;
        }
        """;

    public static string Source { get; } = Path.Combine(Repository.Root, "tests", "Nguon.BrowserTests", "node_modules", "axe-core", "axe.min.js");

    public static async Task<IReadOnlyList<string>> FaultsOfAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(await File.ReadAllTextAsync(Source));
        }

        var found = await page.EvaluateAsync<JsonElement>(Ask);
        return found.EnumerateArray().Select(f => f.GetString() ?? "").ToList();
    }
}
