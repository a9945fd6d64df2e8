using Microsoft.Playwright;
using Nguon.BrowserTests.World;
using Nguon.Domain.Admission;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Seed;

namespace Nguon.BrowserTests.Journeys;

/// <summary>New rules: put forward by one, weighed against the open dossiers, agreed to by another, in force from their own day.</summary>
public sealed class RuleChangeTests
{
    [Fact]
    public Task A_stricter_version_is_put_forward_weighed_and_agreed_to_by_a_second_person() => Office.JourneyAsync(async office =>
    {
        var first = await office.SitDownAsync(office.World.Accounts.Province);
        var second = await office.SitDownAsync(await ColleagueAsync(office.World));

        await PutsItForward(first);
        await WeighsIt(first);
        await AgreesToIt(second);
        await first.OpenAsync("/quy-dinh?ngay=01/03/2027");
        await first.SeesAsync("300-QĐ/TW");
        await first.OpenAsync("/quy-dinh?ngay=28/02/2027");
        await first.SeesAsync("Ngày 28/02/2027: 208-QĐ/TW");
    });

    private static async Task PutsItForward(Desk first)
    {
        await first.OpenAsync("/quy-dinh/phien-ban");
        await first.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "quy-dinh.json", MimeType = "application/json", Buffer = RuleLayerWriter.Write(Younger()) });
        await first.PressAsync("Kiểm tra và đưa ra");
        await first.SeesTitleAsync("300-QĐ/TW");
    }

    private static async Task WeighsIt(Desk first)
    {
        await first.FollowAsync("Xem tác động tới hồ sơ");
        await first.SeesTitleAsync("Tác động tới hồ sơ");
        await first.SeesAllAsync("Theo đơn vị", "Vướng thêm");
    }

    private static async Task AgreesToIt(Desk second)
    {
        await second.OpenAsync("/quy-dinh/phien-ban");
        await second.FollowAsync("300-QĐ/TW");
        await second.PressAsync("Đồng ý áp dụng từ 01/03/2027");
        await second.SeesAsync("Đã đồng ý");
    }

    /// <summary>The regulation in force with a lower upper age: 220 months, which nobody of the province meets.</summary>
    private static RuleLayer Younger()
    {
        var from = new DateOnly(2027, 3, 1);
        var layer = RuleBookSource.Load().InForceOn(from).Regulation with { Id = "300-QĐ/TW", Document = "300-QĐ/TW ngày 10/02/2027", DatedOn = new(2027, 2, 10), From = from };
        return layer with { Values = [.. layer.Values.Where(value => value.Key != RuleKey.AgeToMonths), new(RuleKey.AgeToMonths, "220", Confidence.High, layer.Document, "điểm 1", "")] };
    }

    private static async Task<TestAccount> ColleagueAsync(TestWorld world)
    {
        var (id, login) = (Guid.CreateVersion7(), "tinhuy.2");
        await world.Add(new Account { Id = id, UserName = login, NormalizedUserName = login.ToUpperInvariant(), DisplayName = "Trưởng phòng, Ban Tổ chức Tỉnh ủy", SecurityStamp = "stamp", CreatedAt = FrozenClock.Baseline.UtcDateTime });
        await world.Add(new AccountGrant { Id = Guid.CreateVersion7(), AccountId = id, OrganizationId = world.Units.Province, Role = AccountRole.ProvincialDepartment, From = new(2025, 7, 1) });
        return new TestAccount(id, login, AccountRole.ProvincialDepartment, world.Units.Province);
    }
}
