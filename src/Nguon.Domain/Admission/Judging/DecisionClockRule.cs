namespace Nguon.Domain.Admission;

/// <summary>Sixty working days from the cell's resolution to the decision; thirty to the ceremony (rules.md 4.8, 14.7, 14.8).</summary>
internal static class DecisionClockRule
{
    public static void Judge(Case c)
    {
        Decision(c);
        Ceremony(c);
        c.Dates = c.Dates with { PartyAgeFrom = c.Last(PaperKind.AdmissionDecision) };
    }

    private static void Decision(Case c)
    {
        if (c.Last(PaperKind.CellResolution) is not { } from)
        {
            return;
        }

        var rules = c.RulesOn(from);
        var due = c.EndOfWorkingDays(from, rules.DecisionDays.Value);
        var latest = c.EndOfWorkingDays(from, rules.DecisionDays.Value + rules.DecisionExtensionDays.Value);
        c.Dates = c.Dates with { DecisionDueOn = due, DecisionLatestOn = latest };
        var isDueSure = !c.Calendar.HasUnconfirmedYear(from, due);
        ClockRule.Doubt(c, RuleCodes.DecisionDue, isDueSure ? "Hạn ra quyết định kết nạp khi có gia hạn" : "Hạn ra quyết định kết nạp", from, isDueSure ? latest : due);
        var last = Extended(c, from, rules.DecisionDays.Value);
        if (c.Facts.Act == ActKind.AuthorityDecides && c.On > last)
        {
            c.Add(ClockRule.Late(c, RuleCodes.DecisionDue, rules.DecisionDays, "Hạn ra quyết định kết nạp", from, last) with { OnlyWarns = true });
        }
    }

    /// <summary>The last day to decide after a resolution: extensions count from the resolution they follow on, with the days of their papers.</summary>
    public static DateOnly Extended(Case c, DateOnly resolved, int days)
    {
        var extensions = c.Facts.Papers.Where(paper => paper.Kind == PaperKind.DecisionExtension && paper.On >= resolved && paper.On <= c.On);
        return c.EndOfWorkingDays(resolved, days + c.RulesOn(resolved).ExtensionOf(extensions.Select(paper => paper.ExtensionDays)));
    }

    private static void Ceremony(Case c)
    {
        // The rules are those of the decision's day; where only its arrival is known, those of that day.
        var received = c.Last(PaperKind.DecisionReceived);
        if ((c.Last(PaperKind.AdmissionDecision) ?? received) is not { } decided)
        {
            return;
        }

        var rules = c.RulesOn(decided);
        var start = rules.CeremonyStart.Value == CeremonyStart.Issue ? c.Last(PaperKind.AdmissionDecision) : received;
        if (start is not { } from)
        {
            return;
        }

        var due = c.EndOfWorkingDays(from, rules.CeremonyDays.Value);
        c.Dates = c.Dates with { CeremonyDueOn = due };
        ClockRule.Doubt(c, RuleCodes.CeremonyDue, "Hạn tổ chức lễ kết nạp", from, due);
        if (c.Facts.Act == ActKind.HoldCeremony && c.On > due && !c.Has(PaperKind.SuperiorConsent))
        {
            c.Add(ClockRule.Late(c, RuleCodes.CeremonyDue, rules.CeremonyDays, "Hạn tổ chức lễ kết nạp", from, due) with
            {
                MendedBy = "chi bộ báo cáo, cấp ủy cấp trên trực tiếp đồng ý",
                Message = $"Hạn tổ chức lễ kết nạp là ngày {Say.Day(due)}; lễ ngày {Say.Day(c.On)} quá hạn {c.Calendar.WorkingDaysBetween(due, c.On)} ngày làm việc mà chưa có văn bản đồng ý của cấp ủy cấp trên trực tiếp." +
                    Say.ToDo("báo cáo và xin ý kiến đồng ý của cấp ủy cấp trên trực tiếp trước khi tổ chức lễ"),
            });
        }
    }
}
