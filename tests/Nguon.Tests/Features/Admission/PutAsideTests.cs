using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>Whose request was put aside is no applicant: not on the person's page, not in the figures, not for verify.</summary>
public sealed class PutAsideTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private int others;

    public async Task InitializeAsync()
    {
        built = await TestWorld.ProvinceBeforeAndAfterReform();
        others = await CountAsync("ho-so-dang-xet");
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_person_the_authority_did_not_agree_to_stays_on_the_list_and_is_no_applicant()
    {
        await OnTheWay.ToAsync(World, World.An, StepKind.Appraised);
        var (before, countedBefore) = (await StatusAsync(), await CountAsync("ho-so-dang-xet"));

        await TakeAsync("AuthorityDeclined", "2026-10-20", new { text = "Chưa đồng ý kết nạp" });

        Assert.Equal((PersonStatus.Applicant, others + 1), (before, countedBefore));
        Assert.Equal((PersonStatus.Sympathizer, others), (await StatusAsync(), await CountAsync("ho-so-dang-xet")));
        using var officer = await World.As(World.OfficerOfPhuong);
        var page = await officer.OpenAsync($"/nguoi/{World.An.Id}");
        Assert.True(page.Shows("Cảm tình Đảng (Chưa đồng ý kết nạp)"), page.Text);
        Assert.Equal((0, ""), await VerifiedAsync());
    }

    [Fact]
    public async Task Taking_the_refusal_back_makes_the_person_an_applicant_again()
    {
        await OnTheWay.ToAsync(World, World.An, StepKind.Appraised);
        await TakeAsync("AuthorityDeclined", "2026-10-20", new { text = "Chưa đồng ý kết nạp" });
        var wrong = await World.InDb(db => db.DossierSteps.Where(s => s.DossierId == World.An.DossierId && s.Kind == StepKind.AuthorityDeclined).Select(s => s.Id).SingleAsync());

        using var officer = await World.As(World.OfficerOfPhuong);
        var answer = await officer.PostJsonAsync(Steps, new { kind = "Correction", occurredOn = "2026-10-20", mode = "Record", correctsStepId = wrong, details = new { text = "Ghi nhầm hồ sơ" } });

        answer.MustBe(HttpStatusCode.Created);
        Assert.Equal((PersonStatus.Applicant, others + 1), (await StatusAsync(), await CountAsync("ho-so-dang-xet")));
    }

    [Fact]
    public async Task A_vote_that_does_not_carry_puts_the_request_aside_until_the_cell_votes_again()
    {
        await OnTheWay.ToAsync(World, World.An, StepKind.OpinionSummary);
        var applied = await CountAsync("nop-don");

        await TakeAsync("CellResolution", "2026-09-05", Vote(5));
        var (aside, countedAside) = (await StatusAsync(), await CountAsync("ho-so-dang-xet"));
        var verified = await VerifiedAsync();
        await TakeAsync("CellResolution", "2026-11-05", Vote(20));

        Assert.Equal((PersonStatus.Sympathizer, others), (aside, countedAside));
        Assert.Equal((0, ""), verified);
        Assert.Equal((PersonStatus.Applicant, others + 1), (await StatusAsync(), await CountAsync("ho-so-dang-xet")));
        Assert.Equal(applied, await CountAsync("nop-don"));
    }

    [Fact]
    public async Task Papers_entered_in_any_order_say_the_same_about_the_person()
    {
        await OnTheWay.ToAsync(World, World.An, StepKind.OpinionSummary);

        await TakeAsync("CellResolution", "2026-11-05", Vote(20));
        await TakeAsync("CellResolution", "2026-09-05", Vote(5));

        Assert.Equal(PersonStatus.Applicant, await StatusAsync());
        Assert.Equal(PersonStatus.Sympathizer, await World.InDb(db => db.Standings
            .Where(s => s.PersonId == World.An.Id && s.RetractedAt == null && s.From == new DateOnly(2026, 9, 5)).Select(s => s.Status).SingleAsync()));
    }

    [Fact]
    public async Task Somebody_on_the_list_who_moves_to_another_cell_is_no_applicant_there()
    {
        await TakeAsync("MovedOut", "2026-10-20", new { text = "Chuyển nơi ở", toOrganizationId = World.Neighbour.CellId });

        var person = await World.InDb(db => db.People.SingleAsync(p => p.Id == World.An.Id));
        Assert.Equal((PersonStatus.Sympathizer, World.Neighbour.CellId), (person.Status, person.OrganizationId));
    }

    [Fact]
    public async Task An_applicant_of_old_records_whose_dossier_was_put_aside_is_named_by_verify()
    {
        await OnTheWay.ToAsync(World, World.An, StepKind.Application);
        await World.InDb(db => db.Dossiers.Where(d => d.Id == World.An.DossierId).ExecuteUpdateAsync(set => set.SetProperty(d => d.Stage, DossierStage.AuthorityDeclined)));

        var (code, error) = await VerifiedAsync();

        Assert.Equal(1, code);
        Assert.Contains($"{World.An.Id:N}: đang ghi là người xin vào Đảng", error, StringComparison.Ordinal);
    }

    private string Steps => $"/api/v1/dossiers/{World.An.DossierId}/steps";

    private static object Vote(int votesFor) =>
        new { body = new { officialMembers = 24, temporarilyAway = 1, exemptAbsent = 2, present = 21 }, vote = new { @for = votesFor, against = 21 - votesFor } };

    private async Task TakeAsync(string kind, string on, object details)
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        (await officer.PostJsonAsync(Steps, new { kind, occurredOn = on, paperNumber = $"{on[5..7]}-NQ", mode = "Record", details })).MustBe(HttpStatusCode.Created);
    }

    private Task<PersonStatus> StatusAsync() => World.InDb(db => db.People.Where(p => p.Id == World.An.Id).Select(p => p.Status).SingleAsync());

    private async Task<int> CountAsync(string measure)
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var answer = await officer.OpenAsync($"/api/v1/figures?organization=HS-DH&measure={measure}&from=2026-01-01&to={World.Today:yyyy-MM-dd}");
        return JsonDocument.Parse(answer.Body).RootElement.GetProperty("total").GetProperty("value").GetInt32();
    }

    private async Task<(int Code, string Error)> VerifiedAsync()
    {
        var said = await Shell.On(World).SayAsync("verify");
        return (said.Code, said.Error);
    }
}
