using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Tests.World;
using static Nguon.Tests.Features.Admission.DayByDay;

namespace Nguon.Tests.Features.Admission;

/// <summary>Scenarios 2 and 3 through the doors people use: two sides of 30/7/2021; a mountain cell of five.</summary>
public sealed class ScenarioPageTests : IAsyncLifetime
{
    private TestWorld world = null!; // set before each test

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform();
        await CalendarAsync(world, 2021, "01/01", "21/4", "30/4", "02/9", "03/9");
        await CalendarAsync(world, 2022, "03/01", "11/4", "02/5", "03/5", "01/9", "02/9");
        await CalendarAsync(world, 2023, "02/01", "20/01", "23/01", "24/01", "25/01", "26/01");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Nine_of_fifteen_do_not_carry_at_the_base_and_the_result_goes_up_under_the_rules_of_each_day()
    {
        var way = await VinhAsync("23/7/2021");
        await way.DoAsync("23/7/2021", StepKind.CellResolution, Voted(21, 16, 5), "09-NQ/CB");
        Assert.Equal("2021-10-19", await way.DueAsync(ClockKind.Decision));
        await way.DoAsync("26/7/2021", StepKind.CellCommitteeComment);
        await way.DoAsync("26/7/2021", StepKind.BaseCertification);

        var few = await way.AskAsync("6/8/2021", StepKind.BaseResolution, Voted(15, 9, 3, present: 12));
        await way.DoAsync("6/8/2021", StepKind.BaseResolution, Voted(15, 9, 3, present: 12), "41-NQ/ĐU", "Record");

        Assert.Contains("cần ít nhất 10", Assert.Single(few.Refusals).Message, StringComparison.Ordinal);
        Assert.Equal("CellApproved", (await way.StandsAsync()).GetProperty("stage").GetString());
        await way.DoAsync("10/8/2021", StepKind.SubmittedToAuthority);
        Assert.Contains("cần ít nhất 7", Assert.Single((await way.AskAsync("22/9/2021", StepKind.AuthorityAgreed, Voted(13, 6, 7))).Refusals).Message, StringComparison.Ordinal);
        var allowed = await way.AskAsync("22/9/2021", StepKind.AuthorityAgreed, Voted(13, 9, 4));
        await way.DoAsync("22/9/2021", StepKind.AuthorityAgreed, Voted(13, 9, 4));

        Assert.Empty(allowed.Refusals);
        Assert.Contains(allowed.Warnings, warning => warning.Rule == "BaseMajority" && warning.Message.Contains("cần ít nhất 10", StringComparison.Ordinal));
        Assert.Equal(
            [(StepKind.CellResolution, "29-QĐ/TW", "01-HD/TW 20/9/2016", "09-HD/BTCTW 2017"), (StepKind.BaseResolution, "24-QĐ/TW", "01-HD/TW 20/9/2016", "09-HD/BTCTW 2017")],
            (await StepsAsync(way)).Where(s => s.Kind is StepKind.CellResolution or StepKind.BaseResolution).Select(s => (s.Kind, s.RegulationId, s.GuidanceId, s.FormsId)));
    }

    [Fact]
    public async Task A_cell_that_votes_on_the_30th_of_July_is_judged_by_the_new_regulation()
    {
        var way = await VinhAsync("30/7/2021");

        await way.DoAsync("30/7/2021", StepKind.CellResolution, Voted(21, 16, 5), "09-NQ/CB");

        Assert.Equal("24-QĐ/TW", (await StepsAsync(way)).Single(s => s.Kind == StepKind.CellResolution).RegulationId);
    }

    [Fact]
    public async Task Five_members_one_away_three_votes_carry_and_the_way_ends_in_the_wave_of_the_3rd_of_February()
    {
        var way = await NhoiAsync(isDifficultArea: true);
        var raised = await way.TakeAsync("14/10/2022", StepKind.CellResolution, Voted(5, 4, 1, away: 1), mode: "Record");
        Assert.Contains("ADM-044", raised.MustBe(System.Net.HttpStatusCode.UnprocessableEntity).Body, StringComparison.Ordinal);
        Assert.Contains("Số phiếu không khớp", raised.Body, StringComparison.Ordinal);
        Assert.Contains("cần ít nhất 3", Assert.Single((await way.AskAsync("14/10/2022", StepKind.CellResolution, Voted(5, 2, 2, away: 1))).Refusals).Message, StringComparison.Ordinal);

        await way.DoAsync("14/10/2022", StepKind.CellResolution, Voted(5, 3, 1, away: 1), "09-NQ/CB");

        Assert.Equal("2023-01-09", await way.DueAsync(ClockKind.Decision));
        var list = (await way.StandsAsync()).GetProperty("way").EnumerateArray().ToList();
        Assert.DoesNotContain(list, line => line.GetProperty("kind").GetString() == "CellCommitteeCheck" && line.GetProperty("state").GetString() != "NotNeeded");
        Assert.Equal("Nhận xét của bí thư chi bộ trong lý lịch", list.Single(line => line.GetProperty("kind").GetString() == "CellCommitteeComment").GetProperty("label").GetString());
        await way.DoAsync("20/10/2022", StepKind.CellCommitteeComment);
        await way.DoAsync("20/10/2022", StepKind.BaseCertification);
        Assert.Contains("cần ít nhất 8", Assert.Single((await way.AskAsync("4/11/2022", StepKind.BaseResolution, Voted(11, 7, 4))).Refusals).Message, StringComparison.Ordinal);
        await way.DoAsync("4/11/2022", StepKind.BaseResolution, Voted(11, 9, 2), "41-NQ/ĐU");
        await way.DoAsync("7/11/2022", StepKind.SubmittedToAuthority);
        await way.DoAsync("30/12/2022", StepKind.AuthorityAgreed, Voted(9, 8, 1));
        await way.DoAsync("30/12/2022", StepKind.AdmissionDecision, number: "88-QĐ/HU");
        await way.DoAsync("5/1/2023", StepKind.DecisionReceived);
        Assert.Equal("2023-02-23", await way.DueAsync(ClockKind.Ceremony));
        await way.DoAsync("3/2/2023", StepKind.Ceremony, new { place = "Nhà văn hóa bản Cát", mentorId = world.People.MembersOfMountainCell[1] });

        Assert.Equal(PersonStatus.ProbationaryMember, await world.InDb(db => db.People.Where(p => p.Id == way.PersonId).Select(p => p.Status).SingleAsync()));
    }

    [Fact]
    public async Task Without_the_area_code_the_vote_is_stopped_for_the_diploma()
    {
        var way = await NhoiAsync(isDifficultArea: false);

        var said = await way.AskAsync("14/10/2022", StepKind.CellResolution, Voted(5, 3, 1, away: 1));

        var refusal = Assert.Single(said.Refusals);
        Assert.Equal(("Education", "24-QĐ/TW ngày 30/7/2021, điểm 1.2a"), (refusal.Rule, refusal.Basis));
    }

    private async Task<DayByDay> VinhAsync(string vote)
    {
        await world.InDb(db => db.OrganizationVersions.Where(v => v.OrganizationId == world.Units.City).ExecuteUpdateAsync(set => set.SetProperty(v => v.StandingMembers, 13)));
        var way = await BeginAsync(world, Somebody("Đoàn Quang Vinh", "3/1/1990", world.Units.KhuPho1), world.Units.City, "1/3/2019", new { route = "TwoMembers" });
        await way.PreparedAsync("1/3/2019", vote, Introducer("Lê Văn Bình"), Introducer("Trần Thị Cúc"));
        return way;
    }

    private async Task<DayByDay> NhoiAsync(bool isDifficultArea)
    {
        await world.InDb(db => db.OrganizationVersions.Where(v => v.OrganizationId == world.Units.Commune && v.From < new DateOnly(2020, 1, 1)).ExecuteUpdateAsync(set => set.SetProperty(v => v.CommitteeMembers, 11)));
        var about = new { route = "YouthUnion", isYouthUnionMember = true, isDifficultArea, exceptionEvidence = isDifficultArea ? "Xã biên giới" : "" };
        var way = await BeginAsync(world, Somebody("Hồ Thị Nhơi", "15/11/2001", world.Units.MountainCell, EducationLevel.Primary), world.Units.District, "1/3/2021", about);
        await way.PreparedAsync("1/3/2021", "14/10/2022", Introducer("Hồ Văn Sơn"));
        return way;
    }

    private Task<List<DossierStep>> StepsAsync(DayByDay way) => world.InDb(db => db.DossierSteps.AsNoTracking().Where(s => s.DossierId == way.DossierId).OrderBy(s => s.Sequence).ToListAsync());
}
