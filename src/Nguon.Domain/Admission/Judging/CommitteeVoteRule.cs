using Nguon.Domain.Organizations;

namespace Nguon.Domain.Admission;

/// <summary>Votes of committees: two thirds of all members, or more than half of a standing committee (rules.md 2.2, 4.2).</summary>
internal static class CommitteeVoteRule
{
    public static void Judge(Case c)
    {
        if (c.Facts.Act is ActKind.BaseCommitteeConsiders or ActKind.BaseCommitteeConsidersRecognition)
        {
            AskFor(c);
            c.Votes = Base(c, c.Facts.Body, c.Facts.Vote, c.Rules, onlyWarns: false);
        }
        else if (c.Facts.Act is ActKind.AuthorityDecides or ActKind.AuthorityRecognises)
        {
            AskFor(c);
            c.Votes = Authority(c);
        }
    }

    /// <summary>Counts the vote of a base committee; one carried by an earlier resolution only warns, it went up with its result.</summary>
    public static VoteCount Base(Case c, BodyFacts? body, Vote? vote, RuleSet rules, bool onlyWarns)
    {
        if (body?.Members is not { } members)
        {
            return new(null, null, null);
        }

        VoteCountRule.Committee(c, body, vote);
        var needed = rules.BaseMajority.Value.AtLeast(members);
        bool? reached = vote is null ? null : vote.For >= needed;
        if (reached == false && vote is not null)
        {
            c.Add(NotCarried(RuleCodes.BaseMajority, MajorityGround.Of(c, rules.BaseMajority, rules), vote, needed, $"{rules.BaseMajority.Value} của {members} ủy viên, không phải của số có mặt") with
            {
                OnlyWarns = onlyWarns,
                MendedBy = "đảng ủy cơ sở",
            });
        }

        return new(members, needed, reached);
    }

    /// <summary>Counts the vote of the body that decides, in the mode it decided.</summary>
    public static VoteCount Authority(Case c)
    {
        if (c.Facts.Body?.Mode is null)
        {
            var message = "Chưa ghi cấp ủy có thẩm quyền quyết định theo hình thức nào (toàn thể, ban thường vụ).";
            NeedsRule.Fact(c, new(FindingNature.InputMissing, "body.mode", message, "cấp ủy có thẩm quyền") { Ground = Ground.Under(c.Rules.StandingMajority) });
        }

        if (c.Facts.Body is not { Members: { } members } body)
        {
            return new(null, null, null);
        }

        VoteCountRule.Committee(c, body, c.Facts.Vote);
        if (body.Mode is not { } mode)
        {
            return new(members, null, null);
        }

        var isWhole = mode == DecisionMode.WholeCommittee;
        var rule = isWhole ? c.Rules.BaseMajority : c.Rules.StandingMajority;
        var needed = isWhole ? rule.Value.AtLeast(members) : rule.Value.MoreThan(members);
        bool? reached = c.Facts.Vote is { } vote ? vote.For >= needed : null;
        if (reached == false)
        {
            c.Add(NotAgreed(c, Ground.Of(rule), needed, isWhole ? $"{rule.Value} của {members} ủy viên" : $"quá một nửa của {members}"));
        }

        return new(members, needed, reached);
    }

    /// <summary>Asks for members and votes that were not typed.</summary>
    public static void AskFor(Case c)
    {
        if (c.Facts.Body?.Members is null)
        {
            NeedsRule.Fact(c, new(FindingNature.InputMissing, "body.members", "Chưa ghi số ủy viên của cấp ủy.", "cấp ủy họp") { Ground = MajorityGround.Under(c, c.Rules.BaseMajority) });
        }

        if (c.Facts.Vote is null)
        {
            NeedsRule.Fact(c, new(FindingNature.InputMissing, "vote", "Chưa ghi kết quả biểu quyết.", "cấp ủy họp") { Ground = MajorityGround.Under(c, c.Rules.BaseMajority) });
        }
    }

    // The deciding body reports to nobody: its answer, yes or no, goes to the cell with the reasons (rules.md 4.1 no. 18, 4.6).
    private static Finding NotAgreed(Case c, Ground ground, int needed, string of)
    {
        var votes = c.Facts.Vote?.For ?? 0;
        var toDo = c.Facts.Act switch
        {
            ActKind.AuthorityDecides => "ghi nhận kết quả, chưa ban hành quyết định; thông báo cho chi bộ là chưa đồng ý kết nạp, kèm lý do",
            ActKind.AuthorityRecognises => "ghi nhận kết quả, thông báo lý do cho chi bộ; xem xét lại việc công nhận, không đủ tư cách thì xem xét xóa tên",
            _ => "ghi nhận kết quả, thông báo lý do cho chi bộ; xem xét lại việc công nhận hoặc xóa tên",
        };
        return new()
        {
            Rule = RuleCodes.AuthorityMajority,
            Ground = ground,
            Nature = FindingNature.NotCarried,
            Facts = [$"{votes} phiếu tán thành", $"cần {needed}"],
            MendedBy = "cấp ủy có thẩm quyền",
            Message = $"Cấp ủy có thẩm quyền chưa đủ số phiếu thống nhất: {votes} phiếu tán thành, cần ít nhất {needed} ({of})." + Say.ToDo(toDo),
        };
    }

    private static Finding NotCarried(string rule, Ground ground, Vote vote, int needed, string of) => new()
    {
        Rule = rule,
        Ground = ground,
        Nature = FindingNature.NotCarried,
        Facts = [$"{vote.For} phiếu tán thành", $"cần {needed}"],
        Message = $"Chưa đủ số phiếu: {vote.For} phiếu tán thành, cần ít nhất {needed} ({of})." +
            Say.ToDo("ghi nhận kết quả và báo cáo đầy đủ kết quả biểu quyết lên cấp ủy có thẩm quyền xem xét"),
    };
}
