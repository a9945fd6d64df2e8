using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>What cannot have happened, or happened in the wrong order, is said by the page and by the API, and nothing is kept.</summary>
public sealed class ImpossiblePaperTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task Votes_that_do_not_add_up_are_refused_even_when_entered_from_paper()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var form = await secretary.OpenAsync($"/ho-so/{World.An.DossierId}/ghi-buoc/CellResolution");

        var page = await secretary.SubmitAsync(form, "Kiểm tra lại", ("Ngày họp chi bộ", "05/11/2026"), ("Tổng số đảng viên chính thức", "24"), ("Có mặt biểu quyết", "21"), ("Tán thành", "20"), ("Không tán thành", "2"));
        var api = await secretary.PostJsonAsync($"/api/v1/dossiers/{World.An.DossierId}/steps", new
        {
            kind = "CellResolution", occurredOn = "2026-11-05",
            details = new { body = new { officialMembers = 24, present = 21 }, vote = new { @for = 20, against = 2 } },
        });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (page.Status, api.Status));
        Assert.Contains("ADM-044", api.Body, StringComparison.Ordinal);
        Assert.Contains("= 22, có mặt biểu quyết 21", api.Body, StringComparison.Ordinal);
        Assert.True(page.Shows("20 + 2 + 0 = 22, có mặt biểu quyết 21"), page.Text);
        Assert.False(await IsTakenAsync(World.An, StepKind.CellResolution));
    }

    [Fact]
    public async Task A_paper_dated_before_the_one_it_rests_on_is_refused_now_and_marked_when_entered_from_paper()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var steps = $"/api/v1/dossiers/{World.Cuc.DossierId}/steps";
        (await secretary.PostJsonAsync(steps, new { kind = "Application", occurredOn = "2026-10-15" })).MustBe(HttpStatusCode.Created);
        var form = await secretary.OpenAsync($"/ho-so/{World.Cuc.DossierId}/ghi-buoc/Resume");

        var page = await secretary.SubmitAsync(form, "Kiểm tra lại", ("Thực hiện", "true"), ("Ngày ghi trên lý lịch", "10/10/2026"));
        var api = await secretary.PostJsonAsync(steps, new { kind = "Resume", occurredOn = "2026-10-10", mode = "Perform" });
        var isKept = await IsTakenAsync(World.Cuc, StepKind.Resume);
        var old = await secretary.PostJsonAsync(steps, new { kind = "Resume", occurredOn = "2026-10-10" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, false), (page.Status, api.Status, isKept));
        Assert.Contains("ADM-022", api.Body, StringComparison.Ordinal);
        Assert.True(page.Shows("ghi ngày 10/10/2026, trước"), page.Text);
        Assert.Contains("ADM-022", old.MustBe(HttpStatusCode.Created).Body, StringComparison.Ordinal);
    }

    private Task<bool> IsTakenAsync(Landmark person, StepKind kind) => World.InDb(db => db.DossierSteps.AnyAsync(s => s.DossierId == person.DossierId && s.Kind == kind));
}
