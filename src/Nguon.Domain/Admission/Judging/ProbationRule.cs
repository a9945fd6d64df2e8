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
        var ends = c.EndOfMonths(held, c.RulesOn(held).ProbationMonths.Value);
        var due = c.EndOfWorkingDays(ends, c.RulesOn(ends).RecognitionMeetingDays.Value);
        c.Dates = c.Dates with { ProbationEndsOn = ends, EffectiveOn = ends, RecognitionDueOn = due };
        ClockRule.Doubt(c, RuleCodes.RecognitionDue, "Hạn chi bộ xét công nhận", ends, due);
        if (c.Facts.Act != ActKind.CellConsidersRecognition)
        {
            return;
        }

        if (c.On <= ends)
        {
            Running(c, held, ends, due);
        }
        else if (c.On > due)
        {
            c.Add(ClockRule.Late(c, RuleCodes.RecognitionDue, c.RulesOn(ends).RecognitionMeetingDays, "Hạn chi bộ xét công nhận", ends, due) with { OnlyWarns = true, MendedBy = "chi bộ" });
        }

        if (c.Last(PaperKind.NewMemberCertificate) is { } taught && taught < held)
        {
            c.Add(new()
            {
                Rule = RuleCodes.NewMemberClass,
                Ground = Ground.Of(c.Rules.NewMemberClass),
                MendedBy = "chi bộ đề nghị cử đi học",
                Message = $"Giấy chứng nhận lớp đảng viên mới cấp ngày {Say.Day(taught)}, trước lễ kết nạp {Say.Day(held)}." + Say.ToDo("kiểm tra lại giấy chứng nhận hoặc cử đi học trong thời kỳ dự bị"),
            });
        }
    }

    private static void Running(Case c, DateOnly held, DateOnly ends, DateOnly due)
    {
        var isLastDay = c.On == ends;
        c.Add(new()
        {
            Rule = RuleCodes.ProbationRunning,
            Ground = Ground.Of(c.RulesOn(held).ProbationMonths),
            OnlyWarns = isLastDay,
            Facts = [$"lễ kết nạp ngày {Say.Day(held)}", $"hết 12 tháng ngày {Say.Day(ends)}"],
            EarliestOn = ends.AddDays(isLastDay ? 1 : 0),
            MendedBy = "chi bộ họp lại",
            Message = isLastDay
                ? $"Chi bộ họp xét đúng ngày hết 12 tháng dự bị ({Say.Day(ends)}); ngày này còn có cách hiểu khác nhau." + Say.ToDo($"ngày chắc chắn đầu tiên là {Say.Day(ends.AddDays(1))}")
                : $"Chi bộ họp xét ngày {Say.Day(c.On)} là sớm. 12 tháng dự bị tính từ lễ kết nạp {Say.Day(held)}, hết vào ngày {Say.Day(ends)}. Nghị quyết của buổi họp này không sử dụng được;" +
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
        if (c.Facts.Act == ActKind.AuthorityRecognises && c.On > due)
        {
            c.Add(ClockRule.Late(c, RuleCodes.RecognitionDue, rule, "Hạn ra quyết định công nhận", from, due) with { OnlyWarns = true });
        }
    }

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
