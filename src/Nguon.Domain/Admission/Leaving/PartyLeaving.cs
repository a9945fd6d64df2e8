using Nguon.Domain.People;
using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>A member is no longer one (rules.md 2.3, 6.4): how, on which ground, proposed and decided by whom; taken out only as a mistake.</summary>
public sealed class PartyLeaving : IRecorded
{
    /// <summary>Longest text taken.</summary>
    public const int TextLength = 600;

    /// <summary>Longest number of a paper taken.</summary>
    public const int NumberLength = 60;

    /// <summary>Key; also the cause of the standing it brings.</summary>
    public required Guid Id { get; init; }

    /// <summary>The member.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The cell then.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Died, expelled, name deleted or left on own request.</summary>
    public required LeavingReason Way { get; init; }

    /// <summary>Ground of a deletion of the name; null for other ways.</summary>
    public DeletionGround? Ground { get; init; }

    /// <summary>True when he or she was a probationary member.</summary>
    public bool WasProbationary { get; init; }

    /// <summary>First day he or she is no longer counted: of the decision, or of the death.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Number of the decision; empty for a death without paper.</summary>
    public string DecisionNumber { get; init; } = "";

    /// <summary>The unit whose organ decided; null when nobody decides or it is not a unit here.</summary>
    public Guid? DecidedById { get; init; }

    /// <summary>Proposal of the cell; null when none was entered.</summary>
    public LeavingVote? Cell { get; init; }

    /// <summary>Proposal of the base committee; null when none was entered.</summary>
    public LeavingVote? Base { get; init; }

    /// <summary>What else is to be known.</summary>
    public string Note { get; init; } = "";

    /// <inheritdoc />
    public required DateTime RecordedAt { get; init; }

    /// <inheritdoc />
    public DateTime? RetractedAt { get; set; }

    /// <summary>Why it was taken out.</summary>
    public string RetractedWhy { get; set; } = "";
}

/// <summary>A proposal with its raw count (phiếu, người).</summary>
/// <param name="On">Day.</param>
/// <param name="For">Phiếu tán thành.</param>
/// <param name="Of">Members the votes are counted of (rules.md 4.2).</param>
public sealed record LeavingVote(DateOnly On, int For, int Of);

/// <summary>Ground on which a name is deleted (rules.md 6.4; QĐ Điều 8).</summary>
public enum DeletionGround
{
    /// <summary>Bỏ sinh hoạt hoặc không đóng đảng phí 3 tháng trong năm, không có lý do chính đáng.</summary>
    SkipsActivity = 1,

    /// <summary>Tự ý trả lại hoặc hủy thẻ đảng viên.</summary>
    GaveBackCard = 2,

    /// <summary>Giảm sút ý chí, đã được giáo dục, sau 12 tháng không tiến bộ.</summary>
    LostWill = 3,

    /// <summary>Hai năm liền không hoàn thành nhiệm vụ.</summary>
    FailedTwoYears = 4,

    /// <summary>Không còn đủ tiêu chuẩn chính trị.</summary>
    PoliticalStandard = 5,

    /// <summary>Đảng viên dự bị không đủ tư cách.</summary>
    ProbationerUnfit = 6,
}
