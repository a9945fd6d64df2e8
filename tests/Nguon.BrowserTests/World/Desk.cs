using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Nguon.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace Nguon.BrowserTests.World;

/// <summary>One person's browser, used as a person uses it: by the words on links, buttons and labels.</summary>
internal sealed class Desk
{
    private readonly TestWorld world;

    public Desk(TestWorld world, string who, IBrowserContext context, IPage page)
    {
        (this.world, Who, Page) = (world, who, page);
        page.PageError += (_, error) => Errors.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                Errors.Add($"{page.Url}: {message.Text}");
            }
        };
    }

    public string Who { get; }

    public IPage Page { get; }

    /// <summary>What the page's script or the site's content policy complained about.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>What everything done here so far asks of a person.</summary>
    public Effort Effort { get; } = new();

    /// <summary>The day of the frozen clock, as people type it.</summary>
    public string Today => world.Today.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The first date a form asks for: when it happened.</summary>
    public ILocator DayField => Main.GetByLabel(Begins("Ngày")).First;

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public TestAccount? Account { get; private set; }

    /// <summary>Signs in anew: after the clock moved, or as somebody else.</summary>
    public async Task SignInAsync(TestAccount account)
    {
        Account = account;
        var cookie = (await Nguon.Tests.World.SignIn.CookieAsync(world.Services, account.Id)).Split('=', 2);
        await Page.Context.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = world.Host.App.Urls.Single() }]);
    }

    public async Task<int> OpenAsync(string path) => (await Page.GotoAsync(path))?.Status ?? 0;

    public Task FollowAsync(string link) => ClickAsync(Link(link).First);

    /// <summary>The link in the row of a table or list that also shows these words.</summary>
    public Task FollowInRowAsync(string row, string link) => ClickAsync(Row(row).GetByRole(AriaRole.Link, new() { Name = link }).First);

    public Task PressAsync(string button) => ClickAsync(Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);

    public Task FillAsync(string label, string value) => FillAsync(Field(label), value);

    public Task ChooseAsync(string label, string option) => ChooseAsync(Field(label), new SelectOptionValue { Label = option });

    public Task TickAsync(string label) => TickAsync(Main.GetByLabel(label).First);

    /// <summary>Chooses one of a few, named by how its words begin.</summary>
    public Task PickAsync(string words) => TickAsync(Main.GetByRole(AriaRole.Radio, new() { NameRegex = Begins(words) }).First);

    public Task ClickAsync(ILocator control)
    {
        Effort.Pressed();
        return control.ClickAsync();
    }

    public Task TickAsync(ILocator box)
    {
        Effort.Pressed();
        return box.CheckAsync();
    }

    public Task FillAsync(ILocator field, string value)
    {
        Effort.Typed(value);
        return field.FillAsync(value);
    }

    public Task ChooseAsync(ILocator list, SelectOptionValue option)
    {
        Effort.Chose();
        return list.SelectOptionAsync(option);
    }

    public Task SeesAsync(string words) => Expect(Main).ToContainTextAsync(words);

    public Task SeesMatchAsync(string pattern) => Expect(Main).ToContainTextAsync(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)));

    public Task SeesNotAsync(string words) => Expect(Main).Not.ToContainTextAsync(words);

    /// <summary>The words of a message about to be read, whatever else stands on the page.</summary>
    public Task SeesAllAsync(params string[] words) => Task.WhenAll(words.Select(SeesAsync));

    public Task SeesTitleAsync(string heading) => Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading);

    /// <summary>A control by its label, whether the page marks it as not obligatory or not.</summary>
    public ILocator Field(string label) => FieldIn(Main, label);

    public ILocator Link(string words) => Main.GetByRole(AriaRole.Link, new() { Name = words });

    public ILocator Group(string name) => Main.GetByRole(AriaRole.Group, new() { Name = name, Exact = true });

    public ILocator Row(string words) => Main.GetByRole(AriaRole.Row).Filter(new() { HasText = words }).First;

    /// <summary>The line about a person in a group of an agenda.</summary>
    public ILocator LineOf(string group, string person) => Group(group).Locator("> div").Filter(new() { HasText = person }).First;

    public static ILocator FieldIn(ILocator part, string label) =>
        part.GetByLabel(new Regex($"^\\s*{Regex.Escape(label)}(\\s*\\(không bắt buộc\\))?\\s*$", RegexOptions.None, TimeSpan.FromSeconds(1))).First;

    private static Regex Begins(string words) => new($"^\\s*{Regex.Escape(words)}", RegexOptions.None, TimeSpan.FromSeconds(1));
}
