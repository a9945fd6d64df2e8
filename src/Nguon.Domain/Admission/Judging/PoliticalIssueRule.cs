namespace Nguon.Domain.Admission;

/// <summary>A political question is concluded by the competent organ before the cell votes (rules.md 3.5); no content is kept.</summary>
internal static class PoliticalIssueRule
{
    public static void Judge(Case c)
    {
        if (c.CellDay is not { } day || c.Applicant is not { HasPoliticalIssue: true })
        {
            return;
        }

        if (c.Last(PaperKind.PoliticalIssueConclusion) is { } concluded && concluded <= day)
        {
            return;
        }

        var rule = c.RulesOn(day).PoliticalIssueFirst;
        c.Add(new()
        {
            Rule = RuleCodes.PoliticalIssue,
            Ground = rule is null ? new("chưa rõ văn bản của thời kỳ này", false) : Ground.Of(rule),
            Missing = nameof(PaperKind.PoliticalIssueConclusion),
            Facts = [c.Last(PaperKind.PoliticalIssueConclusion) is { } late ? $"kết luận ngày {Say.Day(late)}, sau ngày chi bộ xét" : "chưa có văn bản kết luận"],
            MendedBy = "cấp ủy có thẩm quyền kết luận",
            Message = "Có vấn đề chính trị cần kết luận nhưng hồ sơ chưa có số, ngày văn bản kết luận trước ngày chi bộ xét." + Say.ToDo("đề nghị cấp có thẩm quyền kết luận trước khi chi bộ xét"),
        });
    }
}
