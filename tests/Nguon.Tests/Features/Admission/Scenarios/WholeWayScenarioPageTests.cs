using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Tests.World;
using static Nguon.Tests.Features.Admission.DayByDay;

namespace Nguon.Tests.Features.Admission;

/// <summary>Scenario 1 through the doors people use: the whole way under 29-QĐ/TW, performed on its own days.</summary>
public sealed class WholeWayScenarioPageTests : IAsyncLifetime
{
    private TestWorld world = null!; // set before each test
    private DayByDay way = null!; // set before each test

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform();
        await CalendarAsync(world, 2018, "01/01", "14/02", "15/02", "16/02", "19/02", "20/02");
        await CalendarAsync(world, 2019, "15/4", "29/4", "30/4", "01/5", "+04/5");
        await world.InDb(db => db.OrganizationVersions.Where(v => v.OrganizationId == world.Units.OldWardEast).ExecuteUpdateAsync(set => set.SetProperty(v => v.CommitteeMembers, 13)));
        await world.InDb(db => db.OrganizationVersions.Where(v => v.OrganizationId == world.Units.City).ExecuteUpdateAsync(set => set.SetProperty(v => v.StandingMembers, 13)));
        way = await BeginAsync(world, Somebody("Lê Thị Minh Thư", "12/9/1994", world.Units.Kindergarten), world.Units.City, "20/10/2016", new { route = "YouthUnion", isYouthUnionMember = true });
        await way.PreparedAsync("20/10/2016", "8/12/2017", Introducer("Lê Văn Bình"));
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task From_the_cells_vote_to_the_recognition_every_day_is_the_one_on_paper()
    {
        await DecidedAsync("2/3/2018");
        Assert.Equal(("Decided", 0), await StandAsync());
        Assert.Equal(PersonStatus.Applicant, await StatusAsync());

        await way.DoAsync("9/3/2018", StepKind.DecisionReceived);
        Assert.Equal("2018-04-20", await way.DueAsync(ClockKind.Ceremony));
        await way.DoAsync("5/4/2018", StepKind.Ceremony, new { place = "Trường Mầm non Hoa Phượng", mentorId = world.People.MembersOfKindergarten[3] });
        Assert.Equal(("Probation", PersonStatus.ProbationaryMember), ((await StandAsync()).Stage, await StatusAsync()));
        Assert.Equal("2019-04-05", await way.DueAsync(ClockKind.Probation));
        Assert.True((await way.PageAsync($"/ho-so/{way.DossierId}")).Shows("Đảng viên dự bị"));

        await RecognisedAsync();

        Assert.Equal(("Recognised", 0), await StandAsync());
        Assert.Equal(PersonStatus.OfficialMember, await StatusAsync());
        var page = await way.PageAsync($"/nguoi/{way.PersonId}");
        Assert.True(page.Shows("Tuổi đảng tính từ ngày02/03/2018"), page.Text);
        Assert.True(page.Shows("Đảng viên chính thức từ ngày05/04/2019 (quyết định công nhận ngày 14/06/2019)"), page.Text);
        Assert.True(page.Shows("05/04/2018 – 04/04/2019: Đảng viên dự bị"), page.Text);
        Assert.True(page.Shows("05/04/2019 đến nay: Đảng viên chính thức (quyết định công nhận ngày 14/06/2019)"), page.Text);
        Assert.Equal(new DateOnly(2019, 6, 14), await world.InDb(db => db.Standings.Where(s => s.PersonId == way.PersonId && s.RetractedAt == null && s.Status == PersonStatus.OfficialMember).Select(s => s.From).SingleAsync())); // votes from then on
        Assert.All(await world.InDb(db => db.DossierSteps.Where(s => s.DossierId == way.DossierId).Select(s => s.RegulationId).ToListAsync()), regulation => Assert.Equal("29-QĐ/TW", regulation));
    }

    [Fact]
    public async Task The_class_for_new_members_is_a_condition_of_recognition()
    {
        await DecidedAsync("2/3/2018");
        await way.DoAsync("9/3/2018", StepKind.DecisionReceived);
        await way.DoAsync("5/4/2018", StepKind.Ceremony, new { place = "Trường", mentorId = world.People.MembersOfKindergarten[3] });
        await ReviewedAsync();

        var without = await way.AskAsync("10/5/2019", StepKind.CellRecognitionResolution, Voted(14, 14, 0));
        await way.DoAsync("10/5/2019", StepKind.NewMemberCertificate, new { paperOn = "2018-10-26", place = "Trung tâm Chính trị" }, "26");
        var with = await way.AskAsync("10/5/2019", StepKind.CellRecognitionResolution, Voted(14, 14, 0));

        Assert.Contains("đảng viên mới", Assert.Single(without.Refusals).Message, StringComparison.Ordinal);
        Assert.Empty(with.Refusals);
    }

    [Fact]
    public async Task A_decision_of_the_13th_without_a_paper_of_extension_is_one_working_day_late_and_stands()
    {
        await SubmittedAsync();
        await way.DoAsync("28/2/2018", StepKind.AuthorityAgreed, Voted(13, 11, 2));

        var taken = await way.TakeAsync("13/3/2018", StepKind.AdmissionDecision, number: "31-QĐ/ThU", mode: "Record");

        Assert.Equal(System.Net.HttpStatusCode.Created, taken.Status);
        Assert.Equal(("Decided", 0), await StandAsync());
        Assert.True((await way.PageAsync($"/ho-so/{way.DossierId}")).Shows("quá hạn 1 ngày làm việc"));
    }

    [Fact]
    public async Task A_paper_of_extension_moves_the_last_day_to_the_23rd_of_April_and_no_further()
    {
        await SubmittedAsync();
        Assert.Equal("2018-03-12", await way.DueAsync(ClockKind.Decision));

        var tooLong = await way.AskAsync("9/3/2018", StepKind.DecisionExtension, new { extensionDays = 31, text = "thẩm tra bổ sung" });
        await way.DoAsync("9/3/2018", StepKind.DecisionExtension, new { extensionDays = 30, text = "thẩm tra bổ sung" }, "05-CV/BTC");
        Assert.Equal("2018-04-23", await way.DueAsync(ClockKind.Decision));
        await way.DoAsync("20/3/2018", StepKind.AuthorityAgreed, Voted(13, 11, 2));
        await way.DoAsync("23/4/2018", StepKind.AdmissionDecision, number: "31-QĐ/ThU");

        Assert.Contains("nhiều nhất được 30", Assert.Single(tooLong.Refusals).Message, StringComparison.Ordinal);
        Assert.False((await way.PageAsync($"/ho-so/{way.DossierId}")).Shows("quá hạn 1 ngày"));
    }

    private async Task SubmittedAsync()
    {
        var few = await way.AskAsync("8/12/2017", StepKind.CellResolution, Voted(14, 9, 5));
        Assert.Contains("cần ít nhất 10", Assert.Single(few.Refusals).Message, StringComparison.Ordinal);
        Assert.Empty((await way.AskAsync("8/12/2017", StepKind.CellResolution, Voted(14, 10, 4))).Refusals);
        await way.DoAsync("8/12/2017", StepKind.CellResolution, Voted(14, 13, 1), "09-NQ/CB");
        Assert.Equal("2018-03-12", await way.DueAsync(ClockKind.Decision));
        await way.DoAsync("15/12/2017", StepKind.CellCommitteeComment);
        await way.DoAsync("15/12/2017", StepKind.BaseCertification);
        Assert.Contains("cần ít nhất 9", Assert.Single((await way.AskAsync("22/12/2017", StepKind.BaseResolution, Voted(13, 8, 5))).Refusals).Message, StringComparison.Ordinal);
        await way.DoAsync("22/12/2017", StepKind.BaseResolution, Voted(13, 12, 1), "40-NQ/ĐU");
        await way.DoAsync("25/12/2017", StepKind.SubmittedToAuthority);
    }

    private async Task DecidedAsync(string on)
    {
        await SubmittedAsync();
        await way.DoAsync("28/2/2018", StepKind.AuthorityAgreed, Voted(13, 11, 2));
        await way.DoAsync(on, StepKind.AdmissionDecision, number: "31-QĐ/ThU");
    }

    private async Task ReviewedAsync()
    {
        await way.DoAsync("20/3/2019", StepKind.SelfReview);
        await way.DoAsync("21/3/2019", StepKind.MentorReview);
        await way.DoAsync("1/4/2019", StepKind.RecognitionOpinionSummary);
    }

    private async Task RecognisedAsync()
    {
        await way.DoAsync("26/10/2018", StepKind.NewMemberCertificate, new { place = "Trung tâm Chính trị" }, "26");
        await ReviewedAsync();
        world.Clock.GoTo(Day("5/4/2019"));
        Assert.Equal("2019-05-22", await way.DueAsync(ClockKind.RecognitionMeeting));
        await way.DoAsync("10/5/2019", StepKind.CellRecognitionResolution, Voted(14, 14, 0), "11-NQ/CB");
        Assert.Equal("2019-06-21", await way.DueAsync(ClockKind.RecognitionDecision));
        await way.DoAsync("20/5/2019", StepKind.BaseRecognitionResolution, Voted(13, 13, 0), "52-NQ/ĐU");
        await way.DoAsync("22/5/2019", StepKind.RecognitionSubmitted);
        await way.DoAsync("12/6/2019", StepKind.RecognitionAgreed, Voted(13, 13, 0));
        await way.DoAsync("14/6/2019", StepKind.RecognitionDecision, number: "77-QĐ/ThU");
    }

    private async Task<(string? Stage, int Marks)> StandAsync() =>
        await way.StandsAsync() is var stands ? (stands.GetProperty("stage").GetString(), stands.GetProperty("toMend").GetArrayLength()) : default;

    private Task<PersonStatus> StatusAsync() => world.InDb(db => db.People.Where(p => p.Id == way.PersonId).Select(p => p.Status).SingleAsync());
}
