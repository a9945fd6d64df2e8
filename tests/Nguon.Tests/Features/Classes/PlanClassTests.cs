using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Classes;

public sealed class PlanClassTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by InitializeAsync

    private ClassBook book = null!; // set by InitializeAsync

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform();
        book = ClassBook.Of(world, world.Units.Phuong, world.An);
        await book.AddToAsync(world);
    }

    public Task DisposeAsync() => world.DisposeAsync().AsTask();

    [Fact]
    public async Task A_centre_plans_a_class_on_weekends_and_the_timetable_comes_from_the_programme()
    {
        using var centre = await world.As(world.Centre);
        var first = NextMonday();

        var answer = await centre.PostAsync("/lop-hoc/moi", ("Input.CentreId", $"{book.Centre.Id}"), ("Input.Kind", "Awareness"), ("Input.Name", "Lớp cuối tuần"),
            ("Input.Seats", "40"), ("Input.Place", "Nhà văn hóa xã"), ("Input.FirstDay", $"{first:dd/MM/yyyy}"), ("Input.Rhythm", "Weekends"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var held = await world.InDb(db => db.TrainingClasses.SingleAsync(c => c.Name == "Lớp cuối tuần"));
        var sessions = await world.InDb(db => db.ClassSessions.Where(s => s.ClassId == held.Id).ToListAsync());
        Assert.Equal((10, 50), (sessions.Count, sessions.Sum(s => s.Periods)));
        Assert.All(sessions, s => Assert.True(s.HeldOn.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.Equal((sessions.Min(s => s.HeldOn), sessions.Max(s => s.HeldOn)), (held.FirstDay, held.LastDay));
        Assert.True((await centre.OpenAsync($"/lop-hoc/{held.Id}")).Shows("Bài 5: Phấn đấu trở thành đảng viên"));
    }

    [Fact]
    public async Task The_same_class_planned_by_a_program_and_one_without_seats_is_refused()
    {
        using var centre = await world.As(world.Centre);
        var wish = new { centreId = book.Centre.Id, kind = "NewMember", name = "Lớp đảng viên mới", seats = 30, place = "Hội trường", firstDay = NextMonday(), rhythm = "Evenings" };

        var made = await centre.PostJsonAsync("/api/v1/classes", wish);
        var refused = await centre.PostJsonAsync("/api/v1/classes", wish with { seats = 0 });

        Assert.Equal(HttpStatusCode.OK, made.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.ShowsRefusal("CLS-007"));
        Assert.Equal(10, await world.InDb(db => db.ClassSessions.CountAsync(s => s.Part == DayPart.Evening)));
    }

    [Fact]
    public async Task Seats_are_never_fewer_than_those_given()
    {
        using var centre = await world.As(world.Centre);
        await world.InDb(async db => (await db.Enrolments.SingleAsync(e => e.Id == book.Place.Id)).Seat = 3);

        var answer = await centre.PostJsonAsync("/api/v1/classes", new { id = book.Held.Id, name = book.Held.Name, seats = 2, place = book.Held.Place });

        Assert.True(answer.ShowsRefusal("CLS-007"));
        Assert.Equal(3, await world.InDb(db => db.TrainingClasses.Where(c => c.Id == book.Held.Id).Select(c => c.Seats).SingleAsync()));
    }

    [Fact]
    [Leaves(ActivityKind.ClassSessionSaved)]
    public async Task A_second_session_at_the_same_time_is_refused_and_a_moved_one_moves_the_class()
    {
        using var centre = await world.As(world.Centre);
        var address = $"/api/v1/classes/{book.Held.Id}/sessions";

        var clash = await centre.PostJsonAsync(address, new { heldOn = book.Session.HeldOn, part = "Morning", topic = "Bài 2" });
        var moved = await centre.PostJsonAsync(address, new { heldOn = world.Today.AddDays(30), part = "Evening", topic = "Bài 2", place = "Trường học" });

        Assert.True(clash.ShowsRefusal("CLS-021"));
        Assert.Equal(HttpStatusCode.OK, moved.Status);
        Assert.Equal(world.Today.AddDays(30), await world.InDb(db => db.TrainingClasses.Where(c => c.Id == book.Held.Id).Select(c => c.LastDay).SingleAsync()));
    }

    [Fact]
    [Leaves(ActivityKind.ClassSaved)]
    public async Task A_class_called_off_lets_its_people_wait_for_another_one()
    {
        using var centre = await world.As(world.Centre);

        var answer = await centre.PostJsonAsync($"/api/v1/classes/{book.Held.Id}/cancel", new { reason = "Bão" });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var place = await world.InDb(db => db.Enrolments.SingleAsync(e => e.Id == book.Place.Id));
        Assert.Equal((null, null, EnrolmentStatus.Approved), (place.ClassId, place.Seat, place.Status));
    }

    [Fact]
    [Leaves(ActivityKind.CentreSaved)]
    public async Task A_centre_whose_head_changes_keeps_who_it_was()
    {
        using var centre = await world.As(world.Centre);

        (await centre.PostJsonAsync("/api/v1/centres", new { id = book.Centre.Id, name = book.Centre.Name, symbol = book.Centre.Symbol, minimumAttendance = 90, headName = "Cao Thị Mới" })).MustBe(HttpStatusCode.OK);

        var kept = await world.InDb(db => db.Activities.SingleAsync(a => a.Kind == ActivityKind.CentreSaved));
        Assert.Contains($"\"MinimumAttendance\":{book.Centre.MinimumAttendance}", kept.Before, StringComparison.Ordinal);
        Assert.Contains("Cao Thị Mới", kept.After, StringComparison.Ordinal);
    }

    [Fact]
    [Leaves(ActivityKind.CatchmentSaved)]
    public async Task A_centre_takes_another_commune_into_its_catchment_and_lets_it_go()
    {
        using var centre = await world.As(world.Centre);
        var address = $"/api/v1/centres/{book.Centre.Id}/catchment";

        var taken = await centre.PostJsonAsync(address, new { organizationId = world.Units.OtherPhuong, from = world.Today });
        var twice = await centre.PostJsonAsync(address, new { organizationId = world.Units.OtherPhuong, from = world.Today });
        var served = await world.InDb(db => db.CentreCatchments.SingleAsync(k => k.OrganizationId == world.Units.OtherPhuong));
        var early = await centre.PostJsonAsync($"{address}/end", new { catchmentId = served.Id, until = world.Today });
        var ended = await centre.PostJsonAsync($"{address}/end", new { catchmentId = served.Id, until = world.Today.AddDays(1) });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (taken.Status, ended.Status));
        Assert.True(twice.ShowsRefusal("CLS-004") && early.ShowsRefusal("CLS-005"));
        Assert.True((await centre.OpenAsync("/lop-hoc/trung-tam")).Shows("Địa bàn phục vụ"));
    }

    private DateOnly NextMonday() => Enumerable.Range(7, 7).Select(world.Today.AddDays).First(d => d.DayOfWeek == DayOfWeek.Monday);
}
