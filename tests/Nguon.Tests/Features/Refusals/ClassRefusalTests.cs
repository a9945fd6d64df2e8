using System.Net;
using System.Text.Json.Nodes;
using Nguon.Domain.Classes;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Refusals;

/// <summary>Reasons a centre's class, its sessions, its places and its results are not written.</summary>
public sealed class ClassRefusalTests : IAsyncLifetime
{
    private static readonly string Long = new('x', 301);

    private TestWorld world = null!; // set before each test

    private ClassBook book = null!; // set before each test

    private string Class => $"/api/v1/classes/{book.Held.Id}";

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform();
        book = ClassBook.Of(world, world.Units.Phuong, world.An);
        await book.AddToAsync(world);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData("CLS-001", "centres", """{ "id": "CENTRE", "organizationId": "WARD", "name": "", "symbol": "TTCT" }""")]
    [InlineData("CLS-001", "centres", """{ "id": "CENTRE", "organizationId": "WARD", "name": "Trung tâm", "symbol": "TTCT", "headName": "LONG" }""")]
    [InlineData("CLS-002", "centres", """{ "id": "CENTRE", "organizationId": "WARD", "name": "Trung tâm", "symbol": "TTCT", "minimumAttendance": 101 }""")]
    [InlineData("CLS-003", "centres/CENTRE/catchment", """{ "organizationId": "CITY", "from": "2026-01-01" }""")]
    [InlineData("CLS-006", "classes", """{ "centreId": "CENTRE", "kind": "Awareness", "name": "", "seats": 30, "place": "Hội trường", "firstDay": "2027-12-06" }""")]
    [InlineData("CLS-009", "classes", """{ "centreId": "CENTRE", "kind": "Awareness", "name": "Lớp mới", "seats": 30, "place": "Hội trường" }""")]
    [InlineData("CLS-009", "classes", """{ "centreId": "CENTRE", "kind": "Awareness", "name": "Lớp mới", "seats": 30, "place": "Hội trường", "firstDay": "2020-01-06" }""")]
    [InlineData("CLS-020", "classes/CLASS/sessions", """{ "heldOn": null, "part": "Morning", "topic": "Bài 2" }""")]
    [InlineData("CLS-020", "classes/CLASS/sessions", """{ "heldOn": "2026-11-25", "part": "Morning", "topic": "Bài 2", "periods": 11 }""")]
    [InlineData("CLS-025", "classes/CLASS/sessions/SESSION/attendance", """{ "marks": {} }""")]
    [InlineData("CLS-033", "classes/CLASS/results", """{ "results": [ { "enrolmentId": "PLACE", "points": 101 } ] }""")]
    [InlineData("CLS-035", "classes/CLASS/conclusion", """{ "number": "", "on": "TODAY" }""")]
    [InlineData("CLS-043", "classes/CLASS/certificates", """{ "on": "TODAY" }""")]
    public async Task What_the_centre_sends_is_whole_and_of_its_day(string code, string path, string body)
    {
        using var centre = await world.As(world.Centre);

        await Refused.ByAsync(world, code, () => centre.PostJsonAsync($"/api/v1/{Told(path)}", JsonNode.Parse(Told(body))));
    }

    [Theory]
    [InlineData("CLS-016", "classes/CLASS/places", """{ "personIds": [ "CUC" ], "on": "TOMORROW" }""")]
    [InlineData("CLS-018", "class-places/approve", """{ "enrolmentIds": [] }""")]
    [InlineData("CLS-019", "class-places/approve", """{ "enrolmentIds": [ "PLACE" ] }""")]
    public async Task What_a_committee_sends_names_people_without_a_place(string code, string path, string body)
    {
        using var officer = await world.As(world.OfficerOfPhuong);

        await Refused.ByAsync(world, code, () => officer.PostJsonAsync($"/api/v1/{Told(path)}", JsonNode.Parse(Told(body))));
    }

    [Fact]
    public async Task The_page_of_proposals_without_anybody_chosen_asks_for_somebody()
    {
        using var officer = await world.As(world.OfficerOfPhuong);

        await Refused.ByAsync(world, "CLS-018", () => officer.PostAsync("/lop-hoc/de-nghi?handler=Send", ("Form.ClassId", $"{book.Held.Id}")));
    }

    [Fact]
    public async Task A_session_with_marks_is_not_put_off_and_a_place_that_ended_not_ended_again()
    {
        using var centre = await world.As(world.Centre);
        (await centre.PostJsonAsync($"{Class}/sessions/{book.Session.Id}/attendance", new { marks = new Dictionary<Guid, string> { [book.Place.Id] = "Present" } })).MustBe(HttpStatusCode.OK);

        await Refused.ByAsync(world, "CLS-022", () => centre.PostJsonAsync($"{Class}/sessions", new { id = book.Session.Id, heldOn = book.Session.HeldOn, part = "Morning", topic = "Bài 1", isCancelled = true }));
        (await centre.PostJsonAsync($"/api/v1/class-places/{book.Place.Id}/end", new { })).MustBe(HttpStatusCode.OK);
        await Refused.ByAsync(world, "CLS-023", () => centre.PostJsonAsync($"/api/v1/class-places/{book.Place.Id}/end", new { }));
    }

    [Fact]
    public async Task A_list_of_marks_is_a_file_that_was_chosen()
    {
        using var centre = await world.As(world.Centre);

        await Refused.ByAsync(world, "CLS-026", () => centre.PostAsync($"/lop-hoc/{book.Held.Id}/buoi/{book.Session.Id}?handler=File"));
    }

    [Theory]
    [InlineData("CLS-031", null)]
    [InlineData("CLS-032", "Insufficient")]
    public async Task Nobody_completes_a_class_without_a_sufficient_result(string code, string? grade)
    {
        using var centre = await world.As(world.Centre);
        await world.InDb(async db => (await db.TrainingClasses.FindAsync(book.Held.Id))!.LastDay = world.Today.AddDays(-1)); // made above
        await centre.PostJsonAsync($"{Class}/sessions/{book.Session.Id}/attendance", new { marks = new Dictionary<Guid, string> { [book.Place.Id] = "Present" } });
        if (grade is not null)
        {
            (await centre.PostJsonAsync($"{Class}/results", new { results = new[] { new { enrolmentId = book.Place.Id, points = 30, grade } } })).MustBe(HttpStatusCode.OK);
        }

        var concluded = await centre.PostJsonAsync($"{Class}/conclusion", new { number = "12-QĐ/TTCT", on = world.Today });

        Assert.True(concluded.ShowsRefusal(code), concluded.Body);
        Assert.Equal(EnrolmentStatus.NotCompleted, await world.InDb(async db => (await db.Enrolments.FindAsync(book.Place.Id))!.Status)); // made above
    }

    [Fact]
    public async Task Certificates_are_of_a_day_from_the_conclusion_on_and_once()
    {
        using var centre = await world.As(world.Centre);
        await world.InDb(async db => (await db.TrainingClasses.FindAsync(book.Held.Id))!.LastDay = world.Today.AddDays(-1)); // made above
        await centre.PostJsonAsync($"{Class}/sessions/{book.Session.Id}/attendance", new { marks = new Dictionary<Guid, string> { [book.Place.Id] = "Present" } });
        await centre.PostJsonAsync($"{Class}/results", new { results = new[] { new { enrolmentId = book.Place.Id, points = 85, grade = "Good" } } });
        (await centre.PostJsonAsync($"{Class}/conclusion", new { number = "12-QĐ/TTCT", on = world.Today })).MustBe(HttpStatusCode.OK);

        await Refused.ByAsync(world, "CLS-044", () => centre.PostJsonAsync($"{Class}/certificates", new { on = world.Today.AddDays(-1) }));
        (await centre.PostJsonAsync($"{Class}/name-proofs", new { organizationId = world.Units.Phuong, signedBy = "Phan Thanh Bình, Phó Bí thư", signedOn = world.Today })).MustBe(HttpStatusCode.OK);
        (await centre.PostJsonAsync($"{Class}/certificates", new { on = world.Today })).MustBe(HttpStatusCode.OK);
        var again = await Refused.ByAsync(world, "CLS-045", () => centre.PostJsonAsync($"{Class}/certificates", new { on = world.Today }));
        Assert.Contains("đã có giấy chứng nhận", again.Body, StringComparison.Ordinal);
    }

    private string Told(string text) => text
        .Replace("CENTRE", book.Centre.Id.ToString(), StringComparison.Ordinal).Replace("CLASS", book.Held.Id.ToString(), StringComparison.Ordinal)
        .Replace("SESSION", book.Session.Id.ToString(), StringComparison.Ordinal).Replace("PLACE", book.Place.Id.ToString(), StringComparison.Ordinal)
        .Replace("WARD", world.Units.Phuong.ToString(), StringComparison.Ordinal).Replace("CITY", world.Units.City.ToString(), StringComparison.Ordinal)
        .Replace("CUC", world.Cuc.Id.ToString(), StringComparison.Ordinal).Replace("LONG", Long, StringComparison.Ordinal)
        .Replace("TOMORROW", world.Today.AddDays(1).ToString("yyyy-MM-dd"), StringComparison.Ordinal).Replace("TODAY", world.Today.ToString("yyyy-MM-dd"), StringComparison.Ordinal);
}
