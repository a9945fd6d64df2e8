namespace Nguon.Domain.Admission;

/// <summary>
/// The body that had agreed gave way before the decision was issued: the one of the day issues it, what was done before stays valid
/// (rules.md 2.4 no. 7, 4.6; practice.md 1.7 no. 39); no text forbids it, so it is only said.
/// </summary>
internal static class OtherBody
{
    public static IEnumerable<Finding> Of(AdmissionDossier dossier, StepDraft draft, TakeContext context)
    {
        if (VoteBefore(dossier, draft.Kind) is not { } vote || vote.ByOrganizationId == draft.ByOrganizationId || context.Chain.AuthorityId != draft.ByOrganizationId)
        {
            yield break;
        }

        var chain = context.Chain;
        yield return new()
        {
            Rule = RuleCodes.Authority,
            Ground = new(chain.LegalBasis, true),
            OnlyWarns = true,
            Facts = [$"có thẩm quyền: {chain.AuthorityName}", $"cấp ủy thống nhất ngày: {Say.Day(vote.OccurredOn)}"],
            MendedBy = chain.AuthorityName,
            Message = $"{Since(vote, draft, chain)}, {Decision(draft.Kind)} của trường hợp này do {chain.AuthorityName} ban hành; phiên họp ngày {Say.Day(vote.OccurredOn)} là của cấp ủy khác. " +
                $"Các bước đã làm trước đó vẫn có giá trị{Due(dossier, draft, context)}." + Say.ToDo($"xem lại đơn vị đã họp; {chain.AuthorityName} có họp lại thì ghi thêm phiên họp đó"),
        };
    }

    /// <summary>The vote a decision is issued on; null for other steps and without a vote.</summary>
    public static DossierStep? VoteBefore(AdmissionDossier dossier, StepKind decision) => decision switch
    {
        StepKind.AdmissionDecision => dossier.LastOf(StepKind.AuthorityAgreed),
        StepKind.RecognitionDecision => dossier.LastOf(StepKind.RecognitionAgreed),
        StepKind.DeletionDecision => dossier.LastOf(StepKind.DeletionAgreed),
        _ => null,
    };

    private static string Since(DossierStep vote, StepDraft draft, ProcedureChain chain) =>
        chain.Since is { } since && since > vote.OccurredOn && since <= draft.OccurredOn ? $"Từ ngày {Say.Day(since)}" : $"Vào ngày {Say.Day(draft.OccurredOn)}";

    private static string Decision(StepKind kind) => kind switch
    {
        StepKind.RecognitionDecision => "quyết định công nhận đảng viên chính thức",
        StepKind.DeletionDecision => "quyết định xóa tên",
        _ => "quyết định kết nạp",
    };

    private static string Due(AdmissionDossier dossier, StepDraft draft, TakeContext context)
    {
        var kind = draft.Kind == StepKind.RecognitionDecision ? ClockKind.RecognitionDecision : ClockKind.Decision;
        var clock = draft.Kind == StepKind.DeletionDecision ? null : ClockReader.Read(dossier, context).FirstOrDefault(clock => clock.Kind == kind);
        return clock is null ? "" : $"; hạn ra quyết định vẫn là {Say.Day(clock.DueOn)}";
    }
}
