namespace Nguon.Domain.Classes;

/// <summary>The two classes of the way into the Party (rules.md 8).</summary>
public enum ClassKind
{
    /// <summary>Lớp bồi dưỡng nhận thức về Đảng.</summary>
    Awareness = 1,

    /// <summary>Lớp bồi dưỡng lý luận chính trị cho đảng viên mới.</summary>
    NewMember = 2,
}

/// <summary>A class that was or will be held.</summary>
public sealed class TrainingClass
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which class.</summary>
    public required ClassKind Kind { get; init; }

    /// <summary>Name as on the opening decision.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the organiser at that time (centre or committee).</summary>
    public required string Organiser { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Last day; the day that counts in figures.</summary>
    public required DateOnly LastDay { get; init; }
}

/// <summary>How a place in a class ended.</summary>
public enum EnrolmentStatus
{
    /// <summary>Đề nghị.</summary>
    Proposed = 1,

    /// <summary>Được cử đi học.</summary>
    Approved = 2,

    /// <summary>Hoàn thành.</summary>
    Passed = 3,

    /// <summary>Chưa hoàn thành.</summary>
    NotCompleted = 4,
}

/// <summary>One person's place in one class, with the unit that sent the person then.</summary>
public sealed class Enrolment
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The class; null while only proposed by the cell.</summary>
    public Guid? ClassId { get; set; }

    /// <summary>Which class was asked for.</summary>
    public required ClassKind Kind { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The sending unit then.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Day of the cell's proposal.</summary>
    public required DateOnly ProposedOn { get; init; }

    /// <summary>How it stands.</summary>
    public required EnrolmentStatus Status { get; set; }
}

/// <summary>Giấy chứng nhận of a class.</summary>
public sealed class Certificate
{
    /// <summary>Longest number taken.</summary>
    public const int NumberLength = 40;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which class.</summary>
    public required ClassKind Kind { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Number as printed.</summary>
    public required string Number { get; init; }

    /// <summary>Day of issue; validity counts from it.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Issuer's name at that time.</summary>
    public required string Issuer { get; init; }

    /// <summary>The class, when it is recorded here.</summary>
    public Guid? ClassId { get; init; }
}
