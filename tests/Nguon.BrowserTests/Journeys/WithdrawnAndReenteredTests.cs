using Nguon.BrowserTests.World;
using Nguon.Tests.World;

namespace Nguon.BrowserTests.Journeys;

/// <summary>Somebody withdraws the application and is considered anew: the first attempt stays as it was.</summary>
public sealed class WithdrawnAndReenteredTests
{
    [Fact]
    public Task A_withdrawn_person_is_entered_again_as_a_second_attempt() => Office.JourneyAsync(async office =>
    {
        var secretary = await office.SitDownAsync(office.World.SecretaryOfKhuPho1);
        var name = office.World.An.Name;

        await TakesTheWithdrawal(secretary, name);
        await office.GoToAsync(new DateOnly(2027, 1, 15));
        await OpensASecondAttempt(secretary, name);
        await FindsBothAttempts(secretary, name);
    });

    private static async Task TakesTheWithdrawal(Desk secretary, string name)
    {
        await secretary.OpensDossierAsync(name);
        await secretary.TakesAsync("Người xin vào Đảng xin rút", DossierSteps.ByPaper, ("Ngày ghi trên đơn", "18/11/2026"), ("Nội dung, kết luận", "Đi lao động ở nước ngoài hai năm."));
        await secretary.SeesAllAsync("Người xin vào Đảng xin rút", "Đi lao động ở nước ngoài hai năm.");
    }

    private static async Task OpensASecondAttempt(Desk secretary, string name)
    {
        await secretary.OpensPersonAsync(name);
        await secretary.FollowAsync("Mở hồ sơ");
        await secretary.FillAsync("Ngày nghị quyết chi bộ: Đưa vào danh sách cảm tình Đảng", "12/1/2027");
        await secretary.FillAsync("Số của Đưa vào danh sách cảm tình Đảng", "01-NQ/CB");
        await secretary.PressAsync("Kiểm tra lại");
        await secretary.SeesAllAsync("1 giấy tờ; sau khi ghi, hồ sơ ở bước: Cảm tình Đảng", "12/01/2027");
        await secretary.PressAsync("Ghi nhận");
        await secretary.SeesAsync("lần xem xét thứ 2");
    }

    private static async Task FindsBothAttempts(Desk secretary, string name)
    {
        await secretary.OpensPersonAsync(name);
        await secretary.SeesMatchAsync("Lần xem xét thứ 1[^L]*Người xin vào Đảng xin rút");
        await secretary.SeesMatchAsync("Lần xem xét thứ 2[^L]*Cảm tình Đảng");
    }
}
