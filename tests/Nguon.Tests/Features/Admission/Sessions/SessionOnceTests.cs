using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>The form of a new meeting sent twice without script (a double click, a reload) is one meeting.</summary>
public sealed class SessionOnceTests : IAsyncLifetime
{
    private static readonly DateOnly Evening = new(2026, 11, 15);

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

    [Theory]
    [InlineData("luu-tam", ActivityKind.SessionSaved, 2)]
    [InlineData("ghi-nhan", ActivityKind.SessionRecorded, 1)]
    public async Task A_planned_meeting_sent_twice_at_once_is_one_act_and_both_hear_the_same(string button, ActivityKind kind, int logged)
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var (path, fields) = await PlannedAsync(secretary, button);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => secretary.PostFormAsync(path, fields)));
        var late = await secretary.PostFormAsync(path, fields);

        Assert.All([.. answers, late], answer => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text));
        Assert.Single(answers.Append(late).Select(answer => answer.RedirectsTo).Distinct());
        await OnceAsync(kind, button == "ghi-nhan" ? 1 : 0, logged);
    }

    [Fact]
    public async Task Another_account_of_a_planned_meeting_is_refused_whoever_sends_it()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var officer = await world.As(world.OfficerOfPhuong);
        var (path, fields) = await PlannedAsync(secretary, "ghi-nhan");
        var theirs = SessionFields.Of(await officer.OpenAsync(path), "ghi-nhan", Evening, [("PutOnList", world.Binh.Id, "Chosen", "true")]);
        (await secretary.PostFormAsync(path, fields)).MustBe(HttpStatusCode.Redirect);
        SessionFields.Put(fields, "Form.Place", "Trường Tiểu học");

        Assert.All([await secretary.PostFormAsync(path, fields), await officer.PostFormAsync(path, theirs)], answer => Assert.True(answer.MustBe(HttpStatusCode.UnprocessableEntity).Shows("Buổi họp này đã ghi kết quả"), answer.Text));

        await OnceAsync(ActivityKind.SessionRecorded, 1);
    }

    [Fact]
    public async Task A_planned_meeting_sent_again_by_a_program_answers_the_same()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var planned = JsonDocument.Parse((await secretary.PostJsonAsync("/api/v1/sessions", Wire(null, null))).MustBe(HttpStatusCode.Created).Body).RootElement;
        var evening = Wire(planned.GetProperty("id").GetGuid(), planned.GetProperty("revision").GetInt32());

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => secretary.PostJsonAsync("/api/v1/sessions/record", evening)));

        Assert.All(answers, answer => answer.MustBe(HttpStatusCode.Created));
        Assert.Single(answers.Select(answer => answer.Body).Distinct());
        await OnceAsync(ActivityKind.SessionRecorded, 1);
    }

    private object Wire(Guid? id, int? revision) => new
    {
        id, revision, organizationId = world.Units.KhuPho1, kind = "Cell", heldOn = "2026-11-15", resolutionNumber = "05-NQ/CB",
        attendance = new { officialMembers = 24, temporarilyAway = 1, exemptAbsent = 2, present = 21 },
        items = new[] { new { kind = "PutOnList", personId = world.Binh.Id, note = "Chi bộ thống nhất" } },
    };

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

        var next = SessionFields.Of(await secretary.OpenAsync(path), "luu-tam", Evening, []);

        Assert.NotEqual(FormId(fields), FormId(next));
    }

    [Fact]
    public async Task Programs_send_the_same_meeting_again_and_are_told_when_it_differs()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var newId = Guid.CreateVersion7();
        object MeetingOf(int present) => new
        {
            newId, organizationId = world.Units.KhuPho1, kind = "Cell", heldOn = "2026-11-05", resolutionNumber = "05-NQ/CB", attendance = new { officialMembers = 24, present },
            items = new[] { new { kind = "PutOnList", personId = world.Binh.Id } },
        };

        var first = await secretary.PostJsonAsync("/api/v1/sessions/record", MeetingOf(20));
        var again = await secretary.PostJsonAsync("/api/v1/sessions/record", MeetingOf(20));
        var other = await secretary.PostJsonAsync("/api/v1/sessions/record", MeetingOf(21));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Conflict), (first.Status, again.Status, other.Status));
        await OnceAsync(ActivityKind.SessionRecorded, 1);
    }

    private static string FormId(List<KeyValuePair<string, string>> fields) => fields.Single(f => f.Key == "Form.FormId").Value;

    private async Task<(string Path, List<KeyValuePair<string, string>> Fields)> EveningAsync(TestClient secretary, string button)
    {
        var path = $"/sinh-hoat/moi?donVi={world.Units.KhuPho1}";
        return (path, SessionFields.Of(await secretary.OpenAsync(path), button, Evening, [("PutOnList", world.Binh.Id, "Chosen", "true")]));
    }

    /// <summary>A meeting kept as a plan, and its form as opened then.</summary>
    private async Task<(string Path, List<KeyValuePair<string, string>> Fields)> PlannedAsync(TestClient secretary, string button)
    {
        var (path, fields) = await EveningAsync(secretary, "luu-tam");
        var planned = await secretary.FollowAsync(await secretary.PostFormAsync(path, fields));
        return (planned.Address.PathAndQuery, SessionFields.Of(planned, button, Evening, [("PutOnList", world.Binh.Id, "Chosen", "true")]));
    }

    private async Task OnceAsync(ActivityKind kind, int acts, int acted = 1)
    {
        var (sessions, logged, done) = await world.InDb(async db => (
            await db.Sessions.CountAsync(), await db.Activities.CountAsync(a => a.Kind == kind), await db.SessionItems.CountAsync(i => i.IsDone)));
        Assert.Equal((1, acted, acts), (sessions, logged, done));
    }
}
