using Microsoft.Playwright;
using Nguon.BrowserTests.World;
using Nguon.Tests.World;

namespace Nguon.BrowserTests.Journeys;

/// <summary>The main way works in a browser that runs no script.</summary>
public sealed class WithoutScriptTests
{
    private const string Name = "Đoàn Thị Tám";

    [Fact]
    public Task A_secretary_enters_a_person_a_meeting_and_a_paper_without_script() => Office.JourneyAsync(async office =>
    {
        var secretary = await office.SitDownAsync(office.World.SecretaryOfKhuPho1, new BrowserNewContextOptions { JavaScriptEnabled = false });

        await secretary.EntersPersonAsync(Name, "3/3/1990");
        await secretary.OpensMeetingAsync("20/11/2026");
        await secretary.AgreesAsync("Đưa vào danh sách cảm tình Đảng", Name, "Chi bộ đồng ý đưa vào danh sách");
        await secretary.RecordsMeetingAsync(1);
        await secretary.OpensDossierAsync(Name);
        await secretary.SeesAsync("Cảm tình Đảng");
        await secretary.TakesAsync("Đơn xin vào Đảng", DossierSteps.ByPaper);
        await secretary.SeesAsync("Đang làm hồ sơ");
    });
}
