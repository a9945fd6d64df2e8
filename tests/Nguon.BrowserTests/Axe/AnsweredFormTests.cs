using Microsoft.Playwright;
using Nguon.BrowserTests.Journeys;
using Nguon.BrowserTests.World;
using Nguon.Tests.World;

namespace Nguon.BrowserTests.Axe;

/// <summary>Pages only a form that was sent shows: refused with 422, and Kiểm tra lại; at both widths.</summary>
public sealed class AnsweredFormTests
{
    [Theory]
    [InlineData(1366)]
    [InlineData(390)]
    public Task A_form_refused_with_422_is_fit_for_all(int width) => Office.JourneyAsync(async office =>
    {
        var waiting = await AppraisedAsync(office.World);
        var member = office.World.People.MembersOfKhuPho1[5];
        var secretary = await SitDownAsync(office, office.World.SecretaryOfKhuPho1, width);
        var officer = await SitDownAsync(office, office.World.OfficerOfPhuong, width);
        (Desk Who, string Address, string Button)[] forms =
        [
            (secretary, "/nguoi/moi", "Ghi nhận"), (secretary, $"/ho-so/{office.World.An.DossierId}/ghi-buoc/AwarenessCertificate", "Kiểm tra lại"),
            (secretary, $"/nguoi/{member}/ra-khoi-dang", "Kiểm tra lại"), (secretary, $"/nguoi/{member}/chuyen-sinh-hoat", "Kiểm tra lại"),
            (officer, $"/tham-dinh/tra/{waiting.DossierId}", "Kiểm tra lại"), (officer, "/to-chuc/thon/them", "Ghi nhận"), (officer, $"/to-chuc/{office.World.Units.Phuong}/cap-uy", "Ghi chức vụ"),
        ];
        var faults = new List<string>();
        foreach (var (who, address, button) in forms)
        {
            await who.OpenAsync(address);
            faults.AddRange(await SentAsync(who, button, 422));
        }

        await OpensMeetingAsync(secretary);
        await secretary.FillAsync("Ngày họp", "");
        faults.AddRange(await SentAsync(secretary, "Kiểm tra lại", 422));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    });

    [Theory]
    [InlineData(1366)]
    [InlineData(390)]
    public Task A_page_to_look_over_is_fit_for_all(int width) => Office.JourneyAsync(async office =>
    {
        var waiting = await AppraisedAsync(office.World);
        var member = office.World.People.MembersOfKhuPho1[5];
        var secretary = await SitDownAsync(office, office.World.SecretaryOfKhuPho1, width);
        var officer = await SitDownAsync(office, office.World.OfficerOfPhuong, width);

        await secretary.OpenAsync($"/ho-so/{office.World.An.DossierId}/ghi-buoc/AwarenessCertificate");
        await secretary.FillAsync("Số, ký hiệu", "77");
        await secretary.FillAsync("Ngày cấp", "15/10/2026");
        await secretary.FillAsync("Nơi cấp", "Trung tâm Chính trị Đông Hải");
        var faults = (await SentAsync(secretary, "Kiểm tra lại", 200)).ToList();

        await secretary.OpenAsync($"/nguoi/{member}/ra-khoi-dang");
        await secretary.PickAsync("Từ trần");
        faults.AddRange(await SentAsync(secretary, "Kiểm tra lại", 200));

        await secretary.OpenAsync($"/nguoi/{member}/chuyen-sinh-hoat");
        await secretary.FillAsync("Nơi đến ở ngoài phần mềm", "Đảng bộ phường Thuận Hóa, thành phố Huế");
        await secretary.PickAsync("Chuyển sinh hoạt chính thức");
        await secretary.FillAsync("Số giấy giới thiệu", "14-GGT");
        faults.AddRange(await SentAsync(secretary, "Kiểm tra lại", 200));

        await secretary.PressAsync("Ghi chuyển đi");
        await secretary.SeesAsync("Đang chuyển");
        await secretary.FillAsync("Lý do", "Gửi nhầm nơi");
        faults.AddRange(await SentAsync(secretary, "Kiểm tra lại để rút lại", 200));

        await OpensMeetingAsync(secretary);
        await secretary.AgreesAsync("Đưa vào danh sách cảm tình Đảng", office.World.Binh.Name, "Chi bộ đồng ý đưa vào danh sách");
        faults.AddRange(await SentAsync(secretary, "Kiểm tra lại", 200));

        await officer.OpenAsync($"/tham-dinh/tra/{waiting.DossierId}");
        await officer.TickAsync("Thiếu ý kiến nhận xét nơi cư trú");
        faults.AddRange(await SentAsync(officer, "Kiểm tra lại", 200));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    });

    private static Task OpensMeetingAsync(Desk secretary) => secretary.OpensMeetingAsync(secretary.Today);

    private static Task<Landmark> AppraisedAsync(TestWorld world)
    {
        var told = new Told(world);
        return told.SomebodyWithAsync("Phan Thị Mười", told.Appraised(world.Today.AddDays(-20)));
    }

    private static Task<Desk> SitDownAsync(Office office, TestAccount account, int width) =>
        office.SitDownAsync(account, new BrowserNewContextOptions { ViewportSize = width == Viewports.Desk.Width ? Viewports.Desk : Viewports.Phone });

    /// <summary>Faults of the page the button leads to.</summary>
    private static async Task<IEnumerable<string>> SentAsync(Desk who, string button, int status)
    {
        await who.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(fold => fold.open = true)");
        var (from, answer) = (who.Page.Url, await who.Page.RunAndWaitForResponseAsync(() => who.PressAsync(button), sent => sent.Request.Method == "POST" && sent.Request.IsNavigationRequest));
        await who.Page.WaitForLoadStateAsync();
        Assert.True(answer.Status == status, $"{from} answered {answer.Status}, not {status}");
        if (status == 200)
        {
            await who.SeesMatchAsync("Kiểm tra lại trước khi|nội dung sẽ vào hồ sơ");
        }

        return (await AxeRun.FaultsOfAsync(who.Page)).Select(fault => $"{from} answered {status}: {fault}");
    }
}
