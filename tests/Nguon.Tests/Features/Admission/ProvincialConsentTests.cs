using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>Somebody admitted again under 294-QĐ/TW, where the clause is certain: the province says yes in writing, then the committee may decide.</summary>
public sealed class ProvincialConsentTests
{
    [Fact]
    public async Task The_province_enters_its_consent_itself_and_the_committee_agrees_only_after_it()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var province = await world.As(world.ProvinceDepartment);
        var address = $"/api/v1/dossiers/{world.Cuc.DossierId}";
        Assert.True((await province.GetAsync(address)).IsNotFound);
        var revision = await world.InDb(db => db.Dossiers.Where(d => d.Id == world.Cuc.DossierId).Select(d => d.Revision).SingleAsync());
        await KnowStatisticsAsync(world);
        (await officer.SendJsonAsync(HttpMethod.Put, $"{address}/circumstances", new { revision, circumstances = new { unitHasYouthUnion = false, former = new { endedOn = "2021-05-01", reason = "NameDeleted" } } })).MustBe(HttpStatusCode.OK);
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.Appraised, monthsEarlier: 6);
        var consent = new { kind = "ProvincialConsent", occurredOn = "2026-03-28", paperNumber = "77-CV/TU" };

        Assert.True((await province.OpenAsync("/")).Shows("1 hồ sơ mới chờ ý kiến đồng ý của Tỉnh ủy"));
        Assert.True((await officer.OpenAsync("/den-han")).Shows("Hạn có ý kiến đồng ý của Tỉnh ủy"));
        Assert.True((await province.OpenAsync("/ho-so-trinh")).Shows("chưa gửi"));
        (await officer.PostJsonAsync($"{address}/steps", new { kind = "ConsentRequested", occurredOn = "2026-03-20", paperNumber = "45-TTr/ĐU", mode = "Record" })).MustBe(HttpStatusCode.Created);
        Assert.True((await province.OpenAsync("/ho-so-trinh")).Shows("45-TTr/ĐU, gửi ngày 20/03/2026"));
        var early = await officer.PostJsonAsync($"{address}/steps", Agreed);
        var notTheirs = await secretary.PostJsonAsync($"{address}/steps", consent);
        var decided = await province.PostJsonAsync($"{address}/steps", Agreed);
        var page = await province.OpenAsync($"/ho-so/{world.Cuc.DossierId}/ghi-buoc/ProvincialConsent");
        var check = await province.SubmitAsync(page, "Kiểm tra lại", ("Ghi nhận theo giấy tờ", "true"), ("Ngày văn bản", "28/03/2026"), ("Số, ký hiệu", "77-CV/TU"));
        var taken = await province.SubmitAsync(check.MustBe(HttpStatusCode.OK), "Ghi nhận");
        var after = await officer.PostJsonAsync($"{address}/steps", Agreed);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (early.Status, notTheirs.Status, decided.Status));
        Assert.True(early.Body.Contains("ADM-052", StringComparison.Ordinal), early.Body);
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        var step = await world.InDb(db => db.DossierSteps.SingleAsync(s => s.DossierId == world.Cuc.DossierId && s.Kind == StepKind.ProvincialConsent));
        Assert.Equal((new DateOnly(2026, 3, 28), "77-CV/TU"), (step.OccurredOn, step.PaperNumber));
        after.MustBe(HttpStatusCode.Created);
        Assert.False((await officer.OpenAsync("/den-han")).Shows("Hạn có ý kiến đồng ý của Tỉnh ủy"));
    }

    private static Task<int> KnowStatisticsAsync(TestWorld world) => world.InDb(async db =>
    {
        var person = await db.People.SingleAsync(p => p.Id == world.Cuc.Id);
        (person.ReligionCode, person.OccupationCode) = ("00", "01");
        return 0;
    });

    private static object Agreed => new
    {
        kind = "AuthorityAgreed", occurredOn = "2026-04-05", mode = "Perform",
        details = new { body = new { officialMembers = 9, present = 9 }, decisionMode = "StandingCommittee", vote = new { @for = 9 } },
    };
}
