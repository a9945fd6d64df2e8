using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Nguon.BrowserTests.World;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace Nguon.BrowserTests.Journeys;

/// <summary>Before the dossier: a cell reviews its sources in one sitting, a member tells about a person on a phone.</summary>
public sealed class BeforeTheDossierTests
{
    [Fact]
    public Task A_secretary_reviews_the_cell_in_one_sitting_by_keyboard() => Office.JourneyAsync(async office =>
    {
        var secretary = await office.SitDownAsync(office.World.SecretaryOfKhuPho1);
        await secretary.OpenAsync("/ra-soat");
        await secretary.FollowAsync("Chi bộ Khu phố 1");
        await secretary.SeesTitleAsync("Rà soát nguồn phát triển đảng viên");

        await ConcludesAboutWhoIsKnown(secretary, office.World.Binh.Name);
        await TypesTwoNewNames(secretary);
        await secretary.PressAsync("Ghi nhận");
        await secretary.SeesAllAsync("kết luận “chưa” cần chọn khó khăn", "Dòng 3");
        await secretary.Page.GetByLabel("Khó khăn, dòng 3, Cáp Văn Sơn", new() { Exact = true }).SelectOptionAsync("WorksFarAway");
        await secretary.PressAsync($"Ghi nhận và kết thúc rà soát năm {office.World.Today.Year}");

        await secretary.SeesAllAsync("Đã rà soát xong ngày", "Đề nghị đưa vào danh sách cảm tình Đảng (1 người)", "Tạ Thị Phúc");
        await secretary.FollowAsync("In thông báo cho người này");
        await secretary.SeesAsync("Kính gửi: Tạ Thị Phúc");
    });

    [Fact]
    public Task A_member_tells_about_a_person_on_a_phone() => Office.JourneyAsync(async office =>
    {
        var member = await office.SitDownAsync(office.World.Mentor, new BrowserNewContextOptions { ViewportSize = Viewports.Phone });
        await member.OpenAsync("/nguoi-giup-do");
        await member.FollowAsync(office.World.An.Name);

        await member.FillAsync("Nhận xét", "Cùng tổ dân phố rà soát hộ neo đơn, ghi chép cẩn thận.");
        await member.FillAsync("Việc giao", "Lập sổ theo dõi hộ neo đơn");
        await member.FillAsync("Dặn dò", "Mạnh dạn phát biểu hơn.");
        await member.PressAsync("Ghi nhận xét");

        await member.SeesAllAsync("Đã ghi nhận xét.", "Việc giao: Lập sổ theo dõi hộ neo đơn", "Dặn dò: Mạnh dạn phát biểu hơn.");
        Assert.True(await member.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the phone.");
    });

    [Fact]
    public Task The_form_to_fill_by_hand_is_printed_on_one_A4_sheet() => Office.JourneyAsync(async office =>
    {
        await office.World.Add([.. Enumerable.Range(1, 8).Select(n => Known(office.World.Units.KhuPho1, $"Nguyễn Thị Hoàng Phương {n}"))]);
        var secretary = await office.SitDownAsync(office.World.SecretaryOfKhuPho1);
        await secretary.OpenAsync($"/ra-soat/phieu/{office.World.Units.KhuPho1}");
        await secretary.SeesAllAsync("Nguyễn Thị Hoàng Phương 8", "Không ghi tôn giáo, chính kiến.", "ký, ghi ngày");

        var printed = Encoding.Latin1.GetString(await secretary.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));

        Assert.Single(Regex.Matches(printed, @"/Type /Page\s", RegexOptions.None, TimeSpan.FromSeconds(5)));
    });

    private static Person Known(Guid cell, string name) => new()
    {
        Id = Guid.CreateVersion7(), FullName = name, SearchName = VietnameseText.SearchName(name), SortName = VietnameseText.SortName(name), BornOn = new DateOnly(1996, 1, 1),
        OrganizationId = cell, Status = PersonStatus.NonMember, RecordedAt = DateTime.UnixEpoch,
    };

    private static async Task ConcludesAboutWhoIsKnown(Desk secretary, string name) =>
        await secretary.Page.GetByLabel($"Kết luận, dòng 1, {name}", new() { Exact = true }).SelectOptionAsync("KeepWatching");

    /// <summary>The names one below the other by Enter, then each one's other fields.</summary>
    private static async Task TypesTwoNewNames(Desk secretary)
    {
        await secretary.Page.GetByLabel("Họ và tên, dòng 2", new() { Exact = true }).FillAsync("Tạ Thị Phúc");
        await secretary.Page.Keyboard.PressAsync("Enter");
        await Expect(secretary.Page.GetByLabel("Họ và tên, dòng 3", new() { Exact = true })).ToBeFocusedAsync();
        await secretary.Page.Keyboard.TypeAsync("Cáp Văn Sơn");
        await secretary.Page.GetByLabel("Năm sinh, dòng 2", new() { Exact = true }).FillAsync("1997");
        await secretary.Page.Keyboard.PressAsync("Enter");
        await secretary.Page.Keyboard.TypeAsync("2000");
        await secretary.Page.GetByLabel("Kết luận, dòng 2", new() { Exact = true }).SelectOptionAsync("PutOnList");
        await secretary.Page.GetByLabel("Ngày đã thông báo, dòng 2", new() { Exact = true }).FillAsync(secretary.Today);
        await secretary.Page.GetByLabel("Kết luận, dòng 3", new() { Exact = true }).SelectOptionAsync("NotNow");
    }
}
