namespace Nguon.Domain.Organizations;

/// <summary>What a decision does to an organisation (rules.md 2.4; the decision's own verb is kept).</summary>
public enum OrganizationEventKind
{
    /// <summary>Thành lập.</summary>
    Establish = 1,

    /// <summary>Sáp nhập vào đơn vị khác.</summary>
    Merge = 2,

    /// <summary>Hợp nhất thành đơn vị mới.</summary>
    Consolidate = 3,

    /// <summary>Chia tách.</summary>
    Split = 4,

    /// <summary>Đổi tên.</summary>
    Rename = 5,

    /// <summary>Chuyển trực thuộc.</summary>
    Reparent = 6,

    /// <summary>Đổi loại hình.</summary>
    ChangeKind = 7,

    /// <summary>Giải thể, kết thúc hoạt động.</summary>
    Dissolve = 8,
}

/// <summary>A dated decision that changed organisations; never overwritten, only followed.</summary>
public sealed class OrganizationEvent
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it did.</summary>
    public required OrganizationEventKind Kind { get; init; }

    /// <summary>First day of the new state.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Number and symbol of the decision.</summary>
    public string? DecisionNumber { get; init; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>One Vietnamese sentence for the timeline.</summary>
    public required string Summary { get; init; }

    /// <summary>True when the facts are of confidence M and not yet confirmed by the office.</summary>
    public bool IsUnconfirmed { get; init; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }
}

/// <summary>One predecessor and one successor of an event; the old unit keeps existing in the past.</summary>
public sealed class OrganizationSuccession
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The unit that ended or gave a part.</summary>
    public required Guid PredecessorId { get; init; }

    /// <summary>The unit that goes on.</summary>
    public required Guid SuccessorId { get; init; }

    /// <summary>First day of the successor's responsibility.</summary>
    public required DateOnly EffectiveOn { get; init; }
}
