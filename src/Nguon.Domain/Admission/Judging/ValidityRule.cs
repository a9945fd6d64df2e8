namespace Nguon.Domain.Admission;

/// <summary>Certificate, verification and opinions must be alive on the day the cell considers (rules.md 4.4).</summary>
internal static class ValidityRule
{
    public static void Judge(Case c)
    {
        Certificate(c);
        Verification(c);
        Opinions(c);
    }

    private static void Certificate(Case c)
    {
        if (c.Last(PaperKind.AwarenessCertificate) is not { } issued)
        {
            return;
        }

        var rules = c.RulesOn(c.CellDay ?? c.On);
        var rule = rules.CertificateMonths;
        var until = rules.EndOfMonths(issued, rule.Value);
        c.Dates = c.Dates with { CertificateValidUntil = until };
        Expired(c, until, new()
        {
            Rule = RuleCodes.CertificateValidity,
            Ground = Ground.Of(rule),
            Facts = [$"cấp ngày {Say.Day(issued)}", $"có giá trị {rule.Value} tháng"],
            MendedBy = "chi bộ đề nghị cử đi học lại",
            Message = $"Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng cấp ngày {Say.Day(issued)} có giá trị đến hết ngày {Say.Day(until)}." + Say.ToDo("cử đi học lại"),
        });
    }

    private static void Verification(Case c)
    {
        if (c.Last(PaperKind.Verification, PaperKind.RecordMatch, PaperKind.SupplementaryVerification) is not { } answered)
        {
            return;
        }

        var rules = c.RulesOn(c.CellDay ?? c.On);
        var rule = rules.VerificationMonths;
        var until = rules.EndOfMonths(answered, rule.Value);
        c.Dates = c.Dates with { VerificationValidUntil = until };
        Expired(c, until, new()
        {
            Rule = RuleCodes.VerificationValidity,
            Ground = Ground.Of(rule),
            Facts = [$"kết quả thẩm tra cuối cùng ngày {Say.Day(answered)}", $"có giá trị {rule.Value} tháng"],
            MendedBy = "cấp ủy cơ sở thẩm tra bổ sung",
            Message = $"Kết quả thẩm tra lý lịch cuối cùng ngày {Say.Day(answered)} có giá trị đến hết ngày {Say.Day(until)}." + Say.ToDo("thẩm tra bổ sung trước khi chi bộ xét"),
        });
    }

    private static void Opinions(Case c)
    {
        if (c.CellDay is not { } day || c.Last(PaperKind.OpinionSummary) is not { } summed)
        {
            return;
        }

        var rules = c.RulesOn(day);
        var rule = rules.OpinionMonths;
        var until = rules.EndOfMonths(summed, rule.Value);
        Expired(c, until, new()
        {
            Rule = RuleCodes.OpinionValidity,
            Ground = Ground.Of(rule),
            Facts = [$"tổng hợp ngày {Say.Day(summed)}", $"có giá trị {rule.Value} tháng"],
            MendedBy = "chi ủy lấy lại ý kiến nhận xét",
            Message = $"Tổng hợp ý kiến nhận xét ngày {Say.Day(summed)} có giá trị đến hết ngày {Say.Day(until)}." + Say.ToDo("lấy lại ý kiến nhận xét trước khi chi bộ xét"),
        });
    }

    private static void Expired(Case c, DateOnly until, Finding finding)
    {
        if (c.CellDay is { } day && day > until)
        {
            var meeting = c.Facts.Act == ActKind.CellConsidersAdmission ? $"Chưa đưa ra chi bộ xét được ngày {Say.Day(day)}. " : $"Chi bộ xét ngày {Say.Day(day)} khi giấy tờ đã hết giá trị. ";
            c.Add(finding with { Message = meeting + finding.Message });
        }
    }
}
