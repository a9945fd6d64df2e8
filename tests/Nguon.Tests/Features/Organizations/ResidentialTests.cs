using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Organizations;

public sealed class ResidentialTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private const string Api = "/api/v1/residential-units";

    private readonly TestWorld world = fixture.World;

    [Fact]
    public async Task An_officer_enters_a_quarter_on_the_page_ties_its_cell_and_names_its_head()
    {
        using var client = await world.As(world.OfficerOfPhuong);

        var place = await client.SubmitAndFollowAsync(await client.OpenAsync("/to-chuc/thon/them"), "Ghi nhận",
            ("Tên", "Khu phố Đông"), ("Loại", "Khu phố"), ("Thuộc địa bàn của", world.Units.Phuong.ToString()), ("Từ ngày", "01/07/2025"));
        var id = place.Address.Segments[^1];
        var tied = await client.FollowAsync(await client.PostAsync($"/to-chuc/thon/{id}?handler=Link", ("Input.CellId", world.Units.KhuPho1.ToString()), ("Input.From", "01/07/2025")));
        var held = await client.FollowAsync(await client.PostAsync($"/to-chuc/thon/{id}?handler=Hold",
            ("Input.Post", "Head"), ("Input.HolderName", "Trần Văn Bình"), ("Input.From", "01/08/2025")));
        var list = await client.OpenAsync("/to-chuc/thon");

        Assert.True(place.Shows("Chưa có chi bộ"), place.Text);
        Assert.True(tied.Shows("Có chi bộ riêng"), tied.Text);
        Assert.True(held.Shows("Trần Văn Bình, chưa là đảng viên"), held.Text);
        Assert.True(list.Shows("Khu phố Đông"), list.Text);
        var kinds = await world.InDb(db => db.Activities.Where(a => a.SubjectId == Guid.Parse(id)).Select(a => a.Kind).ToListAsync());
        Assert.Equal([ActivityKind.ResidentialUnitSaved, ActivityKind.ResidentialCellSaved, ActivityKind.ResidentialPostSaved], kinds.Order());
    }

    [Fact]
    public async Task Places_of_a_joint_cell_have_no_own_cell_and_the_two_white_spots_are_told_apart()
    {
        using var client = await world.As(world.OfficerOfPhuong);
        var (one, other) = (await EnterAsync(client, "Thôn Trên"), await EnterAsync(client, "Thôn Dưới"));

        await PostAsync(client, $"{Api}/{one}/cells", new { cellId = world.Units.KhuPho3, from = "2025-07-01", membersHere = 2 });
        await PostAsync(client, $"{Api}/{other}/cells", new { cellId = world.Units.KhuPho3, from = "2025-07-01", membersHere = 0 });
        var here = await client.OpenAsync($"/to-chuc/thon/{one}");
        var there = await client.OpenAsync($"/to-chuc/thon/{other}");

        Assert.True(here.Shows("Có đảng viên") && here.Shows("Chưa có chi bộ; sinh hoạt ghép"), here.Text);
        Assert.True(there.Shows("Chưa có đảng viên") && there.Shows("Chưa có chi bộ; sinh hoạt ghép"), there.Text);
    }

    [Fact]
    public async Task A_tie_ends_by_day_and_the_past_still_shows_it()
    {
        using var client = await world.As(world.OfficerOfPhuong);
        var id = await EnterAsync(client, "Thôn Giữa");
        var link = await PostAsync(client, $"{Api}/{id}/cells", new { cellId = world.Units.KhuPho2, from = "2025-07-01" });

        await PostAsync(client, $"{Api}/{id}/cells/end", new { id = link.GetProperty("id").GetGuid(), on = "2026-01-01" });
        var before = await client.OpenAsync($"{Api}/{id}?onDay=2025-12-31");
        var after = await client.OpenAsync($"{Api}/{id}?onDay=2026-01-01");

        Assert.Contains("Khu phố 2", before.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Khu phố 2", after.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_head_ends_the_old_ones_time_and_an_earlier_day_is_refused()
    {
        using var client = await world.As(world.OfficerOfPhuong);
        var id = await EnterAsync(client, "Thôn Tây");
        await PostAsync(client, $"{Api}/{id}/posts", new { post = "Head", holderName = "Lê Thị Hoa", from = "2025-08-01" });

        await PostAsync(client, $"{Api}/{id}/posts", new { post = "Head", holderName = "Võ Văn Nam", isPartyMember = true, from = "2026-03-01" });
        var early = await client.PostJsonAsync($"{Api}/{id}/posts", new { post = "Head", holderName = "Ai đó", from = "2025-09-01" });
        var now = await client.OpenAsync($"/to-chuc/thon/{id}");

        Assert.True(now.Shows("Võ Văn Nam, đảng viên") && !now.Shows("Lê Thị Hoa"), now.Text);
        Assert.True(early.ShowsRefusal("RES-022"), early.Body);
    }

    [Fact]
    public async Task A_place_renamed_and_ended_keeps_its_past_and_takes_nothing_more()
    {
        using var client = await world.As(world.OfficerOfPhuong);
        var id = await EnterAsync(client, "Thôn Cũ");

        await PostAsync(client, Api, new { id, name = "Thôn Mới", kind = "Village", organizationId = world.Units.Phuong, from = "2026-01-01", decisionNumber = "7/NQ-HĐND" });
        await PostAsync(client, $"{Api}/{id}/end", new { on = "2026-06-30", decisionNumber = "9/NQ-HĐND" });
        var page = await client.OpenAsync($"/to-chuc/thon/{id}");
        var late = await client.PostJsonAsync($"{Api}/{id}/cells", new { cellId = world.Units.KhuPho1, from = "2026-08-01" });

        Assert.True(page.Shows("Thôn Cũ") && page.Shows("Thôn Mới") && page.Shows("Đã kết thúc, đến hết ngày 29/06/2026"), page.Text);
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
    }

    [Fact]
    public async Task Missing_words_are_refused_and_a_foreign_committee_is_not_found()
    {
        using var client = await world.As(world.OfficerOfPhuong);
        using var foreign = await world.As(world.ForeignOfficer);
        var id = await EnterAsync(client, "Thôn Riêng");

        var empty = await client.PostJsonAsync(Api, new { name = "", kind = "Village", organizationId = world.Units.Phuong });
        var elsewhere = await client.PostJsonAsync(Api, new { name = "Thôn", kind = "Village", organizationId = world.Units.OtherPhuong, from = "2026-01-01" });

        Assert.True(empty.ShowsRefusal("RES-001"), empty.Body);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.GetAsync($"/to-chuc/thon/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.PostJsonAsync($"{Api}/{id}/end", new { on = "2026-06-30" })).Status);
    }

    [Fact]
    public async Task A_change_before_the_last_one_and_an_end_without_a_later_day_are_refused()
    {
        using var client = await world.As(world.OfficerOfPhuong);
        var id = await EnterAsync(client, "Thôn Bắc");

        var early = await client.PostJsonAsync(Api, new { id, name = "Thôn Bắc Mới", kind = "Village", organizationId = world.Units.Phuong, from = "2025-07-01" });
        var undated = await client.PostJsonAsync($"{Api}/{id}/end", new { decisionNumber = "9/NQ-HĐND" });
        await PostAsync(client, $"{Api}/{id}/end", new { on = "2026-06-30" });
        var again = await client.PostJsonAsync($"{Api}/{id}/end", new { on = "2026-07-30" });
        var late = await client.PostJsonAsync(Api, new { id, name = "Thôn Bắc Mới", kind = "Village", organizationId = world.Units.Phuong, from = "2026-08-01" });

        Assert.True(early.ShowsRefusal("RES-002") && early.Shows("đề nghị ghi ngày muộn hơn"), early.Body);
        Assert.True(undated.ShowsRefusal("RES-003") && undated.Shows("Đề nghị ghi ngày kết thúc, sau ngày 01/07/2025"), undated.Body);
        Assert.True(again.ShowsRefusal("RES-003") && again.Shows("đã kết thúc từ ngày 30/06/2026"), again.Body);
        Assert.True(late.ShowsRefusal("RES-002") && late.Shows("không thay đổi được nữa"), late.Body);
    }

    [Fact]
    public async Task A_tie_needs_a_cell_of_its_day_once_with_a_number_that_can_be_and_ends_after_it_began()
    {
        using var client = await world.As(world.OfficerOfPhuong);
        var id = await EnterAsync(client, "Thôn Nam");
        var link = await PostAsync(client, $"{Api}/{id}/cells", new { cellId = world.Units.KhuPho2, from = "2025-08-01" });

        var committee = await client.PostJsonAsync($"{Api}/{id}/cells", new { cellId = world.Units.Phuong, from = "2025-08-01" });
        var twice = await client.PostJsonAsync($"{Api}/{id}/cells", new { cellId = world.Units.KhuPho2, from = "2025-09-01" });
        var negative = await client.PostJsonAsync($"{Api}/{id}/cells", new { cellId = world.Units.KhuPho1, from = "2025-08-01", membersHere = -1 });
        var early = await client.PostJsonAsync($"{Api}/{id}/cells/end", new { id = link.GetProperty("id").GetGuid(), on = "2025-08-01" });
        var nobody = await client.PostJsonAsync($"{Api}/{id}/posts", new { post = "Head", holderName = " ", from = "2025-08-01" });

        Assert.True(committee.ShowsRefusal("RES-011") && committee.Shows("chọn chi bộ đang hoạt động"), committee.Body);
        Assert.True(twice.ShowsRefusal("RES-012") && twice.Shows("thôi liên hệ cũ trước"), twice.Body);
        Assert.True(negative.ShowsRefusal("RES-012") && negative.Shows("không âm"), negative.Body);
        Assert.True(early.ShowsRefusal("RES-013") && early.Shows("sau ngày 01/08/2025"), early.Body);
        Assert.True(nobody.ShowsRefusal("RES-021") && nobody.Shows("họ tên người giữ"), nobody.Body);
    }

    private async Task<Guid> EnterAsync(TestClient client, string name) =>
        (await PostAsync(client, Api, new { name, kind = "Village", organizationId = world.Units.Phuong, from = "2025-07-01" })).GetProperty("id").GetGuid();

    private static async Task<JsonElement> PostAsync(TestClient client, string path, object body) =>
        JsonDocument.Parse((await client.PostJsonAsync(path, body)).MustBe(HttpStatusCode.OK).Body).RootElement;
}
