using System.Net;
using Nguon.Domain.People;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Figures;

public sealed class FiguresPageTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private readonly TestWorld world = fixture.World;

    [Fact]
    public async Task Every_number_opens_as_many_persons_as_it_says()
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        var page = await officer.OpenAsync("/so-lieu?don-vi=HS-DH&chi-tieu=dang-vien&den-ngay=01/11/2026&phan-theo=don-vi");

        var links = page.Document.QuerySelectorAll("main a[href*='/so-lieu/danh-sach']").Select(a => (Href: a.GetAttribute("href")!, Value: a.TextContent.Trim())).ToList(); // links have addresses

        Assert.True(links.Count > 3, page.Text);
        foreach (var (href, value) in links)
        {
            var list = await officer.OpenAsync(href);
            Assert.True(list.Shows($"{value} người"), $"{href}: {list.Text}");
            Assert.Equal(Math.Min(100, int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)), list.Document.QuerySelectorAll("tbody tr").Length);
        }
    }

    [Fact]
    public async Task Units_of_one_name_are_told_apart_by_their_superior_of_that_day()
    {
        using var officer = await world.As(world.OfficerOfPhuong);

        var list = await officer.OpenAsync("/so-lieu/danh-sach?don-vi=MH-N&chi-tieu=dang-vien&den-ngay=30/06/2025");

        Assert.True(list.Shows("Chi bộ Khu phố 3, Đảng bộ Phường Nam"), list.Text);
    }

    [Fact]
    public async Task A_unit_is_found_by_its_name_without_diacritics()
    {
        using var officer = await world.As(world.OfficerOfPhuong);

        var several = await officer.OpenAsync("/so-lieu?don-vi=khu+pho");
        var one = await officer.OpenAsync("/so-lieu?don-vi=khu+pho+2&chi-tieu=dang-vien");

        Assert.True(several.Shows("Chọn đơn vị"), several.Text);
        Assert.True(one.Shows("Chi bộ Khu phố 2"), one.Text);
    }

    [Fact]
    public async Task The_list_is_refused_where_people_may_not_be_seen_and_the_figure_stays()
    {
        using var member = await world.As(world.StandingMember);

        var page = await member.OpenAsync("/so-lieu?don-vi=HS-DH&chi-tieu=dang-vien");
        var list = await member.OpenAsync("/so-lieu/danh-sach?don-vi=HS-DH&chi-tieu=dang-vien");

        Assert.True(page.Shows("Đảng bộ phường Đông Hải"), page.Text);
        Assert.True(list.Shows("danh sách chỉ mở cho người quản lý đơn vị đó"), list.Text);
        Assert.Empty(list.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_foreign_unit_is_not_told()
    {
        using var officer = await world.As(world.OfficerOfPhuong);

        var page = await officer.OpenAsync("/so-lieu?don-vi=HS-TH&chi-tieu=dang-vien");

        Assert.DoesNotContain("Tây Hải", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("a[href*='/so-lieu/danh-sach']"));
    }

    [Fact]
    public async Task Every_number_of_the_board_opens_as_many_people()
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        var year = world.Today.Year - 1;
        foreach (var at in Enumerable.Range(0, 6))
        {
            var life = new PersonLife(Guid.CreateVersion7(), new DateOnly(year, 8 + (at / 2), 5), world.Units.KhuPho1, at % 2 == 0 ? Sex.Female : Sex.Male, 20 + (3 * at));
            await world.Add([.. RandomCityRows.Rows(life, new DateTime(year, 12, 1, 2, 0, 0, DateTimeKind.Utc))]);
        }

        await NumbersOpenTheirPersonsAsync(officer, await officer.OpenAsync($"/so-lieu/bang?don-vi=HS-DH&nam={year}"));
        var cut = await officer.OpenAsync($"/so-lieu/bang?don-vi=HS-DH&den-ngay=20/09/{year}");

        Assert.True(cut.Shows($"Năm {year}, đến hết 20/09/{year}") && cut.Shows($"Kết nạp năm {year}4 người"), cut.Text);
        await NumbersOpenTheirPersonsAsync(officer, cut);
    }

    private static async Task NumbersOpenTheirPersonsAsync(TestClient officer, PageAnswer page)
    {
        var numbers = page.Document.QuerySelectorAll("table a[href*='/so-lieu/danh-sach']").Select(a => (Href: a.GetAttribute("href")!, Count: Number(a.TextContent))) // links have an address
            .Where(link => link.Count > 0).DistinctBy(link => link.Href).ToList();
        Assert.NotEmpty(numbers);
        foreach (var (href, count) in numbers.Take(40))
        {
            var behind = await officer.OpenAsync(href);
            Assert.True(behind.Shows($"{count} người"), $"{href}: {count}\n{behind.Text}");
        }
    }

    [Fact]
    public async Task The_board_of_a_foreign_unit_is_not_told()
    {
        using var officer = await world.As(world.OfficerOfPhuong);

        var page = await officer.OpenAsync("/so-lieu/bang?don-vi=HS-TH");

        Assert.DoesNotContain("Tây Hải", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("a[href*='/so-lieu/danh-sach']"));
    }

    private static int Number(string text) => int.TryParse(text.Trim(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    [Fact]
    public async Task The_workbook_says_where_it_comes_from()
    {
        using var officer = await world.As(world.OfficerOfPhuong);

        var book = await officer.Http.GetAsync(new Uri("/so-lieu?handler=Xlsx&don-vi=HS-DH&chi-tieu=dang-vien&phan-theo=gioi-tinh", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, book.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_help_page_shows_every_measure_with_numerator_and_denominator()
    {
        using var mentor = await world.As(world.Accounts.Mentor);

        var page = await mentor.OpenAsync("/so-lieu/chi-tieu");

        Assert.True(page.Shows("Tỷ lệ kết nạp trên số học viên lớp nhận thức"), page.Text);
        Assert.True(page.Shows("Tử số: Đảng viên mới kết nạp, trong kỳ. Mẫu số: Học viên lớp bồi dưỡng nhận thức về Đảng, trong kỳ."), page.Text);
        Assert.True(page.Shows("các nhóm trùng nhau, không cộng"), page.Text);
    }
}
