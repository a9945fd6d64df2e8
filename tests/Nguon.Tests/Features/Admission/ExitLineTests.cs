using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>What ended a dossier stands in its task list and can be corrected or taken back there.</summary>
public sealed class ExitLineTests
{
    [Theory]
    [InlineData("Withdrawn", "Người xin vào Đảng xin rút")]
    [InlineData("MovedOut", "Chuyển đi, nơi mới tiếp tục xem xét")]
    [InlineData("RemovedFromList", "Đưa ra khỏi danh sách cảm tình Đảng")]
    public async Task An_exit_is_a_line_with_its_own_links_and_taking_it_back_opens_the_dossier_again(string kind, string label)
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        (await secretary.PostJsonAsync($"/api/v1/dossiers/{world.An.DossierId}/steps", new { kind, occurredOn = "2026-11-10", details = new { text = "Theo đơn" } })).MustBe(HttpStatusCode.Created);
        var exit = await world.InDb(db => db.DossierSteps.Where(s => s.DossierId == world.An.DossierId && s.CorrectsStepId == null).OrderByDescending(s => s.Sequence).FirstAsync());

        var page = await secretary.OpenAsync($"/ho-so/{world.An.DossierId}");
        var back = page.Document.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Rút lại", StringComparison.Ordinal)).GetAttribute("href") ?? "";
        var form = await secretary.OpenAsync(back);
        var check = await secretary.SubmitAsync(form, "Kiểm tra lại", ("Lý do", "Ghi nhầm người"));
        var done = await secretary.SubmitAndFollowAsync(check.MustBe(HttpStatusCode.OK), "Ghi nhận");

        Assert.True(page.Shows(label), page.Text);
        Assert.False(page.Shows("Thời kỳ dự bị, công nhận chính thức"), page.Text);
        Assert.Contains(exit.Id.ToString(), back, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("a"), a => a.TextContent.StartsWith("Đính chính", StringComparison.Ordinal) && a.GetAttribute("href")!.Contains(exit.Id.ToString(), StringComparison.Ordinal));
        Assert.True(done.IsOk, done.Text);
        Assert.Equal(DossierStage.Listed, await world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId).Select(d => d.Stage).SingleAsync()));
    }
}
