namespace Nguon.Domain.Admission;

/// <summary>Votes of a cell: two thirds of all official members, away and absent exempt left out (rules.md 4.2).</summary>
internal static class CellVoteRule
{
    /// <summary>The number the two thirds are taken of; null while the members are not known.</summary>
    public static int? Denominator(BodyFacts? body, RuleSet rules) =>
        body?.Members is { } members
            ? members - body.TemporarilyAway - body.ExemptAbsent - (rules.SuspendedLeave is { Value: true, Judges: true } ? body.Suspended : 0)
            : null;

    public static void Judge(Case c)
    {
        if (c.Facts.Act is not (ActKind.CellConsidersAdmission or ActKind.CellConsidersRecognition or ActKind.DeleteProbationer))
        {
            return;
        }

        c.Votes = Count(c, c.Facts.Body, c.Facts.Vote, c.Rules, isThisAct: true);
    }

    /// <summary>Counts and judges one vote of a cell, of this act or carried by an earlier resolution.</summary>
    public static VoteCount Count(Case c, BodyFacts? body, Vote? vote, RuleSet rules, bool isThisAct, bool onlyWarns = false)
    {
        if (isThisAct)
        {
            AskFor(c, body, vote);
        }

        var denominator = Denominator(body, rules);
        int? needed = denominator is { } count ? rules.CellMajority.Value.AtLeast(count) : null;
        bool? reached = needed is { } least && vote is not null ? vote.For >= least : null;
        if (body?.Members is { } members)
        {
            Minimum(c, rules, members, denominator.GetValueOrDefault());
            VoteCountRule.Cell(c, body, vote);
            Suspended(c, rules, body);
        }

        if (reached == false && body is not null && vote is not null)
        {
            c.Add(NotCarried(rules, body, vote, denominator.GetValueOrDefault()) with { Ground = MajorityGround.Of(c, rules.CellMajority, rules), OnlyWarns = onlyWarns });
        }

        return new(denominator, needed, reached);
    }

    private static void AskFor(Case c, BodyFacts? body, Vote? vote)
    {
        if (body?.Members is null || body.Present is null)
        {
            var name = body is null ? "body" : body.Members is null ? "body.officialMembers" : "body.present";
            NeedsRule.Fact(c, Missing(c, name, "Chưa ghi số đảng viên chính thức của chi bộ và số có mặt."));
        }

        if (vote is null)
        {
            NeedsRule.Fact(c, Missing(c, "vote", "Chưa ghi kết quả biểu quyết."));
        }
    }

    private static MissingFact Missing(Case c, string name, string message) =>
        new(FindingNature.InputMissing, name, message, "chi bộ") { Ground = MajorityGround.Under(c, c.Rules.CellMajority) };

    // Whether suspended members leave the count is not settled for admission: they stay in it, and it is said.
    private static void Suspended(Case c, RuleSet rules, BodyFacts body)
    {
        if (body.Suspended > 0)
        {
            c.Add(new()
            {
                Rule = RuleCodes.CellMajority,
                Ground = Ground.Of(rules.SuspendedLeave),
                OnlyWarns = true,
                Facts = [$"{body.Suspended} đảng viên đang bị đình chỉ sinh hoạt"],
                MendedBy = "cấp ủy cấp trên trực tiếp",
                Message = $"Chi bộ có {body.Suspended} đảng viên đang bị đình chỉ sinh hoạt, vẫn tính trong số đảng viên chính thức." + Say.ToDo("hỏi cấp ủy cấp trên về cách tính"),
            });
        }
    }

    private static void Minimum(Case c, RuleSet rules, int members, int voters)
    {
        var least = rules.CellMinimum.Value;
        if (members < least || voters < least)
        {
            c.Add(new()
            {
                Rule = RuleCodes.CellMinimum,
                Ground = Ground.Of(rules.CellMinimum),
                OnlyWarns = members >= least,
                Facts = [$"{members} đảng viên chính thức", $"{voters} người được tính biểu quyết"],
                MendedBy = "cấp ủy cấp trên trực tiếp",
                Message = members < least
                    ? $"Chi bộ có {members} đảng viên chính thức, cần ít nhất {least} để xét." + Say.ToDo("báo cáo cấp ủy cấp trên về việc ghép chi bộ")
                    : $"Chi bộ có {members} đảng viên chính thức nhưng chỉ {voters} người được tính biểu quyết." + Say.ToDo("hỏi ý kiến cấp ủy cấp trên trước khi xét"),
            });
        }
    }

    private static Finding NotCarried(RuleSet rules, BodyFacts body, Vote vote, int denominator)
    {
        var needed = rules.CellMajority.Value.AtLeast(denominator);
        return new()
        {
            Rule = RuleCodes.CellMajority,
            Nature = FindingNature.NotCarried,
            Facts = [$"{vote.For} phiếu tán thành", $"cần {needed}", $"tính trên {denominator}"],
            MendedBy = "chi bộ",
            Message = $"Chưa đủ số phiếu đề nghị: {vote.For} phiếu tán thành, cần ít nhất {needed} ({rules.CellMajority.Value} của {denominator}). " +
                $"Cách tính: {body.Members} đảng viên chính thức − {body.TemporarilyAway} đang sinh hoạt tạm thời nơi khác − {body.ExemptAbsent} miễn sinh hoạt vắng mặt = {denominator}. Người vắng vì lý do khác vẫn tính." +
                Say.ToDo("ghi nhận kết quả biểu quyết và báo cáo cấp trên, hoặc chi bộ xét lại ở buổi họp sau"),
        };
    }
}
