using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Everything the page of a person shows; a fixed number of statements whatever the history.</summary>
internal sealed class PersonPageQuery(AppDb db, Reach reach, UnitPaths paths)
{
    private const int MostActivities = 300;

    /// <summary>Null when absent or out of reach.</summary>
    public async Task<PersonFile?> FindAsync(Guid id, CancellationToken ct)
    {
        var person = await reach.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct);
        return person is null ? null : await FillAsync(person, ct);
    }

    /// <summary>The record a merged one is part of, when that is in reach.</summary>
    public Task<Guid?> KeptAsync(Guid merged, CancellationToken ct) =>
        reach.People.Where(p => db.People.Any(other => other.Id == merged && other.MergedIntoId == p.Id)).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct);

    /// <summary>For a mentor: one of the own people, with what a mentor may see.</summary>
    public async Task<MenteeFile?> MenteeAsync(Guid id, CancellationToken ct)
    {
        var person = await reach.Mentees.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct);
        return person is null ? null : new MenteeFile(person, await paths.OfAsync(person.OrganizationId, ct), await MentoringAsync(id, ct));
    }

    public async Task<IReadOnlyList<Person>> MenteesAsync(CancellationToken ct) =>
        await reach.Mentees.AsNoTracking().OrderBy(p => p.SortName).ToListAsync(ct);

    private async Task<PersonFile> FillAsync(Person person, CancellationToken ct)
    {
        var id = person.Id;
        List<Guid> records = [id, .. await db.People.Where(p => p.MergedIntoId == id).Select(p => p.Id).ToListAsync(ct)];
        var standings = await db.Standings.AsNoTracking().Where(s => s.PersonId == id && s.RetractedAt == null).OrderBy(s => s.From).ToListAsync(ct);
        var activities = await db.Activities.AsNoTracking().Where(a => a.PersonId != null && records.Contains(a.PersonId.Value)).OrderByDescending(a => a.Id).Take(MostActivities).ToListAsync(ct);
        return new PersonFile(person)
        {
            Standings = standings,
            Merged = records.Count - 1,
            Dossiers = await reach.Dossiers.AsNoTracking().Where(d => records.Contains(d.PersonId)).OrderByDescending(d => d.Attempt).ToListAsync(ct),
            Certificates = await db.Certificates.AsNoTracking().Where(c => c.PersonId == id).OrderByDescending(c => c.IssuedOn).ToListAsync(ct),
            Affiliations = await db.Affiliations.AsNoTracking().Where(a => a.PersonId == id).OrderBy(a => a.From).ToListAsync(ct),
            Admission = await db.AdmissionRecords.AsNoTracking().Where(r => r.PersonId == id && r.RetractedAt == null).OrderByDescending(r => r.DecidedOn).FirstOrDefaultAsync(ct),
            Responsible = await NameAsync(person.ResponsibleMemberId, ct),
            Mentoring = await MentoringAsync(id, ct),
            Activities = activities,
            Paths = await paths.OfAsync(standings.Select(s => s.OrganizationId).Concat(activities.Select(a => a.OnBehalfOfId).OfType<Guid>()).Append(person.OrganizationId), ct),
        };
    }

    private async Task<MentoringFile> MentoringAsync(Guid id, CancellationToken ct)
    {
        var assignments = await (from a in db.MentorAssignments.AsNoTracking()
                                 join m in db.People on a.MentorId equals m.Id
                                 where a.PersonId == id
                                 orderby a.From descending
                                 select new MentorLine(a.MentorId, m.FullName, a.From, a.Until, a.IsForProbation) { EndReason = a.EndReason, HandOverNote = a.HandOverNote }).ToListAsync(ct);
        var remarks = await (from r in db.MentorRemarks.AsNoTracking()
                             join m in db.People on r.MentorId equals m.Id
                             where r.PersonId == id
                             orderby r.RemarkedOn descending, r.RecordedAt descending
                             select new RemarkLine(r.RemarkedOn, m.FullName, r.Text) { WorkGiven = r.WorkGiven, Result = r.Result, Advice = r.Advice }).ToListAsync(ct);
        var tasks = await db.TrialTasks.AsNoTracking().Where(t => t.PersonId == id).OrderByDescending(t => t.GivenOn).ToListAsync(ct);
        return new MentoringFile(assignments, remarks, tasks);
    }

    private Task<string?> NameAsync(Guid? id, CancellationToken ct) =>
        id is null ? Task.FromResult<string?>(null) : db.People.Where(p => p.Id == id).Select(p => (string?)p.FullName).FirstOrDefaultAsync(ct);
}

internal sealed record PersonFile(Person Person)
{
    /// <summary>How many other records of the same person are part of this one.</summary>
    public required int Merged { get; init; }
    public required IReadOnlyList<PersonStanding> Standings { get; init; }
    public required IReadOnlyList<AdmissionDossier> Dossiers { get; init; }
    public required IReadOnlyList<Certificate> Certificates { get; init; }
    public required IReadOnlyList<Affiliation> Affiliations { get; init; }
    public required AdmissionRecord? Admission { get; init; }
    public required string? Responsible { get; init; }
    public required MentoringFile Mentoring { get; init; }
    public required IReadOnlyList<Activity> Activities { get; init; }
    public required IReadOnlyDictionary<Guid, string> Paths { get; init; }
}

internal sealed record MenteeFile(Person Person, string UnitPath, MentoringFile Mentoring);

internal sealed record MentoringFile(IReadOnlyList<MentorLine> Assignments, IReadOnlyList<RemarkLine> Remarks, IReadOnlyList<TrialTask> Tasks);

internal sealed record MentorLine(Guid MentorId, string Name, DateOnly From, DateOnly? Until, bool IsForProbation) : IEffective
{
    public MentorEndReason? EndReason { get; init; }
    public string? HandOverNote { get; init; }
}

internal sealed record RemarkLine(DateOnly On, string Mentor, string Text)
{
    public string WorkGiven { get; init; } = "";
    public string Result { get; init; } = "";
    public string Advice { get; init; } = "";
}
