using Nguon.BrowserTests.World;
using Nguon.Tests.Features.Accounts;
using Nguon.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace Nguon.BrowserTests.Journeys;

/// <summary>The session ends while a form is being filled in: after signing in everything typed is there, and nothing was carried out.</summary>
public sealed class LostSessionTests
{
    private const string Step = "Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng";

    [Fact]
    public Task What_was_typed_is_there_after_signing_in_again() => Office.JourneyAsync(async office =>
    {
        await office.World.GivePasswordAsync(office.World.SecretaryOfKhuPho1);
        var secretary = await office.SitDownAsync(office.World.SecretaryOfKhuPho1);

        await FillsInAForm(secretary, office.World.An.Name);
        office.World.Clock.Advance(TimeSpan.FromHours(11));
        await IsAskedToSignIn(secretary);
        await SignsIn(secretary);
        await FindsTheFormFilledIn(secretary);
        await secretary.LooksOverAndRecordsAsync();
        await secretary.SeesAsync("Đã có giấy chứng nhận");
    });

    private static async Task FillsInAForm(Desk secretary, string name)
    {
        await secretary.OpensDossierAsync(name);
        await secretary.BeginsAsync(Step);
        await secretary.FillAsync("Ngày cấp", "12/10/2026");
        await secretary.FillAsync("Số, ký hiệu", "45-GCN");
        await secretary.FillAsync("Nơi cấp", "Trung tâm Chính trị phường Đông Hải");
    }

    private static async Task IsAskedToSignIn(Desk secretary)
    {
        await secretary.PressAsync("Kiểm tra lại");
        await secretary.SeesTitleAsync("Đăng nhập");
        await secretary.SeesAsync("Phần vừa nhập đã được giữ lại");
    }

    private static async Task SignsIn(Desk secretary)
    {
        await secretary.FillAsync("Tên đăng nhập", "bithu.khupho1");
        await secretary.FillAsync("Mật khẩu", Steps.Password);
        await secretary.PressAsync("Đăng nhập");
    }

    private static async Task FindsTheFormFilledIn(Desk secretary)
    {
        await secretary.SeesTitleAsync(Step);
        await secretary.SeesAsync("Chưa có gì được ghi nhận");
        await Expect(secretary.Field("Số, ký hiệu")).ToHaveValueAsync("45-GCN");
        await Expect(secretary.Field("Nơi cấp")).ToHaveValueAsync("Trung tâm Chính trị phường Đông Hải");
    }
}
