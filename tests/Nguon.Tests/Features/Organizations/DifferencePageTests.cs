using System.Net;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Organizations;

public sealed class DifferencePageTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private const string Reform = "/to-chuc/so-sanh?tu=30/06/2025&den=01/07/2025";

    private readonly TestWorld world = fixture.World;

    [Fact]
    public async Task The_reform_is_told_by_kind_with_full_paths_and_decisions()
    {
        using var client = await world.As(world.ProvinceDepartment);

        var page = await client.OpenAsync(Reform);

        Assert.True(page.Shows("Sáp nhập, hợp nhất"), page.Text);
        Assert.True(page.Shows("Đảng bộ Phường Đông, Đảng bộ thành phố Minh Hải, Đảng bộ tỉnh Hải Bình"), page.Text);
        Assert.True(page.Shows("Không còn; về: Đảng bộ phường Đông Hải, Đảng bộ tỉnh Hải Sơn"), page.Text);
        Assert.True(page.Shows("Hợp nhất: 12-QĐ/TU, ngày 28/06/2025"), page.Text);
        Assert.True(page.Shows("Chuyển trực thuộc"), page.Text);
    }

    [Fact]
    public async Task The_order_of_the_days_does_not_matter_and_equal_days_differ_in_nothing()
    {
        using var client = await world.As(world.ProvinceDepartment);

        var turned = await client.OpenAsync("/to-chuc/so-sanh?tu=01/07/2025&den=30/06/2025");
        var same = await client.OpenAsync("/to-chuc/so-sanh?tu=01/07/2025&den=01/07/2025");

        Assert.True(turned.Shows("Thành lập"), turned.Text);
        Assert.True(same.Shows("Tổ chức hai ngày này như nhau"), same.Text);
    }

    [Fact]
    public async Task A_reader_sees_the_changes_of_the_own_units_only()
    {
        using var client = await world.As(world.SecretaryOfKhuPho1);

        var page = await client.OpenAsync(Reform);

        Assert.True(page.Shows("Chi bộ Khu phố 4"), page.Text);
        Assert.False(page.Shows("Chi bộ Khu phố 3"), page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Reform}&don-vi={world.Units.OtherPhuong}")).Status);
    }

    [Fact]
    public async Task One_kind_of_change_and_one_unit_can_be_asked_for_by_page_and_by_the_api()
    {
        using var client = await world.As(world.ProvinceDepartment);

        var page = await client.OpenAsync($"{Reform}&don-vi={world.Units.Phuong}&thay-doi=Merged");
        var json = await client.OpenAsync($"/api/v1/organizations/differences?from=2025-06-30&to=2025-07-01&organizationId={world.Units.Phuong}&change=Merged");

        Assert.True(page.Shows("Chi bộ Khu phố 4"), page.Text);
        Assert.False(page.Shows("Đảng bộ Phường Tây"), page.Text);
        Assert.Contains("Chi bộ Khu phố 4", json.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Phường Tây", json.Body, StringComparison.Ordinal);
    }
}
