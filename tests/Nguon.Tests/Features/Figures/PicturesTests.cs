using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Figures;

/// <summary>One page and two columns: three admitted in 2026, one in 2025 in a cell that was merged since; counted by hand.</summary>
public sealed class PicturesTests : IAsyncLifetime, IDisposable
{
    private const string OnePage = "/so-lieu/mot-trang?don-vi=HS-DH&den-ngay=01/11/2026";
    private const string TwoDays = "/so-lieu/so-sanh?don-vi=HS-DH&tu-ngay=01/01/2026&den-ngay=01/11/2026&tu-ngay-2=02/07/2025&den-ngay-2=31/12/2025";
    private const string TwoUnits = "/so-lieu/so-sanh?don-vi=MH-D-01&don-vi-2=MH-N-03&tu-ngay=01/01/2026&den-ngay=01/11/2026";

    private readonly QueryCount queries = new();
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync()
    {
        built = await TestWorld.ProvinceBeforeAndAfterReform(builder => builder.Logging.AddProvider(queries));
        await World.Add(
            Record(World.An.Id, World.Units.KhuPho1, new(2026, 5, 4)) with { SexThen = Sex.Female, WasYouthUnionMember = true, EthnicThen = "05", ReligionThen = "phat-giao", AgeThen = 25 },
            Record(World.Neighbour.Id, World.Units.KhuPho3, new(2026, 6, 4)) with { AgeThen = 36, EducationThen = EducationLevel.LowerSecondary },
            Record(World.Cuc.Id, World.Units.KhuPho1, new(2026, 7, 4)) with { SexThen = Sex.Female, WasYouthUnionMember = true, AgeThen = 30, EducationThen = EducationLevel.Higher },
            Record(World.People.Dung.Id, World.Units.KhuPho4, new(2025, 3, 3)) with { AgeThen = 40 });
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    public void Dispose() => queries.Dispose();

    [Fact]
    public async Task The_page_of_the_chief_sets_this_year_beside_the_same_days_of_last_year()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var rows = Rows(await officer.OpenAsync(OnePage));

        Assert.Equal("3|1|+2", rows["Đảng viên mới kết nạp"]);
        Assert.Equal("66,7% (2/3)|0% (0/1)|+66,7 điểm phần trăm", rows["Nữ"]);
        Assert.Equal("66,7% (2/3)|0% (0/1)|+66,7 điểm phần trăm", rows["Đoàn viên"]);
        Assert.Equal("33,3% (1/3)|0% (0/1)|+33,3 điểm phần trăm", rows["Dân tộc thiểu số"]);
        Assert.Equal("33,3% (1/3)|0% (0/1)|+33,3 điểm phần trăm", rows["Có tôn giáo"]);
        Assert.Equal("66,7% (2/3)|100% (1/1)|−33,3 điểm phần trăm", rows["Tốt nghiệp THPT trở lên"]);
        Assert.Equal("30,3|40|−9,7 tuổi", rows["Tuổi bình quân"]);
        Assert.Equal("2|0", rows["18–30 tuổi"]);
        Assert.Equal("1|1", rows["36–40 tuổi"]);
        Assert.Equal("2|1", rows["Chi bộ Khu phố 1"]);
        Assert.Equal("1|0", rows["Chi bộ Khu phố 3"]);
    }

    [Fact]
    public async Task Every_number_of_the_page_opens_its_persons_of_either_year()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var page = await officer.OpenAsync(OnePage);

        var links = page.Document.QuerySelectorAll("main a[href*='chi-tieu=ket-nap']").Select(a => (Href: a.GetAttribute("href")!, Value: Part(a.TextContent))).ToList(); // links have addresses

        Assert.InRange(links.Count, 20, 80);
        foreach (var (href, value) in links)
        {
            Assert.True((await officer.OpenAsync(href)).Shows($"{value} người"), href);
        }
    }

    [Fact]
    public async Task Each_figure_of_the_page_is_the_one_the_catalogue_gives()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var rows = Rows(await officer.OpenAsync(OnePage));

        foreach (var (measure, name) in new[] { ("dang-vien", "Đảng viên"), ("to-chuc-khong-ket-nap", "Tổ chức cơ sở đảng không có kết nạp"), ("ty-trong-ton-giao", "Có tôn giáo"), ("ty-le-ket-nap", "Kết nạp trên tổng số đảng viên đầu kỳ") })
        {
            var total = JsonDocument.Parse((await officer.OpenAsync($"/api/v1/figures?organization=HS-DH&measure={measure}&from=2026-01-01&to=2026-11-01")).Body).RootElement.GetProperty("total");
            var value = total.GetProperty("value").GetDecimal().ToString("0.#", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');
            Assert.StartsWith(value, rows[name], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_unit_at_two_times_differs_in_the_unit_of_the_figure()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var page = await officer.OpenAsync(TwoDays);

        Assert.Equal("3|0|+3", Rows(page)["Đảng viên mới kết nạp"]);
        Assert.Equal("66,7% (2/3)|–|–", Rows(page)["Tỷ trọng nữ trong số kết nạp"]);
        Assert.True(page.Shows("bên phải ngày 31/12/2025"), page.Text);
    }

    [Fact]
    public async Task Two_units_stand_side_by_side_and_open_their_own_lists()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var page = await officer.OpenAsync(TwoUnits);
        var links = page.Document.QuerySelectorAll("tbody tr:first-child a").Select(a => a.GetAttribute("href")!).ToList(); // links have addresses

        Assert.Equal("2|1|+1", Rows(page)["Đảng viên mới kết nạp"]);
        Assert.Equal("100% (2/2)|0% (0/1)|+100 điểm phần trăm", Rows(page)["Tỷ trọng nữ trong số kết nạp"]);
        Assert.True((await officer.OpenAsync(links[0])).Shows("Nguyễn Thị An"));
        Assert.True((await officer.OpenAsync(links[1])).Shows("Phan Thị Giang"));
    }

    [Fact]
    public async Task Programs_read_the_one_page_and_the_comparison_with_the_same_numbers()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var page = JsonDocument.Parse((await officer.OpenAsync("/api/v1/figures/one-page?organization=HS-DH&to=2026-11-01")).Body).RootElement;
        var sides = JsonDocument.Parse((await officer.OpenAsync("/api/v1/figures/comparison?organization=MH-D-01&otherOrganization=MH-N-03&from=2026-01-01&to=2026-11-01")).Body).RootElement;
        var years = JsonDocument.Parse((await officer.OpenAsync("/api/v1/figures/comparison?organization=HS-DH&from=2026-01-01&to=2026-11-01&otherFrom=2025-07-02&otherTo=2025-12-31")).Body).RootElement;

        Assert.Equal((3, 1), (Value(page.GetProperty("now"), "ket-nap"), Value(page.GetProperty("before"), "ket-nap")));
        Assert.Contains(page.GetProperty("units").EnumerateArray(), unit => (unit.GetProperty("label").GetString(), unit.GetProperty("now").GetInt32(), unit.GetProperty("before").GetInt32()) == ("Chi bộ Khu phố 1", 2, 1));
        Assert.Contains(page.GetProperty("groups").EnumerateArray(), group => group.GetProperty("axis").GetString() == "nhom-tuoi" && group.GetProperty("rows")[0].GetProperty("now").GetInt32() == 2);
        Assert.Equal((2, 1), (Value(sides.GetProperty("first"), "ket-nap"), Value(sides.GetProperty("second"), "ket-nap")));
        Assert.Equal((3, 0), (Value(years.GetProperty("first"), "ket-nap"), Value(years.GetProperty("second"), "ket-nap")));
        Assert.True((await officer.GetAsync("/api/v1/figures/comparison?organization=HS-DH&otherOrganization=HS-TH&from=2026-01-01&to=2026-11-01")).IsNotFound);
        Assert.True((await officer.GetAsync("/api/v1/figures/one-page?organization=HS-TH")).IsNotFound);
    }

    private static int Value(JsonElement side, string measure) => side.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("measure").GetString() == measure).GetProperty("value").GetInt32();

    [Fact]
    public async Task The_second_unit_must_be_in_reach_too()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        using var member = await World.As(World.StandingMember);

        var foreign = await officer.OpenAsync("/so-lieu/so-sanh?don-vi=HS-DH&don-vi-2=HS-TH");
        var page = await member.OpenAsync(OnePage);
        var list = await member.OpenAsync(page.Document.QuerySelector("main a[href*='chi-tieu=ket-nap']")?.GetAttribute("href") ?? "");

        Assert.True(foreign.Shows("Đơn vị thứ hai: không có đơn vị nào như vậy"), foreign.Text);
        Assert.DoesNotContain("Tây Hải", foreign.Text, StringComparison.Ordinal);
        Assert.Equal("3|1|+2", Rows(page)["Đảng viên mới kết nạp"]);
        Assert.True(list.Shows("danh sách chỉ mở cho người quản lý đơn vị đó"), list.Text);
    }

    [Fact]
    [Leaves(ActivityKind.PeopleExported)]
    public async Task The_list_behind_a_figure_is_a_workbook_with_its_question_for_who_may_take_it_away()
    {
        const string Path = "/so-lieu/danh-sach?handler=Xlsx&don-vi=HS-DH&chi-tieu=ket-nap&tu-ngay=01/01/2026&den-ngay=01/11/2026&phan-theo=gioi-tinh&muc=nu";
        using var officer = await World.As(World.OfficerOfPhuong);
        using var member = await World.As(World.StandingMember);

        using var answer = await officer.Http.GetAsync(new Uri(Path, UriKind.Relative));
        using var book = SpreadsheetDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), false);
        var words = book.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!.InnerText).ToList(); // a workbook has both

        Assert.Contains(words, sheet => sheet.Contains("Nguyễn Thị An", StringComparison.Ordinal) && sheet.Contains("Lê Thị Cúc", StringComparison.Ordinal) && !sheet.Contains("Phan Thị Giang", StringComparison.Ordinal));
        Assert.Contains(words, sheet => sheet.Contains("ngày ghi trong quyết định kết nạp", StringComparison.Ordinal) && sheet.Contains("Theo cây tổ chức của ngày 01/11/2026", StringComparison.Ordinal) && sheet.Contains("Giới tính: Nữ", StringComparison.Ordinal));
        Assert.Equal(1, await World.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.PeopleExported)));
        Assert.True((await member.GetAsync(Path)).IsNotFound);
    }

    [Fact]
    public async Task More_people_ask_the_database_no_more_often()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var few = (await CountAsync(officer, OnePage), await CountAsync(officer, TwoUnits));
        await World.Add(Record(World.People.Trader.Id, World.Units.MarketCell, new(2026, 5, 4)), Record(World.People.Teacher.Id, World.Units.Kindergarten, new(2025, 5, 4)));

        Assert.Equal(few, (await CountAsync(officer, OnePage), await CountAsync(officer, TwoUnits)));
        Assert.InRange(few.Item1, 1, 50);
    }

    private async Task<int> CountAsync(TestClient officer, string path)
    {
        await officer.OpenAsync(path);
        queries.Reset();
        await officer.OpenAsync(path);
        return queries.Commands;
    }

    private static string Part(string text) => text.Contains('(', StringComparison.Ordinal) ? text.Split('(')[1].Split('/')[0] : text.Trim();

    private static Dictionary<string, string> Rows(PageAnswer page) => page.Document.QuerySelectorAll("tbody tr")
        .GroupBy(row => row.QuerySelector("th")!.TextContent.Trim()).ToDictionary(g => g.Key, g => string.Join('|', g.First().QuerySelectorAll("td").Select(td => td.TextContent.Trim()))); // every row has a head

    private AdmissionRecord Record(Guid person, Guid unit, DateOnly on) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person, OrganizationId = unit, DecidedOn = on, SexThen = Sex.Male, EthnicThen = "01", ReligionThen = "khong", EducationThen = EducationLevel.UpperSecondary,
        RecordedAt = World.Clock.GetUtcNow().UtcDateTime,
    };
}
