using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Tests.Features.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Outside;

public sealed class OutsidePageTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private readonly TestWorld world = fixture.World;

    [Fact]
    public async Task The_youth_union_sees_what_became_of_its_people_and_no_dossier()
    {
        using var client = await world.As(world.YouthUnion);

        var page = await client.OpenAsync("/gioi-thieu");

        Assert.Empty(page.Document.QuerySelectorAll("main a[href^='/ho-so']"));
        Assert.True((await client.GetAsync("/ho-so")).IsNotFound);
    }

    [Fact]
    public async Task The_youth_union_never_reads_why_in_a_page_the_API_a_notice_or_an_export()
    {
        await using var own = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(own, own.An, StepKind.ReceivedByAuthority);
        await own.InDb(db => db.People.Where(p => p.Id == own.An.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.IntroducedBy, IntroducingBodies.YouthUnion)));
        await own.Add(new Obstacle { Id = Guid.CreateVersion7(), PersonId = own.An.Id, Kind = ObstacleKind.WorksFarAway, From = own.Today.AddMonths(-1), PlaceNow = "Bình Dương", RecordedAt = DateTime.UnixEpoch });
        using var officer = await own.As(own.OfficerOfPhuong);
        (await officer.PostJsonAsync($"/api/v1/dossiers/{own.An.DossierId}/steps", new { kind = "Returned", occurredOn = "2026-11-18", details = new { returnReasons = new[] { "MissingResidenceOpinion" }, text = "Điều riêng của hồ sơ" } })).MustBe(HttpStatusCode.Created);
        using var union = await own.As(own.YouthUnion);

        foreach (var address in new[] { "/", "/gioi-thieu", "/api/v1/introduced", "/api/v1/notices" })
        {
            var answer = await union.GetAsync(address);

            Assert.All(Reasons, reason => Assert.DoesNotContain(reason, answer.Body, StringComparison.OrdinalIgnoreCase));
        }

        Assert.True((await union.OpenAsync("/gioi-thieu")).Shows(own.An.Name));
        foreach (var address in new[] { $"/nguoi/{own.An.Id}", $"/ho-so/{own.An.DossierId}", $"/api/v1/people/{own.An.Id}", $"/api/v1/dossiers/{own.An.DossierId}", "/nguoi?handler=Xlsx", "/den-han", "/api/v1/due" })
        {
            Assert.True((await union.GetAsync(address)).IsNotFound, address);
        }
    }

    [Theory]
    [InlineData(DossierStage.ReturnedForCorrection, "Đang làm hồ sơ")]
    [InlineData(DossierStage.CellRejected, "Đang làm hồ sơ")]
    [InlineData(DossierStage.ReadyForCell, "Đang làm hồ sơ")]
    [InlineData(DossierStage.Withdrawn, "Đã học lớp")]
    [InlineData(DossierStage.Certified, "Đã học lớp")]
    public async Task The_youth_union_sees_a_plain_step_and_not_how_the_levels_answered(DossierStage stage, string told)
    {
        await using var own = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(own, own.An, StepKind.ReceivedByAuthority);
        await own.InDb(db => db.People.Where(p => p.Id == own.An.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.IntroducedBy, IntroducingBodies.YouthUnion)));
        await own.InDb(db => db.Dossiers.Where(d => d.Id == own.An.DossierId).ExecuteUpdateAsync(set => set.SetProperty(d => d.Stage, stage)));
        using var union = await own.As(own.YouthUnion);

        var row = (await union.OpenAsync("/gioi-thieu")).Document.QuerySelectorAll("tr").Single(tr => tr.TextContent.Contains(own.An.Name, StringComparison.Ordinal));

        Assert.Contains(told, row.TextContent, StringComparison.Ordinal);
    }

    private static readonly string[] Reasons = ["Điều riêng của hồ sơ", "Thiếu ý kiến nhận xét", "MissingResidenceOpinion", "Làm ăn xa", "WorksFarAway", "Bình Dương", "Trả bổ sung", "ReturnedForCorrection"];

    [Fact]
    public async Task The_centre_sees_class_proposals_only()
    {
        using var client = await world.As(world.Centre);

        Assert.True((await client.OpenAsync("/lop-hoc/de-nghi")).Shows("Danh sách đề nghị học lớp"));
        Assert.True((await client.GetAsync("/nguoi")).IsNotFound);
        Assert.True((await client.GetAsync("/gioi-thieu")).IsNotFound);
    }

    [Fact]
    public async Task Every_role_has_a_start_page()
    {
        foreach (var account in new[] { world.SecretaryOfKhuPho1, world.OfficerOfPhuong, world.Clerk, world.StandingMember, world.ProvinceDepartment, world.Centre, world.YouthUnion, world.Mentor, world.Admin })
        {
            using var client = await world.As(account);

            Assert.True((await client.OpenAsync("/")).Shows("Việc của tôi"));
        }
    }
}
