using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Organizations;

public sealed class CivicBodyTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly Day => World.Today.AddDays(-30);

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_youth_union_is_entered_on_the_page_stands_on_its_wards_page_and_names_who_acts_for_it()
    {
        using var client = await World.As(World.OfficerOfPhuong);

        var body = await client.SubmitAndFollowAsync(await client.OpenAsync("/to-chuc/doan-the"), "Ghi nhận",
            ("Loại", nameof(CivicBodyKind.YouthUnion)), ("Tên", "Đoàn Thanh niên phường Đông Hải"), ("Từ ngày", $"{Day:dd/MM/yyyy}"),
            ("Tổ chức đảng", World.Units.Phuong.ToString()), ("Tổ chức đảng này là", nameof(CivicTieKind.LedBy)));

        Assert.True(body.Shows("Cấp ủy lãnh đạo: Đảng bộ phường Đông Hải") && body.Shows("Bí thư Đoàn phường Đông Hải"), body.Text);
        Assert.True((await client.OpenAsync($"/to-chuc/{World.Units.Phuong}")).Shows("Đoàn Thanh niên phường Đông Hải"));
        Assert.False((await client.OpenAsync($"/to-chuc/{World.Units.Phuong}?ngay={Day.AddDays(-1):dd/MM/yyyy}")).Shows("Đoàn Thanh niên phường Đông Hải"));
        Assert.Equal(1, await World.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.CivicBodySaved)));
    }

    [Fact]
    [Leaves(ActivityKind.CivicTieSaved)]
    public async Task An_enterprise_has_owner_and_type_by_day_and_its_past_stays()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var id = await EnterAsync(client, new { kind = "Enterprise", name = "Công ty May Sóng Xanh", baseType = "doanh-nghiep-nha-nuoc", owner = "Ủy ban nhân dân tỉnh", from = Day });

        (await client.PostJsonAsync($"/api/v1/civic-bodies/{id}/changes", new { name = "Công ty Cổ phần May Sóng Xanh", baseType = "co-phan-von-nha-nuoc", owner = "Cổ đông", from = Day.AddDays(5) })).MustBe(HttpStatusCode.OK);
        (await client.PostJsonAsync($"/api/v1/civic-bodies/{id}/ties", new { organizationId = World.Units.KhuPho1, kind = "PartyInside", from = Day })).MustBe(HttpStatusCode.OK);
        var before = await client.GetAsync($"/api/v1/civic-bodies/{id}?onDay={Day:yyyy-MM-dd}");
        var now = await client.OpenAsync($"/to-chuc/doan-the/{id}");

        Assert.Contains("doanh-nghiep-nha-nuoc", before.Body, StringComparison.Ordinal);
        Assert.True(now.Shows("Doanh nghiệp cổ phần có vốn nhà nước") && now.Shows("Công ty May Sóng Xanh; Ủy ban nhân dân tỉnh") && now.Shows("Tổ chức đảng ở trong đơn vị: Chi bộ Khu phố 1"), now.Text);
    }

    [Fact]
    [Leaves(ActivityKind.CivicBodySaved)]
    public async Task What_cannot_be_is_refused_and_a_foreign_committee_finds_nothing()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        using var foreign = await World.As(World.ForeignOfficer);
        var id = await EnterAsync(client, new { kind = "TradeUnion", name = "Công đoàn phường Đông Hải", from = Day });

        var second = await client.PostJsonAsync($"/api/v1/civic-bodies/{id}/ties", new { organizationId = World.Units.Phuong, kind = "LedBy", from = World.Today });
        var early = await client.PostJsonAsync($"/api/v1/civic-bodies/{id}/ties", new { organizationId = World.Units.Phuong, kind = "WorksIn", from = "1990-01-01" });
        var typed = await client.PostJsonAsync($"/api/v1/civic-bodies/{id}/changes", new { name = "Công đoàn", baseType = "xa", from = World.Today });
        var same = await client.PostJsonAsync($"/api/v1/civic-bodies/{id}/changes", new { name = "Công đoàn", from = Day });
        var end = await client.PostJsonAsync($"/api/v1/civic-bodies/{id}/end", new { on = Day });
        var centre = await client.PostJsonAsync("/api/v1/civic-bodies", Body(new { kind = "School", name = "Trường A", from = Day, trainingCentreId = Guid.CreateVersion7() }));
        var empty = await client.PostJsonAsync("/api/v1/civic-bodies", Body(new { kind = "School", from = Day }));

        Assert.True(second.ShowsRefusal("BOD-012"), second.Body);
        Assert.True(early.ShowsRefusal("BOD-011"), early.Body);
        Assert.True(typed.ShowsRefusal("BOD-003"), typed.Body);
        Assert.True(same.ShowsRefusal("BOD-002"), same.Body);
        Assert.True(end.ShowsRefusal("BOD-013"), end.Body);
        Assert.True(centre.ShowsRefusal("BOD-004"), centre.Body);
        Assert.True(empty.ShowsRefusal("BOD-001"), empty.Body);
        Assert.True((await foreign.GetAsync($"/to-chuc/doan-the/{id}")).IsNotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.PostJsonAsync($"/api/v1/civic-bodies/{id}/end", new { on = World.Today })).Status);
    }

    [Fact]
    public async Task A_body_of_a_merged_cell_stands_on_the_page_of_the_cell_that_took_over_until_it_ends()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var id = await EnterAsync(client, new { kind = "School", name = "Trường Mầm non Ban Mai", from = Day });
        (await client.PostJsonAsync($"/api/v1/civic-bodies/{id}/ties", new { organizationId = World.Units.KhuPho2, kind = "PartyInside", from = Day })).MustBe(HttpStatusCode.OK);
        (await client.PostJsonAsync("/api/v1/reorganizations", new { decisionNumber = "30-QĐ/ĐU", effectiveOn = World.Today.AddDays(-5), lines = new[] { new { verb = "Merge", oldCode = "MH-D-02", newCode = "MH-D-01" } } })).MustBe(HttpStatusCode.OK);

        Assert.True((await client.OpenAsync($"/to-chuc/{World.Units.KhuPho1}")).Shows("Trường Mầm non Ban Mai"));
        (await client.PostJsonAsync($"/api/v1/civic-bodies/{id}/end", new { on = World.Today })).MustBe(HttpStatusCode.OK);

        Assert.False((await client.OpenAsync($"/to-chuc/{World.Units.KhuPho1}")).Shows("Trường Mầm non Ban Mai"));
        var said = await Shell.On(World).SayAsync("verify");
        Assert.Equal((0, ""), (said.Code, said.Error));
    }

    private object Body(object body) => new { body, tie = new { organizationId = World.Units.Phuong, kind = "LedBy", from = Day } };

    private async Task<Guid> EnterAsync(TestClient client, object body)
    {
        (await client.PostJsonAsync("/api/v1/civic-bodies", Body(body))).MustBe(HttpStatusCode.OK);
        return await World.InDb(db => db.CivicBodies.OrderByDescending(b => b.Id).Select(b => b.Id).FirstAsync());
    }
}
