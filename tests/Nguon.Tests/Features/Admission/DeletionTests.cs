using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>Deleting a probationer's name goes through the same three hands as a decision of admission.</summary>
public sealed class DeletionTests
{
    [Fact]
    public async Task The_body_agrees_the_clerk_numbers_and_the_cell_receives_a_decision_of_deletion()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await ProposedAsync(world, world.Cuc);
        using var officer = await world.As(world.OfficerOfPhuong);
        using var clerk = await world.As(world.Clerk);
        var page = await officer.OpenAsync($"/phien-hop/moi?donVi={world.Units.Phuong}&hoSo={world.Cuc.DossierId}");

        var agreed = await officer.PostJsonAsync("/api/v1/sessions/record", Meeting(world, 9));
        var afterVote = await StageAsync(world);
        var book = await clerk.OpenAsync("/so-cap-so");
        var numbered = await clerk.PostJsonAsync("/api/v1/numbering", new { issuedOn = "2026-11-18", papers = new[] { new { dossierId = world.Cuc.DossierId, number = "31" } } });
        var afterNumber = await StageAsync(world);
        var handed = await officer.PostJsonAsync("/api/v1/desk/giao", new { dossierIds = new[] { world.Cuc.DossierId }, on = "2026-11-19" });

        Assert.True(page.Shows("Thống nhất xóa tên đảng viên dự bị"), page.Text);
        Assert.True(agreed.Status == HttpStatusCode.Created, agreed.Body);
        Assert.True(book.Shows("Quyết định xóa tên đảng viên dự bị"), book.Text);
        Assert.True(afterVote == DossierStage.DeletionAgreed && afterNumber == DossierStage.NameDeleted, numbered.Body);
        Assert.True(await HasAsync(world, StepKind.DeletionDecisionReceived), handed.Body);
    }

    [Fact]
    public async Task A_vote_of_deletion_that_did_not_carry_gives_nothing_to_number()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await ProposedAsync(world, world.Cuc);
        using var officer = await world.As(world.OfficerOfPhuong);
        using var clerk = await world.As(world.Clerk);

        var voted = await officer.PostJsonAsync("/api/v1/sessions/record", Meeting(world, 4));

        Assert.True(voted.Status == HttpStatusCode.Created, voted.Body);
        Assert.Equal(DossierStage.DeletionProposed, await StageAsync(world));
        Assert.Empty(JsonDocument.Parse((await clerk.GetAsync("/api/v1/numbering")).Body).RootElement.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_deletion_has_its_own_line_with_correction_on_the_page_of_the_dossier()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await ProposedAsync(world, world.Cuc);
        using var officer = await world.As(world.OfficerOfPhuong);

        var page = await officer.OpenAsync($"/ho-so/{world.Cuc.DossierId}");

        Assert.True(page.Shows("Việc ngoài các bước"), page.Text);
        Assert.True(page.Shows("Chi bộ đề nghị xóa tên đảng viên dự bị"));
    }

    private static object Meeting(TestWorld world, int votes) => new
    {
        organizationId = world.Units.Phuong,
        kind = "StandingCommittee",
        heldOn = "2026-11-16",
        attendance = new { officialMembers = 9, present = 9 },
        items = new[] { new { kind = "AuthorityDeletion", personId = world.Cuc.Id, vote = new { @for = votes, against = 9 - votes } } },
    };

    private static async Task ProposedAsync(TestWorld world, Landmark person)
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        var taken = await officer.PostJsonAsync("/api/v1/dossiers/record", new
        {
            personId = person.Id,
            dossierId = person.DossierId,
            steps = new object[]
            {
                new { kind = "AdmissionDecision", occurredOn = "2026-01-05", paperNumber = "12-QĐ/ĐU" },
                new { kind = "Ceremony", occurredOn = "2026-01-20" },
                new { kind = "CellDeletionResolution", occurredOn = "2026-11-03", details = new { body = new { officialMembers = 20, present = 20 }, vote = new { @for = 20 } } },
            },
        });
        Assert.True(taken.IsOk, taken.Body);
    }

    private static Task<DossierStage> StageAsync(TestWorld world) =>
        world.InDb(db => db.Dossiers.Where(d => d.Id == world.Cuc.DossierId).Select(d => d.Stage).SingleAsync());

    private static Task<bool> HasAsync(TestWorld world, StepKind kind) =>
        world.InDb(db => db.DossierSteps.AnyAsync(s => s.DossierId == world.Cuc.DossierId && s.Kind == kind));
}
