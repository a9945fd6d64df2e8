using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

public sealed class DeskPageTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task The_desk_sorts_dossiers_by_what_they_wait_for()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.SubmittedToAuthority);
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.Appraised);
        await OnTheWay.ToAsync(world, world.Neighbour, StepKind.AuthorityAgreed);
        using var officer = await world.As(world.OfficerOfPhuong);

        var page = await officer.OpenAsync("/tham-dinh");
        var next = await officer.OpenAsync("/tham-dinh?nhom=ToSession");

        Assert.True(page.Shows("Kỳ họp Ban Thường vụ tới: 1 hồ sơ"), page.Text);
        Assert.True(page.Shows("Nguyễn Thị An"));
        Assert.True(page.Shows("Chờ tiếp nhận: 1"));
        Assert.True(page.Shows("Đã thống nhất, chờ số: 1"));
        Assert.True(next.Shows("Lê Thị Cúc"));
        Assert.False(next.Shows("Nguyễn Thị An"));
    }

    [Fact]
    public async Task A_batch_does_what_it_can_and_says_of_the_rest_why_not()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.SubmittedToAuthority);
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.AgreedToOpen);
        using var officer = await world.As(world.OfficerOfPhuong);
        var look = await officer.OpenAsync($"/tham-dinh/lo?viec=tiep-nhan&hoSo={world.An.DossierId}&hoSo={world.Cuc.DossierId}");

        var done = await officer.SubmitAsync(look, "Tiếp nhận hồ sơ (2 hồ sơ)", ("Ngày giao nhận", "20/11/2026"));

        Assert.True(done.IsOk && done.Shows("Đã làm xong 1 hồ sơ, còn 1 hồ sơ chưa làm được"), done.Text);
        Assert.True(done.Document.QuerySelectorAll(".refusal").Length > 0);
        Assert.Equal(1, await world.InDb(db => db.DossierSteps.CountAsync(s => s.Kind == StepKind.ReceivedByAuthority)));
        Assert.True(await world.InDb(db => db.Activities.AnyAsync(a => a.Kind == ActivityKind.DossierStepTaken && a.SubjectId == world.An.DossierId)));
    }

    [Fact]
    public async Task Foreign_dossiers_are_left_out_of_a_batch_and_cannot_be_returned()
    {
        using var foreign = await World.As(World.ForeignOfficer);

        var batch = await foreign.OpenAsync($"/tham-dinh/lo?viec=tiep-nhan&hoSo={World.An.DossierId}");

        Assert.True(batch.Shows("Chưa chọn hồ sơ nào"));
        Assert.True((await foreign.GetAsync($"/tham-dinh/tra/{World.An.DossierId}")).IsNotFound);
        Assert.True((await foreign.GetAsync("/tham-dinh/lo?viec=bay")).IsNotFound);
    }

    [Fact]
    public async Task All_faults_go_back_at_once_and_the_round_is_counted()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.ReceivedByAuthority);
        using var officer = await world.As(world.OfficerOfPhuong);
        var path = $"/tham-dinh/tra/{world.An.DossierId}";

        var empty = await officer.PostAsync(path, ("Form.On", "18/11/2026"));
        var looked = await officer.PostAsync(path,
            ("Form.On", "18/11/2026"), ("Form.Reasons", "MissingResidenceOpinion"), ("Form.Reasons", "UnsignedOrUnstamped"), ("Form.Text", "Bổ sung ý kiến nơi cư trú"));
        var before = await world.InDb(db => db.DossierSteps.AnyAsync(s => s.Kind == StepKind.Returned));
        var changed = await officer.SubmitAsync(looked, "Sửa lại");
        var done = await officer.SubmitAndFollowAsync(looked, "Trả hồ sơ để bổ sung");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.True(looked.IsOk && looked.Shows("Kiểm tra lại trước khi trả") && looked.Shows("Thiếu chữ ký hoặc dấu giáp lai") && !before, looked.Text);
        Assert.Equal(2, changed.Document.QuerySelectorAll("input[name='Form.Reasons'][checked]").Length);
        Assert.True(done.Shows("Đã trả hồ sơ của Nguyễn Thị An để bổ sung, lần 1"), done.Text);
        var (step, returns) = await world.InDb(async db => (
            await db.DossierSteps.SingleAsync(s => s.Kind == StepKind.Returned), await db.Dossiers.Where(d => d.Id == world.An.DossierId).Select(d => d.Returns).SingleAsync()));
        Assert.Equal([ReturnReason.MissingResidenceOpinion, ReturnReason.UnsignedOrUnstamped], step.Details.ReturnReasons);
        Assert.Equal(1, returns);
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var dossier = await secretary.OpenAsync($"/ho-so/{world.An.DossierId}");
        Assert.True(dossier.Shows("Hồ sơ được trả để bổ sung lần 1, ngày 18/11/2026."), dossier.Text);
        Assert.True(dossier.Shows("Lý do: Thiếu ý kiến nhận xét nơi cư trú; Thiếu chữ ký hoặc dấu giáp lai. Bổ sung ý kiến nơi cư trú."), dossier.Text);
        Assert.True((await officer.GetAsync($"/in/phieu-tra-ho-so/ho-so/{world.An.DossierId}")).IsOk);
    }

    [Fact]
    public async Task The_standing_member_reads_the_pack_and_presses_nothing()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.Appraised);
        using var member = await world.As(world.StandingMember);

        var pack = await member.OpenAsync("/ho-so-trinh");

        Assert.True(pack.Shows("Nguyễn Thị An"));
        Assert.Null(pack.Document.QuerySelector("main form"));
        Assert.True((await member.GetAsync("/tham-dinh")).IsNotFound);
    }
}
