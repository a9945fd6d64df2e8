using Nguon.BrowserTests.World;
using Nguon.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace Nguon.BrowserTests.Journeys;

/// <summary>A cell's evening: attendance typed once, six acts about six matters, one resolution, in five minutes.</summary>
public sealed class EveningOfACellTests
{
    private const string Certified = "Hoàng Thị Thắm";
    private const string Ready = "Lê Quang Vinh";

    [Fact]
    public Task A_secretary_enters_an_evening_with_six_acts_in_one_sitting() => Office.JourneyAsync(async office =>
    {
        var told = new Told(office.World);
        await told.SomebodyWithAsync(Certified, told.Certified(office.World.Today));
        await told.SomebodyWithAsync(Ready, told.Ready(office.World.Today));
        var secretary = await office.SitDownAsync(office.World.SecretaryOfKhuPho1);

        await OpensTonightsMeeting(secretary);
        await SeesWhoIsCountedAndHowManyVotesAreNeeded(secretary);
        await TypesTheSixActs(secretary, office.World);
        await LooksOver(secretary);
        await Records(secretary);
        secretary.Effort.MustFit(minutes: 5);
        await FindsTheVoteOnTheDossier(secretary);
    });

    private static async Task OpensTonightsMeeting(Desk secretary)
    {
        await secretary.OpenAsync("/sinh-hoat");
        await secretary.FillAsync("Ngày họp", "20/11/2026");
        await secretary.PressAsync("Mở buổi sinh hoạt");
        await secretary.SeesTitleAsync("20/11/2026");
    }

    private static async Task SeesWhoIsCountedAndHowManyVotesAreNeeded(Desk secretary)
    {
        var members = secretary.Group("Đảng viên chính thức");
        await Expect(Desk.FieldIn(members, "Tổng số")).ToHaveValueAsync("24");
        await Expect(Desk.FieldIn(members, "Có mặt")).ToHaveValueAsync("21");
        await secretary.SeesAsync("Cần ít nhất 14 phiếu tán thành");
        await secretary.SeesAsync("2/3 của 21 là 14");
    }

    private static async Task TypesTheSixActs(Desk secretary, TestWorld world)
    {
        await secretary.FillAsync("Nơi họp", "Nhà văn hóa khu phố 1");
        await secretary.FillAsync("Thư ký", "Lê Văn Hùng");
        await secretary.AgreesAsync("Đưa vào danh sách cảm tình Đảng", world.Binh.Name, "Chi bộ đồng ý đưa vào danh sách");
        var helper = secretary.LineOf("Phân công đảng viên giúp đỡ", world.Cuc.Name).GetByLabel($"Đảng viên giúp đỡ {world.Cuc.Name}");
        await secretary.ChooseAsync(helper, new() { Value = world.People.MembersOfKhuPho1[5].ToString() });
        await secretary.AgreesAsync("Đề nghị cử học lớp nhận thức về Đảng", world.An.Name, "Chi bộ đề nghị cử đi học");
        await secretary.FillAsync($"Nhận xét về {world.An.Name}", "Vận động 6 hộ hiến đất làm đường; còn vắng 1 buổi họp chi đoàn.");
        await secretary.AgreesAsync("Thống nhất làm hồ sơ", Certified, "Chi bộ thống nhất làm hồ sơ");
        await secretary.VotesAsync("Xét, biểu quyết đề nghị kết nạp", Ready, 20, 1);
        await secretary.FillAsync("Số nghị quyết của buổi họp", "11-NQ/CB");
    }

    private static async Task LooksOver(Desk secretary)
    {
        await secretary.PressAsync("Kiểm tra lại");
        await secretary.SeesAsync("Xem lại trước khi ghi nhận");
        await secretary.SeesAsync("6 nội dung sẽ vào hồ sơ");
        await secretary.SeesNotAsync("sẽ được ghi là Cần khắc phục");
    }

    private static async Task Records(Desk secretary)
    {
        await secretary.PressAsync("Ghi nhận");
        await secretary.SeesAsync("Đã ghi nhận buổi sinh hoạt với 6 nội dung");
        await secretary.SeesAsync("Tán thành 20/21, không tán thành 1");
        await secretary.SeesAsync("11-NQ/CB");
    }

    private static async Task FindsTheVoteOnTheDossier(Desk secretary)
    {
        await secretary.FollowInRowAsync("Xét, biểu quyết đề nghị kết nạp", Ready);
        await secretary.SeesTitleAsync(Ready);
        await secretary.SeesAsync("Chi bộ đã có nghị quyết đề nghị");
    }
}
