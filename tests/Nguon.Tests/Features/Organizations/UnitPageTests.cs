using Nguon.Tests.World;

namespace Nguon.Tests.Features.Organizations;

public sealed class UnitPageTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private readonly TestWorld world = fixture.World;

    [Fact]
    public async Task An_officer_finds_a_cell_without_diacritics()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var page = await client.OpenAsync("/to-chuc?tim=khu+pho+1");

        Assert.True(page.Shows("Chi bộ Khu phố 1"), page.Text);
    }

    [Fact]
    public async Task The_tree_of_a_secretary_shows_the_own_cell_and_no_neighbour()
    {
        using var client = await world.As(world.SecretaryOfKhuPho1);

        var page = await client.OpenAsync("/to-chuc");

        Assert.True(page.Shows("Chi bộ Khu phố 1"), page.Text);
        Assert.False(page.Shows("Chi bộ Khu phố 3"), page.Text);
    }

    [Fact]
    public async Task A_unit_page_names_who_decides_on_that_day()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var before = await client.OpenAsync($"/to-chuc/{world.Units.KhuPho1}?ngay=01/06/2025");
        var after = await client.OpenAsync($"/to-chuc/{world.Units.KhuPho1}?ngay=01/08/2025");

        Assert.True(before.Shows("Thành ủy"), before.Text);
        Assert.True(after.Shows("Đảng ủy phường Đông Hải"), after.Text);
    }

    [Fact]
    public async Task Figures_of_a_past_day_open_the_persons_of_that_day_and_never_todays_list()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var past = await client.OpenAsync($"/to-chuc/{world.Units.KhuPho1}?ngay=01/08/2025");
        var links = past.Document.QuerySelectorAll(".strip a").Select(a => a.GetAttribute("href") ?? "").ToList();
        var list = await client.OpenAsync(links.Single(href => href.Contains("dang-vien", StringComparison.Ordinal)));

        Assert.All(links, href => Assert.EndsWith("den-ngay=01/08/2025", href, StringComparison.Ordinal));
        Assert.NotEmpty(list.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_foreign_unit_is_not_found_with_the_words_of_what_does_not_exist()
    {
        using var client = await world.As(world.SecretaryOfKhuPho1);

        var foreign = await client.GetAsync($"/to-chuc/{world.Units.KhuPho3}");
        var absent = await client.GetAsync($"/to-chuc/{Guid.CreateVersion7()}");

        Assert.True(foreign.IsNotFound);
        Assert.Equal(absent.Text, foreign.Text);
    }

    [Fact]
    public async Task A_page_tells_the_whole_past_with_decisions_and_where_a_former_unit_went()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var cell = await client.OpenAsync($"/to-chuc/{world.Units.KhuPho1}?ngay=01/08/2026");
        var former = await client.OpenAsync($"/to-chuc/{world.Units.KhuPho4}");

        Assert.True(cell.Shows("Loại: Chi bộ cơ sở → Chi bộ.") && cell.Shows("Cấp trên: Phường Đông") || cell.Shows("Cấp trên: Đảng bộ"), cell.Text);
        Assert.True(cell.Shows("Từ: Chi bộ Khu phố 4"), cell.Text);
        Assert.True(former.Shows("Đơn vị đang tiếp nhận") && former.Shows("Số liệu ngày 30/06/2025") && !former.Shows("Hồ sơ đang xem xét") && former.Shows("Chuyển vào: Chi bộ Khu phố 1") && former.Shows("12-QĐ/TU"), former.Text);
    }

    [Fact]
    public async Task The_day_chosen_on_a_unit_stays_on_the_pages_after_it()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        await client.OpenAsync($"/to-chuc/{world.Units.KhuPho1}?ngay=01/06/2025");
        var posts = await client.OpenAsync($"/to-chuc/{world.Units.KhuPho1}/cap-uy");
        var today = await client.OpenAsync($"/to-chuc/{world.Units.KhuPho1}?ngay=");

        Assert.True(posts.Shows("01/06/2025"), posts.Text);
        Assert.False(today.Shows("Đang xem theo tổ chức tại ngày"), today.Text);
    }

    [Fact]
    public async Task The_api_gives_the_past_by_day_without_names_of_moved_people()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var json = await client.OpenAsync($"/api/v1/organizations/{world.Units.KhuPho4}");

        Assert.Contains("\"decisionNumber\":\"12-QĐ/TU\"", json.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"moves\"", json.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_the_api_has_pages_and_refuses_a_page_that_is_none()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var first = await client.OpenAsync("/api/v1/organizations?pageSize=1");
        var wrong = await client.GetAsync("/api/v1/organizations?pageSize=100000");

        Assert.Contains("\"total\"", first.Body, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, wrong.Status);
    }
}
