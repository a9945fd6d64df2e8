using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Classes;

public sealed class SendToClassTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by InitializeAsync

    private ClassBook book = null!; // set by InitializeAsync

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform();
        book = ClassBook.Of(world, world.Units.Phuong, world.Cuc);
        await book.AddToAsync(world);
    }

    public Task DisposeAsync() => world.DisposeAsync().AsTask();

    [Fact]
    public async Task A_committee_sends_what_its_cell_proposed_and_the_centre_sees_name_birth_year_and_unit_only()
    {
        await world.Add(Proposed(world.An));
        using var officer = await world.As(world.OfficerOfPhuong);
        using var centre = await world.As(world.Centre);

        var page = await officer.OpenAsync("/lop-hoc/de-nghi");
        var place = await world.InDb(db => db.Enrolments.SingleAsync(e => e.PersonId == world.An.Id));
        var answer = await officer.PostAsync("/lop-hoc/de-nghi?handler=Send", ("Form.Chosen", $"{place.Id}"), ("Form.ClassId", $"{book.Held.Id}"), ("Form.Number", "12-CV/ĐU"));

        Assert.True(page.Shows(world.An.Name));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        place = await world.InDb(db => db.Enrolments.SingleAsync(e => e.PersonId == world.An.Id));
        Assert.Equal((EnrolmentStatus.Seated, 2, "12-CV/ĐU", world.Units.Phuong), (place.Status, place.Seat, place.ApprovalNumber, place.ApprovedById));
        var seen = await centre.OpenAsync($"/lop-hoc/{book.Held.Id}");
        Assert.True(seen.Shows(world.An.Name) && seen.Shows("Chi bộ Khu phố 1"));
        Assert.Empty(seen.Document.QuerySelectorAll("main a[href^='/nguoi'], main a[href^='/ho-so']"));
    }

    [Fact]
    [Leaves(ActivityKind.PlaceGiven)]
    public async Task A_nomination_crosses_the_border_of_committees_where_the_centre_serves_both()
    {
        using var officer = await world.As(world.ForeignOfficer);

        var before = await SendAsync(officer, world.Stranger.Id);
        await world.Add(new CentreCatchment { Id = Guid.CreateVersion7(), CentreId = book.Centre.Id, OrganizationId = world.Units.OtherPhuong, From = world.Today.AddDays(-30), RecordedAt = DateTime.UnixEpoch });
        var after = await SendAsync(officer, world.Stranger.Id);

        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.Contains("Seated", after.Body, StringComparison.Ordinal);
        var page = await officer.OpenAsync($"/lop-hoc/{book.Held.Id}");
        Assert.True(page.Shows(world.Stranger.Name) && !page.Shows(world.Cuc.Name));
    }

    [Fact]
    public async Task Somebody_of_another_committee_cannot_be_sent()
    {
        using var officer = await world.As(world.OfficerOfPhuong);

        var answer = await SendAsync(officer, world.Stranger.Id);

        Assert.Contains("SYS-404", answer.Body, StringComparison.Ordinal);
        Assert.False(await world.InDb(db => db.Enrolments.AnyAsync(e => e.PersonId == world.Stranger.Id)));
    }

    [Fact]
    public async Task A_member_an_unserved_unit_and_a_second_place_are_each_answered()
    {
        using var officer = await world.As(world.OfficerOfPhuong);

        Assert.True((await SendAsync(officer, world.People.Dung.Id)).ShowsRefusal("CLS-012"));
        Assert.True((await SendAsync(officer, world.Cuc.Id)).ShowsRefusal("CLS-014"));
        await world.InDb(async db => (await db.CentreCatchments.SingleAsync(k => k.Id == book.Served.Id)).Until = world.Today.AddDays(-5));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(officer, world.An.Id)).Status);
        Assert.True((await SendAsync(officer, world.An.Id)).ShowsRefusal("CLS-013"));
    }

    [Fact]
    public async Task An_unknown_class_is_not_found_and_one_that_is_over_takes_nobody()
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        await world.InDb(async db => (await db.TrainingClasses.SingleAsync(c => c.Id == book.Held.Id)).LastDay = world.Today.AddDays(-1));

        var unknown = await officer.PostJsonAsync($"/api/v1/classes/{Guid.CreateVersion7()}/places", new { personIds = new[] { world.An.Id } });

        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.True((await SendAsync(officer, world.An.Id)).ShowsRefusal("CLS-010"));
    }

    [Fact]
    [Leaves(ActivityKind.PlaceEnded)]
    public async Task A_full_class_refuses_or_keeps_a_waiting_list_and_a_seat_given_up_goes_to_who_waits()
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        using var centre = await world.As(world.Centre);
        await world.InDb(async db => (await db.TrainingClasses.SingleAsync(c => c.Id == book.Held.Id)).Seats = 1);

        var refused = await SendAsync(officer, world.An.Id);
        var waits = await SendAsync(officer, world.An.Id, acceptWaiting: true);
        var place = await world.InDb(db => db.Enrolments.SingleAsync(e => e.PersonId == world.An.Id));
        var full = await centre.PostJsonAsync($"/api/v1/class-places/{place.Id}/seat", new { });
        var ended = await centre.PostJsonAsync($"/api/v1/class-places/{book.Place.Id}/end", new { });
        var seated = await centre.PostJsonAsync($"/api/v1/class-places/{place.Id}/seat", new { });

        Assert.True(refused.ShowsRefusal("CLS-011"));
        Assert.Contains("Waiting", waits.Body, StringComparison.Ordinal);
        Assert.True(full.ShowsRefusal("CLS-011"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (ended.Status, seated.Status));
        place = await world.InDb(db => db.Enrolments.AsNoTracking().SingleAsync(e => e.Id == place.Id));
        Assert.Equal((EnrolmentStatus.Seated, 1), (place.Status, place.Seat));
    }

    [Fact]
    public async Task On_the_page_a_member_an_unknown_class_and_a_full_class_are_each_answered_and_nobody_gets_a_seat()
    {
        var (member, other) = (Proposed(world.People.Dung), Proposed(world.An));
        await world.Add(member, other);
        await world.InDb(async db => (await db.TrainingClasses.SingleAsync(c => c.Id == book.Held.Id)).Seats = 1);
        using var officer = await world.As(world.OfficerOfPhuong);
        Task<PageAnswer> ChooseAsync(Enrolment place, Guid held) => officer.PostAsync("/lop-hoc/de-nghi?handler=Send", ("Form.Chosen", $"{place.Id}"), ("Form.ClassId", $"{held}"));

        var admitted = await ChooseAsync(member, book.Held.Id);
        var unknown = await ChooseAsync(other, Guid.CreateVersion7());
        var full = await ChooseAsync(other, book.Held.Id);

        Assert.True(admitted.Shows("đã là đảng viên"), admitted.Text);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.True(full.Shows("đã đủ 1/1 chỗ") && full.Shows("vào danh sách chờ"), full.Text);
        Assert.False(await world.InDb(db => db.Enrolments.AnyAsync(e => e.ClassId == book.Held.Id && e.PersonId != world.Cuc.Id)));
    }

    [Fact]
    [Leaves(ActivityKind.PlaceDeclined)]
    public async Task A_committee_says_why_not_now_and_a_reason_must_be_chosen()
    {
        var asked = Proposed(world.An);
        await world.Add(asked);
        using var officer = await world.As(world.OfficerOfPhuong);

        var without = await officer.PostJsonAsync("/api/v1/class-places/decline", new { enrolmentIds = new[] { asked.Id } });
        var declined = await officer.PostJsonAsync("/api/v1/class-places/decline", new { enrolmentIds = new[] { asked.Id }, reason = "CannotCome" });

        Assert.True(without.ShowsRefusal("CLS-017"));
        Assert.Equal(HttpStatusCode.OK, declined.Status);
        var place = await world.InDb(db => db.Enrolments.AsNoTracking().SingleAsync(e => e.Id == asked.Id));
        Assert.Equal((EnrolmentStatus.Declined, DeclineReason.CannotCome), (place.Status, place.Declined));
    }

    [Fact]
    [Leaves(ActivityKind.PlaceNoted)]
    public async Task When_somebody_cannot_come_is_kept_beside_the_proposal()
    {
        var asked = Proposed(world.An);
        await world.Add(asked);
        using var officer = await world.As(world.OfficerOfPhuong);

        await officer.PostAsync("/lop-hoc/de-nghi?handler=Hinder", ("Form.Chosen", $"{asked.Id}"), ("Form.Hindered", "Harvest"));

        Assert.True((await officer.OpenAsync("/lop-hoc/de-nghi")).Shows("Mùa vụ"));
    }

    [Fact]
    public async Task Whose_certificate_outlasts_the_class_has_a_place_and_is_told_it_is_not_needed()
    {
        await world.Add(new Certificate { Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = world.An.Id, Number = "55/2025", IssuedOn = new(2025, 3, 3), Issuer = "Trung tâm Chính trị" });
        using var officer = await world.As(world.OfficerOfPhuong);

        var sent = await SendAsync(officer, world.An.Id);

        Assert.True(sent.ShowsRefusal("CLS-015") && sent.Body.Contains("chưa cần học lại", StringComparison.Ordinal), sent.Body);
        Assert.Contains("Seated", sent.Body, StringComparison.Ordinal);
    }

    private Enrolment Proposed(Landmark person) => new()
    {
        Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = person.Id, OrganizationId = person.CellId, ProposedOn = world.Today.AddDays(-10), Status = EnrolmentStatus.Proposed,
    };

    private Task<PageAnswer> SendAsync(TestClient officer, Guid person, bool acceptWaiting = false) =>
        officer.PostJsonAsync($"/api/v1/classes/{book.Held.Id}/places", new { personIds = new[] { person }, acceptWaiting });
}
