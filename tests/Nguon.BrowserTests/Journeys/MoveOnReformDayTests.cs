using Microsoft.Playwright;
using Nguon.BrowserTests.World;
using Nguon.Tests.World;

namespace Nguon.BrowserTests.Journeys;

/// <summary>The day the district level ends a candidate moves: the old place closes its dossier with a paper, the new one goes on with the certificate and a helper of its own.</summary>
public sealed class MoveOnReformDayTests
{
    private const string Name = "Trương Thị Mười";

    [Fact]
    public Task A_candidate_who_moves_on_the_day_of_the_reform_goes_on_at_the_new_place() => Office.JourneyAsync(async office =>
    {
        await office.GoToAsync(ProvinceUnits.Reform);
        var told = new Told(office.World);
        await told.SomebodyWithAsync(Name, told.Ready(ProvinceUnits.Reform.AddDays(-11)));
        var officer = await office.SitDownAsync(office.World.OfficerOfPhuong);
        var receiver = await office.SitDownAsync(office.World.ForeignSecretary);

        await LetsGo(officer);
        await TakesOver(receiver);
        await AssignsAHelperAtOnce(receiver);
        await ReadsWhatStillHolds(receiver);
    });

    private static async Task LetsGo(Desk officer)
    {
        await officer.OpensDossierAsync(Name);
        await officer.SeesAllAsync("Đủ hồ sơ, chờ chi bộ xét", "Đảng ủy Phường Đông");
        await officer.TakesAsync("Chuyển đi, nơi mới tiếp tục xem xét", DossierSteps.Now, ("Nơi chuyển đến", "Đảng ủy phường Tây Hải"), ("Số, ký hiệu", "03-GCN/ĐU"));
        await officer.SeesAllAsync("Chuyển đi, nơi mới tiếp tục xem xét", "03-GCN/ĐU");
    }

    private static async Task TakesOver(Desk receiver)
    {
        await receiver.OpenAsync("/nguoi/moi");
        await receiver.FillAsync("Họ và tên khai sinh", Name);
        await receiver.FillAsync("Ngày sinh", "3/3/1990");
        await receiver.PickAsync("Nữ");
        await receiver.ChooseAsync("Dân tộc", "Kinh");
        await receiver.FillAsync("Nghề nghiệp, nơi làm việc", "Giáo viên, Trường Tiểu học Hoa Sen");
        await receiver.PressAsync("Ghi nhận");
        await receiver.SeesAsync("ghi số giấy giới thiệu của nơi cũ");
        await receiver.FillAsync("Nhập theo giấy tờ số", "03-GCN/ĐU");
        await receiver.PressAsync("Ghi nhận");
        await receiver.SeesAllAsync(Name, "Quần chúng");
        await receiver.FollowAsync("Mở hồ sơ");
        await receiver.FillAsync("Ngày nghị quyết chi bộ: Đưa vào danh sách cảm tình Đảng", "1/7/2025");
        await receiver.FillAsync("Ngày cấp: Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng", "2/12/2024");
        await receiver.FillAsync("Nơi cấp, Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng", "Trung tâm Chính trị thành phố Minh Hải");
        await receiver.PressAsync("Kiểm tra lại");
        await receiver.PressAsync("Ghi nhận");
        await receiver.SeesAsync("Đã ghi 2 giấy tờ");
    }

    private static async Task AssignsAHelperAtOnce(Desk receiver)
    {
        await receiver.OpensMeetingAsync("01/07/2025");
        await receiver.LineOf("Phân công đảng viên giúp đỡ", Name).GetByLabel($"Đảng viên giúp đỡ {Name}").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await receiver.RecordsMeetingAsync(1);
    }

    private static async Task ReadsWhatStillHolds(Desk receiver)
    {
        await receiver.OpensDossierAsync(Name);
        await receiver.SeesAllAsync("Phân công đảng viên giúp đỡ", "02/12/2029", "Đảng ủy phường Tây Hải");
        await receiver.SeesNotAsync("Cần khắc phục");
    }
}
