using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.People;

public sealed class MentoringTests : IAsyncLifetime
{
    private TestWorld? made;

    private TestWorld World => made ?? throw new InvalidOperationException("The world is not built yet.");

    private Guid Cell => World.Units.KhuPho1;

    private IReadOnlyList<Guid> Members => World.People.MembersOfKhuPho1;

    public async Task InitializeAsync() => made = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    [Leaves(ActivityKind.MentorAssigned)]
    public async Task A_cell_hands_over_by_resolution_with_a_note_and_the_history_stays()
    {
        using var client = await World.As(World.SecretaryOfKhuPho1);

        var done = await client.SubmitAndFollowAsync(await client.OpenAsync($"/giup-do/{World.An.Id}"), "Ghi nhận", ("Số nghị quyết", "11-NQ/CB"),
            ("Đảng viên thôi giúp đỡ", World.People.Mentor.Id.ToString()), ("Lý do", "Chuyển sinh hoạt"), ("Lời bàn giao", "Đang đọc Điều lệ Đảng."), ("Đảng viên nhận giúp đỡ", Members[4].ToString()));
        var history = await World.InDb(db => db.MentorAssignments.Where(a => a.PersonId == World.An.Id).OrderBy(a => a.From).ToListAsync());

        Assert.True(done.Shows("Bàn giao: Đang đọc Điều lệ Đảng."), done.Text);
        Assert.Equal([(World.People.Mentor.Id, (MentorEndReason?)MentorEndReason.Moved), (Members[4], null)], history.Select(a => (a.MentorId, a.EndReason)));
        Assert.True(await World.InDb(db => db.Activities.AnyAsync(a => a.PersonId == World.An.Id && a.Kind == ActivityKind.MentorAssigned && a.PaperNumber == "11-NQ/CB")));
    }

    [Fact]
    public async Task Two_members_may_help_a_third_may_not_and_the_limit_only_warns()
    {
        using var client = await World.As(World.SecretaryOfKhuPho1);

        var second = await AssignAsync(client, World.An.Id, Members[5]);
        var third = await AssignAsync(client, World.An.Id, Members[6]);
        var again = await AssignAsync(client, World.Cuc.Id, Members[5]);
        var busy = await AssignAsync(client, World.People.Dung.Id, Members[5]);

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.True(third.ShowsRefusal("MEN-037"), third.Body);
        Assert.DoesNotContain("thường mỗi đảng viên", again.Body, StringComparison.Ordinal);
        Assert.Contains("thường mỗi đảng viên", busy.MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_official_member_or_is_kept_away_on_the_day_is_refused_as_is_a_resolution_without_number()
    {
        using var client = await World.As(World.SecretaryOfKhuPho1);

        var probationer = await AssignAsync(client, World.Cuc.Id, World.People.Dung.Id);
        var exempt = await AssignAsync(client, World.Cuc.Id, Members[^1]);
        var unnumbered = await AssignAsync(client, World.Cuc.Id, Members[4], number: "");
        var future = await AssignAsync(client, World.Cuc.Id, Members[4], World.Today.AddDays(1));
        var nobody = await client.PostJsonAsync($"/api/v1/people/{World.Cuc.Id}/mentors", new { on = World.Today, resolutionNumber = "1-NQ/CB" });
        var noNote = await client.PostJsonAsync($"/api/v1/people/{World.An.Id}/mentors", new { on = World.Today, resolutionNumber = "1-NQ/CB", fromMentorId = World.People.Mentor.Id });
        var elsewhere = await AssignAsync(client, World.Stranger.Id, Members[4]);

        var onPage = await client.PostAsync($"/giup-do/{World.Cuc.Id}", ("Input.On", $"{World.Today:yyyy-MM-dd}"), ("Input.ResolutionNumber", "11-NQ/CB"), ("Input.ToMentorId", $"{World.People.Dung.Id}"));

        Assert.True(probationer.ShowsRefusal("MEN-035"), probationer.Body);
        Assert.True(onPage.Shows("người được phân công chưa là đảng viên chính thức"), onPage.Text);
        Assert.True(exempt.ShowsRefusal("MEN-036"), exempt.Body);
        Assert.True(unnumbered.ShowsRefusal("MEN-032"), unnumbered.Body);
        Assert.True(future.ShowsRefusal("MEN-031"), future.Body);
        Assert.True(nobody.ShowsRefusal("MEN-033"), nobody.Body);
        Assert.True(noNote.ShowsRefusal("MEN-034"), noNote.Body);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.Status);
    }

    [Fact]
    [Leaves(ActivityKind.MentorRemarked)]
    public async Task Silence_beyond_the_rhythm_and_two_weeks_is_on_the_page_and_on_the_start_page_until_a_word_comes()
    {
        using var client = await World.As(World.SecretaryOfKhuPho1);
        using var officer = await World.As(World.OfficerOfPhuong);

        var start = await client.OpenAsync("/");
        var before = await client.OpenAsync("/giup-do");
        await client.PostJsonAsync($"/api/v1/people/{World.An.Id}/remarks", new { text = "Tham gia dọn vệ sinh.", advice = "Mạnh dạn phát biểu." });
        var after = await client.OpenAsync("/giup-do");
        var reminded = await officer.OpenAsync("/giup-do");

        Assert.True(start.Shows("1 người quá kỳ chưa có lời của người giúp đỡ"), start.Text);
        Assert.True(before.Shows("quá kỳ từ"), before.Text);
        Assert.True(!after.Shows("quá kỳ từ") && after.Shows("Tham gia dọn vệ sinh."), after.Text);
        Assert.True(!reminded.Shows(World.An.Name) && reminded.Shows(World.Cuc.Name), reminded.Text);
    }

    [Fact]
    public async Task A_member_who_left_the_cell_must_hand_over()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        await World.InDb(async db => (await db.People.SingleAsync(p => p.Id == World.People.Mentor.Id)).Status = PersonStatus.Left);

        var page = await officer.OpenAsync($"/giup-do?chi-bo={Cell}");

        Assert.True(page.Shows("không còn là đảng viên chính thức của chi bộ, cần bàn giao"), page.Text);
    }

    [Fact]
    public async Task A_copied_word_is_kept_and_gently_hinted_at_and_what_is_particular_is_not()
    {
        using var mentor = await World.As(World.Mentor);
        var path = $"/api/v1/people/{World.An.Id}/remarks";
        const string Words = "Chấp hành tốt, hoàn thành nhiệm vụ được giao trong tháng.";

        var first = await mentor.PostJsonAsync(path, new { text = Words });
        var copied = await mentor.PostJsonAsync(path, new { text = "chấp hành tốt; hoàn thành nhiệm vụ được giao trong tháng" });
        var own = await mentor.PostJsonAsync(path, new { text = "Vận động 6 hộ hiến đất làm đường, còn vắng một buổi họp chi đoàn." });

        Assert.DoesNotContain("gần giống", first.MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);
        Assert.Contains("gần giống", copied.MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("gần giống", own.Body, StringComparison.Ordinal);
    }

    [Fact]
    [Leaves(ActivityKind.MentoringRhythmSet)]
    public async Task The_cell_sets_its_rhythm_monthly_or_quarterly_and_nothing_else()
    {
        using var client = await World.As(World.SecretaryOfKhuPho1);

        var set = await client.FollowAsync(await client.PostAsync($"/giup-do?chi-bo={Cell}&handler=Rhythm", ("Months", "1")));
        var odd = await client.SendJsonAsync(HttpMethod.Put, $"/api/v1/mentoring/rhythm/{Cell}", new { months = 7 });

        Assert.True(set.Shows("Nhịp nhận xét: hằng tháng"), set.Text);
        Assert.True(odd.ShowsRefusal("MEN-041"), odd.Body);
    }

    private Task<PageAnswer> AssignAsync(TestClient client, Guid person, Guid member, DateOnly? on = null, string number = "11-NQ/CB") =>
        client.PostJsonAsync($"/api/v1/people/{person}/mentors", new { on = on ?? World.Today, resolutionNumber = number, toMentorId = member });
}
