using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.People;

public sealed class MentorTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task A_mentor_sees_the_own_people_only_and_writes_a_remark()
    {
        using var mentor = await World.As(World.Mentor);
        var list = await mentor.OpenAsync("/nguoi-giup-do");
        var page = await mentor.OpenAsync($"/nguoi-giup-do/{World.An.Id}");

        var after = await mentor.SubmitAndFollowAsync(page, "Ghi nhận xét", ("Nhận xét", "Tích cực trong đội tình nguyện."));

        Assert.True(list.Shows("Nguyễn Thị An"));
        Assert.False(list.Shows("Lê Thị Cúc"));
        Assert.True(after.MustBe(HttpStatusCode.OK).Shows("Tích cực trong đội tình nguyện."));
        Assert.True(await World.InDb(db => db.Activities.AnyAsync(a => a.PersonId == World.An.Id && a.Kind == ActivityKind.MentorRemarked)));
        Assert.True((await mentor.GetAsync($"/nguoi-giup-do/{World.Cuc.Id}")).IsNotFound);
        Assert.True((await mentor.GetAsync($"/nguoi/{World.An.Id}")).IsNotFound);
    }

    [Fact]
    public async Task A_task_is_given_and_its_result_written_once()
    {
        using var mentor = await World.As(World.Mentor);
        var page = await mentor.OpenAsync($"/nguoi-giup-do/{World.An.Id}");
        var given = await mentor.SubmitAndFollowAsync(page, "Giao nhiệm vụ", ("Nhiệm vụ", "Phụ trách tổ tự quản"));
        var id = await World.InDb(db => db.TrialTasks.Where(t => t.PersonId == World.An.Id && t.Text == "Phụ trách tổ tự quản").Select(t => t.Id).SingleAsync());

        var ended = await mentor.SubmitAndFollowAsync(given, "Ghi kết quả", ("Kết quả của nhiệm vụ Phụ trách tổ tự quản", "Hoàn thành tốt"));
        var again = await mentor.PostJsonAsync($"/api/v1/people/{World.An.Id}/tasks/{id}/result", new { text = "Lần nữa" });

        Assert.True(ended.MustBe(HttpStatusCode.OK).Shows("Hoàn thành tốt"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
    }

    [Fact]
    public async Task A_remark_and_a_task_sent_many_times_at_once_are_one_each()
    {
        using var mentor = await World.As(World.Mentor);
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var remarks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => mentor.PostJsonAsync($"/api/v1/people/{World.An.Id}/remarks", new { text = "Một lời, bấm nhiều lần." })));
        var tasks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => secretary.PostJsonAsync($"/api/v1/people/{World.Binh.Id}/tasks", new { text = "Một việc, bấm nhiều lần." })));

        Assert.All(remarks.Concat(tasks), answer => Assert.True(answer.IsOk, answer.Body));
        Assert.Equal((1, 1), await World.InDb(async db => (
            await db.MentorRemarks.CountAsync(r => r.Text == "Một lời, bấm nhiều lần."), await db.TrialTasks.CountAsync(t => t.Text == "Một việc, bấm nhiều lần."))));
    }

    [Fact]
    public async Task A_remark_needs_words_and_somebody_who_helps_on_the_day()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var refused = await secretary.PostJsonAsync($"/api/v1/people/{World.Cuc.Id}/remarks", new { text = "" });
        var foreign = await secretary.PostJsonAsync($"/api/v1/people/{World.Stranger.Id}/remarks", new { text = "Tốt" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("MEN-001", refused.Body, StringComparison.Ordinal);
        Assert.Contains("MEN-003", refused.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
    }
}
