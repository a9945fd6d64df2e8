using Nguon.Domain.Time;

namespace Nguon.Domain.Organizations;

/// <summary>What an organ may decide.</summary>
public enum DecisionPower
{
    /// <summary>Kết nạp đảng viên.</summary>
    Admission = 1,

    /// <summary>Công nhận đảng viên chính thức.</summary>
    Recognition = 2,

    /// <summary>Xóa tên đảng viên dự bị.</summary>
    Deletion = 3,
}

/// <summary>How the organ decides (rules.md 2.2).</summary>
public enum DecisionMode
{
    /// <summary>Toàn thể ban chấp hành: two thirds of all committee members.</summary>
    WholeCommittee = 1,

    /// <summary>Ban thường vụ: more than half of its members.</summary>
    StandingCommittee = 2,

    /// <summary>Thường trực cùng các ủy viên ban thường vụ là trưởng ban đảng: more than half.</summary>
    StandingSecretariatPlusHeads = 3,
}

/// <summary>A dated power to decide; never derived from the kind of the unit alone (rules.md 14.14). Two clocks: a row is never overwritten.</summary>
public sealed record AuthorityGrant : IEffective, IRecorded
{
    /// <summary>Longest legal basis taken.</summary>
    public const int BasisLength = 300;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The unit whose organ holds the power.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The power.</summary>
    public required DecisionPower Power { get; init; }

    /// <summary>How it is used.</summary>
    public required DecisionMode Mode { get; init; }

    /// <summary>Document and clause it rests on.</summary>
    public required string LegalBasis { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; init; }

    /// <inheritdoc />
    public required DateTime RecordedAt { get; init; }

    /// <inheritdoc />
    public DateTime? RetractedAt { get; set; }

    /// <summary>The row this one ends or corrects; null for a first entry.</summary>
    public Guid? ReplacesId { get; init; }
}
