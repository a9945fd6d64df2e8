using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Classes;

public sealed class CertificateTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by InitializeAsync

    private ClassBook book = null!; // set by InitializeAsync

    private string Api => $"/api/v1/classes/{book.Held.Id}";

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform();
        book = ClassBook.Of(world, world.Units.Phuong, world.An);
        await book.AddToAsync(world);
        await world.InDb(async db => (await db.TrainingClasses.SingleAsync(c => c.Id == book.Held.Id)).LastDay = world.Today.AddDays(-1));
    }

    public Task DisposeAsync() => world.DisposeAsync().AsTask();

    [Fact]
    [Leaves(ActivityKind.NamesSigned, ActivityKind.CertificatesIssued)]
    public async Task A_class_goes_from_results_to_certificates_and_the_dossier_knows_until_when()
    {
        using var centre = await world.As(world.Centre);

        var issued = await ToCertificatesAsync(centre);

        Assert.True(issued.Status == HttpStatusCode.OK, issued.Body);
        var certificate = await world.InDb(db => db.Certificates.SingleAsync(c => c.ClassId == book.Held.Id));
        Assert.Equal(($"001/{world.Today.Year}-TTCT", 1, world.Today), (certificate.Number, certificate.Serial, certificate.IssuedOn));
        var dossier = await world.InDb(db => db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == world.An.DossierId));
        Assert.Equal((DossierStage.Certified, ClockKind.CertificateValidity, world.Today.AddMonths(60)), (dossier.Stage, dossier.LapseKind, dossier.LapsesOn));
        Assert.True((await centre.OpenAsync("/lop-hoc/so-cap")).Shows(certificate.Number));
        var results = await centre.OpenAsync($"/lop-hoc/{book.Held.Id}/ket-qua");
        Assert.True(results.Shows("đã có giấy chứng nhận") && results.Find("button", "Cấp giấy chứng nhận") is null, results.Text);
        Assert.Equal(1, await world.InDb(db => db.Certificates.CountAsync(c => c.PersonId == world.An.Id && c.Serial != null)));
    }

    [Fact]
    [Leaves(ActivityKind.ResultsRecorded, ActivityKind.ClassConcluded)]
    public async Task Nobody_passes_without_enough_sessions_or_without_a_result()
    {
        using var centre = await world.As(world.Centre);
        await MarkAsync(centre, "Absent");
        await centre.PostJsonAsync($"{Api}/results", new { results = new[] { new { enrolmentId = book.Place.Id, points = 95, grade = "Excellent" } } });

        var concluded = await ConcludeAsync(centre);

        Assert.True(concluded.ShowsRefusal("CLS-030"), concluded.Body);
        Assert.Equal(EnrolmentStatus.NotCompleted, await world.InDb(db => db.Enrolments.Where(e => e.Id == book.Place.Id).Select(e => e.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_class_is_not_concluded_before_its_last_day_or_without_a_session_held()
    {
        using var centre = await world.As(world.Centre);

        Assert.True((await ConcludeAsync(centre)).ShowsRefusal("CLS-034"));
        Assert.True((await centre.PostJsonAsync($"{Api}/certificates", new { on = world.Today })).ShowsRefusal("CLS-043"));
    }

    [Fact]
    public async Task Names_are_signed_before_certificates_and_signed_again_when_they_were_changed_since()
    {
        using var centre = await world.As(world.Centre);
        await PassAsync(centre);

        var unsigned = await centre.PostJsonAsync($"{Api}/certificates", new { on = world.Today });
        await SignAsync(centre);
        await world.InDb(async db => (await db.People.SingleAsync(p => p.Id == world.An.Id)).FullName = "Nguyễn Thị Ân");
        var changed = await centre.PostJsonAsync($"{Api}/certificates", new { on = world.Today });
        await SignAsync(centre);
        var issued = await centre.PostJsonAsync($"{Api}/certificates", new { on = world.Today });

        Assert.True(unsigned.ShowsRefusal("CLS-042") && changed.ShowsRefusal("CLS-042"));
        Assert.Equal(HttpStatusCode.OK, issued.Status);
    }

    [Fact]
    [Leaves(ActivityKind.BlankSpoilt)]
    public async Task A_spoilt_blank_keeps_its_line_and_the_dossier_follows_the_new_number()
    {
        using var centre = await world.As(world.Centre);
        await ToCertificatesAsync(centre);
        var first = await world.InDb(db => db.Certificates.AsNoTracking().SingleAsync(c => c.Serial == 1));

        var without = await centre.PostJsonAsync($"/api/v1/classes/certificates/{first.Id}/spoil", new { reason = " " });
        var spoilt = await centre.PostJsonAsync($"/api/v1/classes/certificates/{first.Id}/spoil", new { reason = "In lệch" });

        Assert.True(without.ShowsRefusal("CLS-046"));
        Assert.Equal(HttpStatusCode.OK, spoilt.Status);
        var second = await world.InDb(db => db.Certificates.AsNoTracking().SingleAsync(c => c.Serial != null));
        Assert.Equal((2, first.Number), (second.Serial, await world.InDb(db => db.SpoiltBlanks.Select(b => b.Written).SingleAsync())));
        var dossier = await world.InDb(db => db.Dossiers.AsNoTracking().Include(d => d.Steps).SingleAsync(d => d.Id == world.An.DossierId));
        Assert.Equal(second.Number, Assert.Single(dossier.StepsInForce, s => s.Kind == StepKind.AwarenessCertificate).PaperNumber);
        Assert.True((await centre.OpenAsync("/lop-hoc/so-cap")).Shows("Phôi hủy"));
    }

    [Fact]
    [Leaves(ActivityKind.CertificateReissued)]
    public async Task A_certificate_issued_again_keeps_the_day_validity_counts_from_and_only_the_last_one_can_be_issued_again()
    {
        using var centre = await world.As(world.Centre);
        await ToCertificatesAsync(centre);
        var first = await world.InDb(db => db.Certificates.AsNoTracking().SingleAsync(c => c.Serial == 1));
        world.Clock.GoTo(world.Today.AddDays(3));
        using var later = await world.As(world.Centre);

        var again = await later.PostJsonAsync($"/api/v1/classes/certificates/{first.Id}/reissue", new { reason = "Mất do bão" });
        var twice = await later.PostJsonAsync($"/api/v1/classes/certificates/{first.Id}/reissue", new { reason = "Mất do bão" });

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.True(twice.ShowsRefusal("CLS-048"));
        var second = await world.InDb(db => db.Certificates.AsNoTracking().SingleAsync(c => c.ReplacesId == first.Id));
        Assert.Equal((first.IssuedOn, world.Today, "Mất do bão"), (second.IssuedOn, second.ReissuedOn, second.Note));
    }

    [Fact]
    [Leaves(ActivityKind.CertificateProved)]
    public async Task The_keeper_of_a_vanished_centres_register_confirms_a_certificate_and_a_stranger_cannot()
    {
        var gone = new TrainingCentre { Id = Guid.CreateVersion7(), Name = "Trung tâm Chính trị thành phố cũ", OrganizationId = world.Units.City, Symbol = "TTCT", From = new DateOnly(2010, 1, 1), Until = ProvinceUnits.Reform, KeeperId = book.Centre.Id };
        var old = new Certificate { Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = world.Stranger.Id, Number = "77/2024", IssuedOn = new DateOnly(2024, 3, 3), Issuer = gone.Name };
        await world.Add(gone);
        await world.Add(old);
        using var centre = await world.As(world.Centre);
        using var officer = await world.As(world.OfficerOfCommune);
        var body = new { proof = "ConfirmedByKeeper", by = "Sổ gốc năm 2024, trang 12", on = world.Today };

        Assert.Equal(HttpStatusCode.NotFound, (await officer.PostJsonAsync($"/api/v1/classes/certificates/{old.Id}/proof", body)).Status);
        Assert.True((await centre.PostJsonAsync($"/api/v1/classes/certificates/{old.Id}/proof", body with { by = "" })).ShowsRefusal("CLS-047"));
        Assert.Equal(HttpStatusCode.OK, (await centre.PostJsonAsync($"/api/v1/classes/certificates/{old.Id}/proof", body)).Status);
        Assert.True((await centre.OpenAsync("/lop-hoc/so-cap?tim=77%2F2024")).Shows("Nơi giữ sổ gốc đã xác nhận"));
    }

    [Fact]
    public async Task Results_that_are_no_points_are_asked_back_and_kept()
    {
        using var centre = await world.As(world.Centre);

        var answer = await centre.PostAsync($"/lop-hoc/{book.Held.Id}/ket-qua?handler=Results", ("Form.Rows[0].EnrolmentId", $"{book.Place.Id}"), ("Form.Rows[0].Points", "chín"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("chín", answer.Document.QuerySelector("input[name='Form.Rows[0].Points']")?.GetAttribute("value"));
    }

    private async Task<PageAnswer> ToCertificatesAsync(TestClient centre)
    {
        await PassAsync(centre);
        await SignAsync(centre);
        return await centre.PostJsonAsync($"{Api}/certificates", new { on = world.Today });
    }

    private async Task PassAsync(TestClient centre)
    {
        await MarkAsync(centre, "Present");
        await centre.PostJsonAsync($"{Api}/results", new { results = new[] { new { enrolmentId = book.Place.Id, points = 85, grade = "Good" } } });
        (await ConcludeAsync(centre)).MustBe(HttpStatusCode.OK);
    }

    private Task<PageAnswer> MarkAsync(TestClient centre, string mark) =>
        centre.PostJsonAsync($"{Api}/sessions/{book.Session.Id}/attendance", new { marks = new Dictionary<Guid, string> { [book.Place.Id] = mark } });

    private Task<PageAnswer> ConcludeAsync(TestClient centre) => centre.PostJsonAsync($"{Api}/conclusion", new { number = "05-QĐ/TTCT", on = world.Today });

    private Task<PageAnswer> SignAsync(TestClient centre) =>
        centre.PostJsonAsync($"{Api}/name-proofs", new { organizationId = world.Units.Phuong, signedBy = "Phan Thanh Bình, Phó Bí thư", signedOn = world.Today });
}
