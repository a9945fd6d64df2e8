namespace Nguon.Domain.Admission;

/// <summary>Clocks of a transfer of activity (rules.md 6.1); lateness only warns.</summary>
internal static class TransferRule
{
    public static void Judge(Case c)
    {
        if (c.Last(PaperKind.MoveDecision) is { } moved && c.Facts.Transfer == TransferKind.Official && c.RulesOn(moved).TransferDays is { } days)
        {
            var due = Clock(c, days, "Hạn làm thủ tục chuyển sinh hoạt đảng chính thức", moved, ActKind.StartTransfer);
            c.Dates = c.Dates with { TransferDueOn = due };
        }

        if (c.Last(PaperKind.TransferSlip) is { } issued)
        {
            var due = Clock(c, c.RulesOn(issued).PresentDays, "Hạn nộp giấy giới thiệu sinh hoạt đảng", issued, ActKind.PresentTransfer);
            c.Dates = c.Dates with { PresentDueOn = due };
        }
    }

    private static DateOnly Clock(Case c, RuleValue<int> days, string name, DateOnly from, ActKind act)
    {
        var due = c.EndOfWorkingDays(from, days.Value);
        ClockRule.Doubt(c, RuleCodes.TransferDue, name, from, due);
        if (c.Facts.Act == act && c.On > due)
        {
            c.Add(ClockRule.Late(c, RuleCodes.TransferDue, days, name, from, due) with { OnlyWarns = true, MendedBy = "đảng viên và chi bộ" });
        }

        return due;
    }
}
