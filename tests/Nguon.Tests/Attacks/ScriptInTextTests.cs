using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Tests.World;

namespace Nguon.Tests.Attacks;

/// <summary>Whatever stands in a text field is shown as the letters typed, never run.</summary>
public sealed class ScriptInTextTests
{
    private const string Bold = "<b class=x9>";
    private const string Text = $"{Bold}x9</b><script>x9()</script><img src=x onerror=x9()>";

    [Fact]
    public async Task Every_text_of_a_person_a_dossier_a_step_and_a_meeting_is_shown_as_typed()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        var (person, dossier) = ($"/nguoi/{world.An.Id}", $"/ho-so/{world.An.DossierId}");
        await FillPersonAsync(world, officer);
        await FillDossierAsync(world, officer);
        var meeting = await HoldMeetingAsync(world, officer);

        foreach (var address in new[] { person, $"{person}/sua", dossier, $"{dossier}/hoan-canh", $"/sinh-hoat/{meeting}" })
        {
            var page = await officer.OpenAsync(address);
            Assert.Empty(page.Document.QuerySelectorAll(".x9, [onerror]"));
            Assert.DoesNotContain(page.Document.QuerySelectorAll("script"), script => script.TextContent.Contains("x9", StringComparison.Ordinal));
            Assert.True(page.Shows(Bold) || page.Document.QuerySelectorAll("input").Any(input => input.GetAttribute("value")?.Contains(Bold, StringComparison.Ordinal) == true), $"{address}: {page.Text}");
        }
    }

    private static async Task FillPersonAsync(TestWorld world, TestClient officer)
    {
        var revision = await world.InDb(db => db.People.Where(p => p.Id == world.An.Id).Select(p => p.Revision).SingleAsync());
        (await officer.SendJsonAsync(HttpMethod.Put, $"/api/v1/people/{world.An.Id}", new
        {
            personId = world.An.Id, revision, fullName = world.An.Name, bornOn = "2001-05-19", otherName = Text, fatherName = Text, occupation = Text, homePlace = Text,
            permanentResidence = Text, temporaryResidence = Text, hamlet = Text, reason = Text,
        })).MustBe(HttpStatusCode.OK);
        (await officer.PostJsonAsync($"/api/v1/people/{world.An.Id}/tasks", new { text = Text })).MustBe(HttpStatusCode.OK);
    }

    private static async Task FillDossierAsync(TestWorld world, TestClient officer)
    {
        var address = $"/api/v1/dossiers/{world.An.DossierId}";
        var revision = await world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId).Select(d => d.Revision).SingleAsync());
        (await officer.SendJsonAsync(HttpMethod.Put, $"{address}/circumstances", new { revision, circumstances = new { isDifficultArea = true, exceptionEvidence = Text } })).MustBe(HttpStatusCode.OK);
        (await officer.PostJsonAsync($"{address}/steps", new
        {
            kind = "CellResolution", occurredOn = "2026-10-20", paperNumber = $"{Bold}1</b>", paper = new { number = $"{Bold}2</b>", reason = Text },
            details = new
            {
                place = Text, text = Text, body = new { officialMembers = 24, present = 21, absenceReasons = Text }, vote = new { @for = 20, against = 1, reasons = Text },
                introducers = new[] { new { name = Text } },
            },
        })).MustBe(HttpStatusCode.Created);
        (await officer.PostJsonAsync($"{address}/steps", new { kind = "Withdrawn", occurredOn = "2026-10-21", details = new { text = Text } })).MustBe(HttpStatusCode.Created);
    }

    private static async Task<Guid> HoldMeetingAsync(TestWorld world, TestClient officer)
    {
        var held = (await officer.PostJsonAsync("/api/v1/sessions/record", new
        {
            organizationId = world.An.CellId, kind = "Cell", heldOn = "2026-11-05", place = Text, chair = Text, minutesBy = Text, guests = Text, resolutionNumber = $"{Bold}3</b>",
            attendance = new { officialMembers = 24, present = 21, absenceReasons = Text },
            items = new[] { new { kind = "PutOnList", personId = world.Binh.Id, note = Text, vote = new { @for = 20, against = 1, reasons = Text } } },
        })).MustBe(HttpStatusCode.Created);
        return JsonDocument.Parse(held.Body).RootElement.GetProperty("sessionId").GetGuid();
    }
}
