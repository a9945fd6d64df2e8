using Nguon.Domain.People;
using Nguon.Domain.Time;

namespace Nguon.Tests.Domain.People;

public sealed class StandingTimelineTests
{
    private static readonly Guid Someone = Guid.CreateVersion7();
    private static readonly Guid Cell = Guid.CreateVersion7();
    private static readonly DateTime First = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly List<PersonStanding> rows = [];

    [Fact]
    public void A_new_standing_ends_the_one_before_on_the_same_day()
    {
        Enter(new DateOnly(2020, 1, 1), PersonStatus.NonMember);
        Enter(new DateOnly(2021, 5, 1), PersonStatus.Sympathizer);

        Assert.Equal(PersonStatus.NonMember, On(new DateOnly(2021, 4, 30)));
        Assert.Equal(PersonStatus.Sympathizer, On(new DateOnly(2021, 5, 1)));
    }

    [Fact]
    public void A_standing_entered_late_goes_between_the_known_ones()
    {
        Enter(new DateOnly(2020, 1, 1), PersonStatus.NonMember);
        Enter(new DateOnly(2022, 1, 1), PersonStatus.ProbationaryMember);
        Enter(new DateOnly(2021, 1, 1), PersonStatus.Sympathizer);

        Assert.Equal(PersonStatus.Sympathizer, On(new DateOnly(2021, 12, 31)));
        Assert.Equal(PersonStatus.ProbationaryMember, On(new DateOnly(2022, 1, 1)));
    }

    [Fact]
    public void What_was_known_before_a_late_entry_can_still_be_told()
    {
        Enter(new DateOnly(2020, 1, 1), PersonStatus.NonMember);
        Enter(new DateOnly(2021, 1, 1), PersonStatus.Sympathizer, First.AddDays(10));

        var then = rows.Where(r => r.RecordedAt <= First && !(r.RetractedAt <= First)).InForceOn(new DateOnly(2021, 6, 1)).Single();

        Assert.Equal(PersonStatus.NonMember, then.Status);
    }

    [Fact]
    public void Taking_out_what_a_step_caused_brings_back_what_was_before()
    {
        var wrong = Guid.CreateVersion7();
        Enter(new DateOnly(2020, 1, 1), PersonStatus.Sympathizer);
        Apply(StandingTimeline.With(rows, Someone, new StandingChange(new DateOnly(2021, 1, 1), Cell, PersonStatus.ProbationaryMember, wrong), First), First);

        Apply(StandingTimeline.Without(rows, Someone, wrong, First.AddDays(1)), First.AddDays(1));

        Assert.Equal(PersonStatus.Sympathizer, On(new DateOnly(2021, 6, 1)));
        Assert.Contains(rows, r => r.CauseStepId == wrong && r.RetractedAt is not null);
    }

    [Fact]
    public void Papers_from_before_the_day_somebody_was_written_down_outrun_that_day()
    {
        Enter(new DateOnly(2026, 11, 23), PersonStatus.NonMember);
        Enter(new DateOnly(2024, 2, 2), PersonStatus.Sympathizer);
        Enter(new DateOnly(2025, 9, 2), PersonStatus.ProbationaryMember);

        Assert.Equal(PersonStatus.ProbationaryMember, On(new DateOnly(2026, 11, 23)));
    }

    [Fact]
    public void Quan_chung_after_leaving_the_list_is_a_fact_and_stays()
    {
        Enter(new DateOnly(2024, 2, 2), PersonStatus.Sympathizer);
        Enter(new DateOnly(2025, 3, 1), PersonStatus.NonMember);
        Enter(new DateOnly(2024, 8, 1), PersonStatus.Applicant);

        Assert.Equal(PersonStatus.NonMember, On(new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void Taking_out_the_only_step_leaves_somebody_who_stands_nowhere_yet()
    {
        var step = Guid.CreateVersion7();
        Enter(new DateOnly(2026, 11, 23), PersonStatus.NonMember);
        Apply(StandingTimeline.With(rows, Someone, new StandingChange(new DateOnly(2024, 2, 2), Cell, PersonStatus.Sympathizer, step), First), First);

        Apply(StandingTimeline.Without(rows, Someone, step, First.AddDays(1)), First.AddDays(1));

        Assert.Equal(PersonStatus.NonMember, On(new DateOnly(2026, 11, 23)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Whatever_is_entered_in_whatever_order_there_is_no_gap_and_no_overlap(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            Enter(new DateOnly(2010, 1, 1).AddDays(random.Next(4000)), (PersonStatus)random.Next(1, 6), First.AddMinutes(i));
        }

        var believed = rows.Where(r => r.RetractedAt is null).OrderBy(r => r.From).ToList();

        Assert.All(believed.Zip(believed.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.From));
        Assert.Null(believed[^1].Until);
    }

    private void Enter(DateOnly from, PersonStatus status, DateTime? at = null) =>
        Apply(StandingTimeline.With(rows, Someone, new StandingChange(from, Cell, status), at ?? First), at ?? First);

    private void Apply(StandingRevision revision, DateTime at)
    {
        foreach (var row in revision.Retracted)
        {
            row.RetractedAt = at;
        }

        rows.AddRange(revision.Added);
    }

    private PersonStatus On(DateOnly day) => rows.Where(r => r.RetractedAt is null).InForceOn(day).Single().Status;
}
