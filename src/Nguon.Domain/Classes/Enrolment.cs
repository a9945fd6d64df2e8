namespace Nguon.Domain.Classes;

/// <summary>How a place in a class stands; numbers are never reused.</summary>
public enum EnrolmentStatus
{
    /// <summary>Đề nghị.</summary>
    Proposed = 1,

    /// <summary>Được cử đi học, chờ lớp.</summary>
    Approved = 2,

    /// <summary>Hoàn thành.</summary>
    Passed = 3,

    /// <summary>Chưa hoàn thành.</summary>
    NotCompleted = 4,

    /// <summary>Có chỗ trong lớp.</summary>
    Seated = 5,

    /// <summary>Trong danh sách chờ của lớp.</summary>
    Waiting = 6,

    /// <summary>Chưa cử đi học, có lý do.</summary>
    Declined = 7,

    /// <summary>Thôi học lớp này trước khi có kết quả.</summary>
    Withdrawn = 8,
}

/// <summary>Why the base committee does not send somebody now.</summary>
public enum DeclineReason
{
    /// <summary>Đã có giấy chứng nhận còn giá trị.</summary>
    HasCertificate = 1,

    /// <summary>Chưa có trong danh sách cảm tình Đảng.</summary>
    NotOnList = 2,

    /// <summary>Không thu xếp được thời gian trong đợt này.</summary>
    CannotCome = 3,

    /// <summary>Hết chỗ của đợt này, chuyển sang đợt sau.</summary>
    NoSeat = 4,

    /// <summary>Chi bộ đề nghị rút lại.</summary>
    TakenBack = 5,

    /// <summary>Cần bổ sung hồ sơ, trình độ học vấn.</summary>
    PapersMissing = 6,
}

/// <summary>When somebody cannot come to a class; several at once.</summary>
[Flags]
public enum HinderedTimes
{
    /// <summary>Not asked, or no hindrance.</summary>
    None = 0,

    /// <summary>Giờ hành chính.</summary>
    OfficeHours = 1,

    /// <summary>Buổi tối.</summary>
    Evenings = 2,

    /// <summary>Thứ Bảy, Chủ nhật.</summary>
    Weekends = 4,

    /// <summary>Mùa vụ.</summary>
    Harvest = 8,

    /// <summary>Trong năm học, kỳ thi.</summary>
    SchoolTerm = 16,

    /// <summary>Làm theo ca, kíp.</summary>
    Shifts = 32,
}

/// <summary>Grade of the final paper.</summary>
public enum ClassGrade
{
    /// <summary>Giỏi.</summary>
    Excellent = 1,

    /// <summary>Khá.</summary>
    Good = 2,

    /// <summary>Đạt yêu cầu.</summary>
    Satisfactory = 3,

    /// <summary>Chưa đạt yêu cầu.</summary>
    Insufficient = 4,
}

/// <summary>One person's place in one class, with the unit that sent the person then.</summary>
public sealed class Enrolment
{
    /// <summary>Longest note taken.</summary>
    public const int NoteLength = 300;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The class; null while only proposed by the cell or waiting for a class.</summary>
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

    /// <summary>Number of the seat in the class, from 1; null without a seat. Given once per class.</summary>
    public int? Seat { get; set; }

    /// <summary>Moment of joining the waiting list of the class, UTC; first come, first seated.</summary>
    public DateTime? WaitingSince { get; set; }

    /// <summary>The committee that sends the person; null before it has said so.</summary>
    public Guid? ApprovedById { get; set; }

    /// <summary>Day of its paper.</summary>
    public DateOnly? ApprovedOn { get; set; }

    /// <summary>Number of its paper; null when none.</summary>
    public string? ApprovalNumber { get; set; }

    /// <summary>Why the person is not sent now.</summary>
    public DeclineReason? Declined { get; set; }

    /// <summary>A few words to the decision; never about religion, politics or character.</summary>
    public string Note { get; set; } = "";

    /// <summary>When the person cannot come.</summary>
    public HinderedTimes Hindered { get; set; }

    /// <summary>Points of the final paper in tenths (85 is 8,5); null before it.</summary>
    public int? Points { get; set; }

    /// <summary>Grade of the final paper; null before it.</summary>
    public ClassGrade? Grade { get; set; }

    /// <summary>True while the place takes a seat.</summary>
    public bool HoldsSeat => Seat is not null;

    /// <summary>True while something is still to come of it.</summary>
    public bool IsOpen => Status is EnrolmentStatus.Proposed or EnrolmentStatus.Approved or EnrolmentStatus.Seated or EnrolmentStatus.Waiting;
}
