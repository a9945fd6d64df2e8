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
            yield return ($"{DueWords(due, task.Today)}.", DueCss(due, task.Today));
        }

        if (task.ValidUntil is { } valid)
        {
            yield return (task.Today > valid ? $"Hết giá trị từ sau ngày {Formats.Day(valid)}." : $"Có giá trị đến hết ngày {Formats.Day(valid)}.", DueCss(valid, task.Today));
        }
    }

    public static string DueWords(DateOnly due, DateOnly? today) => today is { } now && now > due
        ? $"Quá hạn {now.DayNumber - due.DayNumber} ngày (hạn {Formats.Day(due)})"
        : $"Hạn {Formats.Day(due)}";

    public static string DueCss(DateOnly due, DateOnly? today) => today is not { } now ? ""
        : now > due ? "late"
        : due.DayNumber - now.DayNumber <= SoonDays ? "soon" : "";
}
