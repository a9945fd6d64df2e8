using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Tests.Domain;
using Nguon.Tests.World;
using Nguon.Web.Reading;
using Nguon.Web.Seed;
using static Nguon.Tests.Domain.Way;
using Way = Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Law;

/// <summary>The twenty rules an engineer would get wrong (rules.md 14), each by its number; the boundaries of each stand in the tables beside.</summary>
public sealed class TrapTests
{
    private static readonly StepDetails Won = new() { Body = Present(14), Vote = new() { For = 14 } };

    [Fact]
    public void Trap_01_probation_runs_from_the_ceremony_and_party_age_from_the_date_of_the_decision()
    {
        var dates = (RuleCases.Recognition("16/9/2025") with { Papers = [new(PaperKind.AdmissionDecision, Day("25/8/2024")), new(PaperKind.Ceremony, Day("15/9/2024"))] }).Judged().Dates;

        Assert.Equal((Day("25/8/2024"), Day("15/9/2025"), Day("15/9/2025")), (dates.PartyAgeFrom, dates.ProbationEndsOn, dates.EffectiveOn));
    }

    [Fact]
    public void Trap_02_two_thirds_of_all_official_members_not_of_those_who_came() =>
        Assert.Equal((20, 14, false), Votes(new() { Members = 20, Present = 17 }, 13));

    [Fact]
    public void Trap_03_an_exempt_member_who_comes_and_votes_changes_the_denominator()
    {
        Assert.Equal((18, 12, true), Votes(new() { Members = 20, ExemptAbsent = 2, Present = 18 }, 12));
        Assert.Equal((19, 13, false), Votes(new() { Members = 20, ExemptAbsent = 1, ExemptPresent = 1, Present = 19 }, 12));
    }

    [Fact]
    public void Trap_04_month_twelve_over_is_not_official_and_the_late_decision_reaches_back()
    {
        var way = Reviewed();
        Assert.Equal(DossierStage.RecognitionOpen, way.Dossier.Stage);

        way.Do(StepKind.CellRecognitionResolution, "1/7/2025", Won);
        way.Do(StepKind.BaseRecognitionResolution, "2/7/2025", new() { Vote = new() { For = 13 } });
        way.Do(StepKind.RecognitionSubmitted, "3/7/2025");
        way.Do(StepKind.RecognitionAgreed, "1/6/2026", new() { Vote = new() { For = 13 } });
        way.Do(StepKind.RecognitionDecision, "2/6/2026");

        Assert.Equal((DossierStage.Recognised, Day("20/6/2025")), (way.Dossier.Stage, way.Dossier.StageOn));
    }

    [Fact]
    public void Trap_05_nothing_extends_a_probation_and_three_failed_votes_go_up()
    {
        var way = Reviewed();
        var due = way.Dossier.DueOn;
        way.Do(StepKind.DecisionExtension, "1/7/2025", new() { ExtensionDays = 30 }, StepMode.Record);
        Assert.Equal((ClockKind.RecognitionMeeting, due), (way.Dossier.DueKind, way.Dossier.DueOn));

        for (var day = 2; day <= 4; day++)
        {
            way.Do(StepKind.CellRecognitionResolution, $"{day}/7/2025", new() { Body = Present(14), Vote = new() { For = 9, Against = 5 } }, StepMode.Record);
        }

        Assert.Equal(Base, way.Dossier.WaitsForId);
    }

    [Fact]
    public void Trap_06_a_vote_one_day_early_and_a_vote_of_a_cell_of_two_are_void()
    {
        RuleCases.Recognition("19/6/2025").Refuses("ProbationRunning");
        RuleCases.Recognition("21/6/2025").Refuses();
        (RuleCases.Recognition() with { Body = new() { Members = 2, Present = 2 }, Vote = new() { For = 2 } }).Refuses("CellMinimum");
    }

    [Fact]
    public void Trap_07_sixty_working_days_count_from_the_resolution_of_the_cell_and_at_most_thirty_are_added()
    {
        var dates = (RuleCases.Authority() with { Papers = [new(PaperKind.CellResolution, Day("3/2/2024")), new(PaperKind.BaseResolution, Day("1/3/2024"))] }).Judged().Dates;

        Assert.Equal((Free().AddWorkingDays(Day("3/2/2024"), 60), Free().AddWorkingDays(Day("3/2/2024"), 90)), (dates.DecisionDueOn, dates.DecisionLatestOn));
    }

    [Fact]
    public void Trap_08_the_ceremony_clock_starts_at_receipt_until_294_and_at_issue_under_208()
    {
        Assert.Equal(Free().AddWorkingDays(Day("7/6/2024"), 30), Ceremony("3/6/2024", "7/6/2024"));
        Assert.Equal(Free().AddWorkingDays(Day("3/8/2026"), 30), Ceremony("3/8/2026", "7/8/2026"));
    }

    [Fact]
    public void Trap_09_thirty_days_thirty_working_days_and_one_month_are_three_days_and_Tet_is_data()
    {
        var calendar = CalendarSource.Load();
        var from = Day("20/1/2025");

        Assert.Equal(3, new[] { from.AddDays(30), calendar.AddWorkingDays(from, 30), Months.Add(from, 1) }.Distinct().Count());
        Assert.False(calendar.IsWorkingDay(Day("29/1/2025")));
        Assert.True(calendar.IsWorkingDay(Day("26/4/2025")), "a Saturday worked for another day");
        Assert.Equal(Day("28/2/2025"), Months.Add(Day("31/1/2025"), 1));
    }

    [Fact]
    public void Trap_10_age_is_counted_by_month_on_the_day_of_the_cells_meeting_and_retirement_does_not_matter()
    {
        Born("28/2/2006").Warns("Age");
        Born("1/3/2006").Refuses("Age");
        Born("1/2/1966").Refuses();
        Born("31/1/1964").Refuses("Age");

        static DossierFacts Born(string day) => RuleCases.Cell().Who(who => who with { BornOn = Day(day), IsOverSixtyPath = false });
    }

    [Fact]
    public void Trap_11_the_certificate_lives_at_the_meeting_not_when_the_file_was_opened()
    {
        RuleCases.Cell().With(PaperKind.AwarenessCertificate, "3/2/2019").Refuses();
        RuleCases.Cell().With(PaperKind.AwarenessCertificate, "2/2/2019").Refuses("CertificateValidity");
    }

    [Fact]
    public void Trap_12_the_twelve_months_are_of_working_together_and_one_introducer_may_be_an_organisation()
    {
        var young = RuleCases.Cell() with { Introducers = [new() { Name = "Hai", IsOfficial = true, OfficialSince = Day("3/8/2023"), WorkedTogetherSince = Day("3/2/2022") }] };
        young.Refuses();
        (young with { Introducers = [young.Introducers![0] with { OfficialSince = Day("1/1/2010"), WorkedTogetherSince = Day("4/2/2023") }] }).Refuses("IntroducerCoWorking"); // given above
        young.Without(PaperKind.YouthUnionRecommendation).Refuses("PaperMissing");
    }

    [Fact]
    public void Trap_13_a_certification_dated_before_the_last_verification_is_caught()
    {
        var certified = new DossierFacts { Act = ActKind.CertifyResume, On = Day("25/1/2024"), Papers = [new(PaperKind.Verification, Day("20/1/2024")), new(PaperKind.CellCommitteeComment, Day("22/1/2024"))] };

        certified.Refuses();
        certified.With(PaperKind.CellCommitteeComment, "19/1/2024").Refuses("PaperOrder");
        Assert.False((certified with { On = Day("19/1/2024") }).Judged().IsAllowed);
    }

    [Fact]
    public async Task Trap_14_the_organ_that_decides_is_a_dated_grant()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();

        var before = await ChainAsync(world, "30/6/2025");
        var after = await ChainAsync(world, "1/7/2025");

        Assert.Equal((world.Units.City, world.Units.Phuong), (before.AuthorityId, after.AuthorityId));
        Assert.Equal((world.Units.OldWardEast, null), (before.BaseId, after.BaseId));
    }

    [Fact]
    public async Task Trap_15_merging_organisations_moves_nobody_in_the_figures()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        var (before, reform) = (ProvinceUnits.Reform.AddDays(-1), ProvinceUnits.Reform);

        var moved = await world.InDb(db => db.CountedFacts.CountAsync(f => f.RetractedAt == null && f.From == reform && (int)f.Kind >= (int)CountedFactKind.CameFromOutside && (int)f.Kind <= (int)CountedFactKind.LeftOnRequest));

        Assert.Equal(0, moved);
        Assert.Equal(await CountedAsync(world, world.Units.City, before) + await CountedAsync(world, world.Units.District, before), await CountedAsync(world, world.Units.Province, reform));
    }

    [Theory]
    [InlineData("Temporary", 1)]
    [InlineData("Official", 0)]
    public async Task Trap_16_who_is_away_for_a_time_or_on_the_way_belongs_to_the_sender(string kind, int away)
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        var (home, host) = (world.Units.KhuPho1, world.Units.OtherCell);
        var (roll, counts) = (await RollAsync(world, home), (await CountedAsync(world, home, world.Today), await CountedAsync(world, host, world.Today)));
        object slip = away > 0
            ? new { kind, slipOn = Iso(world, -30), slipNumber = "12-GGT", toOrganizationId = host, backBy = Iso(world, 150) }
            : new { kind, slipOn = Iso(world, -30), slipNumber = "12-GGT", toOrganizationId = host };

        var sent = (await sender.PostJsonAsync($"/api/v1/people/{world.People.MembersOfKhuPho1[5]}/transfers", slip)).MustBe(HttpStatusCode.OK);
        if (away > 0)
        {
            using var receiver = await world.As(world.ForeignSecretary);
            var id = JsonDocument.Parse(sent.Body).RootElement.GetProperty("id").GetGuid();
            (await receiver.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(world, -20), cellId = host })).MustBe(HttpStatusCode.OK);
        }

        Assert.Equal(counts, (await CountedAsync(world, home, world.Today), await CountedAsync(world, host, world.Today)));
        Assert.Equal((roll.OfficialMembers, roll.TemporarilyAway + away), ((await RollAsync(world, home)).OfficialMembers, (await RollAsync(world, home)).TemporarilyAway));
    }

    [Fact]
    public void Trap_17_overlapping_groups_are_not_added_and_percentages_differ_in_points()
    {
        var women = new CountedFigure("ket-nap", MeasureUnit.Percent, AxisKind.Sex, "2016–2017", 37);
        var residential = new ComparedFigure("ty-trong-khu-dan-cu", MeasureUnit.Percent, 36.9m);

        Assert.False(FigureTotal.Of([women, women with { Axis = AxisKind.AgeGroup, Value = 74 }]).Succeeded);
        Assert.Equal(new FigureDifference(24.3m, "điểm phần trăm"), FigureDifference.Of(residential, residential with { Value = 12.6m }).Value);
    }

    [Fact]
    public void Trap_18_a_rate_names_what_it_is_taken_of_and_keeps_both_numbers()
    {
        var ofDistrict = Percentage.Of(148, 4200);
        var ofCommune = Percentage.Of(148, 3700);

        Assert.Equal(((148L, 4200L), (148L, 3700L)), ((ofDistrict!.Value.Part, ofDistrict.Value.Whole), (ofCommune!.Value.Part, ofCommune.Value.Whole))); // neither base is 0
        Assert.NotEqual(ofDistrict.Value.Value, ofCommune.Value.Value);
        Assert.All(MeasureCatalogue.All.Where(measure => measure.Numerator is not null), measure => Assert.NotNull(measure.Denominator));
    }

    [Fact]
    public void Trap_19_a_document_is_issuer_type_number_and_date()
    {
        var sameNumber = Book.Layers.Where(layer => layer.Id.StartsWith("01-HD/TW", StringComparison.Ordinal)).ToList();

        Assert.True(sameNumber.Count >= 3);
        Assert.Equal(sameNumber.Count, sameNumber.Select(layer => layer.DatedOn).Distinct().Count());
        Assert.Equal(Book.Layers.Count, Book.Layers.Select(layer => layer.Id).Distinct().Count());
        Assert.NotEqual(Terms.Usual.On(Day("30/6/2025")).From, Terms.Usual.On(Day("1/7/2025")).From);
        Assert.Equal(Terms.Usual.On(Day("31/12/2025")).From, Terms.Usual.On(Day("1/1/2026")).From);
    }

    [Fact]
    public async Task Trap_20_identifiers_are_text_with_their_leading_zeros()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await world.InDb(db => db.People.Where(p => p.Id == world.An.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.IdentityNumber, "045094000012").SetProperty(p => p.CardNumber, "000012345678")));

        var (identity, card) = await world.InDb(db => db.People.Where(p => p.Id == world.An.Id).Select(p => new ValueTuple<string?, string?>(p.IdentityNumber, p.CardNumber)).SingleAsync());

        Assert.Equal(("045094000012", "000012345678"), (identity, card));
    }

    private static (int?, int?, bool?) Votes(BodyFacts body, int yes)
    {
        var votes = (RuleCases.Cell() with { Body = body, Vote = new() { For = yes, Against = body.Present.GetValueOrDefault() - yes } }).Judged().Votes;
        return (votes?.Denominator, votes?.Needed, votes?.Reached);
    }

    private static DateOnly? Ceremony(string decided, string received) => new DossierFacts
    {
        Act = ActKind.HoldCeremony, On = Day(received), Papers = [new(PaperKind.AdmissionDecision, Day(decided)), new(PaperKind.DecisionReceived, Day(received))],
    }.Judged().Dates.CeremonyDueOn;

    private static Way Reviewed()
    {
        var way = new Way();
        way.Do(StepKind.AdmissionDecision, "1/6/2024", mode: StepMode.Record);
        way.Do(StepKind.DecisionReceived, "5/6/2024", mode: StepMode.Record);
        way.Do(StepKind.Ceremony, "20/6/2024", mode: StepMode.Record);
        way.Do(StepKind.NewMemberCertificate, "1/12/2024", mode: StepMode.Record);
        way.Do(StepKind.SelfReview, "1/6/2025");
        way.Do(StepKind.MentorReview, "2/6/2025");
        way.Do(StepKind.RecognitionOpinionSummary, "10/6/2025");
        return way;
    }

    private static Task<ProcedureChain> ChainAsync(TestWorld world, string day) =>
        world.AsOperator<ProcedureChains, ProcedureChain>(chains => chains.OrgansOnAsync(world.Units.KhuPho1, Day(day), DecisionPower.Admission, default));

    private static Task<long> CountedAsync(TestWorld world, Guid unit, DateOnly day) => world.AsOperator<BalanceQuery, long>(query => query.CountedAsync(unit, day, default));

    private static async Task<Nguon.Domain.Sessions.Attendance> RollAsync(TestWorld world, Guid cell) =>
        (await world.AsOperator<CellRollQuery, CellRoll>(query => query.OnAsync(cell, world.Today, default))).Expected();

    private static string Iso(TestWorld world, int days) => world.Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
