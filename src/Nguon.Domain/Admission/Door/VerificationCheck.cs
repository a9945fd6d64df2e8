namespace Nguon.Domain.Admission;

/// <summary>Every place asked must have answered before the cell votes and before the résumé is commented or certified (rules.md 4.3).</summary>
internal static class VerificationCheck
{
    public static IEnumerable<Finding> Of(AdmissionDossier dossier, IReadOnlyList<DossierStep> steps, StepDraft draft, TakeContext context)
    {
        if (draft.Kind is not (StepKind.CellResolution or StepKind.CellCommitteeComment or StepKind.BaseCertification))
        {
            yield break;
        }

        foreach (var request in Requests.OpenIn(steps).Where(request => request.OccurredOn <= draft.OccurredOn))
        {
            yield return Open(request, draft, context);
        }

        var asked = steps.Count(step => step.Kind == StepKind.VerificationSent);
        if (asked > 0 && asked < dossier.Circumstances.PlacesToVerify)
        {
            yield return Missing(
                $"Phải thẩm tra tại {dossier.Circumstances.PlacesToVerify} nơi, mới gửi {asked} nơi." + Say.ToDo("gửi đề nghị thẩm tra tới các nơi còn lại"),
                $"đã gửi {asked}/{dossier.Circumstances.PlacesToVerify} nơi");
        }
    }

    /// <summary>What the rules say, without the general «no answer at all» where the places still waited for are told one by one.</summary>
    public static IEnumerable<Finding> Without(IReadOnlyList<Finding> open, IEnumerable<Finding> rules) =>
        rules.Where(finding => open.Count == 0 || finding.Missing != nameof(PaperKind.Verification));

    private static Finding Open(DossierStep request, StepDraft draft, TakeContext context)
    {
        var rules = context.Rules.InForceOn(request.OccurredOn);
        var rule = rules.ReplyDays(request.Details.IsAbroad);
        var due = rules.EndOfWorkingDays(request.OccurredOn, rule.Value, context.Calendar);
        var late = draft.OccurredOn > due ? $", quá {rule.Value} ngày làm việc" : "";
        var place = request.Details.Place.Length > 0 ? $" tại {request.Details.Place}" : "";
        return Missing(
            $"Hồ sơ còn thiếu: kết quả thẩm tra{place}, gửi ngày {Say.Day(request.OccurredOn)}{late}." + Say.ToDo("gửi công văn nhắc; người làm: ban tham mưu của cấp ủy"),
            $"chờ kết quả thẩm tra{place}");
    }

    private static Finding Missing(string message, string fact) => new()
    {
        Rule = RuleCodes.PaperMissing,
        Nature = FindingNature.PaperMissing,
        Facts = [fact],
        MendedBy = "ban tham mưu của cấp ủy gửi công văn nhắc",
        Message = message,
    };
}
