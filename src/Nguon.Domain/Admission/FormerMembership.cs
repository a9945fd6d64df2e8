namespace Nguon.Domain.Admission;

/// <summary>How a former membership ended (rules.md 3.6).</summary>
public sealed record FormerMembership
{
    /// <summary>Day it ended.</summary>
    public required DateOnly EndedOn { get; init; }

    /// <summary>How.</summary>
    public required FormerEnd Reason { get; init; }

    /// <summary>Why.</summary>
    public FormerCause Cause { get; init; }

    /// <summary>Day the conviction was cleared (xóa án tích).</summary>
    public DateOnly? ConvictionClearedOn { get; init; }

    /// <summary>How often already re-admitted.</summary>
    public int Times { get; init; }
}

/// <summary>Ways a membership ended.</summary>
public enum FormerEnd
{
    /// <summary>Xóa tên.</summary>
    NameDeleted = 1,

    /// <summary>Xin ra khỏi Đảng.</summary>
    Withdrew = 2,

    /// <summary>Tự bỏ sinh hoạt.</summary>
    QuitOnOwn = 3,

    /// <summary>Khai trừ.</summary>
    Expelled = 4,
}

/// <summary>Causes that matter to re-admission.</summary>
public enum FormerCause
{
    /// <summary>None of the listed.</summary>
    None = 0,

    /// <summary>Vi phạm chính sách dân số.</summary>
    PopulationPolicy = 1,

    /// <summary>Gây mất đoàn kết nội bộ nghiêm trọng.</summary>
    SeriousDisunity = 2,

    /// <summary>Tham nhũng.</summary>
    Corruption = 3,

    /// <summary>Tội nghiêm trọng trở lên.</summary>
    SeriousCrime = 4,

    /// <summary>Tội ít nghiêm trọng.</summary>
    LesserCrime = 5,

    /// <summary>Gia đình đặc biệt khó khăn.</summary>
    FamilyHardship = 6,
}
