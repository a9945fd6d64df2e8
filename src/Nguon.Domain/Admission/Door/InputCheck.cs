namespace Nguon.Domain.Admission;

/// <summary>What the step itself must bring, who may take it, and what must be known before a decision.</summary>
internal static class InputCheck
{
    public static IEnumerable<Finding> Of(AdmissionDossier dossier, StepDraft draft, TakeContext context) =>
        [.. Typed(draft, context), .. Ceremony(dossier, draft, context), .. Extension(draft, context), .. Authority(draft, context), .. OverSixty(dossier, draft, context), .. Statistics(draft, context), .. Agreed(dossier, draft, context), .. OtherBody.Of(dossier, draft, context)];

    private static IEnumerable<Finding> Typed(StepDraft draft, TakeContext context)
    {
        if (draft.Kind == StepKind.Returned && draft.Details.ReturnReasons.Count == 0)
        {
            yield return Missing("Chưa ghi lý do trả hồ sơ.", "ghi tất cả lý do trong một lần trả");
        }

        if (draft.Kind == StepKind.Returned && draft.Details.ReturnReasons.Contains(ReturnReason.Other) && string.IsNullOrWhiteSpace(draft.Details.Text))
        {
            yield return Missing("Chọn lý do khác mà chưa ghi là lý do gì.", "ghi rõ để chi bộ biết phải bổ sung điều gì");
        }

        if (draft.Kind == StepKind.MentorAssigned && context.Mentor is not null && draft.Details.MentorId is null)
        {
            yield return Missing("Chưa ghi đảng viên được phân công giúp đỡ.", "chọn đảng viên");
        }

        if (draft.Kind == StepKind.AfterCeremonyTask && draft.Details.Task is null)
        {
            yield return Missing("Chưa ghi việc nào sau lễ kết nạp đã xong.", "chọn việc");
        }
    }

    // Held now, not taken over from paper: the decision is at hand, the place is known and the representative names who helps (practice.md 1.1 no. 3, 1.2 no. 21).
    private static IEnumerable<Finding> Ceremony(AdmissionDossier dossier, StepDraft draft, TakeContext context)
    {
        if (draft is not { Kind: StepKind.Ceremony, Mode: StepMode.Perform })
        {
            yield break;
        }

        if (IsIssued(dossier, draft, context) && dossier.LastOf(StepKind.DecisionReceived) is null)
        {
            yield return Missing("Chưa ghi ngày chi bộ nhận quyết định kết nạp.", "ghi ngày chi bộ nhận quyết định") with
            {
                Rule = RuleCodes.PaperMissing,
                Nature = FindingNature.PaperMissing,
                Facts = ["thiếu: Ngày chi bộ nhận quyết định"],
                MendedBy = "chi bộ",
            };
        }

        if (string.IsNullOrWhiteSpace(draft.Details.Place))
        {
            yield return Missing("Chưa ghi nơi tổ chức lễ kết nạp.", "ghi nơi tổ chức lễ");
        }

        if (draft.Details.MentorId is null && context.Mentor is null)
        {
            yield return Missing("Chưa ghi đảng viên chính thức được phân công giúp đỡ đảng viên dự bị.", "chọn đảng viên được phân công tại lễ");
        }
    }

    // Where the clock runs from the receipt the rule of the clock asks for it already.
    private static bool IsIssued(AdmissionDossier dossier, StepDraft draft, TakeContext context) =>
        dossier.LastOf(StepKind.AdmissionDecision) is { } decision && decision.OccurredOn <= draft.OccurredOn
        && context.Rules.InForceOn(decision.OccurredOn).CeremonyStart.Value != CeremonyStart.Receipt;

    private static IEnumerable<Finding> Extension(StepDraft draft, TakeContext context)
    {
        var rule = context.Rules.InForceOn(draft.OccurredOn).DecisionExtensionDays;
        if (draft.Kind == StepKind.DecisionExtension && draft.Details.ExtensionDays is { } days && (days < 1 || days > rule.Value))
        {
            yield return new()
            {
                Rule = RuleCodes.DecisionDue,
                Ground = Ground.Of(rule),
                MendedBy = "cấp ủy có thẩm quyền",
                Message = $"Gia hạn {days} ngày làm việc, {(days < 1 ? "ít nhất phải 1" : $"nhiều nhất được {rule.Value}")}." + Say.ToDo("ghi lại số ngày gia hạn"),
            };
        }
    }

    private static IEnumerable<Finding> Authority(StepDraft draft, TakeContext context)
    {
        if (draft.Kind is not (StepKind.AuthorityAgreed or StepKind.AdmissionDecision or StepKind.RecognitionAgreed or StepKind.RecognitionDecision
            or StepKind.DeletionAgreed or StepKind.DeletionDecision))
        {
            yield break;
        }

        if (context.Chain.AuthorityId is not { } authority)
        {
            yield return new()
            {
                Rule = RuleCodes.Authority,
                OnlyWarns = true,
                MendedBy = "người quản trị",
                Message = $"Chưa ghi cấp ủy nào có thẩm quyền quyết định vào ngày {Say.Day(draft.OccurredOn)}." + Say.ToDo("bổ sung thẩm quyền của cấp ủy theo văn bản"),
            };
        }
        else if (authority != draft.ByOrganizationId)
        {
            yield return new()
            {
                Rule = RuleCodes.Authority,
                Ground = new(context.Chain.LegalBasis, true),
                Facts = [$"có thẩm quyền: {context.Chain.AuthorityName}"],
                MendedBy = context.Chain.AuthorityName,
                Message = $"Vào ngày {Say.Day(draft.OccurredOn)}, quyết định của trường hợp này do {context.Chain.AuthorityName} ban hành. Các bước đã làm trước đó vẫn có giá trị." + Say.ToDo("trình cấp ủy có thẩm quyền"),
            };
        }
    }

    // Over the age the committee directly under the Centre decides (rules.md 2.2); the versions do not say it alike, so it is only reminded of.
    private static IEnumerable<Finding> OverSixty(AdmissionDossier dossier, StepDraft draft, TakeContext context)
    {
        if (draft.Kind == StepKind.AuthorityAgreed && dossier.Circumstances.IsOverSixtyPath
            && (draft.Details.DecisionMode ?? context.Chain.Mode) is { } mode && mode != Organizations.DecisionMode.StandingSecretariatPlusHeads)
        {
            var rules = context.Rules.InForceOn(draft.OccurredOn);
            yield return new()
            {
                Rule = RuleCodes.Authority,
                Ground = Ground.Of(rules.AgeToMonths),
                OnlyWarns = true,
                Facts = [$"quyết định bởi: {context.Chain.AuthorityName}"],
                MendedBy = context.Chain.AuthorityName,
                Message = $"Người trên {rules.AgeToMonths.Value / 12} tuổi do cấp ủy trực thuộc Trung ương xem xét, quyết định." + Say.ToDo("đối chiếu văn bản của Tỉnh ủy trước khi ban hành quyết định"),
            };
        }
    }

    // Past papers are taken in whether or not the fields of the statistics are known yet.
    private static IEnumerable<Finding> Statistics(StepDraft draft, TakeContext context)
    {
        if (draft.Kind == StepKind.AuthorityAgreed && !context.Applicant.HasStatisticsFields)
        {
            yield return Missing("Chưa đủ thông tin thống kê của người được xét.", "bổ sung các mục thống kê trước khi ra quyết định") with
            {
                OnlyWarns = draft.Mode == StepMode.Record,
                MendedBy = "chi bộ hoặc ban tham mưu của cấp ủy",
                Nature = FindingNature.Breach,
            };
        }
    }

    // A decision is issued only on a vote that carried.
    private static IEnumerable<Finding> Agreed(AdmissionDossier dossier, StepDraft draft, TakeContext context)
    {
        if (OtherBody.VoteBefore(dossier, draft.Kind) is { } vote && Carried.No(vote))
        {
            yield return new()
            {
                Rule = RuleCodes.AuthorityMajority,
                Ground = Ground.Of(context.Rules.InForceOn(vote.OccurredOn).StandingMajority),
                MendedBy = "cấp ủy có thẩm quyền",
                Message = $"Cấp ủy có thẩm quyền họp ngày {Say.Day(vote.OccurredOn)} chưa đủ số phiếu thống nhất." + Say.ToDo("cấp ủy có thẩm quyền xem xét lại trước khi ban hành quyết định"),
            };
        }
    }

    private static Finding Missing(string fact, string toDo) => new()
    {
        Rule = RuleCodes.FactMissing,
        Nature = FindingNature.InputMissing,
        MendedBy = "người nhập",
        Message = fact + Say.ToDo(toDo),
    };
}
