namespace Nguon.Domain.Admission;

/// <summary>The remark that a clock of working days was counted through a year whose calendar nobody confirmed (rules.md 4.8): true while the clock runs, of no use in the history.</summary>
public static class CalendarDoubt
{
    internal const string Fact = "qua lịch chưa được xác nhận";

    /// <summary>True for that remark and no other.</summary>
    public static bool IsIn(Refusal refusal) => refusal.Facts.Contains(Fact);
}
