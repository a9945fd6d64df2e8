using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Nguon.BrowserTests.World;
using static Microsoft.Playwright.Assertions;

namespace Nguon.BrowserTests.Journeys;

/// <summary>What everybody does on the page of a dossier: opens a step from the task list, fills it in, looks it over, records it.</summary>
internal static class DossierSteps
{
    public const string ByPaper = "Ghi nhận theo giấy tờ";
    public const string Now = "Thực hiện";

    public static async Task OpensDossierAsync(this Desk desk, string person)
    {
        await desk.OpenAsync($"/nguoi?tim={Uri.EscapeDataString(person)}");
        await desk.FollowAsync(person);
        await desk.FollowAsync("Lần xem xét thứ");
        await desk.SeesTitleAsync(person);
    }

    /// <summary>Opens a step from the task list.</summary>
    public static async Task BeginsAsync(this Desk desk, string step)
    {
        var link = desk.Main.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^(Ghi nhận|Ghi theo giấy tờ): {Regex.Escape(step)}", RegexOptions.None, TimeSpan.FromSeconds(1)) })
            .Or(desk.Main.GetByRole(AriaRole.Link, new() { Name = step, Exact = true }));
        await desk.UnfoldAsync("Trường hợp khác");
        await link.First.ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(step);
    }

    /// <summary>Kiểm tra lại, then Ghi nhận.</summary>
    public static async Task LooksOverAndRecordsAsync(this Desk desk)
    {
        await desk.PressAsync("Kiểm tra lại");
        await desk.SeesAsync("Kiểm tra lại trước khi ghi nhận");
        await desk.PressAsync("Ghi nhận");
        await desk.SeesAsync("Đã ghi nhận");
    }

    /// <summary>A step with nothing to fill in but how it is entered; happened today.</summary>
    public static async Task TakesAsync(this Desk desk, string step, string mode, params (string Label, string Value)[] fields)
    {
        await desk.BeginsAsync(step);
        await desk.PickAsync(mode);
        foreach (var (label, value) in fields)
        {
            await desk.FillAsync(label, value);
        }

        await desk.LooksOverAndRecordsAsync();
    }

    public static async Task UnfoldAsync(this Desk desk, string words)
    {
        var fold = desk.Main.Locator("details:not([open]) > summary").Filter(new() { HasText = words });
        if (await fold.CountAsync() > 0)
        {
            await fold.First.ClickAsync();
        }
    }
}
