using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>What the page of a dossier says of where it stands, and what it still offers.</summary>
public sealed class DossierWordsTests
{
    [Fact]
    public async Task The_day_a_certificate_lapses_is_part_of_the_status()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.AwarenessCertificate);
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        var page = await secretary.OpenAsync($"/ho-so/{world.An.DossierId}");

        Assert.True(page.Shows("Đã có giấy chứng nhận (còn giá trị đến 15/04/2031)"), page.Text);
    }

    [Fact]
    public async Task A_corrected_step_is_told_to_be_entered_again()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.BaseCertification);
        var wrong = await world.InDb(db => db.DossierSteps.Where(s => s.DossierId == world.An.DossierId && s.Kind == StepKind.BaseCertification).Select(s => s.Id).SingleAsync());
        using var officer = await world.As(world.OfficerOfPhuong);

        var form = await officer.OpenAsync($"/ho-so/{world.An.DossierId}/ghi-buoc/Correction?buoc={wrong}");
        var check = await officer.SubmitAsync(form, "Kiểm tra lại", ("Lý do", "Ghi nhầm ngày"));
        var done = await officer.SubmitAndFollowAsync(check.MustBe(HttpStatusCode.OK), "Ghi nhận");

        Assert.True(done.Shows("Đã ghi nhận đính chính. Bước ghi sai vẫn còn ở mục Quá trình và không được tính nữa; ghi lại bước đó cho đúng ở mục Các bước."), done.Text);
    }

    [Fact]
    public async Task A_dossier_that_ended_offers_no_appraisal_slip()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.ReceivedByAuthority);
        using var officer = await world.As(world.OfficerOfPhuong);
        var slip = $"a[href='/in/phieu-tham-dinh/ho-so/{world.An.DossierId}']";

        var open = await officer.OpenAsync($"/ho-so/{world.An.DossierId}");
        (await officer.PostJsonAsync($"/api/v1/dossiers/{world.An.DossierId}/steps", new { kind = "Withdrawn", occurredOn = "2026-11-10", details = new { text = "Theo đơn" } })).MustBe(HttpStatusCode.Created);
        var ended = await officer.OpenAsync($"/ho-so/{world.An.DossierId}");

        Assert.NotNull(open.Document.QuerySelector(slip));
        Assert.Null(ended.Document.QuerySelector(slip));
    }
}
