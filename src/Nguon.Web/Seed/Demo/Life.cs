using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

/// <summary>One person's way through one cell, before it becomes rows.</summary>
internal sealed class Life
{
    public required Person Person { get; init; }

    public required DemoCell Cell { get; init; }

    /// <summary>The planned admission; null for members of long standing and for those never admitted.</summary>
    public Admission? Admission { get; init; }

    /// <summary>A member of long standing: decision, official since, in this cell since.</summary>
    public (DateOnly DecidedOn, DateOnly OfficialOn, DateOnly JoinedOn)? Before { get; init; }

    /// <summary>Somebody who was in a class and left the list again.</summary>
    public Participant? Participant { get; init; }

    public (DateOnly On, LeavingReason Reason)? Left { get; set; }

    public MemberAbsence? Absence { get; set; }

    /// <summary>Changes of standing, in order; filled by the steps when there is a dossier.</summary>
    public List<StandingChange> Changes { get; } = [];

    /// <summary>Date of the recognition decision as the dossier's steps tell it.</summary>
    public DateOnly? RecognisedOn { get; set; }

    public DateOnly? OfficialOn => Before?.OfficialOn ?? RecognisedOn ?? Admission?.RecognisedOn;

    public DateOnly JoinedOn => Before?.JoinedOn ?? OfficialOn ?? DateOnly.MaxValue;

    public bool IsOfficialOn(DateOnly day) => JoinedOn <= day && OfficialOn <= day && !IsGoneOn(day);

    public bool IsProbationaryOn(DateOnly day) => Admission is { } a && a.CeremonyOn <= day && !(OfficialOn <= day) && !IsGoneOn(day);

    public bool IsAwayOn(DateOnly day, MemberAbsenceKind kind) => Absence is { } absence && absence.Kind == kind && absence.From <= day;

    private bool IsGoneOn(DateOnly day) => Left is { } left && left.On <= day;
}

/// <summary>Rows of one cell, written together and then let go.</summary>
internal sealed class CellRows
{
    public List<Person> People { get; } = [];
    public List<PersonStanding> Standings { get; } = [];
    public List<MemberAbsence> Absences { get; } = [];
    public List<Affiliation> Affiliations { get; } = [];
    public List<PostHolding> Posts { get; } = [];
    public List<AdmissionRecord> Records { get; } = [];
    public List<Enrolment> Enrolments { get; } = [];
    public List<Certificate> Certificates { get; } = [];
    public List<AdmissionDossier> Dossiers { get; } = [];
    public List<DossierStep> Steps { get; } = [];
    public List<MentorAssignment> Mentors { get; } = [];
    public List<MentorRemark> Remarks { get; } = [];
    public List<TrialTask> Tasks { get; } = [];
    public List<BookletMove> Booklets { get; } = [];

    public async Task WriteAsync(BulkInsert bulk, CancellationToken ct)
    {
        await bulk.AddAsync(People, ct);
        await bulk.AddAsync(Standings, ct);
        await bulk.AddAsync(Absences, ct);
        await bulk.AddAsync(Affiliations, ct);
        await bulk.AddAsync(Posts, ct);
        await bulk.AddAsync(Records, ct);
        await bulk.AddAsync(Enrolments, ct);
        await bulk.AddAsync(Certificates, ct);
        await bulk.AddAsync(Dossiers, ct);
        await bulk.AddAsync(Steps, ct);
        await bulk.AddAsync(Mentors, ct);
        await bulk.AddAsync(Remarks, ct);
        await bulk.AddAsync(Tasks, ct);
        await bulk.AddAsync(Booklets, ct);
    }
}
