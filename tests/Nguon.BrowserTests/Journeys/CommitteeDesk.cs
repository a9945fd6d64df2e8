using Microsoft.Playwright;
using Nguon.BrowserTests.World;
using Nguon.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace Nguon.BrowserTests.Journeys;

/// <summary>What the officer and the văn thư of the committee do, for one dossier or many.</summary>
internal static class CommitteeDesk
{
    public static async Task OpensGroupAsync(this Desk officer, string group)
    {
        await officer.OpenAsync("/tham-dinh");
        await officer.Main.GetByRole(AriaRole.Link, new() { Name = group }).First.ClickAsync();
    }

    /// <summary>One act on everything in a group of the desk.</summary>
    public static async Task DoesForAllAsync(this Desk officer, string group, string act, int dossiers)
    {
        await officer.OpensGroupAsync(group);
        await officer.Main.GetByRole(AriaRole.Checkbox, new() { Name = "Chọn tất cả" }).CheckAsync();
        await officer.PressAsync(act);
        await officer.SeesTitleAsync(act);
        await officer.PressAsync($"{act} ({dossiers} hồ sơ)");
        await officer.SeesAsync($"Đã làm xong {dossiers} hồ sơ");
    }

    /// <summary>Collects the slips of the standing committee: sent, returned, totals only.</summary>
    public static async Task CollectsSlipsAsync(this Desk officer, string day, int dossiers, int returned = 8)
    {
        await officer.OpensGroupAsync("Kỳ họp tới");
        await officer.Main.GetByRole(AriaRole.Checkbox, new() { Name = "Chọn tất cả" }).CheckAsync();
        await officer.PressAsync("Đưa ra phiên họp Ban Thường vụ");
        await officer.SeesTitleAsync("Lấy ý kiến Ban Thường vụ");
        await officer.PickAsync("Phiếu lấy ý kiến");
        await officer.FillAsync("Ngày họp (ngày kiểm phiếu)", day);
        await officer.FillAsync("Phiếu gửi đi (lấy phiếu)", "9");
        await officer.FillAsync("Phiếu thu về (lấy phiếu)", $"{returned}");
        await officer.PressAsync("Điền phiếu: tất cả tán thành");
        await officer.SeesAsync("Mỗi hồ sơ cần ít nhất 5 phiếu tán thành");
        await officer.PressAsync("Kiểm tra lại");
        await officer.SeesAsync($"{dossiers} hồ sơ sẽ được ghi");
        await officer.PressAsync("Ghi nhận");
        await officer.SeesAsync($"Đã ghi nhận kết quả của {dossiers} hồ sơ");
    }

    /// <summary>The văn thư numbers everything that waits and never reads a name.</summary>
    public static async Task NumbersAllAsync(this Desk clerk, int papers, params string[] names)
    {
        await clerk.OpenAsync("/so-cap-so");
        await Expect(clerk.Main.GetByText($"{papers} quyết định chờ số")).ToBeVisibleAsync();
        foreach (var name in names)
        {
            await clerk.SeesNotAsync(name);
        }

        await clerk.Main.GetByRole(AriaRole.Checkbox, new() { Name = "Chọn tất cả" }).CheckAsync();
        await clerk.PressAsync("Kiểm tra lại");
        await clerk.SeesAsync($"{papers} quyết định sẽ được cấp số");
        await clerk.PressAsync("Cấp số");
        await clerk.SeesAsync($"Đã cấp số cho {papers} quyết định");
    }

    public static async Task<(Desk Officer, Desk Clerk)> CommitteeAsync(this Office office) =>
        (await office.SitDownAsync(office.World.OfficerOfPhuong), await office.SitDownAsync(office.World.Clerk));
}
