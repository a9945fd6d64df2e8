using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Classes;

/// <summary>What may still change when a class is over: a wrong result, a lost certificate, the centre itself.</summary>
public sealed class AfterConclusionTests : IAsyncLifetime
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
    [Leaves(ActivityKind.ResultCorrected)]
    public async Task A_wrong_result_is_corrected_with_a_reason_and_who_completed_the_class_follows()
    {
        using var centre = await world.As(world.Centre);
        await ConcludeAsync(centre, "Insufficient");

        var unsaid = await CorrectAsync(centre, "Good", "");
        var page = await centre.OpenAsync($"/lop-hoc/{book.Held.Id}/ket-qua");
        await centre.SubmitAndFollowAsync(page, "Đính chính", ("Điểm đúng", "8,5"), ("Xếp loại đúng", "Good"), ("Lý do, văn bản đính chính", "Cộng nhầm điểm"));

        Assert.True(unsaid.ShowsRefusal("CLS-037"), unsaid.Body);
        var place = await world.InDb(db => db.Enrolments.AsNoTracking().SingleAsync(e => e.Id == book.Place.Id));
        Assert.Equal((EnrolmentStatus.Passed, 85), (place.Status, place.Points));
        var act = await world.InDb(db => db.Activities.AsNoTracking().SingleAsync(a => a.Kind == ActivityKind.ResultCorrected));
        Assert.Equal(("Cộng nhầm điểm", world.An.Id), (act.Reason, act.PersonId));
        Assert.Contains("NotCompleted", act.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_is_corrected_only_after_the_conclusion_by_the_own_centre_and_not_against_a_certificate_in_hand()
    {
        using var centre = await world.As(world.Centre);
        using var foreign = await world.As(world.ForeignOfficer);
        var early = await CorrectAsync(centre, "Good", "x");
        await CertifiedAsync(centre);

        Assert.True(early.ShowsRefusal("CLS-036"), early.Body);
        Assert.True((await CorrectAsync(centre, "Insufficient", "x")).ShowsRefusal("CLS-038"));
        Assert.True((await CorrectAsync(foreign, "Good", "x")).IsNotFound);
    }

    [Fact]
    public async Task The_number_of_a_certificate_issued_again_is_the_one_in_the_dossier_and_validity_counts_from_the_old_day()
    {
        using var centre = await world.As(world.Centre);
        await CertifiedAsync(centre);
        var old = await world.InDb(db => db.Certificates.AsNoTracking().SingleAsync(c => c.Serial != null));

        (await centre.PostJsonAsync($"/api/v1/classes/certificates/{old.Id}/reissue", new { reason = "Mất do lũ" })).MustBe(HttpStatusCode.OK);

        var next = await world.InDb(db => db.Certificates.AsNoTracking().SingleAsync(c => c.ReplacesId == old.Id));
        var dossier = await world.InDb(db => db.Dossiers.AsNoTracking().Include(d => d.Steps).SingleAsync(d => d.Id == world.An.DossierId));
        var step = dossier.StepsInForce.Single(s => s.Kind == StepKind.AwarenessCertificate);
        Assert.Equal((next.Number, old.IssuedOn, DossierStage.Certified), (step.PaperNumber, step.OccurredOn, dossier.Stage));
        Assert.NotEqual(old.Number, next.Number);
    }

    [Fact]
    [Leaves(ActivityKind.CentreClosed)]
    public async Task A_centre_ends_with_its_classes_done_and_the_keeper_of_its_register_named()
    {
        var keeper = new TrainingCentre { Id = Guid.CreateVersion7(), Name = "Trường Chính trị tỉnh", OrganizationId = world.Units.Province, Symbol = "TCT", From = ProvinceUnits.Reform };
        await world.Add(keeper);
        using var centre = await world.As(world.Centre);
        using var foreign = await world.As(world.ForeignOfficer);
        async Task<PageAnswer> CloseAsync(TestClient client, DateOnly? last, Guid keeperId) => await client.PostJsonAsync($"/api/v1/centres/{book.Centre.Id}/close", new { lastDay = last, keeperId });
        var open = await CloseAsync(centre, world.Today, keeper.Id);
        await ConcludeAsync(centre, "Good");

        Assert.True(open.ShowsRefusal("CLS-008"), open.Body);
        Assert.True((await CloseAsync(centre, null, book.Centre.Id)) is var wrong && wrong.ShowsRefusal("CLS-006") && wrong.ShowsRefusal("CLS-007"), wrong.Body);
        Assert.True((await CloseAsync(foreign, world.Today, keeper.Id)).IsNotFound);
        await centre.PostAsync("/lop-hoc/trung-tam?handler=Close", ("Form.CentreId", book.Centre.Id.ToString()), ("Form.Until", $"{world.Today:dd/MM/yyyy}"), ("Form.KeeperId", keeper.Id.ToString()));
        Assert.True((await CloseAsync(centre, world.Today, keeper.Id)).ShowsRefusal("CLS-006"));

        Assert.True((await centre.OpenAsync("/lop-hoc/trung-tam")).Shows("Trường Chính trị tỉnh giữ"));
        Assert.Equal(world.Today.AddDays(1), await world.InDb(db => db.CentreCatchments.Where(k => k.CentreId == book.Centre.Id).Select(k => k.Until).SingleAsync()));
        Assert.True(await world.InDb(db => db.Activities.AnyAsync(a => a.Kind == ActivityKind.CentreClosed)));
    }

    private Task<PageAnswer> CorrectAsync(TestClient client, string grade, string reason) =>
        client.PostJsonAsync($"{Api}/results/correction", new { result = new { enrolmentId = book.Place.Id, points = 80, grade }, reason });

    private async Task ConcludeAsync(TestClient centre, string grade)
    {
        (await centre.PostJsonAsync($"{Api}/sessions/{book.Session.Id}/attendance", new { marks = new Dictionary<string, string> { [book.Place.Id.ToString()] = "Present" } })).MustBe(HttpStatusCode.OK);
        (await centre.PostJsonAsync($"{Api}/results", new { results = new[] { new { enrolmentId = book.Place.Id, points = 85, grade } } })).MustBe(HttpStatusCode.OK);
        (await centre.PostJsonAsync($"{Api}/conclusion", new { number = "12-QĐ/TTCT", on = world.Today })).MustBe(HttpStatusCode.OK);
    }

    private async Task CertifiedAsync(TestClient centre)
    {
        await ConcludeAsync(centre, "Good");
        using var officer = await world.As(world.OfficerOfPhuong);
        (await officer.PostJsonAsync($"{Api}/name-proofs", new { organizationId = world.Units.Phuong, signedBy = "Phó Bí thư", signedOn = world.Today })).MustBe(HttpStatusCode.OK);
        (await centre.PostJsonAsync($"{Api}/certificates", new { on = world.Today })).MustBe(HttpStatusCode.OK);
    }
}
