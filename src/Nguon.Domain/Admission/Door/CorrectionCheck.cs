namespace Nguon.Domain.Admission;

/// <summary>Đính chính and Rút lại: a step others rest on stays until those are corrected, one already received above stays for good.</summary>
internal static class CorrectionCheck
{
    public static IEnumerable<Finding> Of(AdmissionDossier dossier, StepDraft draft, TakeContext context)
    {
        var inForce = dossier.StepsInForce.ToList();
        if (inForce.FirstOrDefault(step => step.Id == draft.CorrectsStepId) is not { } wrong)
        {
            yield return Refuse("Không tìm thấy bước cần đính chính, hoặc bước đó đã được đính chính.", "tải lại trang và chọn bước còn hiệu lực");
            yield break;
        }

        var resting = inForce.Where(step => Rests(step, wrong, inForce)).ToList();
        if (resting.Count > 0)
        {
            var names = string.Join("; ", resting.Select(step => $"{StepCatalogue.Of(step.Kind).Label} ({Say.Day(step.OccurredOn)})"));
            yield return draft.Kind == StepKind.Retraction
                ? Refuse($"Cấp tiếp theo đã nhận và làm bước sau: {names}.", "đề nghị cấp đó trả hồ sơ")
                : Refuse($"Các bước sau dựa trên bước này: {names}.", "đính chính các bước đó trước");
        }

        if (wrong.Kind == StepKind.MovedOut && context.IsTakenOver)
        {
            yield return Refuse("Nơi đến đã nhận người này và đang tiếp tục xem xét: việc chuyển đi không rút lại hay đính chính được nữa.", "đề nghị nơi đến làm giấy giới thiệu chuyển trả");
        }

        if (draft.Details.Text.Trim().Length == 0)
        {
            yield return new() { Rule = RuleCodes.FactMissing, Nature = FindingNature.Impossible, MendedBy = "người nhập", Message = "Chưa nêu lý do." + Say.ToDo("ghi lý do") };
        }
    }

    /// <summary>True when the step rests on the wrong one and nothing else of its kind carries it.</summary>
    private static bool Rests(DossierStep step, DossierStep wrong, List<DossierStep> inForce)
    {
        if (step.Id == wrong.Id || step.Sequence < wrong.Sequence && step.OccurredOn < wrong.OccurredOn)
        {
            return false;
        }

        var isAnswer = step.Kind == StepKind.VerificationAnswered && step.Details.RequestStepId == wrong.Id;
        return isAnswer || (StepCatalogue.Of(step.Kind).RestsOn.Contains(wrong.Kind) && !inForce.Any(other => other.Id != wrong.Id && other.Kind == wrong.Kind));
    }

    private static Finding Refuse(string fact, string toDo) => new()
    {
        Rule = RuleCodes.StepStands,
        Nature = FindingNature.Impossible,
        MendedBy = "người nhập",
        Message = fact + Say.ToDo(toDo),
    };
}
