using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Due;

/// <summary>Đến hạn và quá hạn: by unit and step with who acts, in working days.</summary>
public sealed class DuePageTests
{
    [Fact]
    public async Task Late_and_coming_steps_are_counted_by_unit_and_step_with_who_acts()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await Admission.OnTheWay.ToAsync(world, world.An, StepKind.CellResolution);
        var due = await world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId).Select(d => d.DueOn).SingleAsync());
        using var officer = await world.As(world.OfficerOfPhuong);
        using var foreign = await world.As(world.ForeignOfficer);

        var page = await officer.OpenAsync("/den-han?ngay=250");
        var groups = JsonDocument.Parse((await officer.OpenAsync("/api/v1/due?workingDays=250")).Body).RootElement.GetProperty("groups").EnumerateArray().ToList();
        var others = JsonDocument.Parse((await foreign.OpenAsync("/api/v1/due?workingDays=250")).Body).RootElement.GetProperty("groups");
        var wrong = await officer.GetAsync("/api/v1/due?workingDays=251");

        Assert.NotNull(due);
        Assert.True(page.Shows("Theo đơn vị và bước") && page.Shows("Hạn ra quyết định kết nạp"));
        var decision = Assert.Single(groups, group => group.GetProperty("kind").GetString() == "Decision");
        Assert.Equal(1, decision.GetProperty("late").GetInt32() + decision.GetProperty("coming").GetInt32());
        Assert.NotEqual("", decision.GetProperty("waitsFor").GetString());
        Assert.DoesNotContain(others.EnumerateArray(), group => group.GetProperty("kind").GetString() == "Decision");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
    }

    [Fact]
    public async Task A_late_request_to_verify_and_the_decision_due_stand_on_the_list_the_start_page_and_the_desk_together()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await Admission.OnTheWay.ToAsync(world, world.An, StepKind.CellResolution, monthsEarlier: 12 * (2026 - FrozenClock.Baseline.Year));
        using var officer = await world.As(world.OfficerOfPhuong);
        var sentOn = new DateOnly(FrozenClock.Baseline.Year, 6, 10);
        (await officer.PostJsonAsync($"/api/v1/dossiers/{world.An.DossierId}/steps", new { kind = "VerificationSent", occurredOn = sentOn, mode = "Record", details = new { place = "xã Hải Thái" } })).MustBe(HttpStatusCode.Created);
        foreach (var place in new[] { "xã Gio Linh", "xã Vĩnh Linh" })
        {
            (await officer.PostJsonAsync($"/api/v1/dossiers/{world.Cuc.DossierId}/steps", new { kind = "VerificationSent", occurredOn = sentOn, mode = "Record", details = new { place } })).MustBe(HttpStatusCode.Created);
        }

        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        var list = await officer.OpenAsync("/den-han?ngay=250");
        var groups = JsonDocument.Parse((await officer.OpenAsync("/api/v1/due?workingDays=250")).Body).RootElement.GetProperty("groups").EnumerateArray().ToDictionary(group => group.GetProperty("kind").GetString() ?? "", group => group.GetProperty("late").GetInt32());
        var late = await officer.OpenAsync("/ho-so?han=Late");
        var listed = JsonDocument.Parse((await officer.OpenAsync("/api/v1/dossiers?due=Late")).Body).RootElement.GetProperty("items").EnumerateArray().ToList();
        var start = await secretary.OpenAsync("/");

        Assert.True(list.Shows("Hạn ra quyết định kết nạp") && list.Shows("Hạn trả lời thẩm tra (xã Hải Thái)"));
        Assert.True(groups.ContainsKey("Decision"));
        Assert.Equal(2, groups["VerificationReply"]); // dossiers: three places were asked
        Assert.True(late.Shows("Hạn ra quyết định kết nạp") && late.Shows("Hạn trả lời thẩm tra"));
        Assert.Contains(listed, row => (row.GetProperty("dueKind").GetString(), row.GetProperty("besideKind").GetString()) == ("Decision", "VerificationReply"));
        Assert.True(start.Shows("Hạn ra quyết định kết nạp") && start.Shows("Hạn trả lời thẩm tra"));
        Assert.Equal(DossierStage.CellApproved, await world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId).Select(d => d.Stage).SingleAsync()));
        Assert.True((await officer.OpenAsync("/tham-tra")).Shows("xã Hải Thái"));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public async Task From_month_eleven_the_slips_for_opinions_on_a_probationer_stand_on_the_list_until_they_are_summed_up(int daysAfter, bool isTime)
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        var today = DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime.AddHours(7));
        var ceremony = today.AddMonths(-11).AddDays(-daysAfter);
        (await officer.PostJsonAsync("/api/v1/dossiers/record", new
        {
            personId = world.Cuc.Id,
            dossierId = world.Cuc.DossierId,
            steps = new object[] { new { kind = "AdmissionDecision", occurredOn = ceremony.AddDays(-7), paperNumber = "12-QĐ/ĐU" }, new { kind = "Ceremony", occurredOn = ceremony } },
        })).MustBe(HttpStatusCode.OK);

        var before = await officer.OpenAsync("/den-han");
        (await officer.PostJsonAsync($"/api/v1/dossiers/{world.Cuc.DossierId}/steps", new { kind = "RecognitionOpinionSummary", occurredOn = today, mode = "Record" })).MustBe(HttpStatusCode.Created);
        var after = await officer.OpenAsync("/den-han");

        Assert.Equal(isTime, before.Document.QuerySelector($"a[href='/in/5b-knd/ho-so/{world.Cuc.DossierId}']") is not null);
        Assert.Equal(isTime, before.Document.QuerySelector($"a[href='/in/5c-knd/ho-so/{world.Cuc.DossierId}']") is not null);
        Assert.Null(after.Document.QuerySelector($"a[href='/in/5b-knd/ho-so/{world.Cuc.DossierId}']"));
    }
}
