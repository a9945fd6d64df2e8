using Nguon.BrowserTests.World;
using static Microsoft.Playwright.Assertions;

namespace Nguon.BrowserTests.Journeys;

/// <summary>One evening, five people: who lacks what is read beforehand, the counts are typed once, one does not reach two thirds, the minutes name all.</summary>
public sealed class MeetingOfFiveTests
{
    private const string Vote = "Xét, biểu quyết đề nghị kết nạp";

    private static readonly (string Name, int For, int Against)[] Ready = [("Lê Quang Vinh", 21, 0), ("Hồ Thị Nhơi", 20, 1), ("Ngô Văn Thiết", 14, 7), ("Phan Thị Sáu", 13, 8)];

    [Fact]
    public Task Five_people_are_considered_in_one_meeting_and_each_result_stands_in_its_dossier() => Office.JourneyAsync(async office =>
    {
        var told = new Told(office.World);
        foreach (var (name, _, _) in Ready)
        {
            await told.SomebodyWithAsync(name, told.Ready(office.World.Today));
        }

        await told.SomebodyWithAsync("Đinh Văn Tám", told.Ready(office.World.Today).SkipLast(1));
        var secretary = await office.SitDownAsync(office.World.SecretaryOfKhuPho1);

        await ReadsWhatIsMissing(secretary);
        await TypesAllResults(secretary);
        await ReadsTheMinutes(secretary);
        await FindsEachResult(secretary);
    });

    private static async Task ReadsWhatIsMissing(Desk secretary)
    {
        await secretary.OpensMeetingAsync("20/11/2026");
        await secretary.SeesAsync("Cần ít nhất 14 phiếu tán thành");
        await secretary.Main.GetByText("1 người chưa đủ điều kiện").ClickAsync();
        await secretary.SeesAllAsync("1 người chưa đủ điều kiện", "Hồ sơ còn thiếu: Tổng hợp ý kiến nhận xét");
        foreach (var (name, _, _) in Ready)
        {
            await Expect(secretary.LineOf(Vote, name)).ToContainTextAsync("Đủ điều kiện đưa ra chi bộ xét");
        }
    }

    private static async Task TypesAllResults(Desk secretary)
    {
        foreach (var (name, votes, against) in Ready)
        {
            await secretary.VotesAsync(Vote, name, votes, against);
        }

        await secretary.FillAsync("Số nghị quyết của buổi họp", "11-NQ/CB");
        await secretary.PressAsync("Kiểm tra lại");
        await secretary.SeesAllAsync("4 nội dung sẽ vào hồ sơ", "Tán thành 13, không tán thành 8, không hợp lệ 0: chưa đủ số phiếu cần (14/21)", "Tán thành 14, không tán thành 7, không hợp lệ 0: đủ số phiếu cần (14/21)");
        await secretary.PressAsync("Ghi nhận");
        await secretary.SeesAsync("Đã ghi nhận buổi sinh hoạt với 4 nội dung");
    }

    private static async Task ReadsTheMinutes(Desk secretary)
    {
        var minutes = secretary.Main.GetByRole(Microsoft.Playwright.AriaRole.Listitem).Filter(new() { HasText = "Biên bản họp chi bộ" }).GetByRole(Microsoft.Playwright.AriaRole.Link).First;
        var paper = await secretary.Page.APIRequest.GetAsync(new Uri(new Uri(secretary.Page.Url), await minutes.GetAttributeAsync("href")).ToString());
        Assert.Equal(200, paper.Status);
    }

    private static async Task FindsEachResult(Desk secretary)
    {
        await secretary.OpensDossierAsync("Ngô Văn Thiết");
        await secretary.SeesAsync("Chi bộ đã có nghị quyết đề nghị");
        await secretary.OpensDossierAsync("Phan Thị Sáu");
        await secretary.SeesAsync("Chi bộ chưa đề nghị kết nạp");
        await secretary.OpensDossierAsync("Đinh Văn Tám");
        await secretary.SeesNotAsync("Chi bộ đã có nghị quyết đề nghị");
    }
}
