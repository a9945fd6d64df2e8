using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Nguon.BrowserTests.Axe;
using Nguon.BrowserTests.World;

namespace Nguon.BrowserTests.Journeys;

/// <summary>A cell's own list is brought in; somebody taken for a namesake turns out to be known: two records become one, and two again.</summary>
public sealed class OwnListTests
{
    [Fact]
    public Task A_secretary_brings_the_own_list_and_puts_two_records_of_one_person_together() => Office.JourneyAsync(async office =>
    {
        var secretary = await office.SitDownAsync(office.World.SecretaryOfKhuPho1);
        var born = await office.World.InDb(db => db.People.Where(p => p.Id == office.World.An.Id).Select(p => p.BornOn).SingleAsync());

        await ChoosesTheList(secretary, $"TT;Họ và tên;Ngày sinh;Nghề nghiệp\n1;Lý Thị Mận;12.5.1998;Giáo viên\n2;{office.World.An.Name};{born:dd.MM.yyyy};\n3;Mận;1999;\n");
        await secretary.SeesAllAsync("Xem trước, chưa ghi nhận", "Sẽ nhận 1 người", "Có thể đã có trong hệ thống", "Ghi đầy đủ họ và tên");
        await MustBeFitAsync(secretary);

        await secretary.FillAsync("Dòng là người khác trùng tên", "3");
        await secretary.PressAsync("Xem lại theo các cột đã chọn");
        await secretary.SeesAsync("Sẽ nhận 2 người");
        await secretary.PressAsync("Ghi nhận 2 người");
        await secretary.SeesAsync("Đã nhận 2 người");
        await MustBeFitAsync(secretary);

        await PutsTogether(secretary, office.World.An.Name);
        await TakesApart(secretary);
    });

    [Fact]
    public Task The_preview_fits_a_phone() => Office.JourneyAsync(async office =>
    {
        var secretary = await office.SitDownAsync(office.World.SecretaryOfKhuPho1, new BrowserNewContextOptions { ViewportSize = Viewports.Phone });

        await ChoosesTheList(secretary, "TT;Họ và tên;Năm sinh\n1;Lý Thị Mận;1998\n2;Mận;1999\n");

        await secretary.SeesAllAsync("Sẽ nhận 1 người", "Các dòng chưa nhận");
        await MustBeFitAsync(secretary);
    });

    private static async Task ChoosesTheList(Desk secretary, string list)
    {
        await secretary.OpenAsync("/nguoi/nhap-tep");
        await secretary.Field("Chi bộ của những người không ghi chi bộ").SelectOptionAsync(new SelectOptionValue { Label = "Chi bộ Khu phố 1" });
        await secretary.Field("Tệp danh sách").SetInputFilesAsync(new FilePayload { Name = "so-tay.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(list) });
        await secretary.PressAsync("Xem trước");
    }

    private static async Task PutsTogether(Desk secretary, string name)
    {
        await secretary.OpenAsync("/nguoi/trung");
        await secretary.SeesAsync(name);
        await secretary.FollowAsync($"So sánh với dòng đầu của {name}");
        await secretary.SeesTitleAsync($"Bản ghi trùng của {name}");
        await MustBeFitAsync(secretary);
        await secretary.FillAsync("Căn cứ để biết là một người", "Chi bộ xác nhận là một người");
        await secretary.TickAsync("Đã đối chiếu giấy tờ: đây là một người");
        await secretary.PressAsync("Gộp hai bản ghi");
        await secretary.SeesAllAsync($"Đã gộp hai bản ghi của {name}", "Gộp hai bản ghi của một người");
    }

    private static async Task TakesApart(Desk secretary)
    {
        await secretary.FollowAsync("Đã gộp, tách ra");
        await MustBeFitAsync(secretary);
        await secretary.FillAsync("Lý do tách", "Hai người trùng tên, trùng ngày sinh");
        await secretary.PressAsync("Tách thành hai bản ghi");
        await secretary.SeesAsync("Đã tách thành hai bản ghi như trước khi gộp");
    }

    private static async Task MustBeFitAsync(Desk desk) => Assert.Empty(await AxeRun.FaultsOfAsync(desk.Page));
}
