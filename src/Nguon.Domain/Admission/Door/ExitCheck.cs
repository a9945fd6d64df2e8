namespace Nguon.Domain.Admission;

/// <summary>Which exit is open at which stage (rules.md 4.6, 4.7).</summary>
internal static class ExitCheck
{
    public static IEnumerable<Finding> Of(AdmissionDossier dossier, StepDraft draft)
    {
        var isProbationer = Before(dossier, StepKind.Ceremony, draft.OccurredOn);
        var isDecided = Before(dossier, StepKind.AdmissionDecision, draft.OccurredOn);
        var fact = draft.Kind switch
        {
            StepKind.RemovedFromList or StepKind.Withdrawn when isProbationer =>
                "Người này đã là đảng viên dự bị; không còn trong danh sách cảm tình Đảng." + Say.ToDo("nếu không đủ tư cách thì chi bộ xét đề nghị xóa tên"),
            StepKind.RemovedFromList when isDecided =>
                "Đã có quyết định kết nạp." + Say.ToDo("nếu không kết nạp thì cấp ủy có thẩm quyền hủy quyết định"),
            StepKind.AuthorityDeclined or StepKind.Returned when isDecided && !(isProbationer && draft.Kind == StepKind.Returned) =>
                "Đã có quyết định kết nạp." + Say.ToDo("nếu quyết định sai thì cấp ủy có thẩm quyền hủy quyết định"),
            _ => null,
        };
        if (fact is not null)
        {
            yield return new() { Rule = RuleCodes.StepNotOnWay, Nature = FindingNature.Impossible, MendedBy = "người nhập", Message = fact };
        }
    }

    private static bool Before(AdmissionDossier dossier, StepKind kind, DateOnly day) => dossier.LastOf(kind) is { } step && step.OccurredOn <= day;
}
