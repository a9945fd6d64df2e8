using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Tests.World;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Admission;

/// <summary>Where the deciding body is the province's own, its department and its văn thư take it to the decision (rules.md 2.2, practice.md 1.1 no. 7).</summary>
public sealed class ProvinceDecidesTests : IAsyncLifetime
{
    private const string NotOfThisLevel = "Người trên 60 tuổi do cấp ủy trực thuộc Trung ương";

    private static readonly object Vote = new { body = new { officialMembers = 9, present = 9 }, decisionMode = "StandingSecretariatPlusHeads", vote = new { @for = 9 } };

    private TestWorld world = null!; // set by xunit before each test

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform();
        await world.Add([.. Enum.GetValues<DecisionPower>().Select(power => (object)new AuthorityGrant
        {
            Id = Guid.CreateVersion7(), OrganizationId = world.Units.Province, Power = power, Mode = DecisionMode.StandingSecretariatPlusHeads, LegalBasis = "294-QĐ/TW",
            From = ProvinceUnits.Reform, RecordedAt = world.Clock.GetUtcNow().UtcDateTime,
        })]);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Somebody_over_sixty_goes_up_to_the_province_and_its_people_take_the_dossier_to_the_number()
    {
        await GoesUpAsync();
        using var province = await world.As(world.ProvinceDepartment);
        using var clerk = await world.As(world.ProvinceClerk);
        var address = $"/api/v1/dossiers/{world.Cuc.DossierId}/steps";

        Assert.True((await province.OpenAsync("/")).Shows("Lê Thị Cúc"));
        Assert.True((await province.OpenAsync($"/ho-so/{world.Cuc.DossierId}")).Shows("Tỉnh ủy Hải Sơn"));
        var form = await province.OpenAsync($"/ho-so/{world.Cuc.DossierId}/ghi-buoc/ReceivedByAuthority");
        Assert.False(form.Shows("Nhập thay đơn vị làm việc này"), form.Text);
        var looked = await province.SubmitAsync(form, "Kiểm tra lại", ("Ghi nhận theo giấy tờ", "true"), ("Ngày giao nhận", "17/03/2026"));
        Assert.Equal(HttpStatusCode.Redirect, (await province.SubmitAsync(looked.MustBe(HttpStatusCode.OK), "Ghi nhận")).Status);
        foreach (var step in new object[]
        {
            new { kind = "Appraised", occurredOn = "2026-03-20" }, new { kind = "DecisionExtension", occurredOn = "2026-03-21", details = new { extensionDays = 20 } },
            new { kind = "ProvincialConsent", occurredOn = "2026-03-25", paperNumber = "77-CV/TU" }, new { kind = "AuthorityAgreed", occurredOn = "2026-04-05", mode = "Perform", details = Vote },
        })
        {
            (await province.PostJsonAsync(address, step)).MustBe(HttpStatusCode.Created);
        }

        Assert.True((await province.PostJsonAsync(address, new { kind = "AdmissionDecision", occurredOn = "2026-04-10", paperNumber = "5-QĐ/TU" })).IsNotFound);
        Assert.True((await clerk.OpenAsync("/so-cap-so")).Shows(DossierCodes.Of(world.Cuc.DossierId)));
        (await clerk.PostJsonAsync("/api/v1/numbering", new { issuedOn = "2026-04-10", papers = new[] { new { dossierId = world.Cuc.DossierId, number = "5" } } })).MustBe(HttpStatusCode.OK);

        var taken = await world.InDb(db => db.DossierSteps.Where(s => s.DossierId == world.Cuc.DossierId && s.Kind >= StepKind.ReceivedByAuthority).ToListAsync());
        Assert.Equal(6, taken.Count);
        Assert.All(taken, step => Assert.Equal(world.Units.Province, step.ByOrganizationId));
        Assert.Equal("05-QĐ/TU", taken.Single(step => step.Kind == StepKind.AdmissionDecision).PaperNumber);
        Assert.DoesNotContain(taken, step => step.Marks.Any(mark => mark.Refusal.Message.StartsWith(NotOfThisLevel, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_else_takes_the_provinces_steps_and_the_province_none_of_the_cell()
    {
        await GoesUpAsync();
        var received = new { kind = "ReceivedByAuthority", occurredOn = "2026-03-17" };
        var address = $"/api/v1/dossiers/{world.Cuc.DossierId}/steps";
        using var province = await world.As(world.ProvinceDepartment);

        foreach (var account in new[] { world.ForeignOfficer, world.OfficerOfCommune, world.SecretaryOfKhuPho1 })
        {
            using var other = await world.As(account);
            Assert.True((await other.PostJsonAsync(address, received)).IsNotFound, account.Login);
            Assert.True((await other.GetAsync($"/ho-so/{world.Cuc.DossierId}/ghi-buoc/ReceivedByAuthority")).IsNotFound, account.Login);
        }

        Assert.True((await province.PostJsonAsync(address, new { kind = "CellCommitteeComment", occurredOn = "2026-03-17" })).IsNotFound);
        Assert.True((await province.PostJsonAsync(address, new { kind = "Appraised", occurredOn = "2026-03-17", byOrganizationId = world.Units.Phuong })).IsNotFound);
    }

    [Fact]
    public async Task What_the_province_wrote_wrongly_it_corrects_and_what_others_wrote_it_does_not()
    {
        await GoesUpAsync();
        using var province = await world.As(world.ProvinceDepartment);
        var address = $"/api/v1/dossiers/{world.Cuc.DossierId}/steps";
        (await province.PostJsonAsync(address, new { kind = "Returned", occurredOn = "2026-03-20", details = new { returnReasons = new[] { "Other" }, text = "Thiếu chữ ký" } })).MustBe(HttpStatusCode.Created);

        var own = await province.PostJsonAsync(address, new { kind = "Correction", occurredOn = "2026-11-20", correctsStepId = await IdOfAsync(StepKind.Returned), details = new { text = "Ghi nhầm hồ sơ" } });
        var others = await province.PostJsonAsync(address, new { kind = "Correction", occurredOn = "2026-11-20", correctsStepId = await IdOfAsync(StepKind.SubmittedToAuthority), details = new { text = "Ghi nhầm" } });
        var declined = await province.PostJsonAsync(address, new { kind = "AuthorityDeclined", occurredOn = "2026-04-10", details = new { text = "Chưa đủ điều kiện" } });

        own.MustBe(HttpStatusCode.Created);
        Assert.True(others.IsNotFound);
        declined.MustBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_committee_below_that_decides_all_the_same_is_reminded_and_goes_on_itself()
    {
        await GoesUpAsync();
        using var officer = await world.As(world.OfficerOfPhuong);
        using var clerk = await world.As(world.Clerk);
        var address = $"/api/v1/dossiers/{world.Cuc.DossierId}/steps";
        (await officer.PostJsonAsync(address, new { kind = "ProvincialConsent", occurredOn = "2026-03-25", paperNumber = "77-CV/TU" })).MustBe(HttpStatusCode.Created);

        var agreed = await officer.PostJsonAsync(address, new { kind = "AuthorityAgreed", occurredOn = "2026-04-05", byOrganizationId = world.Units.Phuong, details = new { body = new { officialMembers = 9, present = 9 }, decisionMode = "StandingCommittee", vote = new { @for = 9 } } });

        agreed.MustBe(HttpStatusCode.Created);
        Assert.Contains(JsonDocument.Parse(agreed.Body).RootElement.GetProperty("remarks").EnumerateArray(), said => said.GetProperty("message").GetString()!.StartsWith(NotOfThisLevel, StringComparison.Ordinal));
        Assert.Equal(world.Units.Phuong, await world.InDb(db => db.Dossiers.Where(d => d.Id == world.Cuc.DossierId).Select(d => d.WaitsForId).SingleAsync()));
        Assert.True((await clerk.OpenAsync("/so-cap-so")).Shows(DossierCodes.Of(world.Cuc.DossierId)));
    }

    [Fact]
    public async Task Where_no_committee_below_was_given_the_power_the_province_decides_on_everybody_and_sends_back()
    {
        await world.InDb(db => db.AuthorityGrants.Where(g => g.OrganizationId == world.Units.Phuong).ExecuteUpdateAsync(set => set.SetProperty(g => g.Until, ProvinceUnits.Reform)));
        await OnTheWay.ToAsync(world, world.An, StepKind.SubmittedToAuthority, monthsEarlier: 6);
        using var province = await world.As(world.ProvinceDepartment);

        Assert.True((await province.OpenAsync("/")).Shows("Nguyễn Thị An"));
        foreach (var kind in new[] { "ReceivedByAuthority", "AuthorityAgreed", "RecognitionReceivedByAuthority", "RecognitionAgreed", "DeletionAgreed" })
        {
            Assert.True((await province.GetAsync($"/ho-so/{world.An.DossierId}/ghi-buoc/{kind}")).IsOk, kind);
        }

        var form = await province.OpenAsync($"/ho-so/{world.An.DossierId}/ghi-buoc/Returned");
        var looked = await province.SubmitAsync(form, "Kiểm tra lại", ("Ghi nhận theo giấy tờ", "true"), ("Ngày trả", "20/03/2026"), ("Thiếu ý kiến nhận xét nơi cư trú", "true"));
        var home = await province.FollowAsync(await province.SubmitAsync(looked.MustBe(HttpStatusCode.OK), "Ghi nhận"));
        Assert.True(home.IsOk && home.Shows("Đã ghi nhận: Trả hồ sơ để bổ sung"), home.Text);
        Assert.True((await province.GetAsync($"/ho-so/{world.An.DossierId}")).IsNotFound);
    }

    private async Task GoesUpAsync()
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        await world.InDb(async db =>
        {
            var person = await db.People.SingleAsync(p => p.Id == world.Cuc.Id);
            (person.BornOn, person.ReligionCode, person.OccupationCode) = (new(1963, 5, 1), "00", "01");
            return 0;
        });
        var revision = await world.InDb(db => db.Dossiers.Where(d => d.Id == world.Cuc.DossierId).Select(d => d.Revision).SingleAsync());
        (await officer.SendJsonAsync(HttpMethod.Put, $"/api/v1/dossiers/{world.Cuc.DossierId}/circumstances", new { revision, circumstances = new { route = "TwoMembers", isOverSixtyPath = true } })).MustBe(HttpStatusCode.OK);
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.SubmittedToAuthority, monthsEarlier: 6);
    }

    private Task<Guid> IdOfAsync(StepKind kind) =>
        world.InDb(db => db.DossierSteps.Where(s => s.DossierId == world.Cuc.DossierId && s.Kind == kind).Select(s => s.Id).SingleAsync());
}
