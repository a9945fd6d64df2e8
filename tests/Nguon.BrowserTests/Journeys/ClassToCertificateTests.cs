using Nguon.BrowserTests.World;
using Nguon.Domain.Classes;
using Nguon.Tests.World;

namespace Nguon.BrowserTests.Journeys;

/// <summary>A class from plan to certificates: the centre plans, the committee sends, who was there is ticked, the certificate stands in the register and in the dossier.</summary>
public sealed class ClassToCertificateTests
{
    private const string Name = "Lớp bồi dưỡng nhận thức về Đảng khóa 4";

    [Fact]
    public Task A_class_goes_from_plan_to_certificates() => Office.JourneyAsync(async office =>
    {
        var world = office.World;
        var book = ClassBook.Of(world, world.Units.Phuong, world.Cuc);
        await world.Add(book.Centre);
        await world.Add(book.Served, new Enrolment
        {
            Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = world.An.Id, OrganizationId = world.An.CellId, ProposedOn = world.Today.AddDays(-10), Status = EnrolmentStatus.Proposed,
        });
        var centre = await office.SitDownAsync(world.Centre);
        var officer = await office.SitDownAsync(world.OfficerOfPhuong);
        var first = Enumerable.Range(1, 7).Select(world.Today.AddDays).First(d => d.DayOfWeek == DayOfWeek.Monday);

        await Plans(centre, first);
        await Sends(officer, world.An.Name, first);
        await office.GoToAsync(first.AddDays(5));
        await TicksEverySession(centre);
        await Concludes(centre, world.An.Name);
        await Certifies(centre);
        await officer.OpenAsync($"/ho-so/{world.An.DossierId}");
        await officer.SeesAsync($"001/{first.Year}-TTCT");
    });

    private static async Task Plans(Desk centre, DateOnly first)
    {
        await centre.OpenAsync("/lop-hoc/moi");
        await centre.PickAsync("Lớp bồi dưỡng nhận thức về Đảng");
        await centre.FillAsync("Tên lớp", Name);
        await centre.FillAsync("Số chỗ", "20");
        await centre.FillAsync("Nơi học", "Hội trường trung tâm");
        await centre.FillAsync("Ngày khai giảng", $"{first:dd/MM/yyyy}");
        await centre.PickAsync("Cả ngày");
        await centre.PressAsync("Ghi nhận");
        await centre.SeesTitleAsync(Name);
    }

    private static async Task Sends(Desk officer, string person, DateOnly first)
    {
        await officer.OpenAsync("/lop-hoc/de-nghi");
        await officer.TickAsync($"Chọn {person}");
        await officer.ChooseAsync("Cử vào lớp", $"{Name}, khai giảng {first:dd/MM/yyyy}, còn 20/20 chỗ");
        await officer.PressAsync("Cử vào lớp đã chọn");
        await officer.OpenAsync("/lop-hoc");
        await officer.FollowAsync(Name);
        await officer.SeesAllAsync(person, "1/20, còn 19");
    }

    private static async Task TicksEverySession(Desk centre)
    {
        await centre.OpenAsync("/lop-hoc");
        await centre.FollowAsync(Name);
        for (var session = 0; session < 10; session++)
        {
            await centre.FollowAsync("Điểm danh, sửa buổi");
            await centre.SeesTitleAsync("Điểm danh");
            await centre.PressAsync("Ghi nhận điểm danh");
            await centre.SeesTitleAsync(Name);
        }
    }

    private static async Task Concludes(Desk centre, string person)
    {
        await centre.FollowAsync("Kết quả, giấy chứng nhận");
        await centre.FillAsync($"Điểm của {person}", "8,5");
        await centre.ChooseAsync($"Xếp loại của {person}", "Khá");
        await centre.PressAsync("Ghi kết quả");
        await centre.FillAsync("Số quyết định công nhận kết quả", "05-QĐ/TTCT");
        await centre.FillAsync("Ngày quyết định", centre.Today);
        await centre.PressAsync("Công nhận kết quả");
        await centre.SeesAsync("Quyết định công nhận kết quả số 05-QĐ/TTCT");
    }

    private static async Task Certifies(Desk centre)
    {
        await centre.Main.GetByText("Ghi xác nhận họ tên").First.ClickAsync();
        await centre.FillAsync("Người ký xác nhận", "Phan Thanh Bình, Phó Bí thư");
        await centre.FillAsync("Ngày ký", centre.Today);
        await centre.PressAsync("Ghi nhận");
        await centre.FillAsync("Ngày cấp", centre.Today);
        await centre.PressAsync("Cấp giấy chứng nhận");
        await centre.SeesAsync("001/");
        await centre.FollowAsync("Xem sổ cấp giấy chứng nhận");
        await centre.SeesAllAsync("1 giấy đã cấp", "0 phôi hủy");
    }
}
