namespace Nguon.Domain.Admission;

/// <summary>Twelve months from the ceremony, the class, the rounds, and the clocks of recognition (rules.md 4.5).</summary>
internal static class ProbationRule
{
    public static void Judge(Case c)
    {
        if (c.Last(PaperKind.Ceremony) is { } held)
        {
            Probation(c, held);
        }

        RecognitionDecision(c);
        Rounds(c);
    }

    private static void Probation(Case c, DateOnly held)
    {
        var ends = c.RulesOn(held).ProbationEndsOn(held);
        var due = c.EndOfWorkingDays(ends, c.RulesOn(ends).RecognitionMeetingDays.Value);
        c.Dates = c.Dates with { ProbationEndsOn = ends, EffectiveOn = ends, RecognitionDueOn = due };
        ClockRule.Doubt(c, RuleCodes.RecognitionDue, "Hạn chi bộ xét công nhận", ends, due);
        if (VoteDay(c) is not { } voted)
        {
            return;
        }

        if (voted <= ends)
        {
            Running(c, new(held, ends, due, voted));
        }
        else if (c.Facts.Act == ActKind.CellConsidersRecognition && c.On > due)
        {
            c.Add(ClockRule.Late(c, RuleCodes.RecognitionDue, c.RulesOn(ends).RecognitionMeetingDays, "Hạn chi bộ xét công nhận", ends, due) with { OnlyWarns = true, MendedBy = "chi bộ" });
        }

        NewMemberClass(c, held, voted);
    }

    /// <summary>The day the cell considers recognition, of this act or of the resolution it brings.</summary>
    private static DateOnly? VoteDay(Case c) => c.Facts.Act switch
    {
        ActKind.CellConsidersRecognition => c.On,
        ActKind.BaseCommitteeConsidersRecognition or ActKind.AuthorityRecognises => c.Last(PaperKind.CellRecognitionResolution),
        _ => null,
    };

    private static void NewMemberClass(Case c, DateOnly held, DateOnly voted)
    {
        if (c.Last(PaperKind.NewMemberCertificate) is { } taught && (taught < held || taught > voted && voted < c.On))
        {
            c.Add(new()
            {
                Rule = RuleCodes.NewMemberClass,
                Ground = Ground.Of(c.Rules.NewMemberClass),
                Facts = [$"cấp ngày {Say.Day(taught)}", $"lễ kết nạp ngày {Say.Day(held)}", $"chi bộ xét ngày {Say.Day(voted)}"],
                MendedBy = "chi bộ đề nghị cử đi học",
                Message = $"Giấy chứng nhận lớp đảng viên mới cấp ngày {Say.Day(taught)}, {(taught < held ? $"trước lễ kết nạp {Say.Day(held)}" : $"sau ngày chi bộ xét công nhận {Say.Day(voted)}")}." + Say.ToDo("kiểm tra lại giấy chứng nhận hoặc cử đi học trong thời kỳ dự bị"),
            });
        }
    }

    private static void Running(Case c, Span of)
    {
        var (held, ends, due, voted) = of;
        var isLastDay = voted == ends;
        var months = c.RulesOn(held).ProbationMonths.Value;
        c.Add(new()
        {
            Rule = RuleCodes.ProbationRunning,
            Ground = Ground.Of(c.RulesOn(held).ProbationMonths),
            OnlyWarns = isLastDay,
            Facts = [$"lễ kết nạp ngày {Say.Day(held)}", $"hết {months} tháng ngày {Say.Day(ends)}"],
            EarliestOn = ends.AddDays(isLastDay ? 1 : 0),
            MendedBy = "chi bộ họp lại",
            Message = isLastDay
                ? $"Chi bộ họp xét đúng ngày hết {months} tháng dự bị ({Say.Day(ends)}); ngày này còn có cách hiểu khác nhau." + Say.ToDo($"ngày chắc chắn đầu tiên là {Say.Day(ends.AddDays(1))}")
                : $"Chi bộ họp xét ngày {Say.Day(voted)} là sớm. {months} tháng dự bị tính từ lễ kết nạp {Say.Day(held)}, hết vào ngày {Say.Day(ends)}. Nghị quyết của buổi họp này không sử dụng được." +
                    Say.ToDo($"họp lại, chậm nhất ngày {Say.Day(due)}"),
        });
    }

    private static void RecognitionDecision(Case c)
    {
        if (c.Last(PaperKind.CellRecognitionResolution) is not { } from)
        {
            return;
        }

        var rule = c.RulesOn(from).RecognitionDecisionDays;
        var due = c.EndOfWorkingDays(from, rule.Value);
        c.Dates = c.Dates with { RecognitionDecisionDueOn = due };
        ClockRule.Doubt(c, RuleCodes.RecognitionDue, "Hạn ra quyết định công nhận", from, due);
        var last = DecisionClockRule.Extended(c, from, rule.Value);
        if (c.Facts.Act == ActKind.AuthorityRecognises && c.On > last)
        {
            c.Add(ClockRule.Late(c, RuleCodes.RecognitionDue, rule, "Hạn ra quyết định công nhận", from, last) with { OnlyWarns = true });
        }
    }

    private sealed record Span(DateOnly Held, DateOnly Ends, DateOnly Due, DateOnly Voted);

    private static void Rounds(Case c)
    {
        if (c.Facts.Act is ActKind.CellConsidersRecognition or ActKind.DeleteProbationer && c.Facts.Round > c.Rules.RecognitionRounds.Value)
        {
            c.Add(new()
            {
                Rule = RuleCodes.RecognitionRounds,
                Ground = Ground.Of(c.Rules.RecognitionRounds),
                Facts = [$"lần biểu quyết thứ {c.Facts.Round}"],
                MendedBy = "chi bộ báo cáo cấp ủy cấp trên và cấp ủy có thẩm quyền",
                Message = $"Đã biểu quyết {c.Rules.RecognitionRounds.Value} lần mà không đủ số phiếu để công nhận hoặc xóa tên; không biểu quyết thêm." + Say.ToDo("báo cáo cấp ủy cấp trên và cấp ủy có thẩm quyền xem xét, quyết định"),
            });
        }
    }
}
