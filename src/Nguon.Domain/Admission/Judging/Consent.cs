namespace Nguon.Domain.Admission;

/// <summary>Written consent of the province that must exist before the decision; until then it is only reminded of.</summary>
internal static class Consent
{
    public static void Judge(Case c, string rule, Func<RuleSet, RuleValue<bool>> consent, string who)
    {
        // The consent belongs to the decision: on its day, its rules.
        var isDecision = c.Facts.Act == ActKind.AuthorityDecides;
        var value = consent(isDecision ? c.Rules : c.RulesOn(c.CellDay ?? c.On));
        var given = c.Applicant?.ProvincialConsentOn;
        var due = !isDecision && c.Last(PaperKind.AdmissionDecision) is { } decided && decided < c.On ? decided : c.On;
        if (!value.Value || given <= due)
        {
            return;
        }

        c.Add(new()
        {
            Rule = rule,
            Ground = Ground.Of(value),
            OnlyWarns = !isDecision,
            MendedBy = "cấp ủy cơ sở đề nghị, Ban Thường vụ Tỉnh ủy cho ý kiến",
            Facts = [given is { } dated ? $"văn bản đồng ý ngày {Say.Day(dated)}" : "chưa có văn bản đồng ý"],
            Missing = given is null ? "applicant.provincialConsentOn" : null,
            Message = $"{who} chỉ được kết nạp khi Ban Thường vụ Tỉnh ủy (cấp ủy trực thuộc Trung ương) đồng ý bằng văn bản trước khi ra quyết định; hồ sơ chưa có văn bản đó.{Late(given)}" +
                Say.ToDo("gửi văn bản đề nghị Ban Thường vụ Tỉnh ủy"),
        });
    }

    private static string Late(DateOnly? given) => given is { } day ? $" Văn bản đồng ý ghi ngày {Say.Day(day)}, sau ngày phải có." : "";
}
