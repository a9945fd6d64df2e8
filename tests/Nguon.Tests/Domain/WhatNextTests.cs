using Nguon.Domain.Admission;
using Nguon.Domain.People;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>The task list: what is done, what can be done today, what blocks and from which day it will not.</summary>
public sealed class WhatNextTests
{
    [Fact]
    public void A_new_dossier_begins_with_the_list()
    {
        var way = new Way();

        Assert.Equal(NextState.DueNow, State(way, StepKind.PutOnList));
        Assert.Equal(NextState.NotYet, State(way, StepKind.Resume));
        Assert.Equal(NextState.NotYet, State(way, StepKind.CellResolution));
        Assert.Equal(Cell, way.Dossier.WaitsForId);
    }

    [Fact]
    public void Everything_the_vote_lacks_is_told_before_the_meeting_each_with_who_mends_it()
    {
        var way = new Way { Applicant = new() { Name = "An", BornOn = new(1994, 9, 12), Education = EducationLevel.Primary } };
        way.Do(StepKind.PutOnList, "1/3/2024");

        var line = Line(way, StepKind.CellResolution);

        Assert.Equal(NextState.Blocked, line.State);
        Assert.Contains(line.Refusals, refusal => refusal.Rule == "Education");
        Assert.Equal(8, line.Refusals.Count(refusal => refusal.Rule == "PaperMissing"));
        Assert.All(line.Refusals, refusal => Assert.NotNull(refusal.MendedBy));
    }

    [Fact]
    public void Marks_show_the_step_they_hold_up_as_blocked_once_nothing_else_is_missing()
    {
        var way = new Way { Today = Day("27/6/2025") };
        way.Do(StepKind.CellResolution, "8/5/2025", new() { Body = Present(14), Vote = new() { For = 12 } }, StepMode.Record);
        Assert.Equal(NextState.NotYet, State(way, StepKind.SubmittedToAuthority));
        way.Do(StepKind.CellCommitteeComment, "9/5/2025", mode: StepMode.Record);
        way.Do(StepKind.BaseCertification, "12/5/2025", mode: StepMode.Record);
        way.Do(StepKind.BaseResolution, "20/5/2025", new() { Body = Present(13), Vote = new() { For = 9 } }, StepMode.Record);

        var line = Line(way, StepKind.SubmittedToAuthority);

        Assert.Equal(NextState.Blocked, line.State);
        Assert.Equal(way.Dossier.OpenMarks, line.Refusals.Count);
        Assert.All(line.Refusals, refusal => Assert.Contains("còn điểm cần khắc phục", refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_only_needs_time_names_the_earliest_day()
    {
        var way = new Way { Today = Day("1/8/2025") }.Prepared("1/1/2024", "8/7/2025");
        way.Applicant = way.Applicant with { BornOn = Day("20/10/2007") };

        var line = Line(way, StepKind.CellResolution);

        Assert.Equal((NextState.NotYet, Day("1/10/2025")), (line.State, line.EarliestOn));
    }

    [Fact]
    public void Recognition_waits_for_the_end_of_probation()
    {
        var way = new Way { Today = Day("1/3/2025") };
        way.Do(StepKind.AdmissionDecision, "1/8/2024", mode: StepMode.Record);
        way.Do(StepKind.Ceremony, "20/8/2024", mode: StepMode.Record);

        Assert.Equal(DossierStage.Probation, way.Dossier.Stage);
        Assert.Equal(NextState.DueNow, State(way, StepKind.NewMemberCertificate));
        Assert.Equal((NextState.NotYet, Day("20/7/2025")), (State(way, StepKind.SelfReview), Line(way, StepKind.SelfReview).EarliestOn));
        Assert.Equal((NextState.NotYet, Day("20/8/2025")), (State(way, StepKind.CellRecognitionResolution), Line(way, StepKind.CellRecognitionResolution).EarliestOn));

        way.Today = Day("20/8/2025");
        way.Dossier.Refresh(way.Context());

        Assert.Equal((DossierStage.RecognitionOpen, ClockKind.RecognitionMeeting), (way.Dossier.Stage, way.Dossier.DueKind));
    }

    [Fact]
    public void The_way_has_no_line_for_what_nobody_asks()
    {
        var lines = new Way().Dossier.WhatNext(new Way().Context());

        Assert.DoesNotContain(lines, line => line.Kind is StepKind.TradeUnionRecommendation or StepKind.ProvincialConsent or StepKind.PoliticalIssueConclusion or StepKind.Returned);
        Assert.Equal(lines.Select(line => line.Kind).Order(), lines.Select(line => line.Kind));
    }

    [Fact]
    public void Every_kind_has_a_label_an_actor_and_a_stable_code() => Assert.All(Enum.GetValues<StepKind>(), kind =>
    {
        var definition = StepCatalogue.Of(kind);
        Assert.NotEmpty(definition.Label);
        Assert.True(definition.Label.IsNormalized());
        Assert.NotEmpty(Actors.NameOf(definition.Actor));
        Assert.Equal(kind.ToString(), definition.Code);
    });

    private static NextStep Line(Way way, StepKind kind) => way.Dossier.WhatNext(way.Context()).Single(line => line.Kind == kind);

    private static NextState State(Way way, StepKind kind) => Line(way, kind).State;
}
