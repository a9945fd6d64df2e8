using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Reading;
using Nguon.Web.Seed.Codes;

namespace Nguon.Tests.Features.Organizations;

public sealed class CodeListTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly Day => World.Today.AddDays(-10);

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Units_follow_a_replaced_block_from_its_day_on_and_figures_keep_the_block_of_their_day()
    {
        using var client = await World.As(World.ProvinceDepartment);
        var form = await client.OpenAsync("/to-chuc/danh-muc/khoi");

        var preview = await client.SubmitAsync(form, "Xem trước", New);
        Assert.True(preview.Shows("1 đơn vị đổi mã"), preview.Text);
        var done = await client.SubmitAndFollowAsync(preview, "Ghi phiên bản");

        Assert.True(done.Shows("1 đơn vị đổi theo danh mục mới") && done.Shows("Khối xã, đặc khu"), done.Text);
        Assert.Equal(("xa", "xa-dac-khu"), (await BlockAsync(Day.AddDays(-1)), await BlockAsync(Day)));
        Assert.Contains("\"key\":\"xa\",\"label\":\"Khối xã\"", await MembersAsync(Day.AddDays(-1)), StringComparison.Ordinal);
        Assert.Contains("\"key\":\"xa-dac-khu\",\"label\":\"Khối xã, đặc khu\"", await MembersAsync(Day), StringComparison.Ordinal);
        Assert.True((await client.OpenAsync($"/to-chuc/{World.Units.Commune}")).Shows("Khối: Khối xã → Khối xã, đặc khu."));
        Assert.Equal(1, await World.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.CodeVersionAdded)));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_code_that_is_not_on_the_list_of_the_day_is_refused_and_the_form_does_not_offer_it()
    {
        await AddAsync();
        using var client = await World.As(World.ProvinceDepartment);
        var details = $"/api/v1/organizations/{World.Units.Phuong}/details";

        var late = await client.PostJsonAsync(details, Body(Day, "xa"));
        var early = await client.PostJsonAsync(details, Body(Day.AddDays(-1), "xa-dac-khu"));
        var district = await client.PostJsonAsync("/api/v1/reorganizations", new { decisionNumber = "9-QĐ/TU", effectiveOn = Day, lines = new[] { new { verb = "ChangeKind", oldCode = "HS-DH", newKind = "DistrictCommittee" } } });
        var offered = (await client.OpenAsync($"/to-chuc/{World.Units.Phuong}/thong-tin?ngay={Day:dd/MM/yyyy}")).Control("Khối").QuerySelectorAll("option").Select(o => o.GetAttribute("value"));

        Assert.True(late.ShowsRefusal("ORG-070"), late.Body);
        Assert.True(early.ShowsRefusal("ORG-070"), early.Body);
        Assert.True(district.ShowsRefusal("ORG-070"), district.Body);
        Assert.Contains("xa-dac-khu", offered);
        Assert.DoesNotContain("xa", offered);
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    [Leaves(ActivityKind.CodeVersionAdded)]
    public async Task A_version_in_force_is_not_edited_and_a_contradiction_is_told()
    {
        await AddAsync();
        using var client = await World.As(World.ProvinceDepartment);
        using var officer = await World.As(World.OfficerOfPhuong);

        var same = await client.PostJsonAsync("/api/v1/code-lists/khoi", Version(Day));
        var lost = await client.PostJsonAsync("/api/v1/code-lists/loai-hinh", new { from = Day, source = "12-HD/BTCTW", codes = new[] { new { code = "xa", label = "Xã" } }, changes = new[] { new { old = "phuong", @new = "thi-xa" } } });
        var kind = await client.PostJsonAsync("/api/v1/code-lists/loai", new { from = Day.AddDays(1), source = "12-HD/BTCTW", codes = new[] { new { code = "lien-chi-bo", label = "Liên chi bộ" } } });
        var form = await client.SubmitAsync(await client.OpenAsync("/to-chuc/danh-muc/khoi"), "Xem trước", ("Áp dụng từ ngày", $"{Day:dd/MM/yyyy}"), ("Căn cứ (số văn bản)", "1"));

        Assert.True(same.ShowsRefusal("ORG-071"), same.Body);
        Assert.True(lost.ShowsRefusal("ORG-075"), lost.Body);
        Assert.True(kind.ShowsRefusal("ORG-074"), kind.Body);
        Assert.True(form.Shows("không sửa được"), form.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.PostJsonAsync("/api/v1/code-lists/khoi", Version(Day.AddDays(1)))).Status);
        Assert.Equal(1, await World.InDb(db => db.CodeListVersions.CountAsync()));
    }

    [Fact]
    public async Task A_version_without_its_paper_and_a_code_written_twice_are_refused()
    {
        using var client = await World.As(World.ProvinceDepartment);
        object[] twice = [new { code = "xa", label = "Khối xã" }, new { code = "xa", label = "Khối xã" }];

        var paperless = await client.PostJsonAsync("/api/v1/code-lists/khoi", new { from = Day, source = "", codes = new[] { new { code = "xa", label = "Khối xã" } } });
        var miswritten = await client.PostJsonAsync("/api/v1/code-lists/khoi", new { from = Day, source = "15-HD/BTCTW", codes = new[] { new { code = "Xã", label = "Khối xã" } } });
        var doubled = await client.PostJsonAsync("/api/v1/code-lists/khoi", new { from = Day, source = "15-HD/BTCTW", codes = twice });

        Assert.True(paperless.ShowsRefusal("ORG-072") && paperless.Shows("ghi căn cứ"), paperless.Body);
        Assert.True(miswritten.ShowsRefusal("ORG-072"), miswritten.Body);
        Assert.True(doubled.ShowsRefusal("ORG-073") && doubled.Shows("Mã «xa» được ghi hai lần"), doubled.Body);
        Assert.Equal(0, await World.InDb(db => db.CodeListVersions.CountAsync()));
    }

    [Fact]
    [Leaves(ActivityKind.OrganizationsExported)]
    public async Task A_unit_founded_from_one_with_a_replaced_type_has_the_new_one_and_an_export_goes_in_again()
    {
        await AddAsync();
        using var client = await World.As(World.ProvinceDepartment);
        (await client.PostJsonAsync("/api/v1/reorganizations", new
        {
            decisionNumber = "11-QĐ/TU", effectiveOn = Day.AddDays(2),
            lines = new[] { new { verb = "Consolidate", oldCode = "SK-BS", newCode = "HS-BS", newName = "Đảng bộ đặc khu Bản Sơn" } },
        })).MustBe(HttpStatusCode.OK);

        var founded = await World.InDb(db => db.OrganizationVersions.InForceOn(World.Today).SingleAsync(v => v.Code == "HS-BS"));
        using var desk = new Desk();
        await Shell.On(World).SayAsync("export", "organizations", desk.Path("units.csv"));
        var export = await File.ReadAllTextAsync(desk.Path("units.csv"));
        var again = await Shell.On(World).SayAsync("import", "organizations", desk.Path("units.csv"), "--check");

        Assert.Equal("xa-dac-khu", founded.Block);
        Assert.Contains("xa-dac-khu", export, StringComparison.Ordinal);
        Assert.DoesNotContain("khoi không có giá trị", again.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task Another_program_on_the_same_database_sees_a_new_version_within_ten_seconds()
    {
        var elsewhere = new UnitCodes(World.Services.GetRequiredService<IServiceScopeFactory>(), World.Clock);
        var before = elsewhere.Book.Versions(UnitCodeList.Block).Count;

        await AddAsync();
        World.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(before + 1, elsewhere.Book.Versions(UnitCodeList.Block).Count);
    }

    [Fact]
    public async Task A_series_by_block_names_the_change_of_the_list_with_its_paper()
    {
        await AddAsync();
        using var client = await World.As(World.ProvinceDepartment);
        const string path = "/so-lieu?don-vi=HS&chi-tieu=ket-nap&phan-theo=";

        var byBlock = await client.OpenAsync($"{path}khoi");
        var bySex = await client.OpenAsync($"{path}gioi-tinh");

        Assert.True(byBlock.Shows("Danh mục khối thay đổi: thôi dùng «Khối xã» (thay bằng «Khối xã, đặc khu»)") && byBlock.Shows("thêm «Khối xã, đặc khu»") && byBlock.Shows("15-HD/BTCTW"), byBlock.Text);
        Assert.False(bySex.Shows("Danh mục khối thay đổi"), bySex.Text);
        var said = await Shell.On(World).SayAsync("--json", "figures", "--organization", "HS", "--measure", "ket-nap", "--from", $"{Day.AddDays(-30):yyyy-MM-dd}", "--to", $"{World.Today:yyyy-MM-dd}", "--where", "khoi=xa");
        Assert.Contains("Danh mục khối thay đổi", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_is_not_replaced_by_a_list_and_the_refusal_says_what_to_do()
    {
        using var client = await World.As(World.ProvinceDepartment);
        var codes = UnitCodeSource.Load().Where(v => v.List == UnitCodeList.Kind).MaxBy(v => v.From)!.Codes.Where(c => c.Code != "chi-bo-co-so").Select(c => new { code = c.Code, label = c.Label }); // shipped
        var from = World.Today.AddDays(30);

        var replaced = await client.PostJsonAsync("/api/v1/code-lists/loai", new { from, source = "20-HD/BTCTW", codes, changes = new[] { new { old = "chi-bo-co-so", @new = "chi-bo" } } });
        var form = await client.OpenAsync("/to-chuc/danh-muc/loai");

        Assert.True(replaced.ShowsRefusal("ORG-076") && replaced.Shows("quyết định về từng đơn vị"), replaced.Body);
        Assert.True(form.Shows("Mỗi loại có quy tắc riêng"), form.Text);
        Assert.Equal(0, await World.InDb(db => db.CodeListVersions.CountAsync()));
    }

    [Fact]
    public async Task A_block_of_no_version_is_refused_in_a_question_of_figures()
    {
        var said = await Shell.On(World).SayAsync("figures", "--organization", "HS", "--measure", "ket-nap", "--from", "2026-01-01", "--to", "2026-11-01", "--where", "khoi=khong-co");

        Assert.Equal(1, said.Code);
        Assert.Contains("«khong-co»", said.Error, StringComparison.Ordinal);
    }

    private (string, string)[] New =>
    [
        ("Áp dụng từ ngày", $"{Day:dd/MM/yyyy}"), ("Căn cứ (số văn bản)", "15-HD/BTCTW"), ("Thôi dùng xa", "true"), ("Thay xa bằng mã", "xa-dac-khu"),
        ("Mã mới 1", "xa-dac-khu"), ("Tên của mã mới 1", "Khối xã, đặc khu"),
    ];

    private static object Version(DateOnly from) => new
    {
        from, source = "15-HD/BTCTW",
        codes = new[] { new { code = "phuong", label = "Khối phường" }, new { code = "xa-dac-khu", label = "Khối xã, đặc khu" } },
        changes = new[] { new { old = "xa", @new = "xa-dac-khu" } },
    };

    private static object Body(DateOnly from, string block) => new { from, details = new { organName = "Đảng ủy phường Đông Hải", hasSeal = true, block } };

    private async Task AddAsync()
    {
        using var client = await World.As(World.ProvinceDepartment);
        (await client.PostJsonAsync("/api/v1/code-lists/khoi", Version(Day))).MustBe(HttpStatusCode.OK);
    }

    private Task<string?> BlockAsync(DateOnly day) => World.InDb(db => db.OrganizationVersions.InForceOn(day).Where(v => v.OrganizationId == World.Units.Commune).Select(v => v.Block).SingleAsync());

    private async Task<string> MembersAsync(DateOnly to) =>
        (await Shell.On(World).SayAsync("--json", "figures", "--organization", "SK-BS", "--measure", "dang-vien", "--from", $"{to:yyyy-MM-dd}", "--to", $"{to:yyyy-MM-dd}", "--by", "khoi")).Output.Replace(" ", "", StringComparison.Ordinal)
            .Replace("Khốixã", "Khối xã", StringComparison.Ordinal).Replace(",đặckhu", ", đặc khu", StringComparison.Ordinal);

    private async Task<(int, string)> VerifyAsync()
    {
        var said = await Shell.On(World).SayAsync("verify");
        return (said.Code, said.Error);
    }
}
