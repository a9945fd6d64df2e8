using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>Each act of a recorded meeting is a step of its dossier, of the meeting's day and number.</summary>
public sealed class MeetingActTests : IAsyncLifetime
{
    private static readonly DateOnly Held = new(2026, 11, 18);

    private TestWorld world = null!; // set by xunit before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData("RemoveFromList", StepKind.RemovedFromList, DossierStage.RemovedFromList)]
    [InlineData("OpenDossier", StepKind.AgreedToOpen, DossierStage.Preparing)]
    [InlineData("ConsiderRecognition", StepKind.CellRecognitionResolution, DossierStage.RecognitionCellApproved)]
    [InlineData("ConsiderDeletion", StepKind.CellDeletionResolution, DossierStage.DeletionProposed)]
    public async Task What_the_cell_decided_about_a_person_is_a_step_of_the_day_and_of_the_meeting(string act, StepKind kind, DossierStage stage)
    {
        var isOfMember = act is "ConsiderRecognition" or "ConsiderDeletion";
        await (isOfMember ? AdmittedAsync() : OnTheWay.ToAsync(world, world.Cuc, StepKind.AwarenessCertificate));
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        var done = (await secretary.PostJsonAsync("/api/v1/sessions/record", Meeting(world.Units.KhuPho1, "Cell", 21, new
        {
            kind = act, personId = world.Cuc.Id, note = "Chi bộ thống nhất", vote = isOfMember ? new { @for = 20, against = 1 } : null,
        }))).MustBe(HttpStatusCode.Created);

        var dossier = await DossierAsync();
        var step = dossier.LastOf(kind);
        Assert.Equal((Held, IdOf(done), "05-NQ/CB"), (step?.OccurredOn, step?.SessionId, step?.PaperNumber));
        Assert.Equal(isOfMember ? 20 : null, step?.Details.Vote?.For);
        Assert.Equal(stage, dossier.Stage);
    }

    [Fact]
    public async Task The_whole_committee_votes_on_an_applicant_in_its_own_session_which_nobody_else_sees()
    {
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.CellCommitteeComment);
        using var officer = await world.As(world.OfficerOfPhuong);
        using var foreign = await world.As(world.ForeignOfficer);
        var meeting = Meeting(world.Units.Phuong, "Committee", 27, new { kind = "CommitteeAdmission", personId = world.Cuc.Id, note = "", vote = new { @for = 25, against = 2 } });

        var form = await officer.OpenAsync($"/phien-hop/moi?donVi={world.Units.Phuong}&loai=dang-uy");
        var refused = await foreign.PostJsonAsync("/api/v1/sessions/record", meeting);
        var done = (await officer.PostJsonAsync("/api/v1/sessions/record", meeting)).MustBe(HttpStatusCode.Created);

        var step = (await DossierAsync()).LastOf(StepKind.BaseResolution);
        Assert.Equal("27", form.Document.QuerySelector("#Form_Official")?.GetAttribute("value"));
        Assert.Equal((world.Units.Phuong, Held, IdOf(done)), (step?.ByOrganizationId, step?.OccurredOn, step?.SessionId));
        Assert.Equal((25, 2, 27), (step?.Details.Vote?.For, step?.Details.Vote?.Against, step?.Details.Body?.OfficialMembers));
        Assert.True(refused.IsNotFound);
        Assert.True((await foreign.GetAsync($"/api/v1/sessions/{IdOf(done)}")).IsNotFound);
        Assert.True((await foreign.GetAsync($"/phien-hop/{IdOf(done)}")).IsNotFound);
        Assert.True((await foreign.GetAsync($"/api/v1/papers/bien-ban-btv?sessionId={IdOf(done)}")).IsNotFound);
    }

    private async Task AdmittedAsync()
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        (await officer.PostJsonAsync("/api/v1/dossiers/record", new
        {
            personId = world.Cuc.Id,
            dossierId = world.Cuc.DossierId,
            steps = new object[]
            {
                new { kind = "AdmissionDecision", occurredOn = "2025-10-05", paperNumber = "12-QĐ/ĐU" },
                new { kind = "Ceremony", occurredOn = "2025-10-20" },
            },
        })).MustBe(HttpStatusCode.OK);
    }

    private Task<AdmissionDossier> DossierAsync() => world.InDb(db => db.Dossiers.AsNoTracking().Include(d => d.Steps).SingleAsync(d => d.Id == world.Cuc.DossierId));

    private static Guid IdOf(PageAnswer done)
    {
        using var json = JsonDocument.Parse(done.Body);
        return json.RootElement.GetProperty("sessionId").GetGuid();
    }

    private static object Meeting(Guid unit, string kind, int present, object act) => new
    {
        organizationId = unit, kind, heldOn = "2026-11-18", resolutionNumber = "05-NQ/CB",
        attendance = new { officialMembers = kind == "Cell" ? 24 : present, temporarilyAway = kind == "Cell" ? 1 : 0, exemptAbsent = kind == "Cell" ? 2 : 0, present },
        items = new[] { act },
    };
}
