namespace Nguon.Domain.Sessions;

/// <summary>Who meets.</summary>
public enum SessionKind
{
    /// <summary>Buổi sinh hoạt chi bộ.</summary>
    Cell = 1,

    /// <summary>Họp ban chấp hành (đảng ủy).</summary>
    Committee = 2,

    /// <summary>Họp ban thường vụ.</summary>
    StandingCommittee = 3,
}

/// <summary>How a committee is asked.</summary>
public enum SessionMethod
{
    /// <summary>Họp.</summary>
    Meeting = 1,

    /// <summary>Phiếu lấy ý kiến.</summary>
    Slips = 2,
}

/// <summary>A meeting of a cell or a committee: the root of the acts of that evening (practice.md 1.2 #11).</summary>
public sealed class Session
{
    /// <summary>Longest text of one field.</summary>
    public const int TextLength = 2000;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The unit that meets.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Which organ.</summary>
    public required SessionKind Kind { get; init; }

    /// <summary>Meeting or slips.</summary>
    public required SessionMethod Method { get; set; }

    /// <summary>Day it is or was held; for slips the day of counting.</summary>
    public required DateOnly HeldOn { get; set; }

    /// <summary>Place.</summary>
    public string Place { get; set; } = "";

    /// <summary>Chair, name and post as written in the minutes.</summary>
    public string Chair { get; set; } = "";

    /// <summary>Secretary of the meeting.</summary>
    public string MinutesBy { get; set; } = "";

    /// <summary>Attendance, typed once; null while only planned.</summary>
    public Attendance? Attendance { get; set; }

    /// <summary>Number of the one resolution of the evening, for example 05-NQ/CB; null until numbered.</summary>
    public string? ResolutionNumber { get; set; }

    /// <summary>Guests as written.</summary>
    public string Guests { get; set; } = "";

    /// <summary>For slips: how many were sent.</summary>
    public int? SlipsSent { get; set; }

    /// <summary>For slips: how many came back.</summary>
    public int? SlipsReturned { get; set; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Concurrency token.</summary>
    public int Revision { get; set; }
}

/// <summary>Attendance of a meeting in numbers (người); the split the current 6- and 13-KNĐ ask for.</summary>
public sealed record Attendance
{
    /// <summary>All official members of the cell (or all members of the committee), away and exempt included.</summary>
    public required int OfficialMembers { get; init; }

    /// <summary>Official members in temporary activity elsewhere.</summary>
    public int TemporarilyAway { get; init; }

    /// <summary>Exempt members who did not come.</summary>
    public int ExemptAbsent { get; init; }

    /// <summary>Exempt members who came.</summary>
    public int ExemptPresent { get; init; }

    /// <summary>Suspended members.</summary>
    public int Suspended { get; init; }

    /// <summary>Official members present, exempt present included.</summary>
    public required int Present { get; init; }

    /// <summary>Probationary members of the cell.</summary>
    public int ProbationaryMembers { get; init; }

    /// <summary>Probationary members present.</summary>
    public int ProbationaryPresent { get; init; }

    /// <summary>Reasons of absence as written, for example: 1 ốm, 2 công tác.</summary>
    public string AbsenceReasons { get; init; } = "";
}

/// <summary>What a session did about one person, or planned to do; in order.</summary>
public sealed class SessionItem
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The session.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>Order on the agenda, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>What it is about.</summary>
    public required SessionItemKind Kind { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The dossier, when there is one.</summary>
    public Guid? DossierId { get; set; }

    /// <summary>The dossier step it became; null while planned or when it made none.</summary>
    public Guid? StepId { get; set; }

    /// <summary>The mentor, for a mentor assignment.</summary>
    public Guid? MentorId { get; set; }

    /// <summary>Text for the minutes.</summary>
    public string Note { get; set; } = "";

    /// <summary>True when carried out.</summary>
    public bool IsDone { get; set; }
}

/// <summary>What a session can be about (practice.md 1.2 #11).</summary>
public enum SessionItemKind
{
    /// <summary>Đưa vào danh sách cảm tình Đảng.</summary>
    PutOnList = 1,

    /// <summary>Đưa ra khỏi danh sách cảm tình Đảng.</summary>
    RemoveFromList = 2,

    /// <summary>Phân công đảng viên giúp đỡ.</summary>
    AssignMentor = 3,

    /// <summary>Đề nghị cử học lớp nhận thức về Đảng.</summary>
    ProposeClass = 4,

    /// <summary>Thống nhất làm hồ sơ.</summary>
    OpenDossier = 5,

    /// <summary>Xét, biểu quyết đề nghị kết nạp.</summary>
    ConsiderAdmission = 6,

    /// <summary>Xét, biểu quyết đề nghị công nhận chính thức.</summary>
    ConsiderRecognition = 7,

    /// <summary>Xét đề nghị xóa tên đảng viên dự bị.</summary>
    ConsiderDeletion = 8,

    /// <summary>Nhận xét của đảng viên giúp đỡ.</summary>
    MentorRemark = 9,

    /// <summary>Committee: nghị quyết đề nghị kết nạp.</summary>
    CommitteeAdmission = 11,

    /// <summary>Committee: đề nghị công nhận.</summary>
    CommitteeRecognition = 12,

    /// <summary>Authority: thống nhất kết nạp.</summary>
    AuthorityAdmission = 13,

    /// <summary>Authority: thống nhất công nhận.</summary>
    AuthorityRecognition = 14,

    /// <summary>Authority: thống nhất xóa tên.</summary>
    AuthorityDeletion = 15,

    /// <summary>Committee: đề nghị xóa tên.</summary>
    CommitteeDeletion = 16,
}
