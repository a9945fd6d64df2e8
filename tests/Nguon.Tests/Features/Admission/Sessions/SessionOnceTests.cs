using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>The form of a new meeting sent twice without script (a double click, a reload) is one meeting.</summary>
public sealed class SessionOnceTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by xunit before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData("luu-tam", ActivityKind.SessionSaved)]
    [InlineData("ghi-nhan", ActivityKind.SessionRecorded)]
    public async Task A_cells_meeting_sent_again_leads_to_the_one_that_was_made(string button, ActivityKind kind)
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var (path, fields) = await EveningAsync(secretary, button);

        var first = await secretary.PostFormAsync(path, fields);
        var second = await secretary.PostFormAsync(path, fields);

        Assert.Equal(first.RedirectsTo, second.RedirectsTo);
        await OnceAsync(kind, button == "ghi-nhan" ? 1 : 0);
        Assert.Equal(button == "ghi-nhan", (await secretary.FollowAsync(second)).Shows("đã được ghi nhận, không ghi lần hai"));
    }

    [Theory]
    [InlineData("luu-tam", ActivityKind.SessionSaved)]
    [InlineData("ghi-nhan", ActivityKind.SessionRecorded)]
    public async Task A_cells_meeting_sent_twice_at_once_is_made_once_and_both_hear_the_same(string button, ActivityKind kind)
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var (path, fields) = await EveningAsync(secretary, button);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => secretary.PostFormAsync(path, fields)));

        Assert.All(answers, answer => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text));
        Assert.Single(answers.Select(answer => answer.RedirectsTo).Distinct());
        await OnceAsync(kind, button == "ghi-nhan" ? 1 : 0);
    }

    [Fact]
    public async Task A_committees_session_sent_again_leads_to_the_one_that_was_made()
    {
        await OnTheWay.ToAsync(world, world.An, StepKind.Appraised);
        using var officer = await world.As(world.OfficerOfPhuong);
        var path = $"/phien-hop/moi?donVi={world.Units.Phuong}&hoSo={world.An.DossierId}";
        var fields = SessionFields.Of(await officer.OpenAsync(path), "ghi-nhan", new DateOnly(2026, 11, 20), []);

        var answers = new[] { await officer.PostFormAsync(path, fields), await officer.PostFormAsync(path, fields) };

        Assert.Single(answers.Select(answer => answer.MustBe(HttpStatusCode.Redirect).RedirectsTo).Distinct());
        await OnceAsync(ActivityKind.SessionRecorded, 1);
    }

    [Fact]
    public async Task What_was_typed_after_going_back_is_the_draft_of_the_meeting_kept_before_and_a_new_form_is_another_meeting()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var (path, fields) = await EveningAsync(secretary, "luu-tam");
        await secretary.PostFormAsync(path, fields);
        SessionFields.Put(fields, "Form.Place", "Trường Tiểu học");

        var back = await secretary.FollowAsync(await secretary.PostFormAsync(path, fields));
        var (_, another) = await EveningAsync(secretary, "luu-tam");
        await secretary.PostFormAsync(path, another);

        Assert.Equal("Trường Tiểu học", back.Document.QuerySelector("#Form_Place")?.GetAttribute("value"));
        Assert.Equal(2, await world.InDb(db => db.Sessions.CountAsync()));
    }

    [Fact]
    public async Task A_form_of_the_script_kept_too_late_does_not_lead_the_next_meeting_astray()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var (path, fields) = await EveningAsync(secretary, "ghi-nhan");
        await secretary.PostFormAsync(path, fields);
        await secretary.PostFormAsync($"/nhap/luu?form={Uri.EscapeDataString(path)}", fields);

        var (_, next) = await EveningAsync(secretary, "luu-tam");

        Assert.NotEqual(FormId(fields), FormId(next));
    }

    private static string FormId(List<KeyValuePair<string, string>> fields) => fields.Single(f => f.Key == "Form.FormId").Value;

    private async Task<(string Path, List<KeyValuePair<string, string>> Fields)> EveningAsync(TestClient secretary, string button)
    {
        var path = $"/sinh-hoat/moi?donVi={world.Units.KhuPho1}";
        return (path, SessionFields.Of(await secretary.OpenAsync(path), button, new DateOnly(2026, 11, 15), [("PutOnList", world.Binh.Id, "Chosen", "true")]));
    }

    private async Task OnceAsync(ActivityKind kind, int acts)
    {
        var (sessions, logged, done) = await world.InDb(async db => (
            await db.Sessions.CountAsync(), await db.Activities.CountAsync(a => a.Kind == kind), await db.SessionItems.CountAsync(i => i.IsDone)));
        Assert.Equal((1, 1, acts), (sessions, logged, done));
    }
}
