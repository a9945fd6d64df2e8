using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>From the end of probation to the official member by the people concerned one after the other, each on the page: cell, officer, clerk, cell.</summary>
public sealed class RecognitionWayTests : IAsyncLifetime
{
    private TestWorld world = null!; // set before each test

    private Guid Dossier { get; set; }

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform();
        world.Clock.GoTo(new(2026, 11, 20));
        using var officer = await world.As(world.OfficerOfPhuong);
        var taken = (await officer.PostJsonAsync("/api/v1/dossiers/record", new
        {
            personId = world.People.Dung.Id,
            steps = new object[] { new { kind = "AdmissionDecision", occurredOn = "2025-10-05", paperNumber = "12-QĐ/ĐU" }, new { kind = "Ceremony", occurredOn = "2025-10-20" } },
        })).MustBe(HttpStatusCode.OK);
        Dossier = System.Text.Json.JsonDocument.Parse(taken.Body).RootElement.GetProperty("id").GetGuid();
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Each_does_the_own_part_and_the_member_is_official_from_the_end_of_the_twelve_months()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var officer = await world.As(world.OfficerOfPhuong);
        using var clerk = await world.As(world.Clerk);
        await OfTheCellAsync(secretary);
        Assert.True((await secretary.GetAsync(Form(StepKind.RecognitionAgreed))).IsNotFound);
        await TakeAsync(officer, StepKind.RecognitionReceivedByAuthority, "12/11/2026");
        await TakeAsync(officer, StepKind.RecognitionAgreed, "16/11/2026", ("Tổng số ủy viên", "9"), ("Có mặt biểu quyết", "9"), ("Tán thành", "9"), ("Không tán thành", "0"), ("Cấp quyết định theo", "StandingCommittee"));
        Assert.Equal(PersonStatus.ProbationaryMember, await StatusAsync());

        (await clerk.PostJsonAsync("/api/v1/numbering", new { issuedOn = "2026-11-18", papers = new[] { new { dossierId = Dossier, number = "7" } } })).MustBe(HttpStatusCode.OK);
        await TakeAsync(secretary, StepKind.RecognitionDecisionReceived, "19/11/2026");

        Assert.Equal((DossierStage.Recognised, PersonStatus.OfficialMember), (await StageAsync(), await StatusAsync()));
        var decision = await world.InDb(db => db.DossierSteps.AsNoTracking().SingleAsync(s => s.DossierId == Dossier && s.Kind == StepKind.RecognitionDecision));
        Assert.Equal(("07-QĐ/ĐU", new DateOnly(2026, 11, 18)), (decision.PaperNumber, decision.OccurredOn));
        var page = await secretary.OpenAsync($"/nguoi/{world.People.Dung.Id}");
        Assert.True(page.Shows("Đảng viên chính thức từ ngày20/10/2026 (quyết định công nhận ngày 18/11/2026)"), page.Text);
        await EachStepIsInTheRecordAsync();
    }

    [Fact]
    public async Task Three_votes_without_two_thirds_lie_on_the_desk_of_the_committee_above()
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        foreach (var day in new[] { "2026-11-02", "2026-11-03", "2026-11-04" })
        {
            Assert.False((await officer.OpenAsync("/tham-dinh?nhom=ToSubmit")).Shows(world.People.Dung.Name), day);
            (await officer.PostJsonAsync($"/api/v1/dossiers/{Dossier}/steps", new
            {
                kind = "CellRecognitionResolution", mode = "Record", occurredOn = day,
                details = new { body = new { officialMembers = 20, present = 20 }, vote = new { @for = 12, against = 8 } },
            })).MustBe(HttpStatusCode.Created);
        }

        Assert.True((await officer.OpenAsync("/tham-dinh?nhom=ToSubmit")).Shows(world.People.Dung.Name));
    }

    [Fact]
    public async Task A_meeting_before_the_twelve_months_are_over_is_refused_and_says_until_when_to_meet_again()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        world.Clock.GoTo(new(2026, 10, 19));

        var refused = await Refused.ByAsync(world, "ADM-062", () => secretary.PostJsonAsync($"/api/v1/dossiers/{Dossier}/steps", new
        {
            kind = "CellRecognitionResolution", occurredOn = "2026-10-19", mode = "Perform", details = new { body = new { officialMembers = 24, present = 24 }, vote = new { @for = 24 } },
        }));

        Assert.Contains("20/10/2026", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    [Leaves(ActivityKind.DossierStepWithdrawn)]
    public async Task What_was_sent_up_is_taken_back_until_it_was_received()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var officer = await world.As(world.OfficerOfPhuong);
        await OfTheCellAsync(secretary);
        await TakeAsync(secretary, StepKind.Retraction, "10/11/2026", ("Bước rút lại", await StepAsync(StepKind.RecognitionSubmitted)), ("Lý do", "gửi thiếu bản kiểm điểm"));
        Assert.Equal(DossierStage.RecognitionCellApproved, await StageAsync());
        Assert.True(await world.InDb(db => db.Activities.AnyAsync(a => a.SubjectId == Dossier && a.Kind == ActivityKind.DossierStepWithdrawn && a.Reason == "gửi thiếu bản kiểm điểm")));

        await TakeAsync(secretary, StepKind.RecognitionSubmitted, "11/11/2026");
        await TakeAsync(officer, StepKind.RecognitionReceivedByAuthority, "12/11/2026");
        var late = await Refused.ByAsync(world, "ADM-084", async () => await secretary.PostJsonAsync($"/api/v1/dossiers/{Dossier}/steps", new
        {
            kind = "Retraction", occurredOn = "2026-11-13", correctsStepId = await StepAsync(StepKind.RecognitionSubmitted), details = new { text = "muộn" },
        }));

        Assert.Contains("đề nghị cấp đó trả hồ sơ", late.Body, StringComparison.Ordinal);
    }

    private async Task OfTheCellAsync(TestClient secretary)
    {
        await TakeAsync(secretary, StepKind.NewMemberCertificate, "20/08/2026", ("Nơi cấp", "Trung tâm Chính trị"), ("Số, ký hiệu", "26-2026"));
        await TakeAsync(secretary, StepKind.SelfReview, "21/10/2026");
        await TakeAsync(secretary, StepKind.MentorReview, "22/10/2026");
        await TakeAsync(secretary, StepKind.RecognitionOpinionSummary, "26/10/2026");
        await TakeAsync(secretary, StepKind.CellRecognitionResolution, "05/11/2026", ("Tổng số đảng viên chính thức", "24"), ("Có mặt biểu quyết", "21"), ("Sinh hoạt tạm thời nơi khác", "1"), ("Miễn sinh hoạt, vắng mặt", "2"), ("Tán thành", "21"), ("Không tán thành", "0"), ("Số, ký hiệu", "11-NQ/CB"));
        await TakeAsync(secretary, StepKind.RecognitionSubmitted, "09/11/2026");
    }

    private async Task TakeAsync(TestClient client, StepKind kind, string on, params (string Label, string Value)[] typed)
    {
        var day = StepCatalogue.Of(kind).DayLabel;
        var check = (await client.SubmitAsync(await client.OpenAsync(Form(kind)), "Kiểm tra lại", [(day, on), .. typed])).MustBe(HttpStatusCode.OK);
        (await client.SubmitAndFollowAsync(check, "Ghi nhận")).MustBe(HttpStatusCode.OK);
        Assert.True(await world.InDb(db => db.DossierSteps.AnyAsync(s => s.DossierId == Dossier && s.Kind == kind)), $"{kind}: {check.Text}");
    }

    private async Task EachStepIsInTheRecordAsync()
    {
        var steps = await world.InDb(db => db.DossierSteps.Where(s => s.DossierId == Dossier && s.Kind >= StepKind.AdmissionDecision).Select(s => s.Id).ToListAsync());
        var acts = await world.InDb(db => db.Activities.Where(a => a.SubjectId == Dossier && a.Kind == ActivityKind.DossierStepTaken).Select(a => a.After ?? "").ToListAsync());
        Assert.All(steps, step => Assert.Single(acts, after => after.Contains(step.ToString(), StringComparison.Ordinal)));
    }

    private string Form(StepKind kind) => $"/ho-so/{Dossier}/ghi-buoc/{kind}";

    private async Task<string> StepAsync(StepKind kind) =>
        (await world.InDb(db => db.DossierSteps.Where(s => s.DossierId == Dossier && s.Kind == kind).OrderByDescending(s => s.Sequence).Select(s => s.Id).FirstAsync())).ToString();

    private Task<DossierStage> StageAsync() => world.InDb(db => db.Dossiers.Where(d => d.Id == Dossier).Select(d => d.Stage).SingleAsync());

    private Task<PersonStatus> StatusAsync() => world.InDb(db => db.People.Where(p => p.Id == world.People.Dung.Id).Select(p => p.Status).SingleAsync());
}
