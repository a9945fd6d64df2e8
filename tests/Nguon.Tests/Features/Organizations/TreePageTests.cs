using System.Net;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Organizations;

public sealed class TreePageTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private readonly TestWorld world = fixture.World;

    [Fact]
    public async Task Only_the_unfolded_level_is_sent_and_the_rest_is_a_link_that_works_without_script()
    {
        using var client = await world.As(world.ProvinceDepartment);

        var page = await client.OpenAsync("/to-chuc?ngay=01/08/2026");
        var link = page.Find("a", "Xem đơn vị trực thuộc Đảng bộ phường Đông Hải");
        var unfolded = await client.OpenAsync(link?.GetAttribute("href") ?? "");

        Assert.True(page.Shows("Đảng bộ phường Đông Hải"), page.Text);
        Assert.False(page.Shows("Chi bộ Khu phố 1"), page.Text);
        Assert.True(unfolded.Shows("Chi bộ Khu phố 1"), unfolded.Text);
        Assert.False(unfolded.Shows("Chi bộ Khu phố 7"), unfolded.Text);
    }

    [Fact]
    public async Task A_past_day_on_which_the_own_units_had_two_roots_comes_unfolded()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var page = await client.OpenAsync("/to-chuc?ngay=01/06/2025");

        Assert.True(page.Shows("Chi bộ Khu phố 4") && page.Shows("Chi bộ Khu phố 3"), page.Text);
    }

    [Fact]
    public async Task After_a_comma_any_superior_may_be_named()
    {
        using var client = await world.As(world.ProvinceDepartment);

        var found = await client.OpenAsync("/to-chuc?ngay=&tim=khu+pho+1,+hai+son");
        var not = await client.OpenAsync("/to-chuc?ngay=&tim=khu+pho+1,+tay+hai");

        Assert.True(found.Shows("Chi bộ Khu phố 1, Đảng bộ phường Đông Hải"), found.Text);
        Assert.True(not.Shows("Tìm thấy 0 đơn vị"), not.Text);
    }

    [Fact]
    public async Task A_branch_is_fetched_alone_for_the_day_it_is_asked_for()
    {
        using var client = await world.As(world.ProvinceDepartment);

        var now = await client.OpenAsync($"/to-chuc/nhanh/{world.Units.Phuong}?ngay=01/08/2025");
        var before = await client.OpenAsync($"/to-chuc/nhanh/{world.Units.OldWardEast}?ngay=01/06/2025");
        var json = await client.OpenAsync($"/api/v1/organizations/{world.Units.OldWardEast}/children?onDay=2025-06-01");

        Assert.True(now.Shows("Đảng bộ Ủy ban nhân dân phường Đông Hải"), now.Text);
        Assert.True(before.Shows("Chi bộ Khu phố 4"), before.Text);
        Assert.DoesNotContain("<html", before.Body, StringComparison.Ordinal);
        Assert.Contains("Chi bộ Khu phố 4", json.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_of_a_foreign_unit_is_not_found()
    {
        using var client = await world.As(world.SecretaryOfKhuPho1);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/to-chuc/nhanh/{world.Units.Phuong}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/organizations/{world.Units.OtherPhuong}/children")).Status);
    }

    [Fact]
    public async Task The_chosen_day_stays_while_moving_to_other_pages_until_today_is_chosen_again()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        await client.OpenAsync("/to-chuc?ngay=01/06/2025");
        var later = await client.OpenAsync("/to-chuc");
        var today = await client.OpenAsync("/to-chuc?ngay=");
        var after = await client.OpenAsync("/to-chuc");

        Assert.True(later.Shows("Đang xem theo tổ chức tại ngày 01/06/2025"), later.Text);
        Assert.True(later.Shows("Đảng bộ Phường Đông"), later.Text);
        Assert.False(today.Shows("Đang xem theo tổ chức"), today.Text);
        Assert.False(after.Shows("Đảng bộ Phường Đông "), after.Text);
    }

    [Fact]
    public async Task The_form_of_the_page_asks_for_the_day_and_the_words_typed()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var page = await client.OpenAsync("/to-chuc");
        var found = await client.SubmitAsync(page, "Xem", ("Theo tổ chức tại ngày", "01/06/2025"), ("Tìm đơn vị", "khu pho 4"));

        Assert.True(found.Shows("Chi bộ Khu phố 4, Đảng bộ Phường Đông, Đảng bộ thành phố Minh Hải"), found.Text);
    }

    [Fact]
    public async Task A_former_unit_is_found_with_its_last_day_and_what_followed_it()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var page = await client.OpenAsync("/to-chuc?ngay=&tim=khu+pho+4");
        var json = await client.OpenAsync("/api/v1/organizations/search?text=khu+pho+4");

        Assert.True(page.Shows("Chi bộ Khu phố 4 (cũ, đến hết ngày 30/06/2025) → Chi bộ Khu phố 1, Đảng bộ phường Đông Hải"), page.Text);
        Assert.Contains("Chi bộ Khu phố 4", json.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_after_a_comma_are_looked_for_in_the_superior()
    {
        using var client = await world.As(world.ProvinceDepartment);

        var east = await client.OpenAsync("/to-chuc?ngay=01/06/2025&tim=khu+pho,+phuong+nam");

        Assert.True(east.Shows("Chi bộ Khu phố 3, Đảng bộ Phường Nam"), east.Text);
        Assert.False(east.Shows("Chi bộ Khu phố 1,"), east.Text);
    }

    [Fact]
    public async Task A_search_finds_nothing_of_a_neighbour_not_even_its_past()
    {
        using var client = await world.As(world.SecretaryOfKhuPho1);

        var page = await client.OpenAsync("/to-chuc?tim=khu+pho+7");

        Assert.True(page.Shows("Tìm thấy 0 đơn vị"), page.Text);
    }
}
