using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Organizations;

public sealed class DetailsTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly Day => World.Today.AddDays(-10);

    private string Page => $"/to-chuc/{World.Units.Phuong}/thong-tin";

    private string Api => $"/api/v1/organizations/{World.Units.Phuong}/details";

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task An_officer_changes_the_head_line_and_the_committee_of_the_own_ward_from_a_day_on()
    {
        using var client = await World.As(World.OfficerOfPhuong);

        var unit = await client.SubmitAndFollowAsync(await client.OpenAsync(Page), "Ghi thông tin",
            ("Đúng từ ngày", $"{Day:dd/MM/yyyy}"), ("Số văn bản", "61-QĐ/TU"), ("Địa danh ở dòng ngày tháng", "Đông Hải"), ("Số ủy viên Ban Thường vụ", "11"));

        Assert.True(unit.Shows("Số ủy viên Ban Thường vụ: 9 → 11.") && unit.Shows("61-QĐ/TU"), unit.Text);
        Assert.Equal((9, "Đảng bộ phường Đông Hải"), await StandingAsync(Day.AddDays(-1)));
        Assert.Equal((11, "Đảng bộ phường Đông Hải"), await StandingAsync(Day));
        var said = await Shell.On(World).SayAsync("verify");
        Assert.Equal((0, ""), (said.Code, said.Error));
    }

    [Fact]
    public async Task An_address_is_a_dated_version_shown_on_the_page_of_its_day_and_told_between_two_days()
    {
        using var client = await World.As(World.OfficerOfPhuong);

        await client.SubmitAndFollowAsync(await client.OpenAsync(Page), "Ghi thông tin", ("Đúng từ ngày", $"{Day:dd/MM/yyyy}"), ("Địa chỉ trụ sở", "Số 12 đường Hoa Sữa"));

        var before = await client.OpenAsync($"/to-chuc/{World.Units.Phuong}?ngay={Day.AddDays(-1):dd/MM/yyyy}");
        var after = await client.OpenAsync($"/to-chuc/{World.Units.Phuong}?ngay={Day:dd/MM/yyyy}");
        var difference = await client.OpenAsync($"/to-chuc/so-sanh?tu={Day.AddDays(-1):dd/MM/yyyy}&den={Day:dd/MM/yyyy}");
        Assert.True(after.Shows("Số 12 đường Hoa Sữa Con dấu"), after.Text);
        Assert.False(before.Shows("Số 12 đường Hoa Sữa Con dấu"), before.Text);
        Assert.True(after.Shows("Địa chỉ trụ sở: chưa ghi → Số 12 đường Hoa Sữa."), after.Text);
        Assert.True(difference.Shows("địa chỉ Số 12 đường Hoa Sữa"), difference.Text);
        await RenameAsync();
        Assert.Equal("Số 12 đường Hoa Sữa", await World.InDb(db => db.OrganizationVersions.InForceOn(World.Today).Where(v => v.OrganizationId == World.Units.Phuong).Select(v => v.Address).SingleAsync()));
    }

    [Fact]
    [Leaves(ActivityKind.OrganizationsReorganized)]
    public async Task A_unit_without_person_records_says_so_from_that_day()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var unit = World.Units.Kindergarten;

        (await client.PostJsonAsync($"/api/v1/organizations/{unit}/details", new { from = Day, details = new { organName = "Chi bộ Trường Mầm non Hoa Sen", hasNoPersonRecords = true } })).MustBe(HttpStatusCode.OK);
        var before = await client.OpenAsync($"/to-chuc/{unit}?ngay={Day.AddDays(-1):dd/MM/yyyy}");
        var after = await client.OpenAsync($"/to-chuc/{unit}?ngay={Day:dd/MM/yyyy}");

        Assert.False(before.Shows("Không thống kê tại đây"), before.Text);
        Assert.True(after.Shows("Không thống kê tại đây"), after.Text);
    }

    [Fact]
    public async Task A_later_rename_keeps_what_was_entered_and_a_second_entry_of_the_day_follows_the_first()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var cell = World.Units.KhuPho1;
        await EnterAsync(client, cell, Day, "Minh Hải");
        (await client.PostJsonAsync("/api/v1/reorganizations", new { decisionNumber = "70-QĐ/ĐU", effectiveOn = Day.AddDays(3), lines = new[] { new { verb = "Rename", oldCode = "MH-D-01", newName = "Chi bộ Khu phố Một" } } })).MustBe(HttpStatusCode.OK);

        await EnterAsync(client, cell, Day, "Đông Hải");

        var version = await World.InDb(db => db.OrganizationVersions.InForceOn(World.Today).SingleAsync(v => v.OrganizationId == cell));
        Assert.Equal(("Chi bộ Khu phố Một", "Đông Hải"), (version.Name, version.Place));
    }

    [Fact]
    public async Task What_changes_nothing_or_cannot_be_is_refused_and_a_foreign_unit_is_not_found()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        using var foreign = await World.As(World.ForeignOfficer);
        await EnterAsync(client, World.Units.KhuPho1, Day, "Đông Hải");

        var again = await client.PostJsonAsync($"/api/v1/organizations/{World.Units.KhuPho1}/details", Body(Day, "Đông Hải"));
        var many = await client.PostJsonAsync(Api, new { from = Day, details = new { organName = "Đảng ủy", committeeMembers = 9, standingMembers = 11 } });
        var early = await client.PostJsonAsync(Api, new { from = "2020-01-01", details = new { organName = "Đảng ủy" } });

        Assert.True(again.ShowsRefusal("ORG-062"), again.Body);
        Assert.True(many.ShowsRefusal("ORG-061"), many.Body);
        Assert.True(early.ShowsRefusal("ORG-042"), early.Body);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.PostJsonAsync(Api, Body(Day, "Đâu đó"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.GetAsync(Page)).Status);
    }

    /// <summary>A later rename from the superior's desk.</summary>
    private async Task RenameAsync()
    {
        using var province = await World.As(World.ProvinceDepartment);
        (await province.PostJsonAsync("/api/v1/reorganizations", new { decisionNumber = "71-QĐ/TU", effectiveOn = Day.AddDays(3), lines = new[] { new { verb = "Rename", oldCode = "HS-DH", newName = "Đảng bộ phường Đông Hải Mới" } } })).MustBe(HttpStatusCode.OK);
    }

    private static object Body(DateOnly from, string place) => new { from, details = new { organName = "Chi bộ Khu phố 1", hasCellCommittee = true, place } };

    private static async Task EnterAsync(TestClient client, Guid unit, DateOnly from, string place) =>
        (await client.PostJsonAsync($"/api/v1/organizations/{unit}/details", Body(from, place))).MustBe(HttpStatusCode.OK);

    private async Task<(int? Standing, string Name)> StandingAsync(DateOnly day) =>
        await World.InDb(db => db.OrganizationVersions.InForceOn(day).SingleAsync(v => v.OrganizationId == World.Units.Phuong)) is { } v ? (v.StandingMembers, v.Name) : default;
}
