using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>Age by month on the day the cell considers; over 60 the province consents (rules.md 3.2).</summary>
internal static class AgeRule
{
    public static void Judge(Case c)
    {
        if (c.CellDay is not { } day || c.Applicant?.BornOn is not { } born)
        {
            return;
        }

        var rules = c.RulesOn(day);
        var months = Months.ByMonth(born, day);
        var facts = new[] { $"sinh ngày {Say.Day(born)}", $"{months} tháng tuổi (tính theo tháng) vào ngày {Say.Day(day)}" };
        if (months < rules.AgeFromMonths.Value)
        {
            TooYoung(c, rules.AgeFromMonths, born, facts);
        }
        else if (months > rules.AgeToMonths.Value)
        {
            OverSixty(c, rules, facts);
        }
        else
        {
            DoubtByDays(c, rules, born, facts);
        }
    }

    private static void TooYoung(Case c, RuleValue<int> rule, DateOnly born, string[] facts)
    {
        var byMonth = Months.FirstDayByMonth(born, rule.Value);
        c.Add(new()
        {
            Rule = RuleCodes.Age,
            Ground = Ground.Of(rule),
            Facts = facts,
            EarliestOn = byMonth,
            MendedBy = "chi bộ",
            Message = $"Chưa đủ {rule.Value / 12} tuổi tính theo tháng vào ngày chi bộ xét." +
                Say.ToDo($"chi bộ xét từ ngày {Say.Day(byMonth)} (tính theo tháng) hoặc từ ngày {Say.Day(born.AddMonths(rule.Value))} (tính theo ngày)"),
        });
    }

    private static void OverSixty(Case c, RuleSet rules, string[] facts)
    {
        if (c.Applicant?.IsOverSixtyPath == false)
        {
            c.Add(new()
            {
                Rule = RuleCodes.Age,
                Ground = Ground.Of(rules.AgeToMonths),
                Facts = facts,
                MendedBy = "chi bộ",
                Message = $"Đã quá {rules.AgeToMonths.Value / 12} tuổi tính theo tháng vào ngày chi bộ xét." + Say.ToDo($"chọn trường hợp trên {rules.AgeToMonths.Value / 12} tuổi, xin ý kiến đồng ý của Ban Thường vụ Tỉnh ủy trước khi ra quyết định"),
            });
        }

        Consent.Judge(c, RuleCodes.AgeConsent, set => set.OverSixtyConsent, $"Người trên {rules.AgeToMonths.Value / 12} tuổi");
    }

    // Some committees count to the day: the month test passes, the day test does not.
    private static void DoubtByDays(Case c, RuleSet rules, DateOnly born, string[] facts)
    {
        var day = c.CellDay.GetValueOrDefault();
        var tooYoung = !Months.IsReached(born, rules.AgeFromMonths.Value, day);
        if (tooYoung || day > born.AddMonths(rules.AgeToMonths.Value))
        {
            c.Add(new()
            {
                Rule = RuleCodes.Age,
                Ground = Ground.Of(tooYoung ? rules.AgeFromMonths : rules.AgeToMonths),
                Facts = facts,
                OnlyWarns = true,
                MendedBy = "chi bộ",
                Message = tooYoung
                    ? $"Đủ tuổi tính theo tháng nhưng tính theo ngày thì đến {Say.Day(born.AddMonths(rules.AgeFromMonths.Value))} mới đủ {rules.AgeFromMonths.Value / 12} tuổi." + Say.ToDo("thống nhất cách tính với cấp ủy có thẩm quyền")
                    : $"Trong tuổi tính theo tháng nhưng tính theo ngày thì đã quá {rules.AgeToMonths.Value / 12} tuổi từ {Say.Day(born.AddMonths(rules.AgeToMonths.Value))}." + Say.ToDo("thống nhất cách tính với cấp ủy có thẩm quyền"),
            });
        }
    }
}
