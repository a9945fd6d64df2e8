using Nguon.BrowserTests.World;
using Nguon.Tests.World;

namespace Nguon.BrowserTests.Journeys;

/// <summary>A dossier comes back once with all its faults, is completed, and is accepted in the second round.</summary>
public sealed class ReturnedDossierTests
{
    private const string Name = "Phan Thị Sáu";

    [Fact]
    public Task A_dossier_returned_with_all_faults_at_once_is_accepted_in_the_second_round() => Office.JourneyAsync(async office =>
    {
        var told = new Told(office.World);
        await told.SomebodyWithAsync(Name, told.Voted(office.World.Today.AddDays(-20)));
        var (officer, _) = await office.CommitteeAsync();
        var secretary = await office.SitDownAsync(office.World.SecretaryOfKhuPho1);

        await officer.DoesForAllAsync("Chi bộ đã có nghị quyết, chờ trình", "Trình Ban Thường vụ", 1);
        await officer.DoesForAllAsync("Chờ tiếp nhận", "Tiếp nhận hồ sơ", 1);
        await ReturnsItWithAllFaults(officer);
        await ReadsWhatIsToMend(secretary);
        await office.GoToAsync(new DateOnly(2026, 11, 30));
        await SendsItAgain(secretary);
        await officer.DoesForAllAsync("Chờ tiếp nhận", "Tiếp nhận hồ sơ", 1);
        await officer.DoesForAllAsync("Đang thẩm định", "Thẩm định xong", 1);
        await officer.CollectsSlipsAsync("30/11/2026", 1);
        await ReadsThatItIsAccepted(secretary);
    });

    private static async Task ReturnsItWithAllFaults(Desk officer)
    {
        await officer.OpensGroupAsync("Đang thẩm định");
        await officer.FollowAsync($"Trả hồ sơ của {Name}");
        await officer.SeesAsync("Lần trả thứ 1");
        await officer.TickAsync("Thiếu ý kiến nhận xét nơi cư trú");
        await officer.TickAsync("Nghị quyết thiếu lý do vắng mặt");
        await officer.TickAsync("Thiếu chữ ký hoặc dấu giáp lai");
        await officer.FillAsync("Ghi rõ từng điều, ai làm, cách bổ sung", "Chi ủy xin ý kiến nơi cư trú; ghi lý do 02 đồng chí vắng; ký trang 3.");
        await officer.PressAsync("Kiểm tra lại");
        await officer.SeesAsync("Kiểm tra lại trước khi trả");
        await officer.PressAsync("Trả hồ sơ để bổ sung");
        await officer.SeesAsync("Đã trả hồ sơ");
    }

    private static async Task ReadsWhatIsToMend(Desk secretary)
    {
        await OpensIt(secretary);
        await secretary.SeesAllAsync(
            "Trả bổ sung, chờ chi bộ hoàn thiện", "Thiếu ý kiến nhận xét nơi cư trú", "Nghị quyết thiếu lý do vắng mặt", "Thiếu chữ ký hoặc dấu giáp lai", "ký trang 3");
    }

    private static async Task SendsItAgain(Desk secretary)
    {
        await OpensIt(secretary);
        await secretary.TakesAsync("Trình hồ sơ lên cấp ủy có thẩm quyền", DossierSteps.Now);
        await secretary.SeesAsync("Đã trình cấp có thẩm quyền");
    }

    private static async Task ReadsThatItIsAccepted(Desk secretary)
    {
        await OpensIt(secretary);
        await secretary.SeesAsync("Đã thống nhất kết nạp, chờ ban hành quyết định");
        await secretary.SeesMatchAsync("Đã trả để bổ sung\\s*1 lần");
    }

    private static async Task OpensIt(Desk secretary)
    {
        await secretary.OpenAsync("/ho-so");
        await secretary.FollowAsync(Name);
        await secretary.SeesTitleAsync(Name);
    }
}
