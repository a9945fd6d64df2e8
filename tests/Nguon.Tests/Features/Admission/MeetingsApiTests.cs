using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

public sealed class MeetingsApiTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    [Leaves(ActivityKind.DossierOpened, ActivityKind.SessionRecorded)]
    public async Task An_evening_is_checked_then_recorded_and_read_back()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var evening = Evening(world.Units.KhuPho1, world.Binh.Id, 20);

        var look = (await secretary.PostJsonAsync("/api/v1/sessions/check", evening)).MustBe(HttpStatusCode.OK);
        Assert.False(await world.InDb(db => db.Sessions.AnyAsync()));
        var done = (await secretary.PostJsonAsync("/api/v1/sessions/record", evening)).MustBe(HttpStatusCode.Created);
        var read = (await secretary.GetAsync(done.RedirectsTo!.ToString())).MustBe(HttpStatusCode.OK); // 201 names its address

        Assert.Contains("PutOnList", look.Body, StringComparison.Ordinal);
        Assert.Contains("05-NQ/CB", read.Body, StringComparison.Ordinal);
        Assert.Contains(world.Binh.Id.ToString(), read.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_come_all_together_with_422_and_malformed_words_with_400()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var refused = (await secretary.PostJsonAsync("/api/v1/sessions/record", Evening(World.Units.KhuPho1, World.Binh.Id, 30))).MustBe(HttpStatusCode.UnprocessableEntity);
        var malformed = await secretary.PostJsonAsync("/api/v1/sessions/record", """{"heldOn":"hôm qua"}""");

        using var json = JsonDocument.Parse(refused.Body);
        Assert.Contains("SES-008", json.RootElement.GetProperty("refusals").EnumerateArray().Select(r => r.GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, malformed.Status);
    }

    [Fact]
    public async Task Out_of_reach_is_absent()
    {
        using var foreign = await World.As(World.ForeignSecretary);
        using var officer = await World.As(World.ForeignOfficer);

        Assert.True((await foreign.PostJsonAsync("/api/v1/sessions/record", Evening(World.Units.KhuPho1, World.Binh.Id, 20))).IsNotFound);
        Assert.True((await foreign.GetAsync($"/api/v1/sessions/{Guid.CreateVersion7()}")).IsNotFound);
        Assert.True((await foreign.GetAsync($"/api/v1/desk/{World.Units.Phuong}")).IsNotFound);
        Assert.True((await officer.GetAsync($"/api/v1/desk/{World.Units.Phuong}")).IsNotFound);
    }

    [Fact]
    public async Task The_desk_acts_on_a_selection_and_answers_for_each()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.SubmittedToAuthority);
        using var officer = await world.As(world.OfficerOfPhuong);
        var wish = new { dossierIds = new[] { world.An.DossierId, world.Stranger.DossierId }, on = "2026-11-20" };

        var desk = (await officer.GetAsync($"/api/v1/desk/{world.Units.Phuong}")).MustBe(HttpStatusCode.OK);
        var done = (await officer.PostJsonAsync("/api/v1/desk/tiep-nhan", wish)).MustBe(HttpStatusCode.OK);

        Assert.Contains("ToReceive", desk.Body, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(done.Body);
        var byId = json.RootElement.EnumerateArray().ToDictionary(e => e.GetProperty("dossierId").GetGuid(), e => e.GetProperty("refusals").GetArrayLength());
        Assert.Equal(0, byId[world.An.DossierId]);
        Assert.Equal(1, byId[world.Stranger.DossierId]);
    }

    [Fact]
    public async Task The_clerk_numbers_through_the_same_door()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.AuthorityAgreed);
        using var clerk = await world.As(world.Clerk);

        var waiting = (await clerk.GetAsync("/api/v1/numbering")).MustBe(HttpStatusCode.OK);
        var done = (await clerk.PostJsonAsync("/api/v1/numbering", new { issuedOn = "2026-11-20", papers = new[] { new { dossierId = world.An.DossierId, number = "7" } } })).MustBe(HttpStatusCode.OK);

        Assert.DoesNotContain("Nguyễn Thị An", waiting.Body, StringComparison.Ordinal);
        Assert.Contains("07-QĐ/ĐU", done.Body, StringComparison.Ordinal);
        Assert.Equal(DossierStage.Decided, await world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId).Select(d => d.Stage).SingleAsync()));
    }

    private static object Evening(Guid cell, Guid person, int present) => new
    {
        organizationId = cell,
        kind = "Cell",
        heldOn = "2026-11-05",
        place = "Nhà văn hóa",
        chair = "Bí thư",
        resolutionNumber = "05-NQ/CB",
        attendance = new { officialMembers = 24, temporarilyAway = 1, exemptAbsent = 2, present },
        items = new[] { new { kind = "PutOnList", personId = person } },
    };
}
