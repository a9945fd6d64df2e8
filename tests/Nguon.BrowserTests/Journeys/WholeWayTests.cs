using Microsoft.Playwright;
using Nguon.BrowserTests.World;
using Nguon.Tests.World;

namespace Nguon.BrowserTests.Journeys;

/// <summary>From quần chúng to đảng viên chính thức under 208-QĐ/TW, by the people concerned one after the other, in their own time.</summary>
public sealed class WholeWayTests
{
    private const string Name = "Lê Thị Hoài Thương";

    [Fact]
    public Task A_person_goes_the_whole_way_by_the_hands_of_those_concerned() => Office.JourneyAsync(async office =>
    {
        var secretary = await office.SitDownAsync(office.World.SecretaryOfKhuPho1);
        var (officer, clerk) = await office.CommitteeAsync();

        await IsPutOnTheListAndHelped(office, secretary);
        await LearnsAndApplies(office, secretary);
        await IsVerifiedAndIntroduced(office, secretary, officer);
        await IsProposedByTheCell(office, secretary, officer);
        await IsDecided(office, officer, clerk);
        await IsAdmitted(office, secretary);
        await IsRecognised(office, secretary, officer, clerk);
        await ReadsTheDays(secretary);
    });

    private static async Task IsPutOnTheListAndHelped(Office office, Desk secretary)
    {
        await secretary.EntersPersonAsync(Name, "3/3/1990");
        await secretary.OpensMeetingAsync("20/11/2026");
        await secretary.AgreesAsync("Đưa vào danh sách cảm tình Đảng", Name, "Chi bộ đồng ý đưa vào danh sách");
        await secretary.RecordsMeetingAsync(1);
        await office.GoToAsync(new DateOnly(2026, 12, 20));
        await secretary.OpensMeetingAsync("20/12/2026");
        await secretary.LineOf("Phân công đảng viên giúp đỡ", Name).GetByLabel($"Đảng viên giúp đỡ {Name}").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await secretary.AgreesAsync("Đề nghị cử học lớp nhận thức về Đảng", Name, "Chi bộ đề nghị cử đi học");
        await secretary.RecordsMeetingAsync(2);
    }

    private static async Task LearnsAndApplies(Office office, Desk secretary)
    {
        await office.GoToAsync(new DateOnly(2027, 3, 20));
        await secretary.OpensDossierAsync(Name);
        await secretary.SeesAsync("Được đề nghị cử đi học lớp nhận thức");
        await secretary.TakesAsync("Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng", DossierSteps.ByPaper, ("Ngày cấp", "15/3/2027"), ("Số, ký hiệu", "45-GCN"), ("Nơi cấp", "Trung tâm Chính trị"));
        await secretary.OpensMeetingAsync("20/3/2027", "20/03/2027");
        await secretary.FillAsync($"Nhận xét về {Name}", "Dạy kèm 4 cháu khó khăn trong hè; cần mạnh dạn hơn khi phát biểu ở chi đoàn.");
        await secretary.AgreesAsync("Thống nhất làm hồ sơ", Name, "Chi bộ thống nhất làm hồ sơ");
        await secretary.RecordsMeetingAsync(2);
        await office.GoToAsync(new DateOnly(2027, 4, 10));
        await secretary.CompletesPersonAsync(Name);
        await secretary.OpensDossierAsync(Name);
        await secretary.TakesAsync("Đơn xin vào Đảng", DossierSteps.Now, ("Ngày ghi trên đơn", "5/4/2027"));
        await secretary.TakesAsync("Lý lịch của người xin vào Đảng", DossierSteps.Now);
    }

    private static async Task IsVerifiedAndIntroduced(Office office, Desk secretary, Desk officer)
    {
        await office.GoToAsync(new DateOnly(2027, 4, 15));
        await officer.OpensDossierAsync(Name);
        await officer.TakesAsync("Đóng dấu giáp lai lý lịch", DossierSteps.Now);
        await officer.TakesAsync("Gửi đề nghị thẩm tra lý lịch", DossierSteps.Now, ("Nơi thẩm tra", "Đảng ủy xã Bản Sơn"));
        await officer.SeesAsync("Đang thẩm tra lý lịch");
        await office.GoToAsync(new DateOnly(2027, 5, 20));
        await officer.OpensDossierAsync(Name);
        await officer.TakesAsync("Kết quả thẩm tra lý lịch", DossierSteps.Now, ("Nội dung, kết luận", "Không có vấn đề gì khác với lý lịch đã khai."));
        await secretary.OpensDossierAsync(Name);
        await secretary.IntroducesAsync();
        await secretary.TakesAsync("Tổng hợp ý kiến nhận xét", DossierSteps.Now);
        await secretary.SeesAsync("Đủ hồ sơ, chờ chi bộ xét");
    }

    private static async Task IsProposedByTheCell(Office office, Desk secretary, Desk officer)
    {
        await office.GoToAsync(new DateOnly(2027, 6, 20));
        await secretary.OpensMeetingAsync("20/06/2027");
        await secretary.SeesAsync("Đủ điều kiện đưa ra chi bộ xét ngày 20/06/2027");
        await secretary.VotesAsync("Xét, biểu quyết đề nghị kết nạp", Name, 21);
        await secretary.RecordsMeetingAsync(1);
        await secretary.OpensDossierAsync(Name);
        await secretary.TakesAsync("Nhận xét của chi ủy trong lý lịch", DossierSteps.Now);
        await officer.OpensDossierAsync(Name);
        await officer.TakesAsync("Chứng nhận của cấp ủy cơ sở trong lý lịch", DossierSteps.Now);
        await officer.SeesAsync("Chi bộ đã có nghị quyết đề nghị");
    }

    private static async Task IsDecided(Office office, Desk officer, Desk clerk)
    {
        await office.GoToAsync(new DateOnly(2027, 6, 30));
        await officer.DoesForAllAsync("Chi bộ đã có nghị quyết, chờ trình", "Trình Ban Thường vụ", 1);
        await officer.DoesForAllAsync("Chờ tiếp nhận", "Tiếp nhận hồ sơ", 1);
        await officer.DoesForAllAsync("Đang thẩm định", "Thẩm định xong", 1);
        await officer.CollectsSlipsAsync("30/06/2027", 1);
        await office.GoToAsync(new DateOnly(2027, 7, 2));
        await clerk.NumbersAllAsync(1, Name);
        await officer.DoesForAllAsync("Đã có quyết định, chờ giao chi bộ", "Giao quyết định cho chi bộ", 1);
    }

    private static async Task IsAdmitted(Office office, Desk secretary)
    {
        await office.GoToAsync(new DateOnly(2027, 7, 20));
        await secretary.OpensDossierAsync(Name);
        await secretary.BeginsAsync("Lễ kết nạp đảng viên");
        await secretary.PickAsync(DossierSteps.Now);
        await secretary.DayField.FillAsync(secretary.Today);
        await secretary.FillAsync("Nơi tổ chức lễ", "Nhà văn hóa khu phố 1");
        await secretary.Field("Đảng viên được phân công giúp đỡ").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await secretary.LooksOverAndRecordsAsync();
        await secretary.SeesTitleAsync("đảng viên dự bị");
        await secretary.SeesAsync("20/07/2028");
        await secretary.BeginsAsync("Việc sau lễ kết nạp");
        await secretary.PickAsync(DossierSteps.Now);
        await secretary.DayField.FillAsync(secretary.Today);
        await secretary.ChooseAsync("Việc đã xong", "Vào sổ danh sách đảng viên (7-HSĐV)");
        await secretary.LooksOverAndRecordsAsync();
        await secretary.SeesAsync("Vào sổ danh sách đảng viên (7-HSĐV)");
    }

    private static async Task IsRecognised(Office office, Desk secretary, Desk officer, Desk clerk)
    {
        await office.GoToAsync(new DateOnly(2028, 7, 25));
        await secretary.OpensDossierAsync(Name);
        await secretary.TakesAsync("Giấy chứng nhận lớp bồi dưỡng lý luận chính trị cho đảng viên mới", DossierSteps.ByPaper, ("Ngày cấp", "12/5/2028"), ("Nơi cấp", "Trung tâm Chính trị"));
        await secretary.TakesAsync("Bản tự kiểm điểm của đảng viên dự bị", DossierSteps.Now, ("Ngày ghi trên bản tự kiểm điểm", "10/7/2028"));
        await secretary.TakesAsync("Bản nhận xét của đảng viên được phân công giúp đỡ", DossierSteps.Now, ("Ngày nhận xét", "11/7/2028"));
        await secretary.TakesAsync("Tổng hợp ý kiến nhận xét đối với đảng viên dự bị", DossierSteps.Now, ("Ngày tổng hợp", "15/7/2028"));
        await secretary.OpensMeetingAsync("25/07/2028");
        await secretary.VotesAsync("Xét, biểu quyết đề nghị công nhận chính thức", Name, 21);
        await secretary.RecordsMeetingAsync(1);
        await officer.DoesForAllAsync("Chi bộ đã có nghị quyết, chờ trình", "Trình Ban Thường vụ", 1);
        await officer.DoesForAllAsync("Chờ tiếp nhận", "Tiếp nhận hồ sơ", 1);
        await officer.CollectsSlipsAsync("25/07/2028", 1);
        await clerk.NumbersAllAsync(1, Name);
    }

    private static async Task ReadsTheDays(Desk secretary)
    {
        await secretary.OpensPersonAsync(Name);
        await secretary.SeesMatchAsync("Tuổi đảng tính từ ngày\\s*02/07/2027");
        await secretary.SeesMatchAsync("Đảng viên chính thức từ ngày\\s*20/07/2028");
        await secretary.FollowAsync("Lần xem xét thứ 1");
        await secretary.SeesAsync("Đảng viên chính thức");
    }
}
