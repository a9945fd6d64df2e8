using System.Text.RegularExpressions;
using Nguon.BrowserTests.World;
using Nguon.Tests.World;

namespace Nguon.BrowserTests.Journeys;

/// <summary>A slip is taken back at once, an older one is corrected; nothing disappears and nobody is blamed.</summary>
public sealed class CorrectionTests
{
    private const string Application = "Đơn xin vào Đảng";
    private const string Resume = "Lý lịch của người xin vào Đảng";

    [Fact]
    public Task A_secretary_takes_back_a_slip_and_corrects_an_older_one() => Office.JourneyAsync(async office =>
    {
        var secretary = await office.SitDownAsync(office.World.SecretaryOfKhuPho1);
        await secretary.OpensDossierAsync(office.World.Cuc.Name);

        await secretary.TakesAsync(Application, DossierSteps.ByPaper, ("Ngày ghi trên đơn", "15/9/2026"));
        await TakesItBack(secretary);
        await secretary.TakesAsync(Application, DossierSteps.ByPaper, ("Ngày ghi trên đơn", "15/10/2026"));
        await secretary.TakesAsync(Resume, DossierSteps.ByPaper, ("Ngày ghi trên lý lịch", "20/10/2026"));
        await IsRefusedToCorrectWhatOthersRestOn(secretary);
        await CorrectsTheResume(secretary);
        await FindsEverythingOnTheTimeline(secretary);
    });

    private static async Task TakesItBack(Desk secretary)
    {
        await secretary.FollowFoldedAsync(Act("Rút lại", Application));
        await secretary.SeesTitleAsync("Rút lại");
        await secretary.FillAsync("Lý do", "Ghi nhầm tháng.");
        await secretary.LooksOverAndRecordsAsync();
    }

    private static async Task IsRefusedToCorrectWhatOthersRestOn(Desk secretary)
    {
        await secretary.FollowFoldedAsync(Act("Đính chính", Application));
        await secretary.FillAsync("Lý do", "Ghi nhầm ngày.");
        await secretary.PressAsync("Kiểm tra lại");
        await secretary.SeesAllAsync("Các bước sau dựa trên bước này", Resume, "Đính chính các bước đó trước");
        await secretary.FollowAsync("Quay lại hồ sơ");
    }

    private static async Task CorrectsTheResume(Desk secretary)
    {
        await secretary.FollowFoldedAsync(Act("Đính chính", Resume));
        await secretary.SeesTitleAsync("Đính chính");
        await secretary.FillAsync("Lý do", "Lý lịch ghi ngày 22/10/2026.");
        await secretary.LooksOverAndRecordsAsync();
        await secretary.TakesAsync(Resume, DossierSteps.ByPaper, ("Ngày ghi trên lý lịch", "22/10/2026"));
    }

    private static Task FindsEverythingOnTheTimeline(Desk secretary) =>
        secretary.SeesAllAsync("Rút lại", "Ghi nhầm tháng.", "Đính chính", "Lý lịch ghi ngày 22/10/2026.", "20/10/2026", "22/10/2026", "Bí thư Chi bộ Khu phố 1");

    private static Regex Act(string act, string step) => new($"^{act}\\s*: {Regex.Escape(step)}", RegexOptions.None, TimeSpan.FromSeconds(1));
}
