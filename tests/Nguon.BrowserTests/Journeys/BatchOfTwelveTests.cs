using Nguon.BrowserTests.World;
using Nguon.Tests.World;

namespace Nguon.BrowserTests.Journeys;

/// <summary>Twelve dossiers through one round of slips of the standing committee, numbered by the văn thư.</summary>
public sealed class BatchOfTwelveTests
{
    private static readonly string[] Names =
    [
        "Nguyễn Thị Lụa", "Lê Văn Tám", "Trần Thị Bưởi", "Hoàng Quốc Chính", "Phan Thị Duyên", "Võ Đức Em",
        "Hồ Thị Gấm", "Trương Văn Hậu", "Đoàn Thị Ích", "Bùi Quốc Khiêm", "Ngô Thị Lành", "Dương Văn Mạnh",
    ];

    [Fact]
    public Task Twelve_dossiers_go_through_one_session_and_get_twelve_numbers() => Office.JourneyAsync(async office =>
    {
        var told = new Told(office.World);
        foreach (var name in Names)
        {
            await told.SomebodyWithAsync(name, told.Voted(office.World.Today.AddDays(-20)));
        }

        var (officer, clerk) = await office.CommitteeAsync();

        await officer.DoesForAllAsync("Chi bộ đã có nghị quyết, chờ trình", "Trình Ban Thường vụ", 12);
        await officer.DoesForAllAsync("Chờ tiếp nhận", "Tiếp nhận hồ sơ", 12);
        await officer.DoesForAllAsync("Đang thẩm định", "Thẩm định xong", 12);
        await officer.CollectsSlipsAsync("20/11/2026", 12);
        await SeesThatTheyWaitForNumbers(officer);
        await clerk.NumbersAllAsync(12, Names);
        await officer.DoesForAllAsync("Đã có quyết định, chờ giao chi bộ", "Giao quyết định cho chi bộ", 12);
        await FindsTheNumberOnEachDossier(await office.SitDownAsync(office.World.SecretaryOfKhuPho1));
    });

    private static async Task SeesThatTheyWaitForNumbers(Desk officer)
    {
        await officer.OpensGroupAsync("Đã thống nhất, chờ số");
        await officer.SeesAsync("Đã thống nhất kết nạp, chờ ban hành quyết định");
        await officer.SeesAsync(Names[11]);
    }

    private static async Task FindsTheNumberOnEachDossier(Desk secretary)
    {
        await secretary.OpenAsync("/ho-so");
        await secretary.FollowAsync(Names[0]);
        await secretary.SeesAsync("Đã có quyết định, chờ lễ kết nạp");
        await secretary.SeesMatchAsync("[0-9]+-QĐ/ĐU");
    }
}
