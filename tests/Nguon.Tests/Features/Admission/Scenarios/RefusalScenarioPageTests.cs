using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Tests.World;
using static Nguon.Tests.Features.Admission.DayByDay;

namespace Nguon.Tests.Features.Admission;

/// <summary>Scenarios 4 and 5 through the doors people use: age by month at both ends; three reasons at once.</summary>
public sealed class RefusalScenarioPageTests : IAsyncLifetime
{
    private TestWorld world = null!; // set before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData("3/10/1962", "28/10/2022", false, true)]
    [InlineData("28/5/2005", "28/4/2023", true, false)]
    [InlineData("28/5/2005", "4/5/2023", false, true)]
    [InlineData("20/2/1966", "28/10/2022", false, false)]
    public async Task A_cells_meeting_is_allowed_by_months_and_doubted_by_days(string born, string on, bool refused, bool warned)
    {
        var way = await OfAgeAsync(born, on, isOverSixtyPath: false);

        var said = await way.AskAsync(on, StepKind.CellResolution, Voted(20, 20, 0));

        Assert.Equal(refused ? ["Age"] : [], said.Rules);
        Assert.Equal(warned, said.Warnings.Any(warning => warning.Rule == "Age"));
        Assert.All(said.Refusals, refusal => Assert.True(refusal.Message.Contains("01/05/2023", StringComparison.Ordinal) && refusal.Message.Contains("28/05/2023", StringComparison.Ordinal), refusal.Message));
    }

    [Fact]
    public async Task One_month_past_sixty_the_path_is_chosen_the_vote_warns_and_the_decision_waits_for_the_consent()
    {
        var plain = await OfAgeAsync("3/10/1962", "2/11/2022", isOverSixtyPath: false);
        Assert.Equal(["Age"], (await plain.AskAsync("2/11/2022", StepKind.CellResolution, Voted(20, 20, 0))).Rules);

        var way = await OfAgeAsync("3/10/1962", "2/11/2022", isOverSixtyPath: true);
        var vote = await way.AskAsync("2/11/2022", StepKind.CellResolution, Voted(20, 20, 0));
        await way.DoAsync("2/11/2022", StepKind.CellResolution, Voted(20, 20, 0), "09-NQ/CB");
        await way.DoAsync("4/11/2022", StepKind.CellCommitteeComment);
        await way.DoAsync("4/11/2022", StepKind.BaseCertification);
        await way.DoAsync("10/11/2022", StepKind.BaseResolution, Voted(15, 15, 0), "41-NQ/ĐU");
        await way.DoAsync("14/11/2022", StepKind.SubmittedToAuthority);
        var without = await way.AskAsync("1/12/2022", StepKind.AuthorityAgreed, Voted(11, 11, 0));
        await way.DoAsync("30/11/2022", StepKind.ProvincialConsent, number: "120-CV/TU");
        var with = await way.AskAsync("1/12/2022", StepKind.AuthorityAgreed, Voted(11, 11, 0));

        Assert.Empty(vote.Refusals);
        Assert.Contains(vote.Warnings, warning => warning.Rule == "AgeConsent");
        Assert.Equal(["AgeConsent"], without.Rules);
        Assert.Contains("Tỉnh ủy", without.Refusals[0].Message, StringComparison.Ordinal);
        Assert.Empty(with.Refusals);
    }

    [Theory]
    [InlineData("24/2/2025", "IntroducerCoWorking,PaperOrder")]
    [InlineData("25/2/2025", "CertificateValidity,IntroducerCoWorking,PaperOrder")]
    public async Task All_reasons_come_at_once_each_with_who_mends_it(string on, string rules)
    {
        var way = await BaoAsync("18/2/2025");

        var said = await way.AskAsync(on, StepKind.CellResolution, Voted(12, 12, 0));

        Assert.Equal(rules, string.Join(',', said.Rules));
        Assert.Equal("cấp ủy cơ sở", Assert.Single(said.Refusals, r => r.Rule == "PaperOrder").MendedBy);
        Assert.Equal("đổi người giới thiệu hoặc chờ đến 10/03/2025", Assert.Single(said.Refusals, r => r.Rule == "IntroducerCoWorking").MendedBy);
        Assert.Contains("Trần Văn Ba", said.Refusals.Single(r => r.Rule == "IntroducerCoWorking").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certified_again_and_twelve_months_on_only_the_certificate_is_left()
    {
        var way = await BaoAsync("18/2/2025");
        await way.DoAsync("3/3/2025", StepKind.BaseCertification, mode: "Record");

        var said = await way.AskAsync("10/3/2025", StepKind.CellResolution, Voted(12, 12, 0));

        var refusal = Assert.Single(said.Refusals);
        Assert.Equal(("CertificateValidity", "01-HD/TW ngày 28/9/2021, điểm 5.4"), (refusal.Rule, refusal.Basis));
        Assert.Contains("cử đi học lại", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("có giá trị đến hết ngày 24/02/2025", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<DayByDay> OfAgeAsync(string born, string vote, bool isOverSixtyPath)
    {
        var isYoung = Day(born).Year > 2000;
        object about = isYoung ? new { route = "YouthUnion", isYouthUnionMember = true } : new { route = "TwoMembers", isOverSixtyPath };
        var way = await BeginAsync(world, Somebody("Nguyễn Văn Thiết", born, world.Units.KhuPho1), world.Units.City, "1/3/2021", about);
        await way.PreparedAsync("1/3/2021", vote, isYoung ? [Introducer("Lê Văn Bình")] : [Introducer("Lê Văn Bình"), Introducer("Trần Thị Cúc")]);
        return way;
    }

    // A worker whose company has a Youth Union, out of it by age.
    private async Task<DayByDay> BaoAsync(string certifiedOn)
    {
        var way = await BeginAsync(world, Somebody("Phan Quốc Bảo", "17/7/1993", world.Units.KhuPho1, EducationLevel.UpperSecondary), world.Units.City, "24/2/2020", new { route = "TwoMembers", unitHasYouthUnion = true });
        await way.DoAsync("24/2/2020", StepKind.PutOnList);
        await way.DoAsync("24/2/2020", StepKind.AwarenessCertificate, new { place = "Trung tâm Chính trị" }, "112");
        await way.DoAsync("1/10/2024", StepKind.Application);
        await way.DoAsync("10/10/2024", StepKind.Resume);
        await way.DoAsync("15/10/2024", StepKind.ResumeStamped);
        var asked = new[] { "xã Gio Lâm", "xã Bản Sơn" };
        foreach (var place in asked)
        {
            await way.DoAsync("20/10/2024", StepKind.VerificationSent, new { place });
        }

        await way.DoAsync("10/1/2025", StepKind.VerificationAnswered, new { place = asked[0], requestStepId = await way.RequestAsync(asked[0]) });
        await way.DoAsync("20/1/2025", StepKind.Introduction, new { introducers = new[] { Introducer("Lê Văn Hai", "20/11/2024", "1/9/2022"), Introducer("Trần Văn Ba", "1/6/2019", "10/3/2024") } }, mode: "Record");
        await way.DoAsync("12/2/2025", StepKind.OpinionSummary);
        await way.DoAsync(certifiedOn, StepKind.BaseCertification, mode: "Record");
        await way.DoAsync("21/2/2025", StepKind.VerificationAnswered, new { place = asked[1], requestStepId = await way.RequestAsync(asked[1]) });
        return way;
    }
}
