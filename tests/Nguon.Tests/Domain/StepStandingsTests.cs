using Nguon.Domain.Admission;
using Nguon.Domain.People;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>What the person is from the day of a step on (rules.md 4.5 to 4.7).</summary>
public sealed class StepStandingsTests
{
    private static readonly StepDetails Lost = new() { Body = Present(14), Vote = new() { For = 9, Against = 5 } };
    private static readonly StepDetails Won = new() { Body = Present(14), Vote = new() { For = 14 } };

    [Theory]
    [InlineData(StepKind.PutOnList, PersonStatus.Sympathizer, null)]
    [InlineData(StepKind.Application, PersonStatus.Applicant, null)]
    [InlineData(StepKind.Ceremony, PersonStatus.ProbationaryMember, null)]
    [InlineData(StepKind.RecognitionDecision, PersonStatus.OfficialMember, null)]
    [InlineData(StepKind.DeletionDecision, PersonStatus.Left, LeavingReason.NameDeleted)]
    [InlineData(StepKind.Deceased, PersonStatus.Left, LeavingReason.Died)]
    [InlineData(StepKind.RemovedFromList, PersonStatus.NonMember, LeavingReason.RemovedFromList)]
    [InlineData(StepKind.Withdrawn, PersonStatus.NonMember, LeavingReason.WithdrewApplication)]
    [InlineData(StepKind.DecisionAnnulled, PersonStatus.NonMember, LeavingReason.DecisionAnnulled)]
    [InlineData(StepKind.AuthorityDeclined, PersonStatus.Sympathizer, LeavingReason.NotAgreed)]
    [InlineData(StepKind.MovedOut, PersonStatus.Left, LeavingReason.MovedOut)]
    public void A_step_makes_the_person_what_its_paper_says(StepKind kind, PersonStatus status, LeavingReason? reason)
    {
        var way = new Way();

        Assert.Equal([(kind, status, reason)], After(way, way.Do(kind, "1/3/2024", mode: StepMode.Record)));
    }

    [Fact]
    public void Who_moves_to_a_known_unit_stays_what_he_was()
    {
        var way = new Way();

        Assert.Equal([(StepKind.MovedOut, PersonStatus.Applicant, null)], After(way, way.Do(StepKind.MovedOut, "1/3/2024", new() { ToOrganizationId = Base }, StepMode.Record)));
    }

    [Fact]
    public void A_notice_entered_after_the_ceremony_does_not_undo_it()
    {
        var way = new Way();
        way.Do(StepKind.Ceremony, "1/3/2024", mode: StepMode.Record);

        Assert.Empty(After(way, way.Do(StepKind.AuthorityDeclined, "1/2/2024", mode: StepMode.Record)));
    }

    [Fact]
    public void A_vote_that_does_not_carry_puts_the_request_aside_and_a_new_one_takes_it_up()
    {
        var way = new Way();

        Assert.Equal([(StepKind.CellResolution, PersonStatus.Sympathizer, LeavingReason.NotProposed)], After(way, way.Do(StepKind.CellResolution, "1/3/2024", Lost, StepMode.Record)));
        Assert.Equal(
            [(StepKind.CellResolution, PersonStatus.Sympathizer, LeavingReason.NotProposed), (StepKind.CellResolution, PersonStatus.Applicant, null)],
            After(way, way.Do(StepKind.CellResolution, "1/4/2024", Won, StepMode.Record)));
        Assert.Equal(2, After(way, way.Do(StepKind.BaseResolution, "1/5/2024", mode: StepMode.Record)).Length);
    }

    [Fact]
    public void A_second_lost_vote_changes_nothing_more_and_a_dossier_sent_up_all_the_same_takes_the_request_up()
    {
        var way = new Way();
        way.Do(StepKind.CellResolution, "1/3/2024", Lost, StepMode.Record);

        Assert.Single(After(way, way.Do(StepKind.CellResolution, "1/4/2024", Lost, StepMode.Record)));
        Assert.Equal((StepKind.SubmittedToAuthority, PersonStatus.Applicant, null), After(way, way.Do(StepKind.SubmittedToAuthority, "1/5/2024", mode: StepMode.Record))[^1]);
    }

    [Fact]
    public void A_vote_that_carries_and_a_small_paper_change_nothing()
    {
        var way = new Way();

        Assert.Empty(After(way, way.Do(StepKind.CellResolution, "1/3/2024", Won, StepMode.Record)));
        Assert.Empty(After(way, way.Do(StepKind.ResumeStamped, "1/2/2024", mode: StepMode.Record)));
    }

    private static (StepKind, PersonStatus, LeavingReason?)[] After(Way way, DossierStep step) =>
        [.. StepStandings.After(way.Dossier, step, PersonStatus.Applicant).Select(brought => (brought.Step.Kind, brought.Status, brought.Reason))];
}
