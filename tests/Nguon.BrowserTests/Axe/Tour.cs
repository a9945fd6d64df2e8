using Microsoft.Playwright;
using Nguon.BrowserTests.World;
using Nguon.Tests.Routes;
using Nguon.Tests.World;
using Nguon.Web.Access;

namespace Nguon.BrowserTests.Axe;

/// <summary>Opens every page the program has, each by the first account that may see a sample of it, and the start page as every role.</summary>
internal sealed class Tour(Office office, ViewportSize size, Samples samples)
{
    /// <summary>Pages that only answer in the middle of something, and a branch of the tree that unfolds inside its page; journeys and host tests open them.</summary>
    private static readonly string[] NotByThemselves = ["/vao/{token}", "/dang-nhap/ma-xac-nhan", "/dang-nhap/thiet-lap-ma", "/dang-nhap/mat-khau-moi", "/to-chuc/nhanh/{organizationId:guid}"];

    /// <summary>Printed papers are files, not pages.</summary>
    private const string Printed = "/in/";

    private readonly Dictionary<string, Desk> desks = new(StringComparer.Ordinal);

    private readonly HashSet<string> links = new(StringComparer.Ordinal);

    public static async Task MustBeFitAsync(Office office, ViewportSize size)
    {
        var tour = await OfAsync(office, size);

        var faults = await tour.FaultsOfEveryPageAsync();

        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join('\n', faults)}");
    }

    private static async Task<Tour> OfAsync(Office office, ViewportSize size) => new(office, size, await Samples.InAsync(office.World));

    private async Task<IReadOnlyList<string>> FaultsOfEveryPageAsync()
    {
        var faults = new List<string>();
        foreach (var page in (await RouteCalls.OfAsync(office.World.Services)).Where(c => c is { IsPage: true, IsReading: true, Handler: null } && !NotByThemselves.Contains(c.Path) && !c.Path.StartsWith(Printed, StringComparison.Ordinal)))
        {
            faults.AddRange(await FaultsOfAsync(page));
        }

        foreach (var account in office.World.Accounts.All)
        {
            await (await DeskOfAsync(account)).OpenAsync("/");
            faults.AddRange(await AsShownAsync(account, $"/ as {account.Login}"));
        }

        return faults.Distinct(StringComparer.Ordinal).ToList();
    }

    private async Task<IReadOnlyList<string>> FaultsOfAsync(RouteCall page)
    {
        var faults = new List<string>();
        foreach (var address in samples.Of(page))
        {
            faults.AddRange(await FaultsAtAsync(page, address));
        }

        return faults;
    }

    private async Task<IReadOnlyList<string>> FaultsAtAsync(RouteCall page, string address)
    {
        var said = new List<string>();
        foreach (var who in Readers().Where(a => a is null ? page.IsOpen : page.Admits(Powers.Of(a.Role))))
        {
            var status = await (await DeskOfAsync(who)).OpenAsync(address);
            if (status == 200 || page.Path == "/loi/{code:int}")
            {
                return await AsShownAsync(who, address);
            }

            said.Add($"{who?.Login ?? "nobody"} got {status}");
        }

        return [$"{address}: no sample opens it ({string.Join(", ", said)})"];
    }

    private async Task<IReadOnlyList<string>> AsShownAsync(TestAccount? who, string name)
    {
        var page = (await DeskOfAsync(who)).Page;
        return [.. (await AxeRun.FaultsOfAsync(page)).Concat(await PaperRun.FaultsOfAsync(page)).Concat(await DeadLinksAsync(page, who)).Select(f => $"{name}: {f}")];
    }

    /// <summary>Links shown that do not open for the one who sees them; each address is tried once. 422 says in words why there is no paper.</summary>
    private async Task<IReadOnlyList<string>> DeadLinksAsync(IPage page, TestAccount? who)
    {
        var dead = new List<string>();
        foreach (var link in await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].map(a => a.href.split('#')[0])"))
        {
            if (links.Add($"{who?.Login} {link}") && !link.Contains("tep=pdf", StringComparison.Ordinal))
            {
                var answer = await page.APIRequest.GetAsync(link);
                dead.AddRange(answer.Ok || answer.Status == 422 || link == page.Url ? [] : [$"the link {new Uri(link).PathAndQuery} answers {answer.Status} to {who?.Login ?? "nobody"}"]);
            }
        }

        return dead;
    }

    private IEnumerable<TestAccount?> Readers() =>
        [office.World.OfficerOfPhuong, office.World.SecretaryOfKhuPho1, .. office.World.Accounts.All, null];

    private async Task<Desk> DeskOfAsync(TestAccount? who)
    {
        var key = who?.Login ?? "";
        if (!desks.TryGetValue(key, out var desk))
        {
            var options = new BrowserNewContextOptions { ViewportSize = size };
            desks[key] = desk = who is null ? await office.AnybodyAsync(options: options) : await office.SitDownAsync(who, options);
        }

        return desk;
    }
}
