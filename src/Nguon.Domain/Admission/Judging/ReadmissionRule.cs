using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>Kết nạp lại: waits, bars, once, consent (rules.md 3.6), and the population policy of its time (3.7).</summary>
internal static class ReadmissionRule
{
    public static void Judge(Case c)
    {
        if (c.Applicant is not { } person)
        {
            return;
        }

        // The consent belongs to the decision: it is asked for there even where the cell's resolution is missing.
        var rules = c.RulesOn(c.CellDay ?? c.On);
        if (c.CellDay is null && c.Facts.Act != ActKind.AuthorityDecides)
        {
            c.Dates = c.Dates with { ReadmissionFrom = person.Former is { } known ? EarliestOn(c, rules, known) : null };
        }
        else if (person.Former is { } former)
        {
            Known(c, rules, former);
            Bar(c, rules, former);
            Once(c, rules, former);
            Wait(c, rules, former);
            Consent.Judge(c, RuleCodes.ReadmissionConsent, set => set.ReadmissionConsent, "Người kết nạp lại");
        }
        else if (person.HasThirdChild && rules.PopulationThirdMonths is { } policy)
        {
            c.Add(new()
            {
                Rule = RuleCodes.PopulationPolicy,
                Ground = Ground.Of(policy),
                OnlyWarns = true,
                Facts = ["sinh con thứ ba"],
                MendedBy = "chi bộ",
                Message = "Sinh con thứ ba: quy định của thời kỳ này có trường hợp phải chờ." + Say.ToDo("chi bộ xem xét hoàn cảnh và các trường hợp không coi là vi phạm"),
            });
        }
    }

    private static void Known(Case c, RuleSet rules, FormerFacts former)
    {
        if (former.EndedOn is null)
        {
            Ask(c, rules, "endedOn", "Chưa ghi ngày ra khỏi Đảng trước đây.");
        }

        if (former.Reason is null)
        {
            Ask(c, rules, "reason", "Chưa ghi lý do ra khỏi Đảng trước đây.");
        }
    }

    private static void Ask(Case c, RuleSet rules, string name, string message) => NeedsRule.Fact(
        c,
        new(FindingNature.PaperMissing, $"applicant.previousMembership.{name}", message, "chi bộ") { Ground = Ground.Under(rules.ReadmissionMonths) });

    private static void Bar(Case c, RuleSet rules, FormerFacts former)
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
                Facts = [.. BarFacts(former)],
                MendedBy = "chi bộ",
                Message = "Trường hợp này không thuộc diện được xem xét kết nạp lại (tự bỏ sinh hoạt, xin ra khỏi Đảng không vì gia đình đặc biệt khó khăn, gây mất đoàn kết nội bộ nghiêm trọng, bị kết án vì tham nhũng hoặc tội nghiêm trọng trở lên)." + Say.ToDo("kiểm tra lại lý do ra khỏi Đảng trong hồ sơ cũ"),
            });
        }
    }

    private static IEnumerable<string> BarFacts(FormerFacts former)
    {
        if (former.Reason is { } reason)
        {
            yield return reason switch
            {
                FormerEnd.NameDeleted => "bị xóa tên",
                FormerEnd.Withdrew => "xin ra khỏi Đảng",
                FormerEnd.QuitOnOwn => "tự bỏ sinh hoạt",
                _ => "bị khai trừ",
            };
        }

        if (former.Cause is FormerCause.SeriousDisunity or FormerCause.Corruption or FormerCause.SeriousCrime)
        {
            yield return former.Cause switch
            {
                FormerCause.SeriousDisunity => "gây mất đoàn kết nội bộ nghiêm trọng",
                FormerCause.Corruption => "bị kết án vì tham nhũng",
                _ => "bị kết án về tội nghiêm trọng trở lên",
            };
        }
    }

    private static void Once(Case c, RuleSet rules, FormerFacts former)
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

    private static void Wait(Case c, RuleSet rules, FormerFacts former)
    {
        if (former.Cause == FormerCause.LesserCrime)
        {
            Cleared(c, rules, former);
        }

        if (former.EndedOn is not { } ended)
        {
            return;
        }

        var (rule, name) = WaitOf(c, rules, former);
        var from = Months.Add(ended, rule.Value);
        var latest = EarliestOn(c, rules, former);
        c.Dates = c.Dates with { ReadmissionFrom = latest };
        if (c.CellDay is { } day && day < from)
        {
            c.Add(TooEarly(name, rule, $"Ra khỏi Đảng ngày {Say.Day(ended)}, chưa đủ {rule.Value} tháng vào ngày chi bộ xét.", latest ?? from));
        }
    }

    private static (RuleValue<int> Rule, string Name) WaitOf(Case c, RuleSet rules, FormerFacts former) =>
        former.Cause == FormerCause.PopulationPolicy && PopulationRule(c, rules) is { } special
            ? (special, RuleCodes.PopulationPolicy)
            : (rules.ReadmissionMonths, RuleCodes.ReadmissionWait);

    /// <summary>The first day the cell may consider; null while the end, or after a crime the clearing, is not known.</summary>
    private static DateOnly? EarliestOn(Case c, RuleSet rules, FormerFacts former)
    {
        if (former.EndedOn is not { } ended)
        {
            return null;
        }

        var from = Months.Add(ended, WaitOf(c, rules, former).Rule.Value);
        if (former.Cause != FormerCause.LesserCrime)
        {
            return from;
        }

        var after = former.ConvictionClearedOn is { } cleared ? Months.Add(cleared, rules.ReadmissionConvictionMonths.Value) : (DateOnly?)null;
        return after > from || after is null ? after : from;
    }

    private static void Cleared(Case c, RuleSet rules, FormerFacts former)
    {
        var rule = rules.ReadmissionConvictionMonths;
        if (former.ConvictionClearedOn is not { } cleared)
        {
            NeedsRule.Fact(
                c,
                new(FindingNature.PaperMissing, "applicant.previousMembership.convictionClearedOn", "Chưa ghi ngày được xóa án tích.", "chi bộ") { Ground = Ground.Under(rule) });
        }
        else if (Months.Add(cleared, rule.Value) is var after && c.CellDay is { } day && day < after)
        {
            c.Add(TooEarly(RuleCodes.ReadmissionWait, rule, $"Được xóa án tích ngày {Say.Day(cleared)}, chưa đủ {rule.Value} tháng vào ngày chi bộ xét.", EarliestOn(c, rules, former) ?? after));
        }
    }

    private static RuleValue<int>? PopulationRule(Case c, RuleSet rules) =>
        c.Applicant is { HasThirdChild: true } ? rules.PopulationThirdMonths : rules.PopulationFurtherMonths;

    private static Finding TooEarly(string name, RuleValue<int> rule, string fact, DateOnly from) => new()
    {
        Rule = name,
        Ground = Ground.Of(rule),
        EarliestOn = from,
        Facts = [$"phải chờ {rule.Value} tháng", $"được xét từ ngày {Say.Day(from)}"],
        MendedBy = "chi bộ",
        Message = fact + Say.ToDo($"chi bộ xét từ ngày {Say.Day(from)}"),
    };
}
