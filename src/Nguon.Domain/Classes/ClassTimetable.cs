namespace Nguon.Domain.Classes;

/// <summary>When a class is held.</summary>
public enum ClassRhythm
{
    /// <summary>Cả ngày, liền nhau, từ thứ Hai đến thứ Sáu.</summary>
    WholeDays = 1,

    /// <summary>Buổi tối từ thứ Hai đến thứ Sáu.</summary>
    Evenings = 2,

    /// <summary>Thứ Bảy và Chủ nhật, cả ngày.</summary>
    Weekends = 3,

    /// <summary>Thứ Bảy, cả ngày (theo lịch trường học).</summary>
    Saturdays = 4,
}

/// <summary>A half-day of a timetable.</summary>
/// <param name="On">Day.</param>
/// <param name="Part">Part of the day.</param>
public sealed record ClassHalfDay(DateOnly On, DayPart Part);

/// <summary>Spreads the parts of a programme over days.</summary>
public static class ClassTimetable
{
    /// <summary>As many half-days as asked for, from the first day on, in the rhythm.</summary>
    public static IReadOnlyList<ClassHalfDay> Spread(DateOnly first, int count, ClassRhythm rhythm) =>
        [.. Enumerable.Range(0, (count * 7) + 7).Select(first.AddDays).Where(day => Suits(day.DayOfWeek, rhythm)).SelectMany(day => HalfDays(day, rhythm)).Take(count)];

    private static bool Suits(DayOfWeek day, ClassRhythm rhythm) => rhythm switch
    {
        ClassRhythm.Weekends => day is DayOfWeek.Saturday or DayOfWeek.Sunday,
        ClassRhythm.Saturdays => day is DayOfWeek.Saturday,
        _ => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday),
    };

    private static IEnumerable<ClassHalfDay> HalfDays(DateOnly day, ClassRhythm rhythm) =>
        rhythm == ClassRhythm.Evenings ? [new(day, DayPart.Evening)] : [new(day, DayPart.Morning), new(day, DayPart.Afternoon)];
}
