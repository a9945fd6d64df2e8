namespace Nguon.Domain.Admission;

/// <summary>What every clock of working days says when it is late or counted through a calendar not confirmed.</summary>
internal static class ClockRule
{
    public static Finding Late(Case c, string rule, RuleValue<int> days, string name, DateOnly from, DateOnly due) => new()
    {
        Rule = rule,
        Ground = Ground.Of(days),
        Facts = [$"tính từ ngày {Say.Day(from)}", $"{days.Value} ngày làm việc", $"hết ngày {Say.Day(due)}"],
        MendedBy = "cấp ủy có thẩm quyền",
        Message = $"{name} là ngày {Say.Day(due)}; ngày {Say.Day(c.On)} đã quá hạn {c.Calendar.WorkingDaysBetween(due, c.On)} ngày làm việc." + Say.ToDo("báo cáo lý do quá hạn"),
    };

    public static void Doubt(Case c, string rule, string name, DateOnly from, DateOnly due)
    {
        if (c.Calendar.HasUnconfirmedYear(from, due))
        {
            c.Add(new()
            {
                Rule = rule,
                OnlyWarns = true,
                Facts = [$"tính từ ngày {Say.Day(from)}", CalendarDoubt.Fact],
                MendedBy = "người quản trị lịch làm việc",
                Message = $"{name} tính là ngày {Say.Day(due)}, nhưng lịch nghỉ của năm trong khoảng này chưa được xác nhận." + Say.ToDo("đối chiếu lịch nghỉ chính thức"),
            });
        }
    }
}
