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
        await desk.OpensPersonAsync(person);
        await desk.FollowAsync("Lần xem xét thứ");
        await desk.SeesTitleAsync(person);
    }

    /// <summary>Opens a step from the task list, unfolding the group it stands in.</summary>
    public static async Task BeginsAsync(this Desk desk, string step)
    {
        await desk.FollowFoldedAsync(new Regex($"^((Ghi nhận|Ghi theo giấy tờ)\\s*: )?{Regex.Escape(step)}", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(step);
    }

    /// <summary>Two official members who have known the applicant for years.</summary>
    public static async Task IntroducesAsync(this Desk secretary)
    {
        await secretary.BeginsAsync("Giấy giới thiệu người vào Đảng");
        await secretary.PickAsync(Now);
        await secretary.DayField.FillAsync(secretary.Today);
        foreach (var which in new[] { 1, 2 })
        {
            var introducer = secretary.Group($"Người giới thiệu thứ {which}");
            await Desk.FieldIn(introducer, "Đảng viên của chi bộ").SelectOptionAsync(new SelectOptionValue { Index = which + 2 });
            await Desk.FieldIn(introducer, "Đảng viên chính thức từ ngày").FillAsync("19/5/2012");
            await Desk.FieldIn(introducer, "Cùng công tác, cùng cư trú từ ngày").FillAsync("1/1/2020");
        }

        await secretary.LooksOverAndRecordsAsync();
    }

    /// <summary>Follows a link that may stand in a folded part of the page.</summary>
    public static async Task FollowFoldedAsync(this Desk desk, Regex words)
    {
        var link = desk.Main.GetByRole(AriaRole.Link, new() { NameRegex = words, IncludeHidden = true }).First;
        await link.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        if (!await link.IsVisibleAsync())
        {
            await desk.Main.Locator("details:not([open])").Filter(new() { Has = desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = words, IncludeHidden = true }) }).Last.Locator("> summary").ClickAsync();
        }

        await link.ClickAsync();
    }

    /// <summary>Kiểm tra lại, then Ghi nhận.</summary>
    public static async Task LooksOverAndRecordsAsync(this Desk desk)
    {
        await desk.PressAsync("Kiểm tra lại");
        await desk.SeesAsync("Kiểm tra lại trước khi ghi nhận");
        await desk.PressAsync("Ghi nhận");
        await desk.SeesAsync("Đã ghi nhận");
    }

    /// <summary>A step with today unless the fields say another day.</summary>
    public static async Task TakesAsync(this Desk desk, string step, string mode, params (string Label, string Value)[] fields)
    {
        await desk.BeginsAsync(step);
        await desk.PickAsync(mode);
        await desk.DayField.FillAsync(desk.Today);
        foreach (var (label, value) in fields)
        {
            await desk.FillAsync(label, value);
        }

        await desk.LooksOverAndRecordsAsync();
    }
}
