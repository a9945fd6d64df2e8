using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Tests.Domain;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Seed;

namespace Nguon.Tests.Features.Rules;

/// <summary>Rules added as data: put forward by one, agreed by another; impact before; working days; criteria of a committee.</summary>
public sealed class RuleVersionPageTests
{
    private const string Api = "/api/v1/rules/versions";

    private static string File => Encoding.UTF8.GetString(RuleLayerWriter.Write(RuleVersionTests.Shorter()));

    [Fact]
    [Leaves(ActivityKind.RuleVersionDecided)]
    public async Task A_version_put_forward_is_agreed_by_a_second_person_and_is_then_in_force_from_its_own_day()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var first = await world.As(world.Accounts.Province);
        using var second = await SecondAsync(world);
        var made = (await first.PostJsonAsync(Api, File)).MustBe(HttpStatusCode.Created);
        var id = JsonDocument.Parse(made.Body).RootElement.GetProperty("id").GetString();

        var own = await first.PostAsync($"/quy-dinh/phien-ban/{id}", ("viec", "dong-y"));
        var seenByFirst = await first.OpenAsync($"/quy-dinh/phien-ban/{id}");
        var waiting = await first.OpenAsync("/quy-dinh?ngay=01/03/2027");
        var page = await second.OpenAsync($"/quy-dinh/phien-ban/{id}");
        var agreed = await second.SubmitAndFollowAsync(page, "Đồng ý áp dụng từ 01/03/2027");
        var again = await second.PostJsonAsync($"{Api}/{id}/decision", new { isAdopted = false });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.Status);
        Assert.True(own.ShowsRefusal("RUL-012"));
        Assert.False(seenByFirst.Shows("Đồng ý áp dụng"));
        Assert.True(seenByFirst.Shows("do chính tài khoản này đưa ra; người thứ hai"));
        Assert.False(waiting.Shows("300-QĐ/TW"));
        Assert.True(page.Shows("Thay đổi") && page.Shows("45"));
        Assert.True(agreed.Shows("Đã đồng ý"));
        Assert.True((await first.OpenAsync("/quy-dinh?ngay=01/03/2027")).Shows("300-QĐ/TW"));
        Assert.True((await first.OpenAsync("/quy-dinh?ngay=28/02/2027")).Shows("Ngày 28/02/2027: 208-QĐ/TW"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal([ActivityKind.RuleVersionProposed, ActivityKind.RuleVersionDecided],
            await world.InDb(db => db.Activities.Where(a => a.Kind == ActivityKind.RuleVersionProposed || a.Kind == ActivityKind.RuleVersionDecided).OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync()));
    }

    [Fact]
    [Leaves(ActivityKind.RuleVersionProposed)]
    public async Task A_version_waiting_for_its_second_person_is_not_put_forward_again_and_a_file_is_chosen()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var province = await world.As(world.Accounts.Province);
        (await province.PostJsonAsync(Api, File)).MustBe(HttpStatusCode.Created);

        var again = await province.PostJsonAsync(Api, File);
        var none = await province.PostAsync("/quy-dinh/phien-ban");

        Assert.True(again.ShowsRefusal("RUL-005") && again.Body.Contains("quyết định về phiên bản đó trước", StringComparison.Ordinal), again.Body);
        Assert.True(none.ShowsRefusal("RUL-006") && none.Shows("Chưa chọn tệp"), none.Text);
        Assert.Equal(1, await world.InDb(db => db.RuleVersions.CountAsync()));
    }

    [Theory]
    [InlineData("{", "dòng")]
    [InlineData("""{ "id": "1-QĐ/TW", "kind": "Regulation", "document": "x", "title": "x", "issuer": "x", "from": "2030-01-01", "values": { "NoKey": { "value": 1, "confidence": "High" } } }""", "NoKey")]
    [InlineData("""{ "id": "1-QĐ/TW", "kind": "Regulation", "document": "x", "title": "x", "issuer": "x", "from": "2030-01-01", "values": {} }""", "RUL-001")]
    public async Task A_file_that_cannot_be_used_is_refused_naming_the_place(string file, string place)
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var province = await world.As(world.Accounts.Province);

        var refused = await province.PostJsonAsync(Api, file);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("RUL-001", refused.Body, StringComparison.Ordinal);
        Assert.Contains(place, refused.Body, StringComparison.Ordinal);
        Assert.Equal(0, await world.InDb(db => db.RuleVersions.CountAsync()));
    }

    [Fact]
    public async Task The_impact_names_people_where_they_may_be_opened_and_counts_them_elsewhere_by_unit_and_as_a_file()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var province = await world.As(world.Accounts.Province);
        using var officer = await world.As(world.OfficerOfPhuong);
        var younger = Encoding.UTF8.GetString(RuleLayerWriter.Write(RuleVersionTests.Younger()));
        var id = JsonDocument.Parse((await province.PostJsonAsync(Api, younger)).Body).RootElement.GetProperty("id").GetString();

        var counted = await province.OpenAsync($"/quy-dinh/phien-ban/{id}/tac-dong");
        var named = await officer.OpenAsync($"/quy-dinh/phien-ban/{id}/tac-dong");
        var file = await officer.OpenAsync($"/quy-dinh/phien-ban/{id}/tac-dong/tep");
        var wire = JsonDocument.Parse((await officer.OpenAsync($"{Api}/{id}/impact")).Body).RootElement;

        Assert.True(counted.Shows("Theo đơn vị") && counted.Shows("Cộng (hồ sơ)"));
        Assert.False(counted.Shows("Lê Thị Cúc"));
        Assert.True(named.Shows("Lê Thị Cúc"));
        Assert.False(named.Shows(world.Stranger.Name));
        Assert.Equal("PK", file.Body[..2]);
        Assert.NotEqual(0, wire.GetProperty("dossiers").GetArrayLength());
        Assert.True((await officer.PostJsonAsync(Api, File)).Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden);
    }

    [Fact]
    [Leaves(ActivityKind.CalendarYearSaved)]
    public async Task The_working_days_of_a_year_are_entered_as_a_whole_and_clocks_count_by_them()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var province = await world.As(world.Accounts.Province);
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var page = await province.OpenAsync("/quy-dinh/lich-lam-viec?nam=2027");
        const string days = "01/01/2027; Nghỉ; Tết Dương lịch\n05/02/2027; Nghỉ; Tết\n08/02/2027; Nghỉ; Tết\n09/02/2027; Nghỉ; Tết\n10/02/2027; Nghỉ; Tết\n20/02/2027; Làm bù; hoán đổi";

        var elsewhere = new Nguon.Web.Reading.RulesOfTheDay(RuleBookSource.Load(), CalendarSource.Rows(), world.Services.GetRequiredService<IServiceScopeFactory>(), world.Clock);
        var before = elsewhere.Calendar.IsWorkingDay(new(2027, 2, 20));
        var wrong = await province.SubmitAsync(page, "Ghi nhận lịch cả năm", ("Năm", "2027"), ("Theo văn bản", "TB 01"), ("Các ngày nghỉ và làm bù", "32/1/2027; Nghỉ; x"));
        var saved = await province.SubmitAndFollowAsync(page, "Ghi nhận lịch cả năm", ("Năm", "2027"), ("Theo văn bản", "TB 01"), ("Các ngày nghỉ và làm bù", days));
        var api = await province.PostJsonAsync("/api/v1/rules/working-days", new { year = 2027, source = "", text = days });
        var seen = await secretary.OpenAsync("/quy-dinh/lich-lam-viec?nam=2027");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.True(wrong.Shows("Dòng 1 chưa đọc được"));
        Assert.True(saved.Shows("Đã xác nhận") && saved.Shows("20/02/2027"));
        Assert.True(api.ShowsRefusal("CAL-002"));
        Assert.True(seen.Shows("Đã xác nhận") && !seen.Shows("Nhập lịch của cả năm"));
        Assert.False(world.Services.GetRequiredService<Nguon.Web.Reading.RulesOfTheDay>().Calendar.IsWorkingDay(new(2027, 2, 8)));
        Assert.True(world.Services.GetRequiredService<Nguon.Web.Reading.RulesOfTheDay>().Calendar.IsWorkingDay(new(2027, 2, 20)));
        Assert.False(before);
        world.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.True(elsewhere.Calendar.IsWorkingDay(new(2027, 2, 20)), "another program on the same database goes on by the old calendar");
    }

    [Fact]
    public async Task A_criterion_of_the_committee_warns_its_cells_until_it_is_ended_and_no_others()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        var page = await officer.OpenAsync("/quy-dinh/tieu-chi");

        var saved = await officer.SubmitAndFollowAsync(page, "Ghi nhận", ("Cấp ủy", world.Units.Phuong.ToString()), ("Loại tiêu chí", "Reminder"), ("Nội dung", "Kết quả học tập từ khá trở lên"), ("Theo văn bản của cấp ủy", "05-KL/ĐU"), ("Áp dụng từ ngày", "01/01/2026"));
        var own = await officer.PostJsonAsync($"/api/v1/dossiers/{world.Cuc.DossierId}/steps/preview", new { kind = "CellResolution", occurredOn = "2026-10-20" });
        var foreign = await officer.PostJsonAsync("/api/v1/rules/local-criteria", new { unitId = world.Units.OtherPhuong, kind = "Reminder", months = 0, text = "x", document = "x", from = "2026-01-01" });
        var empty = await officer.PostJsonAsync("/api/v1/rules/local-criteria", new { unitId = world.Units.Phuong, kind = "MonthsOnList", months = 0, text = "", document = "", from = "2026-01-01" });
        var ended = await officer.SubmitAndFollowAsync(saved, "Thôi áp dụng từ hôm nay");

        Assert.True(saved.Shows("Kết quả học tập từ khá trở lên"));
        Assert.Contains("ADM-090", own.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.True(empty.ShowsRefusal("LOC-002") && empty.ShowsRefusal("LOC-003") && empty.ShowsRefusal("LOC-004"));
        Assert.False(ended.Shows("Thôi áp dụng từ hôm nay"));
    }

    private static async Task<TestClient> SecondAsync(TestWorld world)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(), UserName = "tinhuy.2", NormalizedUserName = "TINHUY.2", DisplayName = "Trưởng phòng, Ban Tổ chức Tỉnh ủy",
            SecurityStamp = "stamp", CreatedAt = FrozenClock.Baseline.UtcDateTime,
        };
        await world.Add(account);
        await world.Add(new AccountGrant { Id = Guid.CreateVersion7(), AccountId = account.Id, OrganizationId = world.Units.Province, Role = AccountRole.ProvincialDepartment, From = ProvinceUnits.Reform });
        return await world.As(account.Id);
    }
}
