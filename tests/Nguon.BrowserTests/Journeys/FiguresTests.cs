using Microsoft.Playwright;
using Nguon.BrowserTests.World;
using Nguon.Domain.People;
using Nguon.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace Nguon.BrowserTests.Journeys;

/// <summary>The reform day from preview to board; from a figure to its persons; what is different between two days.</summary>
public sealed class FiguresTests
{
    [Fact]
    public Task A_merger_entered_late_is_previewed_carried_out_and_the_figures_follow() => Office.JourneyAsync(async office =>
    {
        await AdmitAsync(office.World, office.World.People.Dung.Id, office.World.Units.KhuPho2, new(2026, 5, 4));
        await AdmitAsync(office.World, office.World.An.Id, office.World.Units.KhuPho1, new(2026, 6, 4));
        var officer = await office.SitDownAsync(office.World.OfficerOfPhuong);
        var day = office.World.Today.AddDays(-10).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

        await officer.OpenAsync("/to-chuc/sap-xep");
        await officer.FillAsync("Số quyết định", "45-QĐ/ĐU");
        await officer.FillAsync("Ngày quyết định", day);
        await officer.FillAsync("Có hiệu lực từ ngày", day);
        await officer.ChooseAsync("Hình thức", "Sáp nhập");
        await officer.FillAsync("Mã đơn vị cũ", "MH-D-02");
        await officer.FillAsync("Mã đơn vị mới", "MH-D-01");
        await officer.PressAsync("Xem trước");
        await officer.SeesAllAsync("Xem trước, chưa ghi nhận", "Chi bộ Khu phố 2", "(kết thúc hoạt động)");
        await officer.PressAsync("Ghi nhận");

        await officer.OpenAsync("/so-lieu/mot-trang?don-vi=HS-DH");
        await Expect(officer.Row("Chi bộ Khu phố 1")).ToContainTextAsync("2");
        await officer.SeesNotAsync("Chi bộ Khu phố 2");
        await officer.Row("Chi bộ Khu phố 1").GetByRole(AriaRole.Link, new() { Name = "2", Exact = true }).ClickAsync();
        await officer.SeesAllAsync("2 người", "Hoàng Đức Dũng", "Nguyễn Thị An");
        await officer.OpenAsync("/so-lieu/bang?don-vi=HS-DH&nam=2026");
        await Expect(officer.Row("Chi bộ Khu phố 1")).ToContainTextAsync("2");
    });

    [Fact]
    public Task From_a_step_of_the_way_to_the_persons_and_back() => Office.JourneyAsync(async office =>
    {
        var officer = await office.SitDownAsync(office.World.OfficerOfPhuong);

        await officer.OpenAsync("/so-lieu");
        await officer.FollowAsync("Theo từng bước");
        await officer.SeesTitleAsync("Tình hình theo từng bước");
        await officer.FollowAsync("Vào danh sách cảm tình Đảng");
        await officer.SeesAllAsync("5 người", "Nguyễn Thị An", "Phan Thị Giang");
        await officer.FollowAsync("Nguyễn Thị An");
        await officer.SeesTitleAsync("Nguyễn Thị An");
    });

    [Fact]
    public Task What_is_different_between_two_days_is_told_for_units_and_for_figures() => Office.JourneyAsync(async office =>
    {
        await AdmitAsync(office.World, office.World.An.Id, office.World.Units.KhuPho1, new(2026, 6, 4));
        var officer = await office.SitDownAsync(office.World.OfficerOfPhuong);

        await officer.OpenAsync("/to-chuc/so-sanh?tu=30/06/2025&den=01/07/2025");
        await officer.SeesAllAsync("Sáp nhập, hợp nhất", "Chi bộ Khu phố 4", "12-QĐ/TU");
        await officer.OpenAsync("/so-lieu/so-sanh?don-vi=HS-DH");
        await officer.FillAsync("Đến hết ngày", "31/10/2026");
        await officer.FillAsync("So với từ ngày", "02/07/2025");
        await officer.FillAsync("So với đến hết ngày", "31/12/2025");
        await officer.PressAsync("So sánh");
        await Expect(officer.Row("Đảng viên mới kết nạp")).ToContainTextAsync("+1");
        await officer.SeesAsync("điểm phần trăm");
    });

    private static Task AdmitAsync(TestWorld world, Guid person, Guid unit, DateOnly on) => world.Add(new AdmissionRecord
    {
        Id = Guid.CreateVersion7(), PersonId = person, OrganizationId = unit, DecidedOn = on, AgeThen = 25, RecordedAt = world.Clock.GetUtcNow().UtcDateTime,
    });
}
