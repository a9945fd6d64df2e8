using Nguon.BrowserTests.World;
using Nguon.Tests.World;

namespace Nguon.BrowserTests.Journeys;

/// <summary>A probationer whose cell is late: recognised all the same, official from the exact day twelve months after the ceremony.</summary>
public sealed class LateRecognitionTests
{
    private const string Name = "Trương Văn Bảy";

    private static readonly DateOnly Ceremony = new(2025, 9, 16);

    [Fact]
    public Task A_late_recognition_takes_effect_from_the_exact_day() => Office.JourneyAsync(async office =>
    {
        var told = new Told(office.World);
        await told.SomebodyWithAsync(Name, told.Probationer(Ceremony));
        var secretary = await office.SitDownAsync(office.World.SecretaryOfKhuPho1);
        var (officer, clerk) = await office.CommitteeAsync();

        await SeesThatItIsLate(secretary);
        await CollectsThePapers(secretary);
        await TheCellVotes(secretary);
        await officer.DoesForAllAsync("Chi bộ đã có nghị quyết, chờ trình", "Trình Ban Thường vụ", 1);
        await officer.DoesForAllAsync("Chờ tiếp nhận", "Tiếp nhận hồ sơ", 1);
        await officer.CollectsSlipsAsync("20/11/2026", 1);
        await clerk.NumbersAllAsync(1, Name);
        await ReadsTheExactDay(secretary);
    });

    private static async Task SeesThatItIsLate(Desk secretary)
    {
        await secretary.OpenAsync("/den-han");
        await secretary.SeesAsync(Name);
        await secretary.SeesAsync("Hạn chi bộ xét công nhận");
        await secretary.FollowAsync(Name);
        await secretary.SeesAsync("Hết 12 tháng dự bị, chờ công nhận");
        await secretary.SeesAsync("16/09/2026");
    }

    private static async Task CollectsThePapers(Desk secretary)
    {
        await secretary.TakesAsync("Giấy chứng nhận lớp bồi dưỡng lý luận chính trị cho đảng viên mới", DossierSteps.ByPaper, ("Ngày cấp", "12/3/2026"), ("Nơi cấp", "Trung tâm Chính trị"));
        await secretary.TakesAsync("Bản tự kiểm điểm của đảng viên dự bị", DossierSteps.ByPaper, ("Ngày ghi trên bản tự kiểm điểm", "10/11/2026"));
        await secretary.TakesAsync("Bản nhận xét của đảng viên được phân công giúp đỡ", DossierSteps.ByPaper, ("Ngày nhận xét", "11/11/2026"));
        await secretary.TakesAsync("Tổng hợp ý kiến nhận xét đối với đảng viên dự bị", DossierSteps.ByPaper, ("Ngày tổng hợp", "12/11/2026"));
    }

    private static async Task TheCellVotes(Desk secretary)
    {
        await secretary.OpensMeetingAsync("20/11/2026");
        await secretary.VotesAsync("Xét, biểu quyết đề nghị công nhận chính thức", Name, 21);
        await secretary.PressAsync("Kiểm tra lại");
        await secretary.SeesAsync("Hạn chi bộ xét công nhận");
        await secretary.SeesAsync("quá hạn");
        await secretary.PressAsync("Ghi nhận");
        await secretary.SeesAsync("Đã ghi nhận buổi sinh hoạt với 1 nội dung");
    }

    private static async Task ReadsTheExactDay(Desk secretary)
    {
        await secretary.OpensPersonAsync(Name);
        await secretary.SeesMatchAsync("Đảng viên chính thức từ ngày\\s*16/09/2026");
        await secretary.SeesMatchAsync("Tuổi đảng tính từ ngày\\s*04/09/2025");
        await secretary.FollowAsync("Lần xem xét thứ 1");
        await secretary.SeesAsync("Đảng viên chính thức");
    }
}
