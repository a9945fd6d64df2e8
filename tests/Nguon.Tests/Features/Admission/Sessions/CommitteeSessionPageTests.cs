using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

public sealed class CommitteeSessionPageTests
{
    [Fact]
    public async Task A_batch_goes_through_one_round_of_slips_with_totals_only()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.Appraised);
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.Appraised);
        using var officer = await world.As(world.OfficerOfPhuong);
        var path = $"/phien-hop/moi?donVi={world.Units.Phuong}&hoSo={world.An.DossierId}&hoSo={world.Cuc.DossierId}";
        var page = await officer.OpenAsync(path);

        var looked = await officer.PostFormAsync(path, Slips(page, "kiem-tra"));
        var done = await officer.FollowAsync(await officer.PostFormAsync(path, Slips(page, "ghi-nhan")));

        Assert.True(page.Shows("Mỗi hồ sơ cần ít nhất 5 phiếu tán thành"), page.Text);
        Assert.True(looked.Shows("2 hồ sơ sẽ được ghi"), looked.Text);
        Assert.True(done.Shows("Đã ghi nhận kết quả của 2 hồ sơ"), done.Text);
        Assert.True(done.Shows("Biên bản tổng hợp phiếu lấy ý kiến"), done.Text);
        Assert.True((await officer.OpenAsync("/phien-hop")).Shows("Lấy ý kiến Ban Thường vụ bằng phiếu"));
        var (session, steps, stages) = await world.InDb(async db => (
            await db.Sessions.SingleAsync(),
            await db.DossierSteps.Where(s => s.Kind == StepKind.AuthorityAgreed).ToListAsync(),
            await db.Dossiers.Where(d => d.Id == world.An.DossierId || d.Id == world.Cuc.DossierId).Select(d => d.Stage).ToListAsync()));
        Assert.Equal((SessionMethod.Slips, 9, 8), (session.Method, session.SlipsSent, session.SlipsReturned));
        Assert.Equal(2, steps.Count);
        Assert.All(stages, stage => Assert.Equal(DossierStage.Agreed, stage));
    }

    [Fact]
    public async Task More_slips_back_than_sent_are_refused_and_the_rows_are_kept()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.Appraised);
        using var officer = await world.As(world.OfficerOfPhuong);
        var path = $"/phien-hop/moi?donVi={world.Units.Phuong}&hoSo={world.An.DossierId}";
        var fields = Slips(await officer.OpenAsync(path), "ghi-nhan");
        SessionFields.Put(fields, "Form.SlipsReturned", "12");

        var again = await officer.PostFormAsync(path, fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.True(again.ShowsRefusal("SES-006"));
        Assert.NotNull(again.Document.QuerySelector("input[name$='.Chosen'][checked]"));
        Assert.False(await world.InDb(db => db.Sessions.AnyAsync()));
    }

    [Fact]
    public async Task A_dossier_below_the_majority_is_recorded_and_not_agreed()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.Appraised);
        using var officer = await world.As(world.OfficerOfPhuong);
        var path = $"/phien-hop/moi?donVi={world.Units.Phuong}&hoSo={world.An.DossierId}";
        var fields = Slips(await officer.OpenAsync(path), "ghi-nhan");
        var row = fields.First(f => f.Key.EndsWith(".For", StringComparison.Ordinal)).Key[..^".For".Length];
        SessionFields.Put(fields, $"{row}.For", "4");
        SessionFields.Put(fields, $"{row}.Against", "4");

        await officer.PostFormAsync(path, fields);

        var dossier = await world.InDb(db => db.Dossiers.Include(d => d.Steps).SingleAsync(d => d.Id == world.An.DossierId));
        Assert.NotEqual(DossierStage.Agreed, dossier.Stage);
        Assert.Equal(4, dossier.LastOf(StepKind.AuthorityAgreed)?.Details.Vote?.For);
    }

    [Fact]
    public async Task A_foreign_committee_and_a_secretary_find_no_session_here()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var foreign = await world.As(world.ForeignOfficer);
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        Assert.True((await foreign.GetAsync($"/phien-hop/moi?donVi={world.Units.Phuong}")).IsNotFound);
        Assert.True((await secretary.GetAsync($"/phien-hop/moi?donVi={world.Units.Phuong}")).IsNotFound);
        Assert.True((await secretary.GetAsync("/phien-hop")).IsNotFound);
    }

    private static List<KeyValuePair<string, string>> Slips(PageAnswer page, string button)
    {
        var fields = SessionFields.Of(page, button, new DateOnly(2026, 11, 10), []);
        SessionFields.Put(fields, "Form.Method", "Slips");
        SessionFields.Put(fields, "Form.SlipsSent", "9");
        SessionFields.Put(fields, "Form.SlipsReturned", "8");
        foreach (var cast in fields.Where(f => f.Key.EndsWith(".For", StringComparison.Ordinal)).ToList())
        {
            SessionFields.Put(fields, cast.Key, "8");
        }

        return fields;
    }
}
