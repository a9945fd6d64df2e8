using Nguon.Domain.Sessions;

namespace Nguon.Web.Features.Admission;

/// <summary>A meeting as it stands on the page.</summary>
internal sealed class SessionForm
{
    public DateOnly? HeldOn { get; set; }
    public SessionMethod Method { get; set; } = SessionMethod.Meeting;
    public string? Place { get; set; }
    public string? Chair { get; set; }
    public string? MinutesBy { get; set; }
    public string? Guests { get; set; }
    public string? ResolutionNumber { get; set; }

    public int? Official { get; set; }
    public int? Present { get; set; }
    public int? TemporarilyAway { get; set; }
    public int? ExemptAbsent { get; set; }
    public int? ExemptPresent { get; set; }
    public int? Suspended { get; set; }
    public int? Probationary { get; set; }
    public int? ProbationaryPresent { get; set; }
    public string? AbsenceReasons { get; set; }

    public int? SlipsSent { get; set; }
    public int? SlipsReturned { get; set; }

    /// <summary>Nhập thay: the paper it is entered from.</summary>
    public string? PaperNumber { get; set; }
    public DateOnly? PaperOn { get; set; }

    public int? Revision { get; set; }

    /// <summary>Made with a new meeting's form and becomes its key: the same form sent twice is one meeting.</summary>
    public Guid? FormId { get; set; }

    public List<MemberTick> Members { get; set; } = [];
    public List<SessionRow> Rows { get; set; } = [];
    public List<SessionRow> Others { get; set; } = [];
}

/// <summary>One possible act about one person; what is filled in counts.</summary>
internal sealed class SessionRow
{
    public SessionItemKind? Kind { get; set; }
    public Guid? PersonId { get; set; }
    public bool Chosen { get; set; }
    public int? For { get; set; }
    public int? Against { get; set; }
    public int? Invalid { get; set; }
    public int? Round { get; set; }
    public Guid? MentorId { get; set; }
    public string? Note { get; set; }

    /// <summary>True when something was said about it: ticked, voted on, a member named, a remark written; before a committee votes stand filled in and only the tick counts.</summary>
    public bool IsSaid => Kind is not null && PersonId is not null && Kind switch
    {
        SessionItemKind.AssignMentor => Chosen || MentorId is not null,
        >= SessionItemKind.CommitteeAdmission => Chosen,
        SessionItemKind.ConsiderAdmission or SessionItemKind.ConsiderRecognition or SessionItemKind.ConsiderDeletion => For is not null || Against is not null || Invalid is not null,
        SessionItemKind.MentorRemark => Chosen || !string.IsNullOrWhiteSpace(Note),
        _ => Chosen,
    };

    /// <summary>True when it stands on the agenda before the evening: said, or ticked for a vote.</summary>
    public bool IsPlanned => Kind is not null && PersonId is not null && (Chosen || IsSaid);
}

/// <summary>One member ticked by name.</summary>
internal sealed class MemberTick
{
    public Guid PersonId { get; set; }
    public Presence Presence { get; set; } = Presence.Present;
}

/// <summary>How a member took part.</summary>
internal enum Presence
{
    Present = 1,
    Sick = 2,
    OnDuty = 3,
    OtherReason = 4,
    NoReason = 5,
    ExemptAbsent = 6,
    ExemptPresent = 7,
    TemporarilyAway = 8,
    Suspended = 9,
}
