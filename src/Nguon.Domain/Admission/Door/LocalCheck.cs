using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>Criteria of the committees of the chain, and what private owners bring besides: they only warn (rules.md 3.8).</summary>
internal static class LocalCheck
{
    public static IEnumerable<Finding> Of(AdmissionDossier dossier, StepDraft draft, TakeContext context)
    {
        if (draft.Kind != StepKind.CellResolution)
        {
            return [];
        }

        return
        [
            .. context.Local.InForceOn(draft.OccurredOn).Where(one => !IsMet(one, dossier, draft.OccurredOn)).Select(one => Unmet(one, dossier)),
            .. Owner(dossier, draft, context),
        ];
    }

    private static bool IsMet(LocalCriterion one, AdmissionDossier dossier, DateOnly on) => one.Kind switch
    {
        LocalCriterionKind.MonthsOnList => Since(dossier, StepKind.PutOnList) is { } listed && Months.IsReached(listed, one.Months, on),
        LocalCriterionKind.MonthsWithMentor => Since(dossier, StepKind.MentorAssigned) is { } helped && Months.IsReached(helped, one.Months, on),
        LocalCriterionKind.KeepRelatives => true,
        _ => false,
    };

    private static DateOnly? Since(AdmissionDossier dossier, StepKind kind) =>
        dossier.StepsInForce.Where(step => step.Kind == kind).Select(step => (DateOnly?)step.OccurredOn).Min();

    private static Finding Unmet(LocalCriterion one, AdmissionDossier dossier)
    {
        var since = one.Kind == LocalCriterionKind.MonthsOnList ? Since(dossier, StepKind.PutOnList) : Since(dossier, StepKind.MentorAssigned);
        return new()
        {
            Rule = RuleCodes.LocalCriterion,
            OnlyWarns = true,
            Ground = new(one.Document, true),
            Facts = one.Kind == LocalCriterionKind.Reminder ? [] : [since is { } day ? $"tính từ ngày {Say.Day(day)}" : "chưa ghi ngày bắt đầu", $"{one.Months} tháng"],
            MendedBy = "chi bộ và cấp ủy ban hành tiêu chí",
            Message = $"Tiêu chí riêng của cấp ủy: {one.Text.TrimEnd('.')}." + Say.ToDo("xem xét trước khi biểu quyết; tiêu chí của cấp ủy chỉ nhắc, không chặn"),
        };
    }

    private static IEnumerable<Finding> Owner(AdmissionDossier dossier, StepDraft draft, TakeContext context)
    {
        if (dossier.Circumstances.IsPrivateEnterpriseOwner && context.Rules.InForceOn(draft.OccurredOn).OwnerVerification is { Value: true } rule)
        {
            yield return new()
            {
                Rule = RuleCodes.LocalCriterion,
                OnlyWarns = true,
                Ground = Ground.Of(rule),
                Facts = ["chủ doanh nghiệp tư nhân"],
                MendedBy = "cấp ủy cơ sở",
                Message = "Chủ doanh nghiệp tư nhân: xem doanh nghiệp có chấp hành pháp luật, nộp thuế, đóng bảo hiểm, chăm lo người lao động; thẩm tra thêm tại cơ quan thuế, bảo hiểm, lao động." +
                    Say.ToDo("đưa kết quả vào hồ sơ trước khi chi bộ xét"),
            };
        }
    }
}
