using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>The desk in both directions: what is out and late, and what other committees ask.</summary>
public sealed class VerificationDeskTests
{
    [Fact]
    [Leaves(ActivityKind.IncomingVerificationSaved)]
    public async Task A_request_of_another_committee_is_registered_once_falls_due_and_is_answered()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        using var foreign = await world.As(world.ForeignOfficer);
        var page = await officer.OpenAsync("/tham-tra");
        var fields = new[] { ("Nơi đề nghị", "Đảng ủy xã Gio Linh"), ("Họ và tên người xin vào Đảng", "Hồ Văn Lai"), ("Số công văn", "12-CV/ĐU"), ("Ngày nhận", "01/10/2026"), ("Người giữ, người làm", "Văn phòng") };

        var empty = await officer.SubmitAsync(page, "Vào sổ");
        var made = await officer.SubmitAndFollowAsync(page, "Vào sổ", fields);
        var twice = await officer.SubmitAsync(page, "Vào sổ", fields);
        var early = await officer.PostJsonAsync("/api/v1/verifications/incoming/answers", new { id = await IdAsync(world), on = "2026-09-30" });
        var theirs = await foreign.PostJsonAsync("/api/v1/verifications/incoming/answers", new { id = await IdAsync(world), on = "2026-10-05" });
        var answered = await officer.SubmitAndFollowAsync(made, "Đã trả lời hôm nay", ("Số công văn trả lời", "45-CV/ĐU"));
        var again = await officer.PostJsonAsync("/api/v1/verifications/incoming/answers", new { id = await IdAsync(world), on = "2026-10-05" });

        Assert.True(empty.ShowsRefusal("VER-021"));
        Assert.True(made.Shows("Hồ Văn Lai") && made.Shows("(1 chưa trả lời)"));
        Assert.True(twice.ShowsRefusal("VER-024"));
        Assert.True(early.ShowsRefusal("VER-026"));
        Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
        Assert.True(answered.Shows("số 45-CV/ĐU") && answered.Shows("(0 chưa trả lời)"));
        Assert.True(again.ShowsRefusal("VER-025"));
        Assert.False((await foreign.OpenAsync("/tham-tra")).Shows("Hồ Văn Lai"));
        Assert.Equal(2, await world.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.IncomingVerificationSaved)));
    }

    [Fact]
    [Leaves(ActivityKind.VerificationMoved)]
    public async Task What_is_out_and_not_answered_stands_on_the_desk_with_its_day_and_reminders()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        using var foreign = await world.As(world.ForeignOfficer);
        foreach (var (kind, day) in new[] { ("Application", "2026-09-01"), ("Resume", "2026-09-02"), ("ResumeStamped", "2026-09-03") })
        {
            (await officer.PostJsonAsync($"/api/v1/dossiers/{world.Cuc.DossierId}/steps", new { kind, occurredOn = day })).MustBe(HttpStatusCode.Created);
        }

        var sent = (await officer.PostJsonAsync($"/api/v1/dossiers/{world.Cuc.DossierId}/steps", new { kind = "VerificationSent", occurredOn = "2026-09-07", details = new { place = "xã Gio Linh" } })).MustBe(HttpStatusCode.Created);
        (await officer.PostJsonAsync($"/api/v1/dossiers/{world.Cuc.DossierId}/steps", new { kind = "VerificationSent", occurredOn = "2026-09-07", details = new { place = "Viêng Chăn", isAbroad = true } })).MustBe(HttpStatusCode.Created);
        var step = JsonDocument.Parse(sent.Body).RootElement.GetProperty("id").GetString();
        await officer.PostJsonAsync($"/api/v1/dossiers/{world.Cuc.DossierId}/steps/{step}/reminders", new { on = "2026-10-25" });

        var page = await officer.OpenAsync("/tham-tra");
        var line = Assert.Single(JsonDocument.Parse((await officer.OpenAsync("/api/v1/verifications/outgoing")).Body).RootElement.GetProperty("items").EnumerateArray(), one => one.GetProperty("place").GetString() == "xã Gio Linh");

        var abroad = Assert.Single(JsonDocument.Parse((await officer.OpenAsync("/api/v1/verifications/outgoing")).Body).RootElement.GetProperty("items").EnumerateArray(), one => one.GetProperty("place").GetString() == "Viêng Chăn");
        Assert.True(string.CompareOrdinal(abroad.GetProperty("dueOn").GetString(), "2027-01-10") > 0, abroad.ToString());
        Assert.True(page.Shows("xã Gio Linh"));
        Assert.Equal(("2026-10-19", 1), (line.GetProperty("dueOn").GetString(), line.GetProperty("reminders").GetInt32()));
        Assert.False((await foreign.OpenAsync("/tham-tra")).Shows("xã Gio Linh"));
    }

    [Fact]
    public async Task Addressees_are_todays_committees_of_the_places_as_written_with_the_former_name()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await world.InDb(async db => (await db.People.SingleAsync(p => p.Id == world.An.Id)).HomePlace = "Phường Tây, thành phố Minh Hải");
        using var officer = await world.As(world.OfficerOfPhuong);
        foreach (var (kind, day) in new[] { ("Application", "2026-09-01"), ("Resume", "2026-09-02"), ("ResumeStamped", "2026-09-03") })
        {
            (await officer.PostJsonAsync($"/api/v1/dossiers/{world.An.DossierId}/steps", new { kind, occurredOn = day })).MustBe(HttpStatusCode.Created);
        }

        var page = await officer.OpenAsync($"/ho-so/{world.An.DossierId}/ghi-buoc/VerificationSent");

        Assert.True(page.Shows("Đảng ủy phường Tây Hải (Phường Tây cũ)"), page.Text);
    }

    private static Task<Guid> IdAsync(TestWorld world) => world.InDb(db => db.IncomingVerifications.Select(v => v.Id).SingleAsync());
}
