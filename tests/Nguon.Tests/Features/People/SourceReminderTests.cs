using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.People;

public sealed class SourceReminderTests : IAsyncLifetime
{
    private TestWorld? made;

    private TestWorld World => made ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => made = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task An_obstacle_that_ends_soon_is_told_to_the_cell_on_the_start_page_and_in_the_list()
    {
        using var before = await World.As(World.SecretaryOfKhuPho1);
        var none = (await RemindersAsync(before)).GetProperty("ending").GetArrayLength();
        await World.Add(ObstacleOf(World.Binh.Id, ObstacleKind.Family, until: World.Today.AddDays(20)), ObstacleOf(World.Cuc.Id, ObstacleKind.Family, until: World.Today.AddDays(200)));
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        using var other = await World.As(World.SecretaryOfKhuPho3);

        var page = await secretary.OpenAsync("/ra-soat/nhac-viec");

        Assert.Equal(0, none);
        Assert.True(page.Shows(World.Binh.Name) && page.Shows("Hoàn cảnh gia đình"), page.Text);
        Assert.Equal(1, (await RemindersAsync(secretary)).GetProperty("ending").GetArrayLength());
        Assert.Contains("việc tạo nguồn cần nhớ", (await secretary.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.False((await other.OpenAsync("/ra-soat/nhac-viec")).Shows(World.Binh.Name));
    }

    [Theory]
    [InlineData(7, 8, true)]
    [InlineData(9, 8, false)]
    public async Task Who_enlists_can_make_it_when_old_enough_by_the_day_however_short_the_member_has_helped(int monthsTooYoung, int monthsAhead, bool canMakeIt)
    {
        await World.InDb(db => db.MentorAssignments.Where(a => a.PersonId == World.Binh.Id).ExecuteDeleteAsync());
        await World.InDb(db => db.People.Where(p => p.Id == World.Binh.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.BornOn, World.Today.AddMonths(monthsTooYoung - 216))));
        await World.Add(
            ObstacleOf(World.Binh.Id, ObstacleKind.ArmyService, from: World.Today.AddMonths(monthsAhead), until: World.Today.AddMonths(monthsAhead + 24)),
            new MentorAssignment { Id = Guid.CreateVersion7(), PersonId = World.Binh.Id, OrganizationId = World.Units.KhuPho1, MentorId = World.People.MembersOfKhuPho1[4], From = World.Today.AddMonths(-1) });
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var target = (await RemindersAsync(secretary)).GetProperty("targets").EnumerateArray().Single(t => t.GetProperty("personId").GetGuid() == World.Binh.Id);

        Assert.Equal(canMakeIt, target.GetProperty("canMakeIt").GetBoolean());
        Assert.True((await secretary.OpenAsync("/ra-soat/nhac-viec")).Shows(canMakeIt ? "Còn kịp" : "Không kịp"));
    }

    [Fact]
    public async Task Who_passes_youth_age_within_a_year_changes_route_and_who_is_away_may_be_followed_by_the_committee_there()
    {
        await World.InDb(db => db.People.Where(p => p.Id == World.Binh.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.BornOn, World.Today.AddYears(-31).AddDays(40))));
        await World.Add(
            new Affiliation { Id = Guid.CreateVersion7(), PersonId = World.Binh.Id, Body = IntroducingBodies.YouthUnion, From = World.Today.AddYears(-5) },
            ObstacleOf(World.An.Id, ObstacleKind.WorksFarAway, place: "tỉnh Đồng Nai"), ObstacleOf(World.Cuc.Id, ObstacleKind.WorksFarAway, place: await ForeignCommuneAsync()));
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var view = await RemindersAsync(secretary);

        Assert.Contains(view.GetProperty("leavingUnion").EnumerateArray(), r => r.GetProperty("personId").GetGuid() == World.Binh.Id && r.GetProperty("on").GetDateTime() == World.Today.AddDays(40).ToDateTime(default));
        var away = view.GetProperty("away").EnumerateArray().ToDictionary(r => r.GetProperty("personId").GetGuid(), r => r.GetProperty("takenOverBy").GetString());
        Assert.Equal("", away[World.An.Id]);
        Assert.Contains("chi bộ", away[World.Cuc.Id], StringComparison.Ordinal);
    }

    [Fact]
    [Leaves(ActivityKind.PersonTold)]
    public async Task Who_went_on_the_list_without_being_told_is_named_until_the_day_is_recorded()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        async Task<bool> IsNamedAsync() => (await RemindersAsync(secretary)).GetProperty("untold").EnumerateArray().Any(r => r.GetProperty("personId").GetGuid() == World.An.Id);
        var before = await IsNamedAsync();

        (await secretary.PostJsonAsync($"/api/v1/source-reviews/told/{World.An.Id}", new { on = World.Today })).MustBe(HttpStatusCode.OK);

        Assert.True(before);
        Assert.False(await IsNamedAsync());
    }

    [Fact]
    public async Task Whom_each_body_brought_forward_and_what_became_of_them_is_counted_once_in_each_body_and_exported()
    {
        await World.Add(
            NominationOf(World.An.Id, IntroducingBodies.YouthUnion), NominationOf(World.An.Id, IntroducingBodies.WomensUnion), NominationOf(World.Binh.Id, IntroducingBodies.YouthUnion), NominationOf(World.Binh.Id, IntroducingBodies.YouthUnion));
        using var officer = await World.As(World.OfficerOfPhuong);
        using var foreign = await World.As(World.ForeignOfficer);

        var view = JsonDocument.Parse((await officer.OpenAsync("/api/v1/source-reviews/nominations?body=YouthUnion")).Body).RootElement;
        var page = await officer.OpenAsync("/ra-soat/gioi-thieu?to-chuc=YouthUnion");
        var workbook = await officer.GetAsync("/ra-soat/gioi-thieu?to-chuc=YouthUnion&handler=Export");

        var youth = view.GetProperty("bodies").EnumerateArray().Single(b => b.GetProperty("body").GetString() == "YouthUnion");
        Assert.Equal((3, 2), (youth.GetProperty("times").GetInt32(), youth.GetProperty("persons").GetInt32()));
        Assert.True(page.Shows(World.An.Name) && page.Shows("Đang theo dõi"), page.Text);
        Assert.Equal(HttpStatusCode.OK, workbook.Status);
        Assert.True(await World.InDb(db => db.Activities.AnyAsync(a => a.Kind == ActivityKind.PeopleExported)));
        Assert.False((await foreign.OpenAsync("/ra-soat/gioi-thieu")).Shows(World.An.Name));
    }

    [Fact]
    public async Task Whom_the_review_puts_forward_stands_first_on_the_page_of_the_meeting()
    {
        var (first, last) = (Source("Vũ Văn Ưu"), Source("Ân Văn Đầu"));
        var review = new SourceReview { Id = Guid.CreateVersion7(), OrganizationId = World.Units.KhuPho1, Year = World.Today.Year, OpenedOn = World.Today, RecordedAt = World.Clock.GetUtcNow().UtcDateTime };
        await World.Add(first, last, Standing(first), Standing(last), review, new SourceReviewLine { Id = Guid.CreateVersion7(), ReviewId = review.Id, PersonId = first.Id, Outcome = SourceOutcome.PutOnList });
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var page = await secretary.OpenAsync($"/sinh-hoat/moi?donVi={World.Units.KhuPho1}");

        Assert.True(page.Shows("Rà soát nguồn đề nghị đưa vào danh sách"), page.Text);
        Assert.True(page.Text.IndexOf(first.FullName, StringComparison.Ordinal) < page.Text.IndexOf(last.FullName, StringComparison.Ordinal));
    }

    private Obstacle ObstacleOf(Guid person, ObstacleKind kind, DateOnly? from = null, DateOnly? until = null, string place = "") => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person, Kind = kind, From = from ?? World.Today.AddDays(-100), Until = until, PlaceNow = place, RecordedAt = World.Clock.GetUtcNow().UtcDateTime,
    };

    private Nomination NominationOf(Guid person, IntroducingBodies body) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person, OrganizationId = World.Units.KhuPho1, Body = body, Form = NominationForm.LetterOrList, On = World.Today.AddDays(-5), RecordedAt = World.Clock.GetUtcNow().UtcDateTime,
    };

    private Person Source(string name) => new()
    {
        Id = Guid.CreateVersion7(), FullName = name, SearchName = VietnameseText.SearchName(name), SortName = VietnameseText.SortName(name),
        OrganizationId = World.Units.KhuPho1, Status = PersonStatus.NonMember, RecordedAt = World.Clock.GetUtcNow().UtcDateTime,
    };

    private PersonStanding Standing(Person person) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person.Id, OrganizationId = person.OrganizationId, Status = person.Status, From = World.Today.AddDays(-10), RecordedAt = person.RecordedAt,
    };

    /// <summary>The place of another commune's committee, as a secretary would write it.</summary>
    private Task<string> ForeignCommuneAsync() => World.InDb(async db =>
        (await db.OrganizationVersions.AsNoTracking().Where(v => v.Until == null && v.Name.StartsWith("Đảng bộ ")).Select(v => v.Name).ToListAsync())
            .Select(name => name["Đảng bộ ".Length..]).First(place => place.StartsWith("phường", StringComparison.Ordinal) || place.StartsWith("xã", StringComparison.Ordinal)));

    private static async Task<JsonElement> RemindersAsync(TestClient client) =>
        JsonDocument.Parse((await client.OpenAsync("/api/v1/source-reviews/reminders")).Body).RootElement;
}
