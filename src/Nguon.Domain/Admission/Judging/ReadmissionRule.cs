using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>Kết nạp lại: waits, bars, once, consent (rules.md 3.6), and the population policy of its time (3.7).</summary>
internal static class ReadmissionRule
{
    public static void Judge(Case c)
    {
        if (c.CellDay is not { } day || c.Applicant is not { } person)
        {
            return;
        }

        var rules = c.RulesOn(day);
        if (person.Former is { } former)
        {
            Bar(c, rules, former);
            Once(c, rules, former);
            Wait(c, rules, former, day);
            Consent.Judge(c, RuleCodes.ReadmissionConsent, set => set.ReadmissionConsent, "Người kết nạp lại");
        }
        else if (person.HasThirdChild && rules.PopulationThirdMonths is { } policy)
        {
            c.Add(new()
            {
                Rule = RuleCodes.PopulationPolicy,
                Ground = Ground.Of(policy),
                OnlyWarns = true,
                MendedBy = "chi bộ",
                Message = "Sinh con thứ ba: quy định của thời kỳ này có trường hợp phải chờ." + Say.ToDo("chi bộ xem xét hoàn cảnh và các trường hợp không coi là vi phạm"),
            });
        }
    }

    private static void Bar(Case c, RuleSet rules, FormerMembership former)
    {
        var bars = rules.ReadmissionBars.Value;
        var withdrew = former.Reason == FormerEnd.Withdrew && former.Cause != FormerCause.FamilyHardship && bars.Contains(nameof(FormerEnd.Withdrew));
        var quit = former.Reason == FormerEnd.QuitOnOwn && bars.Contains(nameof(FormerEnd.QuitOnOwn));
        if (withdrew || quit || bars.Contains(former.Cause.ToString()))
        {
            c.Add(new()
            {
                Rule = RuleCodes.ReadmissionBar,
                Ground = Ground.Of(rules.ReadmissionBars),
                MendedBy = "chi bộ",
                Message = "Trường hợp này không thuộc diện được xem xét kết nạp lại (tự bỏ sinh hoạt, xin ra khỏi Đảng không vì gia đình đặc biệt khó khăn, gây mất đoàn kết nội bộ nghiêm trọng, bị kết án vì tham nhũng hoặc tội nghiêm trọng trở lên)." + Say.ToDo("kiểm tra lại lý do ra khỏi Đảng trong hồ sơ cũ"),
            });
        }
    }

    private static void Once(Case c, RuleSet rules, FormerMembership former)
    {
        if (former.Times >= rules.ReadmissionTimes.Value)
        {
            c.Add(new()
            {
                Rule = RuleCodes.ReadmissionOnce,
                Ground = Ground.Of(rules.ReadmissionTimes),
                Facts = [$"đã kết nạp lại {former.Times} lần"],
                MendedBy = "chi bộ",
                Message = "Chỉ được kết nạp lại một lần; hồ sơ ghi đã kết nạp lại trước đây." + Say.ToDo("kiểm tra lại hồ sơ cũ"),
            });
        }
    }

    private static void Wait(Case c, RuleSet rules, FormerMembership former, DateOnly day)
    {
        var (rule, name) = former.Cause == FormerCause.PopulationPolicy && PopulationRule(c, rules) is { } special
            ? (special, RuleCodes.PopulationPolicy)
            : (rules.ReadmissionMonths, RuleCodes.ReadmissionWait);
        var from = Months.Add(former.EndedOn, rule.Value);
        if (former.Cause == FormerCause.LesserCrime)
        {
            from = AfterConviction(c, rules, former, day, from);
        }

        c.Dates = c.Dates with { ReadmissionFrom = from };
        if (day < Months.Add(former.EndedOn, rule.Value))
        {
            c.Add(TooEarly(name, rule, $"Ra khỏi Đảng ngày {Say.Day(former.EndedOn)}, chưa đủ {rule.Value} tháng vào ngày chi bộ xét.", from));
        }
    }

    private static DateOnly AfterConviction(Case c, RuleSet rules, FormerMembership former, DateOnly day, DateOnly from)
    {
        if (former.ConvictionClearedOn is not { } cleared)
        {
            c.Add(new()
            {
                Rule = RuleCodes.FactMissing,
                Nature = FindingNature.PaperMissing,
                MendedBy = "chi bộ",
                Message = "Chưa ghi ngày được xóa án tích." + Say.ToDo("bổ sung giấy tờ về việc xóa án tích"),
            });
            return from;
        }

        var rule = rules.ReadmissionConvictionMonths;
        var after = Months.Add(cleared, rule.Value);
        var latest = after > from ? after : from;
        if (day < after)
        {
            c.Add(TooEarly(RuleCodes.ReadmissionWait, rule, $"Được xóa án tích ngày {Say.Day(cleared)}, chưa đủ {rule.Value} tháng vào ngày chi bộ xét.", latest));
        }

        return latest;
    }

    private static RuleValue<int>? PopulationRule(Case c, RuleSet rules) =>
        c.Applicant is { HasThirdChild: true } ? rules.PopulationThirdMonths : rules.PopulationFurtherMonths;

    private static Finding TooEarly(string name, RuleValue<int> rule, string fact, DateOnly from) => new()
    {
        Rule = name,
        Ground = Ground.Of(rule),
        EarliestOn = from,
        MendedBy = "chi bộ",
        Message = fact + Say.ToDo($"chi bộ xét từ ngày {Say.Day(from)}"),
    };
}
