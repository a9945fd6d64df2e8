using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.World;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Admission;

/// <summary>A number taken over from paper that the issuer's book gave to another paper: kept as written, marked Cần khắc phục.</summary>
public sealed class NumberFromPaperTests : IAsyncLifetime
{
    private const string Said = "Số 14-QĐ/ĐU đã cấp cho Quyết định kết nạp";

    private TestWorld? built;
    private int marksBefore;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync()
    {
        built = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(World, World.Neighbour, StepKind.AdmissionDecision);
        await OnTheWay.ToAsync(World, World.An, StepKind.AuthorityAgreed);
        marksBefore = await MarksAsync();
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_step_is_kept_and_marked_and_the_dossier_says_whose_number_it_is()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var answer = (await TakeAsync(officer, "14-QĐ/ĐU")).MustBe(HttpStatusCode.Created);
        var page = await officer.OpenAsync($"/ho-so/{World.An.DossierId}");

        Assert.Contains("NUM-002", answer.Body, StringComparison.Ordinal);
        Assert.Equal(marksBefore + 1, await MarksAsync());
        Assert.True(page.Shows("Cần khắc phục") && page.Shows(Said) && page.Shows(DossierCodes.Of(World.Neighbour.DossierId)), page.Text);
    }

    [Fact]
    public async Task The_check_before_recording_says_it_on_the_page_too()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var form = await officer.OpenAsync($"/ho-so/{World.An.DossierId}/ghi-buoc/AdmissionDecision");

        var check = await officer.SubmitAsync(form, "Kiểm tra lại", ("Ngày ban hành", "10/10/2026"), ("Số, ký hiệu", "14-QĐ/ĐU"));

        Assert.True(check.Shows(Said), check.Text);
    }

    [Fact]
    public async Task A_pile_of_papers_hears_it_for_the_paper_it_is_about()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var answer = await officer.PostJsonAsync("/api/v1/dossiers/record", new
        {
            personId = World.An.Id,
            dossierId = World.An.DossierId,
            steps = new object[] { new { kind = "AdmissionDecision", occurredOn = "2026-10-10", paperNumber = "14-QĐ/ĐU" } },
        });

        Assert.True(answer.IsOk, answer.Body);
        Assert.Contains("NUM-002", answer.Body, StringComparison.Ordinal);
        Assert.Equal(marksBefore + 1, JsonDocument.Parse(answer.Body).RootElement.GetProperty("openMarks").GetInt32());
    }

    [Fact]
    public async Task A_free_number_is_not_marked()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var answer = (await TakeAsync(officer, "15-QĐ/ĐU")).MustBe(HttpStatusCode.Created);

        Assert.DoesNotContain("NUM-002", answer.Body, StringComparison.Ordinal);
        Assert.Equal(marksBefore, await MarksAsync());
    }

    [Fact]
    public async Task Correcting_the_number_closes_the_mark()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        await TakeAsync(officer, "14-QĐ/ĐU");
        var wrong = await World.InDb(db => db.DossierSteps.Where(s => s.DossierId == World.An.DossierId && s.Kind == StepKind.AdmissionDecision).Select(s => s.Id).SingleAsync());

        await officer.PostJsonAsync(Steps, new { kind = "Correction", occurredOn = "2026-10-10", mode = "Record", correctsStepId = wrong, details = new { text = "Ghi nhầm số" } });
        (await TakeAsync(officer, "15-QĐ/ĐU")).MustBe(HttpStatusCode.Created);

        Assert.Equal(marksBefore, await MarksAsync());
    }

    private string Steps => $"/api/v1/dossiers/{World.An.DossierId}/steps";

    private Task<PageAnswer> TakeAsync(TestClient officer, string number) =>
        officer.PostJsonAsync(Steps, new { kind = "AdmissionDecision", occurredOn = "2026-10-10", mode = "Record", paperNumber = number });

    private Task<int> MarksAsync() => World.InDb(db => db.Dossiers.Where(d => d.Id == World.An.DossierId).Select(d => d.OpenMarks).SingleAsync());
}
