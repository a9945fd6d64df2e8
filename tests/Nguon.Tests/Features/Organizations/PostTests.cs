using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Organizations;

public sealed class PostTests : IAsyncLifetime
{
    private static readonly DateOnly Elected = new(2026, 1, 15);

    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private string Api => $"/api/v1/organizations/{World.Units.Phuong}/posts";

    private string Page => $"/to-chuc/{World.Units.Phuong}/cap-uy";

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    [Leaves(ActivityKind.PostHoldingSaved)]
    public async Task An_officer_enters_a_secretary_of_a_term_and_the_page_shows_the_decision()
    {
        using var client = await World.As(World.OfficerOfPhuong);

        var page = await client.SubmitAndFollowAsync(await client.OpenAsync(Page), "Ghi chức vụ", ("Chức vụ", "Secretary"), ("Họ và tên", "Trần Văn Ngoài"),
            ("Từ ngày", "15/01/2026"), ("Hình thức", "Appointed"), ("Nhiệm kỳ", "2025 – 2030"), ("Số quyết định (chuẩn y, chỉ định)", "17-QĐ/TU"));

        Assert.True(page.Shows("Trần Văn Ngoài") && page.Shows("2025 – 2030") && page.Shows("Chỉ định, 17-QĐ/TU"), page.Text);
        Assert.True(page.Shows("ghi theo họ tên"), page.Text);
        Assert.Equal(1, await World.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.PostHoldingSaved && a.SubjectId == World.Units.Phuong)));
    }

    [Fact]
    public async Task A_new_secretary_ends_the_time_of_the_one_before_and_an_earlier_day_is_refused()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        await EnterAsync(client, "Secretary", "Lê Văn Trước", Elected);

        var next = await EnterAsync(client, "ActingSecretary", "Võ Thị Sau", new DateOnly(2026, 6, 1));
        var early = await client.PostJsonAsync(Api, new { post = "Secretary", holderName = "Ai Đó", from = "2026-03-01" });

        Assert.Equal("Lê Văn Trước", next.GetProperty("left")[0].GetString());
        Assert.Equal("Lê Văn Trước", await HeadAsync(new DateOnly(2026, 5, 31)));
        Assert.Equal("Võ Thị Sau", await HeadAsync(new DateOnly(2026, 6, 1)));
        Assert.True(early.ShowsRefusal("ORG-044"), early.Body);
    }

    [Fact]
    [Leaves(ActivityKind.PostHoldingCorrected)]
    public async Task A_correction_takes_the_wrong_row_back_and_both_stay()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var id = (await EnterAsync(client, "CommitteeMember", "Hồ Văn Nhầm", Elected)).GetProperty("id").GetGuid();

        var nothing = await client.PostJsonAsync($"{Api}/correct", new { id, post = "StandingMember", from = "2026-01-20" });
        await PostAsync(client, $"{Api}/correct", new { id, post = "StandingMember", from = "2026-01-20", reason = "Ghi nhầm chức vụ" });
        var page = await client.OpenAsync(Page);
        var rows = await World.InDb(db => db.PostHoldings.IgnoreQueryFilters().Where(p => p.HolderName == "Hồ Văn Nhầm").OrderBy(p => p.RecordedAt).ThenBy(p => p.From).ToListAsync());

        Assert.True(nothing.ShowsRefusal("ORG-047"), nothing.Body);
        Assert.Equal([PartyPost.CommitteeMember, PartyPost.StandingMember], rows.Select(r => r.Post));
        Assert.Equal((true, id), (rows[0].RetractedAt is not null && rows[1].RetractedAt is null, rows[1].ReplacesId));
        Assert.True(page.Shows("Những dòng đã thay, đã đính chính (1)"), page.Text);
    }

    [Fact]
    public async Task Leaving_ends_on_the_day_and_what_was_entered_by_mistake_is_taken_out_with_a_reason()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var left = (await EnterAsync(client, "CommitteeMember", "Lê Thị Thôi", Elected)).GetProperty("id").GetGuid();
        var wrong = (await EnterAsync(client, "CommitteeMember", "Lê Thị Sai", Elected)).GetProperty("id").GetGuid();

        var page = await client.FollowAsync(await client.PostAsync($"{Page}/{left}?handler=Leave", ("End.On", "01/07/2026")));
        var again = await client.PostJsonAsync($"{Api}/end", new { id = wrong, on = "2025-12-31" });
        var silent = await client.PostJsonAsync($"{Api}/take-out", new { id = wrong });
        await PostAsync(client, $"{Api}/take-out", new { id = wrong, reason = "Trùng tên" });

        Assert.True(page.Shows("30/06/2026"), page.Text);
        Assert.True(again.ShowsRefusal("ORG-046"), again.Body);
        Assert.True(silent.ShowsRefusal("ORG-047"), silent.Body);
        Assert.Equal(["Lê Thị Thôi"], await NamesAsync(new DateOnly(2026, 6, 30)));
        Assert.Empty(await NamesAsync(new DateOnly(2026, 7, 1)));
    }

    [Fact]
    public async Task A_member_of_the_ward_is_known_by_name_and_a_shared_name_asks_for_the_year_of_birth()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var member = await World.InDb(db => db.People.FirstAsync(p => p.OrganizationId == World.Units.KhuPho1 && p.Status == PersonStatus.OfficialMember));
        await World.InDb(async db =>
        {
            (await db.People.FirstAsync(p => p.OrganizationId == World.Units.KhuPho3 && p.Status == PersonStatus.OfficialMember)).BornOn = new DateOnly(1949, 1, 1);
            var other = await db.People.FirstAsync(p => p.OrganizationId == World.Units.KhuPho3 && p.Status == PersonStatus.OfficialMember);
            (other.FullName, other.SearchName, other.BornOn) = (member.FullName, member.SearchName, new DateOnly(1949, 1, 1));
            return 0;
        });

        var several = await client.PostJsonAsync(Api, new { post = "CommitteeMember", holderName = member.FullName, from = Elected });
        var known = await PostAsync(client, Api, new { post = "CommitteeMember", holderName = member.FullName, bornYear = member.BornOn?.Year, from = Elected });

        Assert.True(several.ShowsRefusal("ORG-045"), several.Body);
        Assert.Equal(member.Id, known.GetProperty("personId").GetGuid());
        Assert.True((await client.PostJsonAsync(Api, new { post = "CommitteeMember", personId = member.Id, from = "2026-05-01" })).ShowsRefusal("ORG-043"));
    }

    [Fact]
    public async Task A_session_of_the_standing_committee_counts_its_members_of_that_day_once_the_list_is_whole()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var day = World.Today.AddDays(-30);
        for (var seat = 1; seat <= 9; seat++)
        {
            Assert.Equal(9, await SeatsAsync(client, World.Today));
            await EnterAsync(client, seat == 1 ? "Secretary" : seat == 2 ? "DeputySecretary" : "StandingMember", $"Ủy viên {seat}", day);
        }

        var last = await World.InDb(db => db.PostHoldings.FirstAsync(p => p.HolderName == "Ủy viên 9"));
        await PostAsync(client, $"{Api}/end", new { id = last.Id, on = World.Today.AddDays(-1) });

        Assert.Equal(9, await SeatsAsync(client, World.Today.AddDays(-2)));
        Assert.Equal(8, await SeatsAsync(client, World.Today));
        var form = await client.OpenAsync($"/phien-hop/moi?donVi={World.Units.Phuong}&loai={(int)Nguon.Domain.Sessions.SessionKind.StandingCommittee}");
        Assert.True(form.Shows("theo danh sách chức vụ"), form.Text);
    }

    [Fact]
    [Leaves(ActivityKind.AuthorityGrantSaved)]
    public async Task A_power_is_granted_on_a_basis_and_the_page_of_a_cell_names_the_new_organ_from_that_day()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var api = $"/api/v1/organizations/{World.Units.Phuong}/authority";
        var day = World.Today.AddDays(-3);

        var vague = await client.PostJsonAsync(api, new { mode = "WholeCommittee", from = day });
        await PostAsync(client, api, new { power = "Admission", mode = "WholeCommittee", legalBasis = "Quyết định ủy quyền 5-QĐ/TU", from = day });
        var late = await client.PostJsonAsync(api, new { power = "Admission", mode = "StandingCommittee", legalBasis = "Khác", from = day.AddDays(-1) });
        var before = await client.OpenAsync($"/to-chuc/{World.Units.KhuPho1}?ngay={day.AddDays(-1):dd/MM/yyyy}");
        var after = await client.OpenAsync($"/to-chuc/{World.Units.KhuPho1}?ngay={day:dd/MM/yyyy}");
        var grants = await World.InDb(db => db.AuthorityGrants.IgnoreQueryFilters().Where(g => g.OrganizationId == World.Units.Phuong && g.Power == DecisionPower.Admission).ToListAsync());

        Assert.True(vague.ShowsRefusal("ORG-051"), vague.Body);
        Assert.True(late.ShowsRefusal("ORG-052"), late.Body);
        Assert.False(before.Shows("5-QĐ/TU"), before.Text);
        Assert.True(after.Shows("5-QĐ/TU"), after.Text);
        Assert.Equal(1, grants.Count(g => g.RetractedAt is not null));
        Assert.Single(grants.Where(g => g.RetractedAt is null), g => g.IsInForceOn(day));
    }

    [Fact]
    public async Task A_power_ends_on_a_day_and_a_wrong_one_is_taken_out()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var api = $"/api/v1/organizations/{World.Units.KhuPho1}/authority";
        var made = (await PostAsync(client, api, new { mode = "WholeCommittee", legalBasis = "Thử", from = Elected }))[0].GetProperty("id").GetGuid();

        var ended = await PostAsync(client, $"{api}/end", new { id = made, on = "2026-02-01" });
        var again = await client.PostJsonAsync($"{api}/end", new { id = ended.GetProperty("id").GetGuid(), on = "2026-03-01" });
        await PostAsync(client, $"{api}/take-out", new { id = ended.GetProperty("id").GetGuid(), reason = "Nhầm đơn vị" });

        Assert.True(again.ShowsRefusal("ORG-046"), again.Body);
        Assert.Equal(2, await World.InDb(db => db.AuthorityGrants.CountAsync(g => g.OrganizationId == World.Units.KhuPho1)));
        Assert.Equal(3, await World.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.AuthorityGrantSaved)));
    }

    [Fact]
    public async Task What_a_foreign_officer_or_a_secretary_may_not_do_is_not_found_or_refused()
    {
        using var foreign = await World.As(World.ForeignOfficer);
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        using var client = await World.As(World.OfficerOfPhuong);
        var body = new { post = "CommitteeMember", holderName = "Ai Đó", from = Elected };

        Assert.Equal(HttpStatusCode.NotFound, (await foreign.PostJsonAsync(Api, body)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.GetAsync(Page)).Status);
        Assert.False((await secretary.PostJsonAsync($"/api/v1/organizations/{World.Units.KhuPho1}/posts", body)).IsOk);
        Assert.True((await client.PostJsonAsync(Api, new { post = "CommitteeMember", from = Elected })).ShowsRefusal("ORG-041"));
        Assert.True((await client.PostJsonAsync(Api, new { post = "CommitteeMember", holderName = "Ai Đó", from = "2020-01-01" })).ShowsRefusal("ORG-042"));
    }

    [Fact]
    public async Task What_is_odd_about_a_holder_is_pointed_out_and_taken()
    {
        using var client = await World.As(World.OfficerOfPhuong);

        var unknown = await PostAsync(client, Api, new { post = "CommitteeMember", holderName = "Mai Thị Lạ", from = Elected });
        var candidate = await PostAsync(client, Api, new { post = "CommitteeMember", personId = World.An.Id, from = Elected });
        var cell = await PostAsync(client, $"/api/v1/organizations/{World.Units.KhuPho1}/posts", new { post = "StandingMember", holderName = "Mai Thị Lạ", from = Elected });

        Assert.Contains("ORG-048", unknown.ToString(), StringComparison.Ordinal);
        Assert.Contains("ghi theo họ tên", unknown.ToString(), StringComparison.Ordinal);
        Assert.Contains("ORG-049", candidate.ToString(), StringComparison.Ordinal);
        Assert.Contains("là đảng viên chính thức. Đề nghị kiểm tra lại", candidate.ToString(), StringComparison.Ordinal);
        Assert.Contains("ORG-050", cell.ToString(), StringComparison.Ordinal);
        Assert.Contains("kiểm tra lại chức vụ", cell.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_itself_refuses_the_same_holder_twice_in_one_post()
    {
        var held = await World.InDb(db => db.PostHoldings.FirstAsync(p => p.PersonId != null));

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => World.Add(held with { Id = Guid.CreateVersion7(), From = held.From.AddDays(1) }));
    }

    private async Task<int?> SeatsAsync(TestClient client, DateOnly day) =>
        JsonDocument.Parse((await client.OpenAsync($"{Api}?onDay={day:yyyy-MM-dd}")).Body).RootElement.GetProperty("standingCommittee").GetProperty("members").GetInt32();

    private Task<string?> HeadAsync(DateOnly day) =>
        World.InDb(db => db.PostHoldings.InForceOn(day).Where(p => p.OrganizationId == World.Units.Phuong).Select(p => p.HolderName).SingleAsync());

    private Task<List<string?>> NamesAsync(DateOnly day) =>
        World.InDb(db => db.PostHoldings.InForceOn(day).Where(p => p.OrganizationId == World.Units.Phuong && p.HolderName != null).Select(p => p.HolderName).ToListAsync());

    private Task<JsonElement> EnterAsync(TestClient client, string post, string holderName, DateOnly from) => PostAsync(client, Api, new { post, holderName, from });

    private static async Task<JsonElement> PostAsync(TestClient client, string path, object body) =>
        JsonDocument.Parse((await client.PostJsonAsync(path, body)).MustBe(HttpStatusCode.OK).Body).RootElement;
}
