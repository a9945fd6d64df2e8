using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Classes;

/// <summary>What steps of a dossier change in the lists of classes.</summary>
public sealed class ClassStepTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by InitializeAsync

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public Task DisposeAsync() => world.DisposeAsync().AsTask();

    [Fact]
    [Leaves(ActivityKind.DossierStepCorrected)]
    public async Task A_proposal_taken_on_the_dossier_page_stands_on_the_centres_list_and_a_correction_takes_it_off()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var centre = await world.As(world.Centre);

        var taken = await secretary.PostJsonAsync($"/api/v1/dossiers/{world.An.DossierId}/steps", new { kind = "ClassProposed", occurredOn = "2026-10-03", paperNumber = "10-NQ/CB", mode = "Record" });
        var again = await secretary.PostJsonAsync($"/api/v1/dossiers/{world.An.DossierId}/steps", new { kind = "ClassProposed", occurredOn = "2026-11-03", paperNumber = "11-NQ/CB", mode = "Record" });

        Assert.Equal(HttpStatusCode.Created, taken.Status);
        var place = await world.InDb(db => db.Enrolments.SingleAsync(e => e.PersonId == world.An.Id));
        Assert.Equal((EnrolmentStatus.Proposed, new DateOnly(2026, 10, 3), world.An.CellId), (place.Status, place.ProposedOn, place.OrganizationId));
        Assert.True((await centre.OpenAsync("/lop-hoc/de-nghi")).Shows(world.An.Name), again.Body);

        var step = await world.InDb(db => db.DossierSteps.Where(s => s.DossierId == world.An.DossierId && s.OccurredOn == new DateOnly(2026, 10, 3)).Select(s => s.Id).SingleAsync());
        var corrected = await secretary.PostJsonAsync($"/api/v1/dossiers/{world.An.DossierId}/steps",
            new { kind = "Correction", occurredOn = "2026-10-03", mode = "Record", correctsStepId = step, details = new { text = "Ghi nhầm người" } });

        Assert.True(corrected.Status == HttpStatusCode.Created, corrected.Body);
        Assert.False(await world.InDb(db => db.Enrolments.AnyAsync(e => e.PersonId == world.An.Id)));
    }

    [Fact]
    public async Task A_certificate_number_used_twice_by_one_issuer_in_a_year_is_refused()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        var first = await TakeAsync(secretary, world.An, "77");
        var second = await TakeAsync(secretary, world.Cuc, "77");
        var onPage = await secretary.SubmitAsync(await secretary.OpenAsync($"/ho-so/{world.Cuc.DossierId}/ghi-buoc/AwarenessCertificate"), "Kiểm tra lại",
            ("Số, ký hiệu", "77"), ("Ngày cấp", "15/10/2026"), ("Nơi cấp", "Trung tâm Chính trị Đông Hải"));
        var other = await TakeAsync(secretary, world.Cuc, "78");

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.True(second.ShowsRefusal("CLS-040"), second.Body);
        Assert.True(onPage.Shows("đã ghi cho người khác"), onPage.Text);
        Assert.True(other.Status == HttpStatusCode.Created, other.Body);
    }

    [Fact]
    [Leaves(ActivityKind.DossierStepTaken)]
    public async Task The_number_of_a_spoilt_blank_is_nobodys()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var book = ClassBook.Of(world, world.Units.Phuong, world.An);
        await book.AddToAsync(world);
        await world.Add(new SpoiltBlank { Id = Guid.CreateVersion7(), CentreId = book.Centre.Id, Kind = ClassKind.Awareness, Year = 2026, Serial = 90, Written = "90", SpoiltOn = new(2026, 10, 1), Reason = "In lệch", RecordedAt = DateTime.UnixEpoch });

        var taken = await TakeAsync(secretary, world.An, "90");

        Assert.True(taken.ShowsRefusal("CLS-041") && taken.Body.Contains("phôi hủy", StringComparison.Ordinal), taken.Body);
        Assert.Equal(HttpStatusCode.Created, (await TakeAsync(secretary, world.An, "91")).Status);
    }

    private static Task<PageAnswer> TakeAsync(TestClient secretary, Landmark person, string number) => secretary.PostJsonAsync($"/api/v1/dossiers/{person.DossierId}/steps",
        new { kind = "AwarenessCertificate", occurredOn = "2026-10-15", paperNumber = number, mode = "Record", details = new { place = "Trung tâm Chính trị Đông Hải" } });
}
