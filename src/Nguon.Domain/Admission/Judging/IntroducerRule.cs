using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>Introducers: how many, official, twelve months together with the applicant (rules.md 3.4).</summary>
internal static class IntroducerRule
{
    public static void Judge(Case c)
    {
        if (c.CellDay is not { } day || c.Facts.Introducers is not { } introducers)
        {
            return;
        }

        var rules = c.RulesOn(day);
        Count(c, rules, introducers.Count);
        foreach (var (introducer, index) in introducers.Select((introducer, index) => (introducer, index)))
        {
            var name = introducer.Name.Length > 0 ? introducer.Name : $"người giới thiệu thứ {index + 1}";
            Official(c, rules, introducer, name);
            CoWorking(c, rules, introducer, name);
        }
    }

    private static void Count(Case c, RuleSet rules, int count)
    {
        var route = c.Applicant?.Route ?? RouteRule.RouteOf(c.Applicant);
        var isTwo = route == IntroductionRoute.TwoMembers && !RouteRule.IsRouteOpen(c.Applicant, rules, c.CellDay.GetValueOrDefault());
        var rule = isTwo ? rules.Introducers : rules.IntroducersBesideUnion;
        if (count < rule.Value)
        {
            c.Add(new()
            {
                Rule = RuleCodes.IntroducerCount,
                Ground = Ground.Of(rule),
                Facts = [$"{count} đảng viên giới thiệu"],
                MendedBy = "chi bộ",
                Message = $"Có {count} đảng viên giới thiệu, cần {rule.Value} đảng viên chính thức." + Say.ToDo("phân công thêm đảng viên chính thức giới thiệu"),
            });
        }
    }

    private static void Official(Case c, RuleSet rules, IntroducerDetail introducer, string name)
    {
        var day = c.CellDay.GetValueOrDefault();
        if (introducer.IsOfficial is null && introducer.OfficialSince is null)
        {
            NeedsRule.Fact(c, Missing(rules.Introducers, "introducers.official", $"Chưa ghi {name} là đảng viên chính thức hay chưa."));
        }
        else if (introducer.IsOfficial == false || introducer.OfficialSince > day)
        {
            c.Add(new()
            {
                Rule = RuleCodes.IntroducerOfficial,
                Ground = Ground.Of(rules.Introducers),
                Facts = introducer.OfficialSince is { } since ? [$"{name}: chính thức từ {Say.Day(since)}"] : [name],
                MendedBy = "chi bộ",
                Message = $"{Capital(name)} chưa phải đảng viên chính thức vào ngày chi bộ xét." + Say.ToDo("đổi người giới thiệu"),
            });
        }
    }

    private static void CoWorking(Case c, RuleSet rules, IntroducerDetail introducer, string name)
    {
        var day = c.CellDay.GetValueOrDefault();
        if (introducer.WorkedTogetherSince is not { } since)
        {
            NeedsRule.Fact(c, Missing(rules.CoWorkingMonths, "introducers.workedTogetherSince", $"Chưa ghi {name} cùng công tác (học tập, cư trú) với người xin vào Đảng từ ngày nào."));
        }
        else if (!Months.IsReached(since, rules.CoWorkingMonths.Value, day))
        {
            var from = since.AddMonths(rules.CoWorkingMonths.Value);
            c.Add(new()
            {
                Rule = RuleCodes.IntroducerCoWorking,
                Ground = Ground.Of(rules.CoWorkingMonths),
                Facts = [$"{name}: cùng công tác từ {Say.Day(since)}"],
                EarliestOn = from,
                MendedBy = $"đổi người giới thiệu hoặc chờ đến {Say.Day(from)}",
                Message = $"{Capital(name)} cùng công tác với người xin vào Đảng từ {Say.Day(since)}, chưa đủ {rules.CoWorkingMonths.Value} tháng vào ngày {Say.Day(day)}." +
                    Say.ToDo($"đổi người giới thiệu hoặc chờ đến {Say.Day(from)}"),
            });
        }
    }

    private static MissingFact Missing(RuleValue<int> rule, string field, string message) =>
        new(FindingNature.PaperMissing, field, message, "chi bộ") { Ground = Ground.Under(rule) };

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
