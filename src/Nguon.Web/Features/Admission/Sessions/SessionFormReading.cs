using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;

namespace Nguon.Web.Features.Admission;

/// <summary>Turns the page's form into the use case's input and back.</summary>
internal static class SessionFormReading
{
    public static SessionInput ToInput(this SessionForm form, SessionPlace at, bool isPlan = false) => new()
    {
        Id = at.SessionId,
        NewId = form.FormId,
        OrganizationId = at.OrganizationId,
        Kind = at.Kind,
        Method = form.Method,
        HeldOn = form.HeldOn ?? default,
        Place = form.Place ?? "",
        Chair = form.Chair ?? "",
        MinutesBy = form.MinutesBy ?? "",
        Guests = form.Guests ?? "",
        Attendance = form.AttendanceOf(),
        ResolutionNumber = form.ResolutionNumber,
        SlipsSent = form.Method == SessionMethod.Slips ? form.SlipsSent : null,
        SlipsReturned = form.Method == SessionMethod.Slips ? form.SlipsReturned : null,
        Items = [.. form.Rows.Concat(form.Others).Where(row => isPlan ? row.IsPlanned : row.IsSaid).OrderBy(row => row.Kind).Select(ItemOf)],
        Mode = StepMode.Record,
        Paper = at.IsForSomebodyElse || form.PaperNumber is not null
            ? new OnPaper(at.IsForSomebodyElse ? at.OrganizationId : null, form.PaperNumber, form.PaperOn)
            : null,
        Revision = form.Revision,
    };

    public static Attendance? AttendanceOf(this SessionForm form) => form.Official is not { } official ? null : new Attendance
    {
        OfficialMembers = official,
        TemporarilyAway = form.TemporarilyAway ?? 0,
        ExemptAbsent = form.ExemptAbsent ?? 0,
        ExemptPresent = form.ExemptPresent ?? 0,
        Suspended = form.Suspended ?? 0,
        Present = (form.Method == SessionMethod.Slips ? form.SlipsReturned : form.Present) ?? 0,
        ProbationaryMembers = form.Probationary ?? 0,
        ProbationaryPresent = form.ProbationaryPresent ?? 0,
        AbsenceReasons = form.AbsenceReasons ?? "",
    };

    public static void Take(this SessionForm form, Attendance attendance)
    {
        (form.Official, form.Present, form.TemporarilyAway) = (attendance.OfficialMembers, attendance.Present, attendance.TemporarilyAway);
        (form.ExemptAbsent, form.ExemptPresent, form.Suspended) = (attendance.ExemptAbsent, attendance.ExemptPresent, attendance.Suspended);
        (form.Probationary, form.ProbationaryPresent) = (attendance.ProbationaryMembers, attendance.ProbationaryPresent);
        if (attendance.AbsenceReasons.Length > 0)
        {
            form.AbsenceReasons = attendance.AbsenceReasons;
        }
    }

    public static SessionForm FormOf(Session session)
    {
        var form = new SessionForm
        {
            HeldOn = session.HeldOn,
            Method = session.Method,
            Place = session.Place,
            Chair = session.Chair,
            MinutesBy = session.MinutesBy,
            Guests = session.Guests,
            ResolutionNumber = session.ResolutionNumber,
            SlipsSent = session.SlipsSent,
            SlipsReturned = session.SlipsReturned,
            Revision = session.Revision,
        };
        if (session.Attendance is { } known)
        {
            form.Take(known);
        }

        return form;
    }

    private static SessionItemInput ItemOf(SessionRow row) => new()
    {
        Kind = row.Kind!.Value, // a row that says something has a kind and a person
        PersonId = row.PersonId!.Value, // as above
        Vote = row is { For: null, Against: null, Invalid: null }
            ? null
            : new Vote { For = row.For ?? 0, Against = row.Against ?? 0, Invalid = row.Invalid ?? 0, Reasons = row.Note ?? "" },
        MentorId = row.MentorId,
        Round = row.Round ?? 1,
        Note = row.Note ?? "",
    };
}

/// <summary>Which meeting of which unit a form is about.</summary>
internal sealed record SessionPlace(Guid? SessionId, Guid OrganizationId, SessionKind Kind)
{
    /// <summary>True when the user's role stands above the unit: nhập thay.</summary>
    public bool IsForSomebodyElse { get; init; }
}
