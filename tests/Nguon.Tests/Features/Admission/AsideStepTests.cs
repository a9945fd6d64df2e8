using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>Steps beside the way through the doors people use: an extension, a superior's consent, tasks after the ceremony, a decision annulled, the fields of the statistics.</summary>
public sealed class AsideStepTests : IAsyncLifetime
{
    private TestWorld world = null!; // set before each test

    private string Page => $"/ho-so/{world.An.DossierId}/ghi-buoc";

    private string Api => $"/api/v1/dossiers/{world.An.DossierId}";

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task An_extension_moves_the_last_day_by_as_many_working_days_and_never_by_more_than_the_rules_give()
    {
        await OnTheWay.ToAsync(world, world.An, StepKind.Appraised);
        world.Clock.GoTo(new(2026, 11, 20));
        using var officer = await world.As(world.OfficerOfPhuong);
        var before = await DueAsync(officer);

        var tooLong = await officer.PostJsonAsync($"{Api}/steps/preview", Step("DecisionExtension", "2026-11-19", new { extensionDays = 31, text = "thẩm tra bổ sung" }, "Perform"));
        await Refused.ByAsync(world, "ADM-080", () => officer.PostJsonAsync($"{Api}/steps", Step("DecisionExtension", "2026-11-21", new { extensionDays = 10 })));
        var done = await OnPageAsync(officer, "DecisionExtension", ("Ngày văn bản", "19/11/2026"), ("Gia hạn thêm (ngày làm việc)", "10"), ("Số, ký hiệu", "05-CV/BXDĐ"));

        Assert.Contains("nhiều nhất được 30", tooLong.Body, StringComparison.Ordinal);
        Assert.True(done.Shows("Gia hạn thời gian xem xét, quyết định"), done.Text);
        Assert.True(DateOnly.Parse(await DueAsync(officer)) >= DateOnly.Parse(before).AddDays(14), $"{before} → {await DueAsync(officer)}");
        await LeftAndAbsentAsync(StepKind.DecisionExtension);
    }

    [Fact]
    public async Task A_late_ceremony_waits_for_the_superiors_consent()
    {
        await OnTheWay.ToAsync(world, world.An, StepKind.AdmissionDecision);
        world.Clock.GoTo(new(2026, 12, 21));
        using var officer = await world.As(world.OfficerOfPhuong);
        (await officer.PostJsonAsync($"{Api}/steps", Step("DecisionReceived", "2026-10-12"))).MustBe(HttpStatusCode.Created);
        var ceremony = Step("Ceremony", "2026-12-21", new { place = "Nhà văn hóa", mentorId = world.People.Mentor.Id }, "Perform");

        var without = await Refused.ByAsync(world, "ADM-061", () => officer.PostJsonAsync($"{Api}/steps", ceremony));
        await Refused.ByAsync(world, "ADM-080", () => officer.PostJsonAsync($"{Api}/steps", Step("SuperiorConsent", "2026-12-22")));
        var done = await OnPageAsync(officer, "SuperiorConsent", ("Ngày văn bản", "15/12/2026"), ("Số, ký hiệu", "77-CV/TU"));
        var held = await officer.PostJsonAsync($"{Api}/steps", ceremony);

        Assert.Contains("chưa có văn bản đồng ý của cấp ủy cấp trên", without.Body, StringComparison.Ordinal);
        Assert.True(done.Shows("77-CV/TU"), done.Text);
        Assert.Equal(HttpStatusCode.Created, held.Status);
        await LeftAndAbsentAsync(StepKind.SuperiorConsent);
    }

    [Fact]
    public async Task A_ceremony_held_now_asks_for_the_receipt_the_place_and_who_helps_and_the_timeline_tells_them()
    {
        await OnTheWay.ToAsync(world, world.An, StepKind.AdmissionDecision);
        world.Clock.GoTo(new(2026, 11, 10));
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        var bare = await secretary.PostJsonAsync($"{Api}/steps", Step("Ceremony", "2026-11-05", mode: "Perform"));
        var paper = await secretary.PostJsonAsync($"{Api}/steps/preview", Step("Ceremony", "2026-11-05"));
        (await secretary.PostJsonAsync($"{Api}/steps", Step("DecisionReceived", "2026-10-12"))).MustBe(HttpStatusCode.Created);
        (await secretary.PostJsonAsync($"{Api}/steps", Step("Ceremony", "2026-11-05", new { place = "Nhà văn hóa khu phố 1", mentorId = world.People.Mentor.Id }, "Perform"))).MustBe(HttpStatusCode.Created);
        var page = await secretary.OpenAsync($"/ho-so/{world.An.DossierId}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        Assert.All(["Chưa ghi ngày chi bộ nhận quyết định", "Chưa ghi nơi tổ chức lễ", "Chưa ghi đảng viên chính thức được phân công"], said => Assert.Contains(said, bare.Body, StringComparison.Ordinal));
        paper.MustBe(HttpStatusCode.OK);
        Assert.Contains(page.Document.QuerySelectorAll(".timeline__more"), line => line.TextContent == $"Nơi tổ chức: Nhà văn hóa khu phố 1; phân công giúp đỡ: {world.People.Mentor.Name}");
    }

    [Fact]
    public async Task Tasks_after_the_ceremony_are_ticked_off_one_by_one_by_the_cell()
    {
        await AdmittedAsync();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        await Refused.ByAsync(world, "ADM-021", () => secretary.PostJsonAsync($"{Api}/steps", Step("AfterCeremonyTask", "2026-11-19", mode: "Perform")));
        var done = await OnPageAsync(secretary, "AfterCeremonyTask", ("Ngày xong", "19/11/2026"), ("Việc đã xong", "FirstDues"));
        var second = await secretary.PostJsonAsync($"{Api}/steps", Step("AfterCeremonyTask", "2026-11-19", new { task = "MemberList" }));
        var twice = await secretary.PostJsonAsync($"{Api}/steps", Step("AfterCeremonyTask", "2026-11-19", new { task = "MemberList" }));

        Assert.True(done.Shows(Nguon.Web.Ui.Labels.Of(AfterCeremonyTaskKind.FirstDues)), done.Text);
        Assert.Equal(HttpStatusCode.Created, second.Status);
        Assert.True(twice.ShowsRefusal("ADM-081"), twice.Body);
        Assert.Equal(2, await world.InDb(db => db.DossierSteps.CountAsync(s => s.DossierId == world.An.DossierId && s.Kind == StepKind.AfterCeremonyTask)));
        await LeftAndAbsentAsync(StepKind.AfterCeremonyTask);
    }

    [Fact]
    public async Task A_decision_annulled_ends_the_dossier_and_the_person_is_no_member()
    {
        await AdmittedAsync();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var officer = await world.As(world.OfficerOfPhuong);

        Assert.True((await secretary.GetAsync($"{Page}/DecisionAnnulled")).IsNotFound);
        Assert.True((await secretary.PostJsonAsync($"{Api}/steps", Step("DecisionAnnulled", "2026-11-19"))).IsNotFound);
        await Refused.ByAsync(world, "ADM-022", () => officer.PostJsonAsync($"{Api}/steps", Step("DecisionAnnulled", "2026-10-01", new { text = "kết nạp sai tiêu chuẩn" }, "Perform")));
        var done = await OnPageAsync(officer, "DecisionAnnulled", ("Ngày ban hành", "19/11/2026"), ("Số, ký hiệu", "90-QĐ/ĐU"), ("Nội dung, kết luận", "kết nạp sai tiêu chuẩn"));

        Assert.True(done.Shows("kết nạp sai tiêu chuẩn"), done.Text);
        Assert.Equal(DossierStage.DecisionAnnulled, await world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId).Select(d => d.Stage).SingleAsync()));
        var standing = await world.InDb(db => db.Standings.AsNoTracking().SingleAsync(s => s.PersonId == world.An.Id && s.Until == null && s.RetractedAt == null));
        Assert.Equal((PersonStatus.NonMember, LeavingReason.DecisionAnnulled), (standing.Status, standing.LeavingReason));
        await LeftAndAbsentAsync(StepKind.DecisionAnnulled);
    }

    [Fact]
    public async Task The_body_agrees_only_when_the_fields_of_the_statistics_are_there()
    {
        await world.InDb(async db => (await db.People.SingleAsync(p => p.Id == world.An.Id)).BornOn = new DateOnly(1985, 5, 19)); // past the age of the Youth Union
        await OnTheWay.ToAsync(world, world.An, StepKind.Appraised);
        world.Clock.GoTo(new(2026, 11, 20));
        using var officer = await world.As(world.OfficerOfPhuong);
        var agreed = Step("AuthorityAgreed", "2026-11-20", new { body = new { officialMembers = 9, present = 9 }, decisionMode = "StandingCommittee", vote = new { @for = 9 } }, "Perform");

        var without = await Refused.ByAsync(world, "ADM-021", () => officer.PostJsonAsync($"{Api}/steps", agreed));
        await world.InDb(async db => (await db.People.SingleAsync(p => p.Id == world.An.Id)).ReligionCode = "khong");
        await world.InDb(async db => (await db.People.SingleAsync(p => p.Id == world.An.Id)).OccupationCode = "giao-vien");
        var with = await officer.PostJsonAsync($"{Api}/steps", agreed);

        Assert.Contains("Chưa đủ thông tin thống kê của người được xét", without.Body, StringComparison.Ordinal);
        Assert.True(with.Status == HttpStatusCode.Created, with.Body);
        await LeftAndAbsentAsync(StepKind.AuthorityAgreed);
    }

    private async Task AdmittedAsync()
    {
        await OnTheWay.ToAsync(world, world.An, StepKind.AdmissionDecision);
        world.Clock.GoTo(new(2026, 11, 20));
        using var officer = await world.As(world.OfficerOfPhuong);
        (await officer.PostJsonAsync($"{Api}/steps", Step("DecisionReceived", "2026-10-12"))).MustBe(HttpStatusCode.Created);
        (await officer.PostJsonAsync($"{Api}/steps", Step("Ceremony", "2026-10-20", new { place = "Nhà văn hóa" }))).MustBe(HttpStatusCode.Created);
    }

    private async Task<PageAnswer> OnPageAsync(TestClient client, string kind, params (string Label, string Value)[] typed)
    {
        var check = (await client.SubmitAsync(await client.OpenAsync($"{Page}/{kind}"), "Kiểm tra lại", typed)).MustBe(HttpStatusCode.OK);
        return (await client.SubmitAndFollowAsync(check, "Ghi nhận")).MustBe(HttpStatusCode.OK);
    }

    private async Task<string> DueAsync(TestClient client)
    {
        using var json = JsonDocument.Parse((await client.OpenAsync(Api)).Body);
        return json.RootElement.GetProperty("clocks").EnumerateArray().Single(clock => clock.GetProperty("kind").GetString() == "Decision").GetProperty("dueOn").GetString() ?? "";
    }

    // The record of the act is there, and nobody of another branch finds the form, the step or the dossier.
    private async Task LeftAndAbsentAsync(StepKind kind)
    {
        var step = await world.InDb(db => db.DossierSteps.AsNoTracking().Where(s => s.DossierId == world.An.DossierId && s.Kind == kind).OrderBy(s => s.Sequence).FirstAsync());
        var acts = await world.InDb(db => db.Activities.AsNoTracking().Where(a => a.SubjectId == world.An.DossierId && a.Kind == ActivityKind.DossierStepTaken).Select(a => a.After).ToListAsync());
        Assert.Contains(acts, after => after!.Contains(step.Id.ToString(), StringComparison.Ordinal)); // a step taken has an after
        using var foreign = await world.As(world.ForeignOfficer);
        Assert.True((await foreign.GetAsync($"{Page}/{kind}")).IsNotFound);
        Assert.True((await foreign.PostJsonAsync($"{Api}/steps", Step(kind.ToString(), "2026-11-19"))).IsNotFound);
    }

    private static object Step(string kind, string on, object? details = null, string mode = "Record") => new { kind, occurredOn = on, mode, details };
}
