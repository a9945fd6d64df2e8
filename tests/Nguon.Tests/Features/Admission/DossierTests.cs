using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

public sealed class DossierTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task The_dossier_is_a_task_list_that_says_what_is_done_next_and_no_longer_needed()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var page = await secretary.OpenAsync($"/ho-so/{World.Cuc.DossierId}");

        Assert.True(page.Shows("Hồ sơ của quần chúng Lê Thị Cúc"));
        Assert.True(page.Shows("Đưa vào danh sách cảm tình Đảng"));
        Assert.True(page.Shows("Không phải làm"));
        Assert.True(page.Shows("Làm bây giờ"));
        Assert.True(page.Shows("Quá trình"));
    }

    [Fact]
    public async Task The_api_takes_a_step_refuses_a_stale_one_and_tells_every_refusal()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var address = $"/api/v1/dossiers/{World.An.DossierId}";
        var revision = await World.InDb(db => db.Dossiers.Where(d => d.Id == World.An.DossierId).Select(d => d.Revision).SingleAsync());

        var preview = await secretary.PostJsonAsync($"{address}/steps/preview", new { kind = "Application", occurredOn = "2026-10-15" });
        var made = await secretary.PostJsonAsync($"{address}/steps", new { kind = "Application", occurredOn = "2026-10-15", revision });
        var again = await secretary.PostJsonAsync($"{address}/steps", new { kind = "Application", occurredOn = "2026-10-15", revision });
        var stale = await secretary.PostJsonAsync($"{address}/steps", new { kind = "Resume", occurredOn = "2026-10-16", revision });
        var refused = await secretary.PostJsonAsync($"{address}/steps", new { kind = "CellResolution", occurredOn = "2026-10-20", mode = "Perform" });
        var malformed = await secretary.PostJsonAsync($"{address}/steps", "{ \"kind\": \"Nothing\" }");

        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (made.Status, again.Status));
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.BadRequest), (stale.Status, malformed.Status));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("\"refusals\"", refused.Body, StringComparison.Ordinal);
        Assert.Contains("\"mendedBy\"", refused.Body, StringComparison.Ordinal);
        Assert.Equal(1, await World.InDb(db => db.DossierSteps.CountAsync(s => s.DossierId == World.An.DossierId && s.Kind == StepKind.Application)));
        Assert.True((await secretary.OpenAsync(address)).Body.Contains("Application", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_step_is_corrected_with_a_reason_and_stays_on_the_timeline()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var id = World.Neighbour.DossierId;
        await officer.PostJsonAsync($"/api/v1/dossiers/{id}/steps", new { kind = "Application", occurredOn = "2026-10-01" });
        var step = await World.InDb(db => db.DossierSteps.Where(s => s.DossierId == id && s.Kind == StepKind.Application).Select(s => s.Id).SingleAsync());
        var form = await officer.OpenAsync($"/ho-so/{id}/ghi-buoc/Correction?buoc={step}");

        var without = await officer.SubmitAsync(form, "Kiểm tra lại", ("Ngày đính chính", "20/11/2026"));
        var check = (await officer.SubmitAsync(form, "Kiểm tra lại", ("Ngày đính chính", "20/11/2026"), ("Lý do", "ghi nhầm ngày"))).MustBe(HttpStatusCode.OK);
        var dossier = await officer.SubmitAndFollowAsync(check, "Ghi nhận");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.True(dossier.Shows("không còn hiệu lực") && dossier.Shows("ghi nhầm ngày"));
        Assert.True(await World.InDb(db => db.Activities.AnyAsync(a => a.SubjectId == id && a.Kind == ActivityKind.DossierStepCorrected && a.Reason == "ghi nhầm ngày")));
    }

    [Fact]
    public async Task The_officer_enters_for_the_cell_and_the_timeline_says_both()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        var form = await officer.OpenAsync($"/ho-so/{world.Cuc.DossierId}/ghi-buoc/Application");

        var check = await officer.SubmitAsync(form, "Kiểm tra lại", ("Ngày ghi trên đơn", "15/10/2026"), ("Nhập thay đơn vị làm việc này, theo giấy tờ đơn vị đã gửi", "true"), ("Theo giấy tờ số", "07-BC/CB"), ("Ngày của giấy tờ đó", "16/10/2026"));
        var dossier = await officer.SubmitAndFollowAsync(check, "Ghi nhận");

        Assert.True(dossier.Shows("Cán bộ Ban Xây dựng Đảng phường Đông Hải ghi nhận thay Chi bộ Khu phố 1"));
        Assert.True(dossier.Shows("07-BC/CB"));
    }

    [Fact]
    public async Task The_booklet_moves_from_hand_to_hand_and_never_backwards_in_time()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var id = World.Cuc.DossierId;

        var first = await secretary.PostJsonAsync($"/api/v1/dossiers/{id}/booklet", new { on = "2026-10-10", place = "Đảng ủy xã Bản Sơn", signedBy = "Hồ Văn Khoa" });
        var back = await secretary.PostJsonAsync($"/api/v1/dossiers/{id}/booklet", new { on = "2026-10-01", place = "Chi bộ", signedBy = "Bí thư" });
        var page = await secretary.SubmitAndFollowAsync(await secretary.OpenAsync($"/ho-so/{id}/tham-tra"), "Ghi nhận", ("Ngày chuyển", "12/10/2026"), ("Nơi nhận giữ quyển lý lịch", "Chi bộ Khu phố 1"), ("Người ký nhận", "Lê Thị Cúc"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (first.Status, back.Status));
        Assert.Contains("VER-003", back.Body, StringComparison.Ordinal);
        Assert.True(page.Shows("Chi bộ Khu phố 1, Lê Thị Cúc ký nhận ngày 12/10/2026"));
        Assert.Equal(2, await World.InDb(db => db.Activities.CountAsync(a => a.SubjectId == id && a.Kind == ActivityKind.VerificationMoved)));
    }

    [Fact]
    public async Task A_reminder_counts_at_its_place()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var id = World.Cuc.DossierId;
        await officer.PostJsonAsync($"/api/v1/dossiers/{id}/steps", new { kind = "VerificationSent", occurredOn = "2026-09-01", details = new { place = "Đảng ủy xã Gio Lâm" } });
        var step = await World.InDb(db => db.DossierSteps.Where(s => s.DossierId == id && s.Kind == StepKind.VerificationSent).Select(s => s.Id).SingleAsync());

        var early = await officer.PostJsonAsync($"/api/v1/dossiers/{id}/steps/{step}/reminders", new { on = "2026-08-01" });
        var page = await officer.SubmitAndFollowAsync(await officer.OpenAsync($"/ho-so/{id}/tham-tra?nhac={step}"), "Ghi nhận", ("Ngày nhắc", "20/10/2026"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Equal("1", page.Document.QuerySelector("td[data-label='Nhắc lần']")?.TextContent);
    }
}
