using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Tests.World;

namespace Nguon.Tests.Attacks;

/// <summary>What a program with a secretary's session may not name in a step or a meeting.</summary>
public sealed class StepNamingTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task A_secretary_writes_no_step_as_another_organisation()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var foreign = await secretary.PostJsonAsync(Steps, new { kind = "Application", occurredOn = "2026-10-15", byOrganizationId = World.Stranger.CellId });
        var invented = await secretary.PostJsonAsync(Steps, new { kind = "Application", occurredOn = "2026-10-15", byOrganizationId = Guid.CreateVersion7() });
        var own = await secretary.PostJsonAsync(Steps + "/preview", new { kind = "Application", occurredOn = "2026-10-15", byOrganizationId = World.An.CellId });

        Assert.Equal((HttpStatusCode.NotFound, foreign.Text), (foreign.Status, invented.Text));
        Assert.Equal(HttpStatusCode.OK, own.Status);
    }

    [Fact]
    public async Task A_secretary_names_no_mentor_of_a_foreign_unit_and_moves_nobody_there()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var mentor = await secretary.PostJsonAsync(Steps, new { kind = "MentorAssigned", occurredOn = "2026-10-15", details = new { mentorId = World.Stranger.Id } });
        var move = await secretary.PostJsonAsync(Steps, new { kind = "MovedOut", occurredOn = "2026-10-15", details = new { toOrganizationId = World.Stranger.CellId } });
        var plan = await secretary.PostJsonAsync("/api/v1/sessions", Meeting("AssignMentor", World.Stranger.Id));

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [mentor.Status, move.Status, plan.Status]);
        Assert.Equal(mentor.Text, move.Text);
    }

    [Fact]
    public async Task A_meeting_of_a_cell_decides_nothing_that_is_for_a_committee()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        foreach (var act in (string[])["CommitteeAdmission", "AuthorityAdmission", "AuthorityRecognition", "AuthorityDeletion"])
        {
            var answer = await secretary.PostJsonAsync("/api/v1/sessions/record", Meeting(act, null));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        }

        Assert.Equal(1, await World.InDb(db => db.DossierSteps.CountAsync(s => s.DossierId == World.An.DossierId)));
    }

    [Fact]
    public async Task A_number_or_a_text_without_end_is_refused_in_words()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var number = await secretary.PostJsonAsync(Steps, new { kind = "Application", occurredOn = "2026-10-15", paperNumber = new string('1', 5000) });
        var text = await secretary.PostJsonAsync(Steps, new { kind = "Application", occurredOn = "2026-10-15", details = new { text = new string('a', 100_000) } });

        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity], [number.Status, text.Status]);
    }

    private string Steps => $"/api/v1/dossiers/{World.An.DossierId}/steps";

    private object Meeting(string act, Guid? mentor) => new
    {
        organizationId = World.An.CellId,
        kind = "Cell",
        heldOn = "2026-10-15",
        attendance = new { officialMembers = 20, present = 20 },
        items = new[] { new { kind = act, personId = World.An.Id, mentorId = mentor, vote = new { @for = 20 } } },
    };
}
