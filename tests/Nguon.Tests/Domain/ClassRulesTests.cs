using Nguon.Domain.Classes;

namespace Nguon.Tests.Domain;

public sealed class ClassRulesTests
{
    [Fact]
    public void A_timetable_keeps_to_its_rhythm_and_never_holds_two_sessions_at_once()
    {
        foreach (var rhythm in Enum.GetValues<ClassRhythm>())
        {
            foreach (var first in Enumerable.Range(0, 20).Select(new DateOnly(2026, 12, 20).AddDays))
            {
                var days = ClassTimetable.Spread(first, 10, rhythm);

                Assert.Equal(10, days.Distinct().Count());
                Assert.All(days, day => Assert.Equal(rhythm is ClassRhythm.Weekends or ClassRhythm.Saturdays, day.On.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
                Assert.All(days, day => Assert.Equal(rhythm == ClassRhythm.Evenings, day.Part == DayPart.Evening));
                Assert.True(days[0].On >= first);
            }
        }
    }

    [Fact]
    public void The_awareness_programme_has_five_lessons_in_fifty_periods_and_the_new_members_one_ten_lessons()
    {
        Assert.Equal((5, 50, false), Of(ClassKind.Awareness));
        Assert.Equal((10, 50, true), Of(ClassKind.NewMember));
    }

    [Fact]
    public void Free_seats_are_given_from_the_lowest_and_end_at_the_last()
    {
        Assert.Equal(2, ClassRules.FreeSeat(3, [1, 3]));
        Assert.Null(ClassRules.FreeSeat(3, [1, 2, 3]));
        Assert.Null(ClassRules.FreeSeat(0, []));
    }

    [Theory]
    [InlineData(8, 10, 80, true)]
    [InlineData(7, 10, 80, false)]
    [InlineData(7, 9, 77, true)]
    [InlineData(0, 0, 80, true)]
    public void Attendance_is_enough_at_the_set_share_of_sessions_held(int present, int held, int minimum, bool isEnough) =>
        Assert.Equal(isEnough, ClassRules.AttendedEnough(present, held, minimum));

    [Fact]
    public void A_register_goes_on_after_its_highest_line_and_knows_its_gaps()
    {
        Assert.Equal((1, 4), (CertificateBook.Next([]), CertificateBook.Next([1, 3])));
        Assert.Equal([2], CertificateBook.Gaps([1, 3]));
        Assert.Equal("007/2026-ĐVM-TTCT", CertificateBook.Written(ClassKind.NewMember, 2026, 7, "TTCT"));
    }

    private static (int Lessons, int Periods, bool IsUnchecked) Of(ClassKind kind) =>
        ClassProgrammes.On(kind, new DateOnly(2026, 11, 20)) is { } p ? (p.Lessons, p.Periods, p.IsUnchecked) : default;
}
