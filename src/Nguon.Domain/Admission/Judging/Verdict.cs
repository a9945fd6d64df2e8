namespace Nguon.Domain.Admission;

/// <summary>What the rules say about one act (contracts/rules-evaluate.md).</summary>
/// <param name="Rules">The rules in force on the day.</param>
/// <param name="Refusals">Every reason against it.</param>
/// <param name="Warnings">What does not refuse: lateness, low confidence, doubts.</param>
/// <param name="Votes">The count; null when the act has no vote.</param>
/// <param name="Dates">Every date that follows from the facts.</param>
public sealed record Verdict(RuleSet Rules, IReadOnlyList<Refusal> Refusals, IReadOnlyList<Refusal> Warnings, VoteCount? Votes, VerdictDates Dates)
{
    /// <summary>True when nothing refuses.</summary>
    public bool IsAllowed => Refusals.Count == 0;

    internal IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>A vote counted by the rules; numbers are null while a fact is missing.</summary>
/// <param name="Denominator">Số người được tính.</param>
/// <param name="Needed">Số phiếu cần.</param>
/// <param name="Reached">Đạt hay không.</param>
public sealed record VoteCount(int? Denominator, int? Needed, bool? Reached);

/// <summary>Dates that follow from the papers given; null where the paper is not there.</summary>
public sealed record VerdictDates
{
    /// <summary>Giấy chứng nhận có giá trị đến.</summary>
    public DateOnly? CertificateValidUntil { get; init; }

    /// <summary>Kết quả thẩm tra có giá trị đến.</summary>
    public DateOnly? VerificationValidUntil { get; init; }

    /// <summary>Hạn ra quyết định.</summary>
    public DateOnly? DecisionDueOn { get; init; }

    /// <summary>Hạn khi có gia hạn.</summary>
    public DateOnly? DecisionLatestOn { get; init; }

    /// <summary>Hạn tổ chức lễ.</summary>
    public DateOnly? CeremonyDueOn { get; init; }

    /// <summary>Hết 12 tháng dự bị.</summary>
    public DateOnly? ProbationEndsOn { get; init; }

    /// <summary>Hạn chi bộ xét công nhận.</summary>
    public DateOnly? RecognitionDueOn { get; init; }

    /// <summary>Hạn ra quyết định công nhận.</summary>
    public DateOnly? RecognitionDecisionDueOn { get; init; }

    /// <summary>Đảng viên chính thức từ ngày.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Tuổi đảng tính từ ngày.</summary>
    public DateOnly? PartyAgeFrom { get; init; }

    /// <summary>Hạn làm thủ tục chuyển.</summary>
    public DateOnly? TransferDueOn { get; init; }

    /// <summary>Hạn nộp giấy giới thiệu.</summary>
    public DateOnly? PresentDueOn { get; init; }

    /// <summary>Được xét kết nạp lại từ ngày.</summary>
    public DateOnly? ReadmissionFrom { get; init; }
}
