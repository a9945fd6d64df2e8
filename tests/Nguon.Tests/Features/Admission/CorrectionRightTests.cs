using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>Đính chính and Rút lại take a step out of force: only who may enter that step may take it out.</summary>
public sealed class CorrectionRightTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by xunit before each test

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.AdmissionDecision);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData("Correction", StepKind.AdmissionDecision)]
    [InlineData("Retraction", StepKind.AdmissionDecision)]
    [InlineData("Correction", StepKind.AuthorityAgreed)]
    [InlineData("Correction", StepKind.ReceivedByAuthority)]
    public async Task A_cell_takes_no_step_of_the_committee_out_of_force(string kind, StepKind wrong)
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        var answer = await SendAsync(secretary, kind, wrong);

        Assert.True(answer.IsNotFound, answer.Body);
        Assert.Equal(DossierStage.Decided, await StageAsync());
    }

    [Fact]
    public async Task Nor_does_a_whole_dossier_from_paper_or_a_step_of_another_kind()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var decision = await IdOfAsync(StepKind.AdmissionDecision);
        var resolution = await IdOfAsync(StepKind.CellResolution);

        var whole = await secretary.PostJsonAsync("/api/v1/dossiers/record", new
        {
            personId = world.An.Id, dossierId = world.An.DossierId, steps = new[] { new { kind = "Correction", occurredOn = "2026-11-20", correctsStepId = decision, details = new { text = "Ghi nhầm" } } },
        });
        await secretary.PostJsonAsync($"/api/v1/dossiers/{world.An.DossierId}/steps", new { kind = "SupplementaryVerification", occurredOn = "2026-11-20", mode = "Record", correctsStepId = resolution, details = new { place = "Xã khác" } });

        Assert.False(whole.IsOk, whole.Body);
        Assert.Equal(DossierStage.Decided, await StageAsync());
        Assert.False(await world.InDb(db => db.DossierSteps.AnyAsync(s => s.CorrectsStepId != null)));
    }

    [Fact]
    public async Task A_cell_is_offered_its_own_steps_only_and_the_committee_all()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var officer = await world.As(world.OfficerOfPhuong);
        var address = $"/ho-so/{world.An.DossierId}/ghi-buoc/Correction";

        var (own, all) = ((await secretary.OpenAsync(address)).Text, (await officer.OpenAsync(address)).Text);

        Assert.Contains("Đơn xin vào Đảng, ngày", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Quyết định kết nạp đảng viên, ngày", own, StringComparison.Ordinal);
        Assert.Contains("Quyết định kết nạp đảng viên, ngày", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_committee_corrects_its_own_decision()
    {
        using var officer = await world.As(world.OfficerOfPhuong);

        (await SendAsync(officer, "Correction", StepKind.AdmissionDecision)).MustBe(HttpStatusCode.Created);

        Assert.NotEqual(DossierStage.Decided, await StageAsync());
    }

    private async Task<PageAnswer> SendAsync(TestClient client, string kind, StepKind wrong)
    {
        var id = await IdOfAsync(wrong);
        return await client.PostJsonAsync($"/api/v1/dossiers/{world.An.DossierId}/steps", new { kind, occurredOn = "2026-11-20", mode = "Record", correctsStepId = id, details = new { text = "Ghi nhầm" } });
    }

    private Task<Guid> IdOfAsync(StepKind kind) => world.InDb(db => db.DossierSteps.Where(s => s.DossierId == world.An.DossierId && s.Kind == kind).Select(s => s.Id).SingleAsync());

    private Task<DossierStage> StageAsync() => world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId).Select(d => d.Stage).SingleAsync());
}
