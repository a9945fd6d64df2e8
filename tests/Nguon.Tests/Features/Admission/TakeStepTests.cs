using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

public sealed class TakeStepTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task A_step_is_checked_then_recorded_and_shows_on_the_dossier_with_its_activity()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var form = await secretary.OpenAsync($"/ho-so/{World.An.DossierId}/ghi-buoc/Application");

        var check = (await secretary.SubmitAsync(form, "Kiểm tra lại", ("Ngày ghi trên đơn", "15/10/2026"))).MustBe(HttpStatusCode.OK);
        var dossier = await secretary.SubmitAndFollowAsync(check, "Ghi nhận");

        Assert.True(check.Shows("Kiểm tra lại trước khi ghi nhận"));
        Assert.True(dossier.MustBe(HttpStatusCode.OK).Shows("Ngày 15/10/2026"));
        Assert.True(await World.InDb(db => db.Activities.AnyAsync(a => a.SubjectId == World.An.DossierId && a.Kind == ActivityKind.DossierStepTaken)));
        Assert.True(await World.InDb(db => db.Looks.AnyAsync(l => l.SubjectId == World.An.DossierId && l.Kind == LookKind.Dossier)));
    }

    [Fact]
    public async Task A_step_of_the_future_is_refused_and_what_was_typed_stays()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var form = await secretary.OpenAsync($"/ho-so/{World.Cuc.DossierId}/ghi-buoc/Resume");

        var again = await secretary.SubmitAsync(form, "Kiểm tra lại", ("Ngày ghi trên lý lịch", "15/10/2029"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal("15/10/2029", again.Control("Ngày ghi trên lý lịch").GetAttribute("value"));
    }

    [Fact]
    public async Task A_dossier_of_another_cell_answers_as_one_that_does_not_exist()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        Assert.True((await secretary.GetAsync($"/ho-so/{World.Stranger.DossierId}")).IsNotFound);
        Assert.True((await secretary.GetAsync($"/ho-so/{World.Neighbour.DossierId}/ghi-buoc/Application")).IsNotFound);
        Assert.True((await secretary.GetAsync($"/ho-so/{World.An.DossierId}/ghi-buoc/AdmissionDecision")).IsNotFound);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_taken_once()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho3);
        var form = await secretary.OpenAsync($"/ho-so/{World.Neighbour.DossierId}/ghi-buoc/Application");
        var check = await secretary.SubmitAsync(form, "Kiểm tra lại", ("Ngày ghi trên đơn", "15/10/2026"));

        await secretary.SubmitAsync(check, "Ghi nhận");
        var second = await secretary.SubmitAsync(check, "Ghi nhận");

        Assert.Equal(HttpStatusCode.Redirect, second.Status);
        Assert.Equal(1, await World.InDb(db => db.DossierSteps.CountAsync(s => s.DossierId == World.Neighbour.DossierId && s.Kind == StepKind.Application)));
    }

    [Fact]
    public async Task Somebody_who_saved_first_is_named_and_nothing_typed_is_lost()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var officer = await world.As(world.OfficerOfPhuong);
        var slow = await secretary.SubmitAsync(await secretary.OpenAsync($"/ho-so/{world.Cuc.DossierId}/ghi-buoc/Application"), "Kiểm tra lại", ("Ngày ghi trên đơn", "15/10/2026"));
        var quick = await officer.SubmitAsync(await officer.OpenAsync($"/ho-so/{world.Cuc.DossierId}/ghi-buoc/Application"), "Kiểm tra lại", ("Ngày ghi trên đơn", "16/10/2026"));
        await officer.SubmitAsync(quick, "Ghi nhận");

        var answer = await secretary.SubmitAsync(slow, "Ghi nhận");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.True(answer.Shows("Cán bộ Ban Xây dựng Đảng phường Đông Hải"));
        Assert.Equal("15/10/2026", answer.Control("Ngày ghi trên đơn").GetAttribute("value"));
    }
}
