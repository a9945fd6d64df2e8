using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Data;

namespace Nguon.Tests.Schema;

/// <summary>Every writing act says who, for whom, when, what, why, on which paper, what was before and what is after.</summary>
public sealed class ActivityFactsTests : IAsyncLifetime
{
    private TestWorld world = null!; // made before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Every_kind_is_kept_with_its_eight_facts_in_one_chain()
    {
        var (kinds, at) = (Enum.GetValues<ActivityKind>(), world.Clock.GetUtcNow().UtcDateTime);
        var act = new Act(world.OfficerOfPhuong.Id, "Cán bộ Đảng ủy phường", at, world.Units.KhuPho1, "Chi bộ nhờ nhập thay", "12-CV/ĐU", world.Today);
        await world.InDb(db =>
        {
            Array.ForEach(kinds, kind => db.Log(act, kind, new LogSubject(world.An.Id, world.An.Id, world.Units.KhuPho1), new { State = "trước" }, new { State = "sau" }));
            return Task.FromResult(0);
        });

        var rows = await world.InDb(db => db.Activities.AsNoTracking().OrderByDescending(a => a.Id).Take(kinds.Length).ToListAsync());

        Assert.Equal(kinds.Order(), rows.Select(row => row.Kind).Order());
        Assert.All(rows, row => Assert.Equal(
            (act.AccountId, act.By, act.OnBehalfOfId, at, world.An.Id, act.Reason, (act.PaperNumber, act.PaperOn), ("""{"State":"trước"}""", """{"State":"sau"}""")),
            (row.AccountId, row.By, row.OnBehalfOfId, row.At, row.SubjectId, row.Reason, (row.PaperNumber, row.PaperOn), (row.Before, row.After))));
        Assert.Equal(0, (await Shell.On(world).SayAsync("verify")).Code);
    }

    [Fact]
    public async Task An_act_that_changes_a_record_keeps_what_it_said_before_and_its_paper()
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        var incoming = await IdAsync(officer, "/api/v1/verifications/incoming", new { from = "Đảng ủy phường Tây Hải", personName = "Lê Văn Hỏi", letterNumber = "31-CV/ĐU", receivedOn = world.Today.AddDays(-4), keeper = "Văn phòng" });

        var first = await LastAsync(ActivityKind.IncomingVerificationSaved);
        (await officer.PostJsonAsync("/api/v1/verifications/incoming/answers", new { id = incoming, on = world.Today, number = "9-CV/ĐU" })).MustBe(HttpStatusCode.OK);
        var second = await LastAsync(ActivityKind.IncomingVerificationSaved);

        Assert.Equal((null, "31-CV/ĐU"), (first.Before, first.PaperNumber));
        Assert.Contains("\"AnsweredOn\":null", second.Before, StringComparison.Ordinal);
        Assert.Contains($"\"AnsweredOn\":\"{world.Today:yyyy-MM-dd}\"", second.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_planned_anew_a_place_ended_and_a_tie_ended_keep_what_they_were()
    {
        var book = ClassBook.Of(world, world.Units.Phuong, world.An);
        await book.AddToAsync(world);
        using var centre = await world.As(world.Centre);
        using var officer = await world.As(world.OfficerOfPhuong);

        (await centre.PostJsonAsync("/api/v1/classes", new { id = book.Held.Id, name = "Lớp đổi tên", seats = 5, place = book.Held.Place, openingNumber = "8-TB/TTCT", openedOn = world.Today.AddDays(-3) })).MustBe(HttpStatusCode.OK);
        (await centre.PostJsonAsync($"/api/v1/class-places/{book.Place.Id}/end", new { })).MustBe(HttpStatusCode.OK);
        var hamlet = await IdAsync(officer, "/api/v1/residential-units", new { name = "Thôn Giữa", kind = "Village", organizationId = world.Units.Phuong, from = "2025-07-01" });
        var tie = await IdAsync(officer, $"/api/v1/residential-units/{hamlet}/cells", new { cellId = world.Units.KhuPho2, from = "2025-07-01" });
        (await officer.PostJsonAsync($"/api/v1/residential-units/{hamlet}/cells/end", new { id = tie, on = "2026-01-01" })).MustBe(HttpStatusCode.OK);

        var (planned, ended, untied) = (await LastAsync(ActivityKind.ClassSaved), await LastAsync(ActivityKind.PlaceEnded), await LastAsync(ActivityKind.ResidentialCellSaved));
        Assert.Contains(book.Held.Name, planned.Before, StringComparison.Ordinal);
        Assert.Contains("\"Seats\":3", planned.Before, StringComparison.Ordinal);
        Assert.Equal(("8-TB/TTCT", world.Today.AddDays(-3)), (planned.PaperNumber, planned.PaperOn));
        Assert.Contains($"{book.Held.Id}", ended.Before, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-01-01", untied.Before, StringComparison.Ordinal);
        Assert.Contains("2026-01-01", untied.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transfer_received_keeps_that_it_was_on_its_way()
    {
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        using var receiver = await world.As(world.ForeignSecretary);
        var slip = await IdAsync(sender, $"/api/v1/people/{world.People.MembersOfKhuPho1[5]}/transfers", new { kind = "Official", slipOn = world.Today.AddDays(-9), slipNumber = "12-GGT", toOrganizationId = world.Units.OtherCell });

        (await receiver.PostJsonAsync($"/api/v1/transfers/{slip}/receipt", new { on = world.Today, number = "7-PB", cellId = world.Units.OtherCell })).MustBe(HttpStatusCode.OK);

        var (sent, received) = (await LastAsync(ActivityKind.TransferSent), await LastAsync(ActivityKind.TransferReceived));
        Assert.Equal((null, "12-GGT"), (sent.Before, sent.PaperNumber));
        Assert.Contains("InTransit", received.Before, StringComparison.Ordinal);
        Assert.Equal("7-PB", received.PaperNumber);
    }

    [Fact]
    public async Task An_act_about_a_part_of_a_record_tells_what_that_part_was_and_nothing_of_a_new_one()
    {
        var book = ClassBook.Of(world, world.Units.Phuong, world.An);
        await book.AddToAsync(world);
        using var centre = await world.As(world.Centre);
        var (sessions, marks) = ($"/api/v1/classes/{book.Held.Id}/sessions", new Dictionary<Guid, string> { [book.Place.Id] = "Present" });

        await IdAsync(centre, sessions, new { heldOn = world.Today.AddDays(30), part = "Evening", topic = "Bài 2", place = "Trường học" });
        var added = await LastAsync(ActivityKind.ClassSessionSaved);
        (await centre.PostJsonAsync($"{sessions}/{book.Session.Id}/attendance", new { marks })).MustBe(HttpStatusCode.OK);
        var taken = await LastAsync(ActivityKind.AttendanceTaken);
        marks[book.Place.Id] = "Absent";
        (await centre.PostJsonAsync($"{sessions}/{book.Session.Id}/attendance", new { marks })).MustBe(HttpStatusCode.OK);
        var again = await LastAsync(ActivityKind.AttendanceTaken);

        Assert.Equal((null, null), (added.Before, taken.Before));
        Assert.Contains("\"Present\":1", again.Before, StringComparison.Ordinal);
        Assert.Contains("\"Absent\":1", again.After, StringComparison.Ordinal);
    }

    private Task<Activity> LastAsync(ActivityKind kind) => world.InDb(db => db.Activities.AsNoTracking().Where(a => a.Kind == kind).OrderByDescending(a => a.Id).FirstAsync());

    private static async Task<Guid> IdAsync(TestClient client, string path, object body) =>
        JsonDocument.Parse((await client.PostJsonAsync(path, body)).MustBe(HttpStatusCode.OK).Body).RootElement.GetProperty("id").GetGuid();
}
