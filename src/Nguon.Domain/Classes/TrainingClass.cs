namespace Nguon.Domain.Classes;

/// <summary>The two classes of the way into the Party (rules.md 8).</summary>
public enum ClassKind
{
    /// <summary>Lớp bồi dưỡng nhận thức về Đảng.</summary>
    Awareness = 1,

    /// <summary>Lớp bồi dưỡng lý luận chính trị cho đảng viên mới.</summary>
    NewMember = 2,
}

/// <summary>How far a class is.</summary>
public enum ClassState
{
    /// <summary>Dự kiến, đang nhận danh sách; also while it is held.</summary>
    Planned = 1,

    /// <summary>Đã công nhận kết quả: places and sessions no longer change.</summary>
    Concluded = 2,

    /// <summary>Không mở.</summary>
    Cancelled = 3,
}

/// <summary>A class that was or will be held.</summary>
public sealed class TrainingClass
{
    /// <summary>Longest name or place taken.</summary>
    public const int TextLength = 200;

    /// <summary>Longest number of a decision taken.</summary>
    public const int NumberLength = 60;

    /// <summary>Most seats of one class.</summary>
    public const int MostSeats = 500;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which class.</summary>
    public required ClassKind Kind { get; init; }

    /// <summary>Name as on the opening decision.</summary>
    public required string Name { get; set; }

    /// <summary>Name of the organiser at that time (centre or committee).</summary>
    public required string Organiser { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly FirstDay { get; set; }

    /// <summary>Last day; the day that counts in figures.</summary>
    public required DateOnly LastDay { get; set; }

    /// <summary>The centre that holds it; null for classes taken over from paper.</summary>
    public Guid? CentreId { get; init; }

    /// <summary>Code of the programme's version; null when not recorded.</summary>
    public string? ProgrammeCode { get; init; }

    /// <summary>Seats; 0 when not recorded.</summary>
    public int Seats { get; set; }

    /// <summary>Where it is held unless a session says otherwise.</summary>
    public string Place { get; set; } = "";

    /// <summary>Number of the opening decision; null before it.</summary>
    public string? OpeningNumber { get; set; }

    /// <summary>Day of the opening decision.</summary>
    public DateOnly? OpenedOn { get; set; }

    /// <summary>How far it is.</summary>
    public ClassState State { get; set; } = ClassState.Planned;

    /// <summary>Number of the decision that recognises the results; null before it.</summary>
    public string? ResultNumber { get; set; }

    /// <summary>Day of that decision.</summary>
    public DateOnly? ResultOn { get; set; }

    /// <summary>Concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>True while people can be nominated to it.</summary>
    public bool TakesPeople => State == ClassState.Planned && CentreId is not null;
}
