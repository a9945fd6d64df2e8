using Nguon.BrowserTests.World;
using Nguon.Tests.World;

namespace Nguon.BrowserTests.Journeys;

/// <summary>A case of 2024 entered by one officer from a pile of paper: begun under the old city, finished under the new ward.</summary>
public sealed class FromPaperTests
{
    private const string Name = "Ngô Thị Chín";

    private static readonly (string Label, string Value)[] Papers =
    [
        ("Ngày nghị quyết chi bộ: Đưa vào danh sách cảm tình Đảng", "3/2/2023"),
        ("Ngày cấp: Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng", "12/10/2023"),
        ("Số của Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng", "112-GCN"),
        ("Nơi cấp, Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng", "Trung tâm Chính trị thành phố Minh Hải"),
        ("Ngày ghi trên đơn: Đơn xin vào Đảng", "01032024"),
        ("Ngày ghi trên lý lịch: Lý lịch của người xin vào Đảng", "5.3.2024"),
        ("Ngày đóng dấu: Đóng dấu giáp lai lý lịch", "8/3/24"),
        ("Ngày gửi: Gửi đề nghị thẩm tra lý lịch", "11/3/2024"),
        ("Nơi thẩm tra, Gửi đề nghị thẩm tra lý lịch", "Đảng ủy xã Bản Sơn"),
        ("Ngày có kết quả: Kết quả thẩm tra lý lịch", "12/4/2024"),
        ("Nơi thẩm tra, Kết quả thẩm tra lý lịch", "Đảng ủy xã Bản Sơn"),
        ("Ngày giới thiệu: Giấy giới thiệu người vào Đảng", "20/4/2024"),
        ("Họ tên người giới thiệu, Giấy giới thiệu người vào Đảng", "Lê Văn Hùng, Trần Thị Lan"),
        ("Ngày tổng hợp: Tổng hợp ý kiến nhận xét", "2/5/2024"),
        ("Ngày họp chi bộ: Chi bộ xét, nghị quyết đề nghị kết nạp", "20/5/2024"),
        ("Số của Chi bộ xét, nghị quyết đề nghị kết nạp", "08-NQ/CB"),
        ("Tổng số, Chi bộ xét, nghị quyết đề nghị kết nạp", "22"),
        ("Có mặt, Chi bộ xét, nghị quyết đề nghị kết nạp", "20"),
        ("Tán thành, Chi bộ xét, nghị quyết đề nghị kết nạp", "20"),
        ("Không tán thành, Chi bộ xét, nghị quyết đề nghị kết nạp", "0"),
        ("Ngày nhận xét: Nhận xét của chi ủy trong lý lịch", "22/5/2024"),
        ("Ngày chứng nhận: Chứng nhận của cấp ủy cơ sở trong lý lịch", "27/5/2024"),
        ("Ngày nghị quyết: Nghị quyết của đảng ủy cơ sở đề nghị kết nạp", "5/6/2024"),
        ("Tổng số, Nghị quyết của đảng ủy cơ sở đề nghị kết nạp", "15"),
        ("Có mặt, Nghị quyết của đảng ủy cơ sở đề nghị kết nạp", "14"),
        ("Tán thành, Nghị quyết của đảng ủy cơ sở đề nghị kết nạp", "14"),
        ("Không tán thành, Nghị quyết của đảng ủy cơ sở đề nghị kết nạp", "0"),
        ("Ngày trình: Trình hồ sơ lên cấp ủy có thẩm quyền", "10/6/2024"),
        ("Ngày họp hoặc ngày lấy ý kiến: Cấp ủy có thẩm quyền thống nhất kết nạp", "5/7/2024"),
        ("Tổng số, Cấp ủy có thẩm quyền thống nhất kết nạp", "11"),
        ("Có mặt, Cấp ủy có thẩm quyền thống nhất kết nạp", "10"),
        ("Tán thành, Cấp ủy có thẩm quyền thống nhất kết nạp", "10"),
        ("Không tán thành, Cấp ủy có thẩm quyền thống nhất kết nạp", "0"),
        ("Ngày ban hành: Quyết định kết nạp đảng viên", "12/7/2024"),
        ("Số của Quyết định kết nạp đảng viên", "1204-QĐ/ThU"),
        ("Ngày nhận: Chi bộ nhận quyết định", "18/7/2024"),
        ("Ngày tổ chức lễ: Lễ kết nạp đảng viên", "2/8/2024"),
        ("Nơi tổ chức, Lễ kết nạp đảng viên", "Nhà văn hóa khu phố 1"),
        ("Ngày cấp: Giấy chứng nhận lớp bồi dưỡng lý luận chính trị cho đảng viên mới", "20/4/2025"),
        ("Ngày ghi trên bản tự kiểm điểm: Bản tự kiểm điểm của đảng viên dự bị", "20/7/2025"),
        ("Ngày nhận xét: Bản nhận xét của đảng viên được phân công giúp đỡ", "21/7/2025"),
        ("Ngày tổng hợp: Tổng hợp ý kiến nhận xét đối với đảng viên dự bị", "25/7/2025"),
    ];

    [Fact]
    public Task One_officer_enters_a_case_of_2024_and_recognises_it_after_the_reform() => Office.JourneyAsync(async office =>
    {
        await office.GoToAsync(new DateOnly(2025, 8, 12));
        await new Told(office.World).SomebodyAsync(Name);
        var (officer, clerk) = await office.CommitteeAsync();

        await EntersThePile(officer);
        await LooksItOver(officer);
        officer.Effort.MustFit(minutes: 8);
        await SeesWhoDecidedThen(officer);
        await EntersTheCellsVote(officer, office.World.Units.KhuPho1);
        await IsRecognisedByTheWard(officer, clerk);
        await ReadsTheDays(officer);
    });

    private static async Task EntersThePile(Desk officer)
    {
        await officer.OpensPersonAsync(Name);
        await officer.FollowAsync("Mở hồ sơ");
        foreach (var (label, value) in Papers)
        {
            await officer.FillAsync(label, value);
        }

        await officer.FillAsync("Nhập theo bộ hồ sơ giấy số (nếu có)", "17");
    }

    private static async Task LooksItOver(Desk officer)
    {
        await officer.PressAsync("Kiểm tra lại");
        await officer.SeesAllAsync("Kiểm tra lại trước khi ghi nhận", "Vẫn ghi nhận được", "Chưa ghi Lê Văn Hùng cùng công tác (học tập, cư trú) với người xin vào Đảng từ ngày nào", "20/05/2024: Chi bộ xét, nghị quyết đề nghị kết nạp, số 08-NQ/CB, 20 phiếu tán thành");
        await officer.PressAsync("Ghi nhận");
        await officer.SeesAsync("Đã ghi 22 giấy tờ");
    }

    private static async Task SeesWhoDecidedThen(Desk officer)
    {
        await officer.SeesAllAsync("Hết 12 tháng dự bị, chờ công nhận", "02/08/2025", "1204-QĐ/ThU", "Thành ủy Minh Hải", "Đảng ủy Phường Đông", "nhập theo số 17");
    }

    private static async Task EntersTheCellsVote(Desk officer, Guid cell)
    {
        await officer.OpenAsync("/sinh-hoat");
        await officer.Field("Chi bộ").SelectOptionAsync(new[] { cell.ToString() });
        await officer.FillAsync("Ngày họp", "11/08/2025");
        await officer.PressAsync("Mở buổi sinh hoạt");
        await officer.SeesAsync("Nhập thay chi bộ");
        await officer.FillAsync("Thư ký", "Lê Văn Hùng");
        await officer.FillAsync("Số của giấy", "09-NQ/CB");
        await officer.VotesAsync("Xét, biểu quyết đề nghị công nhận chính thức", Name, 21);
        await officer.PressAsync("Kiểm tra lại");
        await officer.SeesAsync("1 nội dung sẽ vào hồ sơ");
        await officer.PressAsync("Ghi nhận");
        await officer.SeesAsync("Đã ghi nhận buổi sinh hoạt với 1 nội dung");
    }

    private static async Task IsRecognisedByTheWard(Desk officer, Desk clerk)
    {
        await officer.DoesForAllAsync("Chi bộ đã có nghị quyết, chờ trình", "Trình Ban Thường vụ", 1);
        await officer.DoesForAllAsync("Chờ tiếp nhận", "Tiếp nhận hồ sơ", 1);
        await officer.CollectsSlipsAsync("12/08/2025", 1);
        await clerk.NumbersAllAsync(1, Name);
    }

    private static async Task ReadsTheDays(Desk officer)
    {
        await officer.OpensPersonAsync(Name);
        await officer.SeesMatchAsync("Tuổi đảng tính từ ngày\\s*12/07/2024");
        await officer.SeesMatchAsync("Đảng viên chính thức từ ngày\\s*02/08/2025");
        await officer.OpensDossierAsync(Name);
        await officer.SeesAsync("Đảng viên chính thức");
    }
}
