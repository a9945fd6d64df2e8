using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>Who must introduce: two members, or the Youth Union or trade union and one (rules.md 3.4).</summary>
internal static class RouteRule
{
    /// <summary>The route that follows from the memberships on the day.</summary>
    public static IntroductionRoute RouteOf(ApplicantFacts? person) => person switch
    {
        { UnitHasYouthUnion: true, IsYouthUnionMember: true } => IntroductionRoute.YouthUnion,
        { UnitHasYouthUnion: false, IsTradeUnionMember: true } => IntroductionRoute.TradeUnion,
        _ => IntroductionRoute.TwoMembers,
    };

    /// <summary>The recommendation the route asks for; null for two members.</summary>
    public static PaperKind? PaperOf(IntroductionRoute route) => route switch
    {
        IntroductionRoute.YouthUnion => PaperKind.YouthUnionRecommendation,
        IntroductionRoute.TradeUnion => PaperKind.TradeUnionRecommendation,
        _ => null,
    };

    /// <summary>Youth age in a unit with a Youth Union and not a member of it: which route it will be is not settled yet.</summary>
    public static bool IsRouteOpen(ApplicantFacts? person, RuleSet rules, DateOnly day) =>
        person is { Route: null, UnitHasYouthUnion: true, IsYouthUnionMember: false } && IsYoung(person, rules, day);

    public static void Judge(Case c)
    {
        if (c.CellDay is not { } day || c.Applicant is not { } person)
        {
            return;
        }

        var rules = c.RulesOn(day);
        var due = RouteOf(person);
        if (person.Route is { } chosen && chosen != due)
        {
            c.Add(Wrong(rules.Introducers, $"Hồ sơ chọn {NameOf(chosen)}, trong khi theo việc tham gia đoàn thể vào ngày chi bộ xét phải là {NameOf(due)}.", "chọn lại hình thức giới thiệu hoặc sửa thông tin đoàn viên"));
        }
        else if (due == IntroductionRoute.TwoMembers && person.UnitHasYouthUnion && IsYoung(person, rules, day))
        {
            c.Add(Wrong(rules.YouthAgeTo, $"Người trong độ tuổi thanh niên (đến hết {rules.YouthAgeTo.Value} tuổi) ở nơi có tổ chức Đoàn phải là đoàn viên và do Đoàn giới thiệu.", "giới thiệu vào Đoàn trước, hoặc sửa thông tin nếu đã là đoàn viên"));
        }
    }

    private static bool IsYoung(ApplicantFacts person, RuleSet rules, DateOnly day) =>
        person.BornOn is { } born && Months.FullYears(born, day) <= rules.YouthAgeTo.Value;

    private static Finding Wrong(RuleValue<int> rule, string fact, string toDo) => new()
    {
        Rule = RuleCodes.IntroductionRoute,
        Ground = Ground.Of(rule),
        Facts = [fact.TrimEnd('.')],
        MendedBy = "chi bộ và Đoàn thanh niên (công đoàn) cơ sở",
        Message = fact + Say.ToDo(toDo),
    };

    private static string NameOf(IntroductionRoute route) => route switch
    {
        IntroductionRoute.YouthUnion => "Đoàn thanh niên và một đảng viên chính thức giới thiệu",
        IntroductionRoute.TradeUnion => "công đoàn và một đảng viên chính thức giới thiệu",
        _ => "hai đảng viên chính thức giới thiệu",
    };
}
