using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>Scenarios 2 and 3: three layers on two sides of 30/7/2021; a mountain cell of five.</summary>
public sealed class ScenarioTests
{
    [Theory]
    [InlineData("23/7/2021", "29-QĐ/TW")]
    [InlineData("30/7/2021", "24-QĐ/TW")]
    public void The_cells_vote_keeps_the_rules_of_its_own_day(string on, string regulation)
    {
        var step = Vinh().Do(StepKind.CellResolution, on, new() { Body = Present(21), Vote = new() { For = 16, Against = 5 } });

        Assert.Equal((regulation, "01-HD/TW 20/9/2016", "09-HD/BTCTW 2017"), (step.RegulationId, step.GuidanceId, step.FormsId));
    }

    [Fact]
    public void A_base_vote_not_reached_goes_up_with_its_result()
    {
        var way = Vinh();
        var vote = way.Do(StepKind.CellResolution, "23/7/2021", new() { Body = Present(21), Vote = new() { For = 16, Against = 5 } });
        Assert.Equal(Day("19/10/2021"), way.Dossier.DueOn);
        way.Certified("26/7/2021");
        var details = new StepDetails { Body = Present(15, 12), Vote = new() { For = 9, Against = 3 } };

        var refused = way.Try(StepKind.BaseResolution, "6/8/2021", details);
        var recorded = way.Do(StepKind.BaseResolution, "6/8/2021", details, StepMode.Record);

        Assert.Contains("cần ít nhất 10", Assert.Single(refused.Refusals, refusal => refusal.Rule == "BaseMajority").Message, StringComparison.Ordinal);
        Assert.Equal(("24-QĐ/TW", "01-HD/TW 20/9/2016", "09-HD/BTCTW 2017"), (recorded.RegulationId, recorded.GuidanceId, recorded.FormsId));
        Assert.Equal((DossierStage.CellApproved, 0), (way.Dossier.Stage, way.Dossier.OpenMarks));
        way.Do(StepKind.SubmittedToAuthority, "10/8/2021");
        var agreed = way.Do(StepKind.AuthorityAgreed, "22/9/2021", new() { Vote = new() { For = 9, Against = 4 } });
        Assert.Contains(agreed.Marks, mark => mark.Refusal.Rule == "BaseMajority" && !mark.IsToMend);
        Assert.Equal(41, way.Calendar.WorkingDaysBetween(Day("23/7/2021"), Day("22/9/2021")));
        Assert.Equal("29-QĐ/TW", vote.RegulationId);
    }

    [Fact]
    public void A_mountain_cell_of_five_needs_three_votes_and_no_chi_uy()
    {
        var way = Nhoi(isDifficultArea: true);

        var wrong = way.Try(StepKind.CellResolution, "14/10/2022", new() { Body = Present(5, away: 1), Vote = new() { For = 4, Against = 1 } }, StepMode.Record);
        way.Do(StepKind.CellResolution, "14/10/2022", new() { Body = Present(5, away: 1), Vote = new() { For = 3, Against = 1 } });

        Assert.Equal("VoteCount", Assert.Single(wrong.Refusals).Rule);
        Assert.DoesNotContain(way.Dossier.WhatNext(way.Context()), line => line.Kind == StepKind.CellCommitteeCheck && line.State != NextState.NotNeeded);
        Assert.Equal("Nhận xét của bí thư chi bộ trong lý lịch", way.Dossier.WhatNext(way.Context()).Single(line => line.Kind == StepKind.CellCommitteeComment).Label);
        way.Certified("20/10/2022");
        way.Do(StepKind.BaseResolution, "4/11/2022", new() { Body = Present(11), Vote = new() { For = 9, Against = 2 } });
        Assert.Equal(Day("9/1/2023"), way.Dossier.DueOn);
        Assert.Equal(55, way.Calendar.WorkingDaysBetween(Day("14/10/2022"), Day("30/12/2022")));
        way.Do(StepKind.SubmittedToAuthority, "7/11/2022");
        way.Do(StepKind.AuthorityAgreed, "30/12/2022", new() { Vote = new() { For = 10, Against = 3 } });
        way.Do(StepKind.AdmissionDecision, "30/12/2022");
        way.Do(StepKind.DecisionReceived, "5/1/2023");
        Assert.Equal(Day("23/2/2023"), way.Dossier.DueOn);
        way.Do(StepKind.Ceremony, "3/2/2023");
        Assert.Equal(DossierStage.RecognitionOpen, way.Dossier.Stage);
    }

    [Fact]
    public void Without_the_area_code_the_diploma_is_asked_for()
    {
        var outcome = Nhoi(isDifficultArea: false).Try(StepKind.CellResolution, "14/10/2022", new() { Body = Present(5, away: 1), Vote = new() { For = 3, Against = 1 } });

        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal(("Education", "24-QĐ/TW ngày 30/7/2021, điểm 1.2a"), (refusal.Rule, refusal.Basis));
    }

    private static Way Vinh()
    {
        var way = new Way(Free("2021-09-02", "2021-09-03"))
        {
            Applicant = new() { Name = "Đoàn Quang Vinh", BornOn = new(1990, 1, 3), Education = EducationLevel.Higher, HasStatisticsFields = true },
        };
        way.Dossier.Circumstances = new() { Route = IntroductionRoute.TwoMembers };
        way.Chain = way.Chain with { BaseMembers = 15, AuthorityMembers = 13, Mode = DecisionMode.StandingCommittee };
        return way.Prepared("1/3/2019", "23/7/2021");
    }

    private static Way Nhoi(bool isDifficultArea)
    {
        var way = new Way(Free("2023-01-02", "2023-01-20", "2023-01-23", "2023-01-24", "2023-01-25", "2023-01-26"))
        {
            Applicant = new() { Name = "Hồ Thị Nhơi", BornOn = new(2001, 11, 15), Education = EducationLevel.Primary, HasStatisticsFields = true },
        };
        way.Dossier.Circumstances = new() { Route = IntroductionRoute.YouthUnion, IsYouthUnionMember = true, IsDifficultArea = isDifficultArea };
        way.Chain = way.Chain with { HasCellCommittee = false, BaseMembers = 11 };
        return way.Prepared("1/3/2021", "14/10/2022");
    }
}
