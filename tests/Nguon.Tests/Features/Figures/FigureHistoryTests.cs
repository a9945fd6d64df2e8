using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;

namespace Nguon.Tests.Features.Figures;

/// <summary>Later changes of a person leave old figures, a correction moves them and shows; what was issued tells what changed since.</summary>
public sealed class FigureHistoryTests
{
    private const string Question = "/api/v1/figures?organization=HS-DH&measure=ket-nap&from=2026-01-01&to=2026-10-01&by=trinh-do";

    [Fact]
    public async Task A_change_leaves_the_figure_and_a_correction_moves_it_visibly()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await AdmitAsync(world);
        using var officer = await world.As(world.OfficerOfPhuong);
        var before = await RowsAsync(officer, Question);

        await ChangeAsync(officer, world.People.Dung.Id, ("Giáo dục phổ thông", nameof(EducationLevel.Higher)));
        var changed = await RowsAsync(officer, Question);
        var members = await RowsAsync(officer, Question.Replace("ket-nap", "dang-vien", StringComparison.Ordinal).Replace("2026-10-01", $"{world.Today:yyyy-MM-dd}", StringComparison.Ordinal));
        var moment = world.Clock.GetUtcNow().UtcDateTime;
        world.Clock.Advance(TimeSpan.FromHours(1));
        await ChangeAsync(officer, world.People.Dung.Id, ("Giáo dục phổ thông", nameof(EducationLevel.LowerSecondary)), ("Đính chính: trước đây ghi sai, số liệu các kỳ trước sửa theo", "on"));

        Assert.Equal(["thpt:1"], before);
        Assert.Equal(before, changed);
        Assert.Contains("tren-thpt:1", members);
        Assert.Equal(["thpt:1"], await RowsAsync(officer, Question));
        await ChangeAsync(officer, world.People.Dung.Id, ("Nữ", "on"), ("Đính chính: trước đây ghi sai, số liệu các kỳ trước sửa theo", "on"));
        Assert.Equal(["nu:1"], await RowsAsync(officer, Question.Replace("trinh-do", "gioi-tinh", StringComparison.Ordinal)));
        Assert.Equal(["nam:1"], await RowsAsync(officer, $"{Question.Replace("trinh-do", "gioi-tinh", StringComparison.Ordinal)}&known-at={Uri.EscapeDataString($"{moment:O}")}"));
    }

    [Fact]
    [Leaves(ActivityKind.FiguresIssued)]
    public async Task Issued_figures_asked_again_tell_what_changed_and_why()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await AdmitAsync(world);
        using var officer = await world.As(world.OfficerOfPhuong);
        var page = await officer.OpenAsync("/so-lieu?don-vi=HS-DH&chi-tieu=ket-nap&tu-ngay=01/01/2026&den-ngay=01/10/2026");
        var issued = await officer.SubmitAndFollowAsync(page, "Chốt", ("Chốt cho báo cáo, biểu", "Báo cáo chín tháng"));
        Assert.True(issued.Shows("Không có thay đổi nào"), issued.Text);

        world.Clock.Advance(TimeSpan.FromHours(2));
        await world.InDb(async db =>
        {
            var record = await db.AdmissionRecords.SingleAsync(r => r.PersonId == world.People.Dung.Id && r.RetractedAt == null);
            record.RetractedAt = world.Clock.GetUtcNow().UtcDateTime;
            db.Add(record with { Id = Guid.CreateVersion7(), IsAnnulled = true, RecordedAt = world.Clock.GetUtcNow().UtcDateTime, RetractedAt = null });
            return await db.SaveChangesAsync();
        });

        var again = await officer.OpenAsync(issued.Address.PathAndQuery);
        Assert.True(again.Shows("Đã thay đổi gì, vì sao (1)"), again.Text);
        Assert.True(again.Shows("Hoàng Đức Dũng: bỏ ra"), again.Text);
        using var foreign = await world.As(world.Accounts.ForeignOfficer);
        Assert.True((await foreign.GetAsync(issued.Address.PathAndQuery)).IsNotFound);
    }

    [Fact]
    public async Task Issued_figures_tell_what_a_document_states_otherwise_since()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        await StateAsync(world, 2010, 12);
        await StateAsync(world, 2011, 7);
        var page = await officer.OpenAsync("/so-lieu?don-vi=HS-DH&chi-tieu=ket-nap&tu-ngay=01/01/2009&den-ngay=31/12/2012&cay=today");
        var issued = await officer.SubmitAndFollowAsync(page, "Chốt", ("Chốt cho báo cáo, biểu", "Lịch sử kết nạp"));
        Assert.True(issued.Shows("Đã thay đổi gì, vì sao (0)"), issued.Text);

        world.Clock.Advance(TimeSpan.FromHours(2));
        await TakeBackAsync(world, 2010);
        await StateAsync(world, 2010, 14);
        await TakeBackAsync(world, 2011);
        await StateAsync(world, 2012, 5);

        var again = await officer.OpenAsync(issued.Address.PathAndQuery);
        Assert.True(again.Shows("Đã thay đổi gì, vì sao (3)"), again.Text);
        Assert.True(again.Shows("từ 01/01/2010 đến hết 31/12/2010: lúc chốt 12, nay 14"), again.Text);
        Assert.True(again.Shows("Số tổng hợp của đơn vị ngày đó chưa có, từ 01/01/2011 đến hết 31/12/2011: 7, bỏ ra lúc"), again.Text);
        Assert.True(again.Shows("từ 01/01/2012 đến hết 31/12/2012: thêm 5, ghi lúc"), again.Text);
    }

    [Fact]
    public async Task A_document_that_stands_in_another_row_since_is_told_with_its_unit_its_line_and_both_rows()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        var (first, last) = (new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28));
        AggregateEntry Stated(long amount, AxisKind? axis, string? value) => new()
        {
            Id = Guid.CreateVersion7(), OrganizationId = world.Units.KhuPho2, FirstDay = first, LastDay = last, Measure = "ket-nap", Amount = amount, Unit = MeasureUnit.People,
            Axis = axis, Value = value, Source = "Báo cáo 16-BC/ĐU", RecordedAt = world.Clock.GetUtcNow().UtcDateTime,
        };
        await world.Add(Stated(9, null, null));
        const string Asked = "/so-lieu?don-vi=HS-DH&chi-tieu=ket-nap&tu-ngay=01/02/2026&den-ngay=28/02/2026&phan-theo=";
        var byUnit = await officer.SubmitAndFollowAsync(await officer.OpenAsync($"{Asked}don-vi&cay=today"), "Chốt", ("Chốt cho báo cáo, biểu", "Theo đơn vị"));
        var bySex = await officer.SubmitAndFollowAsync(await officer.OpenAsync($"{Asked}gioi-tinh"), "Chốt", ("Chốt cho báo cáo, biểu", "Theo giới tính"));

        world.Clock.Advance(TimeSpan.FromHours(2));
        await world.Add(Stated(4, AxisKind.Sex, "nu"));
        var done = await world.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(new ReorganizeInput
        {
            DecisionNumber = "60-QĐ/ĐU", EffectiveOn = world.Today.AddDays(-2), Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Merge, OldCode = "MH-D-02", NewCode = "MH-D-01" }],
        }, default));

        Assert.True(done.Succeeded);
        var placed = await officer.OpenAsync(byUnit.Address.PathAndQuery);
        Assert.True(placed.Shows("Số tổng hợp của Chi bộ Khu phố 2, Đảng bộ phường Đông Hải, Đảng bộ tỉnh Hải Sơn, từ 01/02/2026 đến hết 28/02/2026: 9, lúc chốt ở dòng"), placed.Text);
        Assert.True(placed.Shows("nay ở dòng Chi bộ Khu phố 1"), placed.Text);
        var parts = await officer.OpenAsync(bySex.Address.PathAndQuery);
        Assert.True(parts.Shows("giới tính: Nữ, từ 01/02/2026 đến hết 28/02/2026: thêm 4"), parts.Text);
    }

    [Fact]
    public async Task Somebody_whose_data_were_erased_stays_in_the_figure_without_a_name()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await AdmitAsync(world);
        using var officer = await world.As(world.OfficerOfPhuong);
        var before = await RowsAsync(officer, Question);

        await world.InDb(async db =>
        {
            var erased = await db.People.SingleAsync(p => p.Id == world.People.Dung.Id);
            (erased.FullName, erased.SearchName, erased.SortName) = ("", "", "");
            return await db.SaveChangesAsync();
        });

        Assert.Equal(before, await RowsAsync(officer, Question));
        var behind = JsonDocument.Parse((await officer.OpenAsync($"{Question}&persons=true")).Body).RootElement;
        Assert.Equal(JsonValueKind.Null, Assert.Single(behind.EnumerateArray()).GetProperty("name").ValueKind);
        var page = await officer.OpenAsync("/so-lieu/danh-sach?don-vi=HS-DH&chi-tieu=ket-nap&tu-ngay=01/01/2026&den-ngay=01/10/2026");
        Assert.True(page.Shows("Dữ liệu cá nhân đã xóa; vẫn tính vào số liệu"), page.Text);
    }

    private static Task StateAsync(TestWorld world, int year, long amount) => world.Add(new AggregateEntry
    {
        Id = Guid.CreateVersion7(), OrganizationId = world.Units.Phuong, FirstDay = new(year, 1, 1), LastDay = new(year, 12, 31), Measure = "ket-nap", Amount = amount, Unit = MeasureUnit.People,
        Source = "Báo cáo 15-BC/ĐU", RecordedAt = world.Clock.GetUtcNow().UtcDateTime,
    });

    private static Task<int> TakeBackAsync(TestWorld world, int year) => world.InDb(async db =>
    {
        (await db.AggregateEntries.SingleAsync(e => e.FirstDay == new DateOnly(year, 1, 1) && e.RetractedAt == null)).RetractedAt = world.Clock.GetUtcNow().UtcDateTime;
        return 0;
    });

    private static Task<int> AdmitAsync(TestWorld world) => world.InDb(async db =>
    {
        var dung = await db.People.SingleAsync(p => p.Id == world.People.Dung.Id);
        db.Add(new AdmissionRecord
        {
            Id = Guid.CreateVersion7(), PersonId = dung.Id, OrganizationId = dung.OrganizationId, DecidedOn = new DateOnly(2026, 5, 4), SexThen = dung.Sex, EducationThen = dung.Education,
            AgeThen = 25, RecordedAt = world.Clock.GetUtcNow().UtcDateTime,
        });
        return await db.SaveChangesAsync();
    });

    private static async Task ChangeAsync(TestClient officer, Guid person, params (string Label, string Value)[] values)
    {
        var form = await officer.OpenAsync($"/nguoi/{person}/sua");
        var done = await officer.SubmitAsync(form, "Ghi nhận", values);
        Assert.True(done.RedirectsTo is not null, done.Text);
    }

    private static async Task<List<string>> RowsAsync(TestClient officer, string question) =>
        JsonDocument.Parse((await officer.OpenAsync(question)).Body).RootElement.GetProperty("rows").EnumerateArray()
            .Where(r => r.GetProperty("value").GetInt32() > 0).Select(r => $"{r.GetProperty("key").GetString()}:{r.GetProperty("value").GetInt32()}").ToList();
}
