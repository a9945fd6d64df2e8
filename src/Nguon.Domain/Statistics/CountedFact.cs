using Nguon.Domain.People;
using Nguon.Domain.Time;

namespace Nguon.Domain.Statistics;

/// <summary>What can be counted about a person.</summary>
public enum CountedFactKind
{
    /// <summary>Kết nạp: the decision's day.</summary>
    Admitted = 1,

    /// <summary>Công nhận chính thức: the recognition decision's day.</summary>
    Recognised = 2,

    /// <summary>Học lớp nhận thức về Đảng: the class's last day.</summary>
    AttendedClass = 3,

    /// <summary>Xóa tên: the day the standing ended.</summary>
    NameDeleted = 4,

    /// <summary>Đưa vào danh sách cảm tình Đảng: the first day on the list.</summary>
    Listed = 5,

    /// <summary>Nộp đơn xin vào Đảng: the application's day.</summary>
    Applied = 6,

    /// <summary>Dừng trên đường vào Đảng: the day somebody on the list, an applicant or a probationer stopped being one without going on.</summary>
    LeftWay = 7,

    /// <summary>Lễ kết nạp: the ceremony's day, counted beside the decision's (rules.md 7.2).</summary>
    Ceremony = 8,

    /// <summary>Chuyển đến từ ngoài phần mềm (tỉnh khác): the day of receipt.</summary>
    CameFromOutside = 21,

    /// <summary>Chuyển đến từ nơi khác trong phần mềm: the day of receipt.</summary>
    TransferredIn = 22,

    /// <summary>Chuyển đi nơi khác trong phần mềm: the day the other side received.</summary>
    TransferredOut = 23,

    /// <summary>Chuyển ra ngoài phần mềm (tỉnh khác, ngoài nước): the day the phiếu báo says.</summary>
    LeftForOutside = 24,

    /// <summary>Từ trần.</summary>
    Died = 25,

    /// <summary>Khai trừ: the decision's day.</summary>
    Expelled = 26,

    /// <summary>Cho ra khỏi Đảng: the decision's day.</summary>
    LeftOnRequest = 27,

    /// <summary>Đảng viên: a time of membership in one unit, from the decision's day.</summary>
    Member = 11,

    /// <summary>Người xin vào Đảng: a time from the application to the decision.</summary>
    Applicant = 12,
}

/// <summary>
/// One thing figures count, with what the person was on its day; derived from the records of the person in the same transaction, replaced and
/// never changed, so that a figure can be asked as of any moment.
/// </summary>
public sealed record CountedFact : IRecorded
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>What happened.</summary>
    public required CountedFactKind Kind { get; init; }

    /// <summary>The person; stays when the person's data are erased.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The unit then; never repointed.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The day it happened, or the first day of a time.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day a time was over; null for an event and for what goes on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Full years on the event's day; null for a time, and when not known.</summary>
    public int? Age { get; init; }

    /// <summary>Birth date, for a time only: the age depends on the day asked for.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Sex then.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Ethnic code then.</summary>
    public string? Ethnic { get; init; }

    /// <summary>Religion code then.</summary>
    public string? Religion { get; init; }

    /// <summary>General education then.</summary>
    public EducationLevel? Education { get; init; }

    /// <summary>Professional level code then.</summary>
    public string? Professional { get; init; }

    /// <summary>Occupation code then.</summary>
    public string? Occupation { get; init; }

    /// <summary>True when a Youth Union member then.</summary>
    public bool InYouthUnion { get; init; }

    /// <summary>Bodies that brought the person forward; they overlap.</summary>
    public IntroducingBodies IntroducedBy { get; init; }

    /// <summary>Why the way ended; null for other facts and where nobody wrote it.</summary>
    public LeavingReason? Leaving { get; init; }

    /// <inheritdoc />
    public required DateTime RecordedAt { get; init; }

    /// <inheritdoc />
    public DateTime? RetractedAt { get; set; }

    /// <summary>The same fact without key and moments: two rows that say the same are equal.</summary>
    public CountedFact Said => this with { Id = Guid.Empty, RecordedAt = default, RetractedAt = null };
}
