using Nguon.Domain.Time;

namespace Nguon.Domain.People;

/// <summary>A post held in a unit: signers, chairs, secretaries and voters by day. Two clocks: a row is never overwritten, only retracted and followed.</summary>
public sealed record PostHolding : IEffective, IRecorded
{
    /// <summary>Longest name, term and number taken.</summary>
    public const int NameLength = 120;

    /// <summary>Longest term taken, for example 2025 – 2030.</summary>
    public const int TermLength = 30;

    /// <summary>Longest number of a decision taken.</summary>
    public const int NumberLength = 60;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The unit.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The member when known here; null when only the name is.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Name of a holder who is not known here; null when <see cref="PersonId"/> is set.</summary>
    public string? HolderName { get; init; }

    /// <summary>The post.</summary>
    public required PartyPost Post { get; init; }

    /// <summary>How it was taken up; null when not entered.</summary>
    public PostEntry? Entry { get; init; }

    /// <summary>Nhiệm kỳ as the decision writes it, for example 2025 – 2030; null when not entered.</summary>
    public string? Term { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; init; }

    /// <summary>Number and symbol of the decision (chuẩn y, chỉ định) it rests on.</summary>
    public string? DecisionNumber { get; init; }

    /// <summary>Day of that decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Number of the decision that ended it; null while it goes on or when not entered.</summary>
    public string? EndDecisionNumber { get; init; }

    /// <inheritdoc />
    public required DateTime RecordedAt { get; init; }

    /// <inheritdoc />
    public DateTime? RetractedAt { get; set; }

    /// <summary>The row this one ends or corrects; null for a first entry.</summary>
    public Guid? ReplacesId { get; init; }

    /// <summary>True when the holder sits in the committee, or in its standing committee: a secretary and a deputy sit in both.</summary>
    public bool SitsIn(bool standing) => Post switch
    {
        PartyPost.CommitteeMember => !standing,
        PartyPost.ActingSecretary => !standing,
        _ => true,
    };
}

/// <summary>Posts that sign, chair or vote.</summary>
public enum PartyPost
{
    /// <summary>Bí thư.</summary>
    Secretary = 1,

    /// <summary>Phó bí thư.</summary>
    DeputySecretary = 2,

    /// <summary>Cấp ủy viên.</summary>
    CommitteeMember = 3,

    /// <summary>Ủy viên ban thường vụ.</summary>
    StandingMember = 4,

    /// <summary>Phụ trách chi bộ, appointed after a reorganisation.</summary>
    ActingSecretary = 5,
}

/// <summary>How a post was taken up.</summary>
public enum PostEntry
{
    /// <summary>Bầu.</summary>
    Elected = 1,

    /// <summary>Chỉ định.</summary>
    Appointed = 2,

    /// <summary>Chỉ định vào cấp ủy lâm thời.</summary>
    Provisional = 3,
}
