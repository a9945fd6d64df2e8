using Nguon.Domain.Admission;
using Nguon.Domain.Time;

namespace Nguon.Web.Ui;

/// <summary>The small words beneath a task, late and soon marked by word and tint.</summary>
internal static class TaskFacts
{
    private const int SoonDays = 30;

    public static IEnumerable<(string Text, string Css)> Of(TaskView task)
    {
        if (task.DoneOn is { } done)
        {
            yield return ($"Ngày {Formats.Day(done)}{(task.Paper.Length > 0 ? $", số {task.Paper}" : "")}.", "");
        }

        if (task.By.Length > 0)
        {
            yield return ($"{(task.DoneOn is null ? "Người làm: " : "")}{task.By}.", "");
        }

        if (task.Remark.Length > 0)
        {
            yield return (task.Remark, "");
        }

        if (task.EarliestOn is { } earliest && task.DoneOn is null)
        {
            yield return ($"Sớm nhất ngày {Formats.Day(earliest)}.", "");
        }

        if (task.DueOn is { } due && task.DoneOn is null)
        {
            yield return ($"{DueWords(due, task)}.", DueCss(due, task.Today));
        }

        if (task.ValidUntil is { } valid)
        {
            yield return (task.Today > valid ? $"Hết giá trị từ sau ngày {Formats.Day(valid)}." : $"Có giá trị đến hết ngày {Formats.Day(valid)}.", DueCss(valid, task.Today));
        }
    }

    private static string DueWords(DateOnly due, TaskView task) =>
        task.LateBy.Length > 0 ? $"Quá hạn {task.LateBy} (hạn {Formats.Day(due)})" : DueWords(due, task.Today);

    /// <summary>The last day and by how much it passed: in working days where the calendar they are counted by is given.</summary>
    public static string DueWords(DateOnly due, DateOnly? today, WorkingCalendar? calendar = null) => today is { } now && now > due
        ? $"Quá hạn {LateBy(due, now, calendar)} (hạn {Formats.Day(due)})"
        : $"Hạn {Formats.Day(due)}";

    /// <summary>A clock with its last day, for a column of times: Hạn ra quyết định kết nạp 02/11/2026, quá 14 ngày làm việc.</summary>
    public static string DueSentence(ClockKind clock, DateOnly on, DateOnly today, WorkingCalendar calendar) =>
        $"{Labels.Of(clock)} {Formats.Day(on)}{(today > on ? $", quá {LateBy(clock, on, today, calendar)}" : "")}";

    /// <summary>The last day, for a column Hạn that stands beside the clock's name.</summary>
    public static string DueDay(ClockKind clock, DateOnly on, DateOnly today, WorkingCalendar calendar) =>
        today > on ? $"{Formats.Day(on)}, quá {LateBy(clock, on, today, calendar)}" : Formats.Day(on);

    // Days are counted as the rule of the clock counts them.
    private static string LateBy(ClockKind clock, DateOnly on, DateOnly today, WorkingCalendar calendar) => LateBy(on, today, clock.CountsWorkingDays() ? calendar : null);

    private static string LateBy(DateOnly on, DateOnly today, WorkingCalendar? calendar) => calendar is null
        ? $"{Formats.Number(today.DayNumber - on.DayNumber)} ngày"
        : $"{Formats.Number(Math.Max(1, calendar.WorkingDaysBetween(on, today)))} ngày làm việc";

    public static string DueCss(DateOnly due, DateOnly? today) => today is not { } now ? ""
        : now > due ? "late"
        : due.DayNumber - now.DayNumber <= SoonDays ? "soon" : "";
}
